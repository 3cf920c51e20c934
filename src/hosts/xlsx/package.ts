// An .xlsx file as a package of named parts that can be read and replaced; what is not replaced keeps its compressed bytes.
// Tells a workbook's container from what is none. Knows nothing of what the parts say.

import { HostError } from "../../base/host-error";
import { damaged, encrypted, notAWorkbook } from "./file-errors";
import { packEntry, unpackEntry, writeZip } from "./zip-archive";
import { looksLikeZip, readZipDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

export type XlsxPackage = {
  /** Part names in archive order, without a leading slash: `xl/workbook.xml`. */
  readonly names: readonly string[];
  /** Part names are compared without case, as the packaging convention demands. */
  readonly has: (name: string) => boolean;
  /** A part as text; HostError `damaged` when there is none of that name. */
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
  /** What is copied as it is by savePackage. */
  readonly entries: readonly ZipEntry[];
};

/** Opens a file's bytes. Cost: the directory only; parts are unpacked when they are read. */
export function openPackage(file: Uint8Array): XlsxPackage {
  refuseOtherFiles(file);
  const entries = readZipDirectory(file);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const bytes = (name: string): Uint8Array => {
    const entry = byName.get(name.toLowerCase());
    if (entry === undefined) throw damaged(`part "${name}" is missing`);
    return unpackEntry(entry);
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    text: (name) => decodeXml(bytes(name)),
    bytes,
    entries,
  };
}

/**
 * The package with some parts replaced (text becomes UTF-8), removed (null) or, when new, added at the end in map order.
 * All other entries keep name, time, attributes and compressed bytes. The same input gives the same bytes.
 */
export function savePackage(pkg: XlsxPackage, changes: ReadonlyMap<string, Uint8Array | string | null>): Uint8Array {
  const pending = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const kept: ZipEntry[] = [];
  for (const entry of pkg.entries) {
    const key = entry.name.toLowerCase();
    const change = pending.get(key);
    if (change === undefined) kept.push(entry);
    else if (change.content !== null) kept.push(packEntry(entry.name, encode(change.content), entry));
    pending.delete(key);
  }
  for (const { name, content } of pending.values()) {
    if (content !== null) kept.push(packEntry(name, encode(content)));
  }
  return writeZip(kept);
}

function encode(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/**
 * XML is UTF-8 unless a byte order mark or its declaration says otherwise; a mark is not part of the text.
 * The declaration of the text says UTF-8, since that is what savePackage makes of it.
 */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 100));
  const marked = head.startsWith("\xff\xfe") ? "utf-16le" : head.startsWith("\xfe\xff") ? "utf-16be" : null;
  const encoding = marked ?? /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
  if (encoding.toLowerCase() === "utf-8") return new TextDecoder().decode(bytes);
  return decoderOf(encoding)
    .decode(bytes)
    .replace(/^(<\?xml[^>]*\sencoding=)["'][\w.-]+["']/, '$1"UTF-8"');
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw damaged(`the encoding "${encoding}" is unknown`);
  }
}

/** Names what a planner may have picked by mistake. */
function refuseOtherFiles(file: Uint8Array): void {
  if (file.length === 0) throw new HostError("not-a-workbook", "The file is empty.", "Pick the workbook again, or export it anew.");
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (holdsText(file, "EncryptedPackage")) throw encrypted();
    throw notAWorkbook("The file has the old Excel format (.xls) or is another old Office document.");
  }
  if (!looksLikeZip(file)) throw notAWorkbook("The file is no Excel workbook (.xlsx).");
}

function startsWith(file: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => file[index] === byte);
}

/** Looks for an ASCII text in the UTF-16 that old Office containers use for the names of their streams. */
function holdsText(file: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = file.indexOf(wanted[0] ?? 0); at >= 0; at = file.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => file[at + index] === byte)) return true;
  }
  return false;
}

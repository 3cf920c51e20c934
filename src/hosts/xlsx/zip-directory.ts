// The directory of a zip archive: where each entry's compressed bytes lie and what is said of them.
// Knows the zip format (APPNOTE 6.3.10, with zip64 and leading bytes before the archive), not what the entries mean.

import { damaged, encrypted, tooLarge } from "./file-errors";

/** One entry as the central directory describes it; `data` is a view of the compressed bytes, not a copy. */
export type ZipEntry = {
  readonly name: string;
  /** The name as it is written back: the archive's own bytes, but slashes where it had backslashes. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** Extra field of the central directory without zip64 sizes. */
  readonly extra: Uint8Array;
  readonly versionMadeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
};

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ZIP64_EXTRA = 0x0001;
const IS_ZIP64 = 0xffff_ffff;

const MAX_ENTRIES = 10_000;
/** A real workbook stays far below; more is a zip bomb. */
const MAX_TOTAL_BYTES = 4_000_000_000;
/** Deflate cannot shrink below 1 : 1,032, so a larger claim is false. */
const MAX_DEFLATE_RATIO = 1_032;

type Directory = { readonly offset: number; readonly end: number; readonly count: number; readonly prefix: number };

/** The entries of an archive in their order; a name that occurs again (ignoring case) is left out. */
export function readZipDirectory(archive: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(archive);
  const directory = findDirectory(view);
  if (directory.count > MAX_ENTRIES) throw tooLarge(`it holds ${directory.count} parts`);
  const entries: ZipEntry[] = [];
  const taken = new Set<string>();
  let totalBytes = 0;
  let position = directory.offset;
  while (position + 46 <= directory.end && view.getUint32(position, true) === CENTRAL_HEADER) {
    if (entries.length >= MAX_ENTRIES) throw tooLarge(`it holds more than ${MAX_ENTRIES} parts`);
    const entry = readEntry(archive, view, position, directory.prefix);
    position += 46 + view.getUint16(position + 28, true) + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
    totalBytes += entry.size;
    if (totalBytes > MAX_TOTAL_BYTES) throw tooLarge("unpacked it takes more than 4 GB");
    const key = entry.name.toLowerCase();
    if (!taken.has(key)) entries.push(entry);
    taken.add(key);
  }
  if (entries.length === 0) throw damaged("its directory of parts cannot be read");
  return entries;
}

/** True for bytes that begin or end as a zip archive does; bytes may stand before an archive. */
export function looksLikeZip(file: Uint8Array): boolean {
  const view = viewOf(file);
  return (file.length >= 4 && view.getUint32(0, true) === LOCAL_HEADER) || findEndRecord(view) >= 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Looks backwards, since a comment of up to 65,535 bytes may follow the end record; -1 when there is none. */
function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function findDirectory(view: DataView): Directory {
  const end = findEndRecord(view);
  if (end < 0) throw damaged("its end is missing, as after an interrupted copy");
  const zip64 = findZip64(view, end);
  if (zip64 !== null) return zip64;
  const size = view.getUint32(end + 12, true);
  // Offsets count from the archive's first byte, which is not the file's when something stands before it.
  const prefix = end - size - view.getUint32(end + 16, true);
  if (prefix < 0) throw damaged("its directory of parts cannot be found");
  return { offset: end - size, end, count: view.getUint16(end + 10, true), prefix };
}

function findZip64(view: DataView, endRecord: number): Directory | null {
  const locator = endRecord - 20;
  if (locator < 56 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const declared = readUint64(view, locator + 8);
  const record = [declared, locator - 56].find((at) => at + 56 <= locator && view.getUint32(at, true) === ZIP64_END);
  if (record === undefined) throw damaged("its directory of parts cannot be found");
  const size = readUint64(view, record + 40);
  const offset = record - size;
  const prefix = offset - readUint64(view, record + 48);
  if (offset < 0 || prefix < 0) throw damaged("its directory of parts cannot be found");
  return { offset, end: record, count: readUint64(view, record + 32), prefix };
}

function readEntry(archive: Uint8Array, view: DataView, at: number, prefix: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > archive.length) throw damaged("its directory of parts is cut off");
  const { name, rawName } = partName(archive.subarray(at + 46, nameEnd));
  const extra = archive.subarray(nameEnd, extraEnd);
  const wide = wideSizes(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
  const [size = 0, compressedSize = 0, localOffset = 0] = wide;
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw encrypted();
  if (size > compressedSize * MAX_DEFLATE_RATIO + 64) throw damaged(`the size of part "${name}" is false`);
  const local = prefix + localOffset;
  if (local + 30 > archive.length || view.getUint32(local, true) !== LOCAL_HEADER) throw damaged(`part "${name}" is not where it should be`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > archive.length) throw damaged(`part "${name}" is cut off`);
  return {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: archive.subarray(start, start + compressedSize),
    extra: withoutZip64(extra),
    versionMadeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
}

/** Names are read as UTF-8 whatever the flag says; some writers use backslashes or a leading slash, which no reader likes. */
function partName(spelled: Uint8Array): { readonly name: string; readonly rawName: Uint8Array } {
  const read = new TextDecoder().decode(spelled);
  const name = read.replace(/\\/g, "/").replace(/^\/+/, "");
  return { name, rawName: name === read ? spelled : new TextEncoder().encode(name) };
}

/** The fields of an extra area: id and payload with its four-byte head. */
function extraFields(extra: Uint8Array): { readonly id: number; readonly start: number; readonly end: number }[] {
  const view = viewOf(extra);
  const fields = [];
  for (let start = 0; start + 4 <= extra.length; ) {
    const end = start + 4 + view.getUint16(start + 2, true);
    if (end > extra.length) break;
    fields.push({ id: view.getUint16(start, true), start, end });
    start = end;
  }
  return fields;
}

/** Replaces each value that says "see zip64" by the next eight bytes of the zip64 field. */
function wideSizes(extra: Uint8Array, values: readonly number[]): readonly number[] {
  const field = extraFields(extra).find(({ id }) => id === ZIP64_EXTRA);
  if (field === undefined) return values;
  const view = viewOf(extra);
  let next = field.start + 4;
  return values.map((value) => {
    if (value !== IS_ZIP64 || next + 8 > field.end) return value;
    next += 8;
    return readUint64(view, next - 8);
  });
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const field = extraFields(extra).find(({ id }) => id === ZIP64_EXTRA);
  if (field === undefined) return extra;
  return Uint8Array.from([...extra.subarray(0, field.start), ...extra.subarray(field.end)]);
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

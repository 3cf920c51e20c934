// Packs and unpacks zip entries: deflate and CRC-32 around fflate, and an archive from entries.
// Entries that were read from another archive are written with their compressed bytes untouched. Knows nothing of workbooks.

import { deflateSync, inflateSync } from "fflate";

import { damaged, tooLarge } from "./file-errors";
import type { ZipEntry } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const HAS_DATA_DESCRIPTOR = 0x0008;
/** 1 January 1980: archives made here do not depend on a clock. */
const DOS_EPOCH = 0x0021_0000;
/** JavaScript engines hold texts of up to 2²⁹ characters; every part that is unpacked may have to become one. */
const MAX_PART_BYTES = 500_000_000;
const MAX_ARCHIVE_BYTES = 0xffff_ffff;

/** The content of an entry. A size or checksum that does not fit throws HostError `damaged`. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  if (entry.size > MAX_PART_BYTES) throw tooLarge(`part "${entry.name}" takes ${Math.round(entry.size / 1e6)} MB`);
  const bytes = unpack(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(`part "${entry.name}" fails its check sum`);
  return bytes;
}

function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.data;
  if (entry.method !== DEFLATED) throw damaged(`part "${entry.name}" is packed in an unknown way (${entry.method})`);
  try {
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(`part "${entry.name}" cannot be unpacked`);
  }
}

/** An entry with new content; name, attributes and extra fields are those of `like` when it replaces one. */
export function packEntry(name: string, content: Uint8Array, like?: ZipEntry): ZipEntry {
  return {
    name,
    rawName: like?.rawName ?? new TextEncoder().encode(name),
    flags: like === undefined ? UTF8_NAME : like.flags & UTF8_NAME,
    method: DEFLATED,
    time: like?.time ?? DOS_EPOCH,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: 6 }),
    extra: like?.extra ?? new Uint8Array(),
    versionMadeBy: like?.versionMadeBy ?? 20,
    internalAttributes: like?.internalAttributes ?? 0,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/** An archive of these entries in this order. The same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const localBytes = entries.reduce((sum, entry) => sum + 30 + entry.rawName.length + entry.data.length, 0);
  const directoryBytes = entries.reduce((sum, entry) => sum + 46 + entry.rawName.length + entry.extra.length, 0);
  const totalBytes = localBytes + directoryBytes + 22;
  if (totalBytes > MAX_ARCHIVE_BYTES) throw tooLarge("packed it would take more than 4 GB");
  const archive = new Uint8Array(totalBytes);
  const view = new DataView(archive.buffer);
  let local = 0;
  let central = localBytes;
  for (const entry of entries) {
    view.setUint32(local, 0x04034b50, true);
    writeCommonFields(view, local + 4, entry);
    archive.set(entry.rawName, local + 30);
    archive.set(entry.data, local + 30 + entry.rawName.length);

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, entry.versionMadeBy, true);
    writeCommonFields(view, central + 6, entry);
    view.setUint16(central + 30, entry.extra.length, true);
    view.setUint16(central + 36, entry.internalAttributes, true);
    view.setUint32(central + 38, entry.externalAttributes, true);
    view.setUint32(central + 42, local, true);
    archive.set(entry.rawName, central + 46);
    archive.set(entry.extra, central + 46 + entry.rawName.length);

    local += 30 + entry.rawName.length + entry.data.length;
    central += 46 + entry.rawName.length + entry.extra.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directoryBytes, true);
  view.setUint32(central + 16, localBytes, true);
  return archive;
}

/** The fields that stand in the same order in both headers: version needed … length of the name. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // The sizes stand in the headers, so that no descriptor follows the data.
  view.setUint16(at + 2, entry.flags & ~HAS_DATA_DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (CRC_TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

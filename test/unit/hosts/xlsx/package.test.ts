// Opening files that are workbooks and files that are none, and saving with changes.

import { strToU8, unzipSync, zipSync } from "fflate";

import { openPackage, savePackage } from "../../../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import { buildFixture } from "../../../host/fixtures/build-fixture";
import { carelessArchive, streamedArchive } from "../../../host/fixtures/container-fixtures";

function failure(file: Uint8Array) {
  try {
    readWorkbookContent(file, "file.xlsx");
  } catch (error) {
    return error as { code: string; message: string; hint: string };
  }
  throw new Error("was read");
}

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const workbook = buildFixture({});

/** Where a part's packed bytes begin in the file. */
function partStart(name: string): number {
  return openPackage(workbook).entries.find((entry) => entry.name === name)?.data.byteOffset ?? 0;
}

/** A copy with some bytes set. */
function withBytes(file: Uint8Array, changes: Readonly<Record<number, number>>): Uint8Array {
  const copy = Uint8Array.from(file);
  for (const [at, byte] of Object.entries(changes)) copy[Number(at)] = byte;
  return copy;
}

describe("a file that cannot be read", () => {
  it.each([
    ["is empty", new Uint8Array(), "not-a-workbook", /empty/],
    ["is text", strToU8("Item;On hand\nCHAIR;3\n"), "not-a-workbook", /no Excel workbook/],
    ["has random bytes", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), "not-a-workbook", /no Excel workbook/],
    ["is an old .xls", ole, "not-a-workbook", /old Excel format/],
    ["is encrypted", Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]), "encrypted", /password/],
    ["is an archive of something else", zipSync({ "readme.txt": strToU8("hello") }), "not-a-workbook", /no Excel workbook/],
    ["is a text document", zipSync({ "_rels/.rels": strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'), "word/document.xml": strToU8("<w:document/>") }), "not-a-workbook", /no Excel workbook/],
    ["is a binary workbook", zipSync({ "_rels/.rels": strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'), "xl/workbook.bin": Uint8Array.of(1) }), "not-a-workbook", /xlsb/],
    ["has no sheets", zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets/></workbook>") }), "not-a-workbook", /no sheet/],
    ["is cut off", workbook.subarray(0, workbook.length - 100), "damaged", /its end is missing/],
    ["is cut off early", workbook.subarray(0, 10), "damaged", /its end is missing/],
    ["has a false part", withBytes(workbook, { [partStart("xl/workbook.xml") + 5]: 0xff }), "damaged", /part/],
    ["has more parts than any workbook", zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array()])), { level: 0 }), "too-large", /10001 parts/],
  ])("because it %s says so and what to do", (_what, file, code, message) => {
    const error = failure(file);
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)]);
    expect(error.hint).not.toBe("");
    expect(error.message.length).toBeLessThanOrEqual(160);
  });

  it("because each byte of its directory is wrong fails in words, never otherwise", () => {
    const directory = workbook.length - 22 - new DataView(workbook.buffer, workbook.byteOffset).getUint32(workbook.length - 10, true);
    for (let at = directory; at < workbook.length; at += 3) {
      const broken = withBytes(workbook, { [at]: (workbook[at] ?? 0) ^ 0xff });
      try {
        readWorkbookContent(broken, "broken.xlsx");
      } catch (error) {
        expect(error).toMatchObject({ name: "HostError" });
      }
    }
  });

  it("because it claims to unpack to gigabytes is refused before memory is taken", () => {
    const directory = new DataView(workbook.buffer, workbook.byteOffset).getUint32(workbook.length - 6, true);
    const bomb = Uint8Array.from(workbook);
    new DataView(bomb.buffer).setUint32(directory + 24, 0xf000_0000, true);
    expect(failure(bomb)).toMatchObject({ code: "damaged", message: expect.stringContaining("size") });
  });
});

describe("savePackage", () => {
  it("without changes gives archives whose parts are the same to any reader", () => {
    for (const file of [workbook, streamedArchive(), carelessArchive()]) {
      const saved = savePackage(openPackage(file), new Map());
      const unpacked = Object.entries(unzipSync(file.subarray(file.indexOf(0x50)))).map(([name, content]) => [name.replace(/\\/g, "/"), content]);
      expect(unzipSync(saved)).toEqual(Object.fromEntries(unpacked));
      expect(savePackage(openPackage(saved), new Map())).toEqual(saved);
    }
  });

  it("replaces and removes parts in place, whatever the case of their names, and adds new ones at the end", () => {
    const pkg = openPackage(zipSync({ a: strToU8("1"), "dir/B": strToU8("2"), c: strToU8("3") }));
    const saved = openPackage(savePackage(pkg, new Map<string, string | Uint8Array | null>([["DIR/b", "zwei ä"], ["a", null], ["new", Uint8Array.of(7)], ["none", null]])));
    expect(saved.names).toEqual(["dir/B", "c", "new"]);
    expect([saved.text("dir/b"), saved.text("C"), [...saved.bytes("new")], saved.has("A")]).toEqual(["zwei ä", "3", [7], false]);
  });

  it("keeps times and attributes of parts, also of those it replaces", () => {
    const original = zipSync({ a: [strToU8("1"), { mtime: new Date(2001, 2, 3), attrs: 0o644 << 16, os: 3 }], b: strToU8("2") });
    const kept = openPackage(savePackage(openPackage(original), new Map([["a", "changed"]]))).entries;
    const before = openPackage(original).entries;
    expect(kept.map(({ time, externalAttributes }) => [time, externalAttributes])).toEqual(before.map(({ time, externalAttributes }) => [time, externalAttributes]));
  });
});

describe("openPackage", () => {
  it("reads zip64 sizes and offsets", () => {
    const file = zip64Of(strToU8("hello zip64"));
    const pkg = openPackage(file);
    expect(pkg.text("part.xml")).toBe("hello zip64");
    expect(openPackage(savePackage(pkg, new Map())).text("part.xml")).toBe("hello zip64");
  });

  it("reads UTF-16 and other declared encodings, and says UTF-8 from then on", () => {
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>ä</a>`;
    const pkg = openPackage(
      zipSync({
        utf8: Buffer.from(`\ufeff${declared("UTF-8")}`),
        little: Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le"),
        big: Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le").swap16(),
        latin: Buffer.from(declared("ISO-8859-1"), "latin1"),
        unknown: Buffer.from(declared("klingon")),
      }),
    );
    for (const name of ["utf8", "little", "big", "latin"]) expect([name, pkg.text(name)]).toEqual([name, declared("UTF-8")]);
    expect(() => pkg.text("unknown")).toThrow(/klingon/);
  });

  it("refuses entries under a password", () => {
    const directory = new DataView(workbook.buffer, workbook.byteOffset).getUint32(workbook.length - 6, true);
    expect(failure(withBytes(workbook, { [directory + 8]: 1 })).code).toBe("encrypted");
  });
});

/** An archive of one stored part whose sizes and offsets all stand in zip64 fields. */
function zip64Of(content: Uint8Array): Uint8Array {
  const name = strToU8("part.xml");
  const crc = openPackage(zipSync({ a: content })).entries[0]?.crc ?? 0;
  const wide = (value: number) => [...new Uint8Array(new BigUint64Array([BigInt(value)]).buffer)];
  const int = (value: number) => [...new Uint8Array(new Uint32Array([value]).buffer)];
  const short = (value: number) => [value & 0xff, value >> 8];
  const common = [...short(45), 0, 0, 0, 0, 0, 0, 0x21, 0x50, ...int(crc), ...int(0xffffffff), ...int(0xffffffff), ...short(name.length)];
  const local = [...int(0x04034b50), ...common, ...short(20), ...name, ...short(1), ...short(16), ...wide(content.length), ...wide(content.length), ...content];
  const extra = [...short(1), ...short(24), ...wide(content.length), ...wide(content.length), ...wide(0)];
  const central = [...int(0x02014b50), ...short(45), ...common, ...short(extra.length), 0, 0, 0, 0, 0, 0, ...int(0), ...int(0xffffffff), ...name, ...extra];
  const end64 = [...int(0x06064b50), ...wide(44), ...short(45), ...short(45), ...int(0), ...int(0), ...wide(1), ...wide(1), ...wide(central.length), ...wide(local.length)];
  const locator = [...int(0x07064b50), ...int(0), ...wide(local.length + central.length), ...int(1)];
  const end = [...int(0x06054b50), 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, ...int(0xffffffff), ...int(0xffffffff), 0, 0];
  return Uint8Array.from([...local, ...central, ...end64, ...locator, ...end]);
}

// Whatever is specified, the file is well-formed and reads back as it was specified.

import fc from "fast-check";
import { SaxesParser } from "saxes";

import { serialFromDay } from "../../src/base/day";
import type { SheetSpec, SpecValue } from "../../src/grid/sheet-spec";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { openPackage } from "../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { writeSheets } from "../../src/hosts/xlsx/write-sheets";

const SEED = 20_261_122;

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1+1", "+1", "-1", "@x", "\t=1", "_x000D_", "]]>", "<!--", "&amp;", " ", "\r\n"),
);
const anyDay = fc.integer({ min: 0, max: 40_000 });
const anyValue: fc.Arbitrary<SpecValue> = fc.oneof(
  anyText.filter((text) => text !== ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  anyDay.map((day) => ({ day })),
  fc.constant(null),
);
const anyRows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(anyValue, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

const anySheet = fc
  .record({ name: anyText, rows: anyRows, table: anyRows, headings: fc.array(anyText, { minLength: 5, maxLength: 5 }) })
  .map(({ name, rows, table, headings }): SheetSpec & { readonly expected: readonly (readonly SpecValue[])[] } => ({
    id: "sheet",
    name,
    columnWidths: [10],
    // A frame of marks keeps the read range where the test expects it.
    blocks: [{ row: 0, column: 0, cells: [[{ value: "mark" }], ...rows.map((cells) => [{ value: "mark" }, ...cells.map((value) => ({ value }))])] }],
    tables: [
      {
        name: "Things",
        row: 0,
        column: 8,
        columns: (table[0] ?? []).map((_, column) => ({ heading: headings[column] ?? "", style: {} })),
        rows: table,
      },
    ],
    print: { landscape: false, pagesWide: 1, footer: name },
    expected: rows,
  }));

function serial(value: SpecValue): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "day" in value ? serialFromDay(value.day, 1900) : value.minute;
}

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe("any sheet of ours", () => {
  it("is well-formed in all its parts and reads back as specified", () => {
    fc.assert(
      fc.property(anySheet, (spec) => {
        const bytes = newWorkbook([spec]);
        const pkg = openPackage(bytes);
        for (const name of pkg.names) assertWellFormed(pkg.text(name));
        const values = readWorkbookContent(bytes, "x").sheets[0]?.values ?? [];
        spec.expected.forEach((cells, row) => {
          expect(values[row + 1]?.slice(1, 1 + cells.length)).toEqual(cells.map(serial));
        });
        spec.tables[0]?.rows.forEach((cells, row) => {
          const read = values[row + 1]?.slice(8) ?? [];
          expect(cells.map((_, column) => read[column] ?? null)).toEqual(cells.map(serial));
        });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("is the same in bytes when it is written again", () => {
    const user = newWorkbook([{ id: "u", name: "Data", columnWidths: [], blocks: [], tables: [], print: { landscape: false, pagesWide: 1 } }]);
    fc.assert(
      fc.property(fc.array(anySheet, { minLength: 1, maxLength: 3 }), (sheets) => {
        const specs = sheets.map((sheet, index) => ({
          ...sheet,
          id: `sheet-${index}`,
          tables: sheet.tables.map((table) => ({ ...table, name: `Table_${index}` })),
        }));
        const second = writeSheets(writeSheets(user, specs).bytes, specs).bytes;
        const third = writeSheets(second, specs).bytes;
        expect(Buffer.compare(second, third)).toBe(0);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });
});

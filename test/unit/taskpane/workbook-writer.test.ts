// What a workbook remembers goes with its sheets: written, undone, cancelled, failed and taken away.

import { quietRun } from "../../../src/base/run";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import type { WorkbookContent } from "../../../src/grid/sheet-content";
import { writeOver } from "../../../src/taskpane/workbook-writer";
import { memoryWorkbook } from "../app/write/memory-port";

const sheets = (value: string): readonly SheetSpec[] => [
  { id: "summary", name: "Summary", columnWidths: [], blocks: [{ row: 0, column: 0, cells: [[{ value }]] }], tables: [], print: { landscape: false, pagesWide: 1 } },
];

const nothing: WorkbookContent = { name: "Book1.xlsx", dateSystem: 1900, sheets: [] };

function written() {
  const workbook = memoryWorkbook(["Orders"]);
  const log: (readonly string[])[] = [];
  let remembered: readonly string[] = [];
  const writer = writeOver(workbook.port, {
    read: () => Promise.resolve(remembered),
    replace: (texts) => {
      remembered = texts;
      log.push(texts);
      return Promise.resolve();
    },
  });
  return { workbook, writer, log, remembered: () => remembered };
}

describe("what a workbook remembers", () => {
  it("is nothing while sheets are being written, and the new plan when they stand", async () => {
    const { writer, log } = written();
    await writer.write(sheets("first"), ["first"], quietRun);
    await writer.write(sheets("second"), ["second"], quietRun);
    expect(log).toEqual([["first"], [], ["second"]]);
  });

  it("is the plan before when the last write is undone, and nothing when there was none", async () => {
    const { writer, remembered } = written();
    await writer.write(sheets("first"), ["first"], quietRun);
    writer.keep(nothing);
    await writer.write(sheets("second"), ["second"], quietRun);
    await writer.restore(quietRun);
    expect(remembered()).toEqual(["first"]);
    await writer.clear(quietRun);
    expect(remembered()).toEqual([]);
  });

  it("stays when a write is cancelled before it began, and goes when one fails half-way", async () => {
    const { workbook, writer, remembered } = written();
    await writer.write(sheets("first"), ["first"], quietRun);
    expect(await writer.write(sheets("second"), ["second"], { ...quietRun, isCancelled: () => true })).toBe("cancelled");
    expect(remembered()).toEqual(["first"]);
    workbook.failBefore(1);
    await expect(writer.write(sheets("third"), ["third"], quietRun)).rejects.toThrow();
    expect(remembered()).toEqual([]);
  });
});

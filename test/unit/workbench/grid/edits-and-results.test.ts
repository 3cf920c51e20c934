// What a person's changes and the formulas' results say, from the words of the grid's library.

import { isAllowed } from "../../../../src/workbench/grid/allowed-commands";
import { editsOfMutation, type EditContext } from "../../../../src/workbench/grid/edits-of-mutation";
import { formulaResults, spilledResults } from "../../../../src/workbench/grid/results-of-calculation";

const nothing: EditContext = { typed: () => null, formula: () => null };
const set = (cell: unknown, context = nothing) =>
  editsOfMutation("sheet.mutation.set-range-values", { subUnitId: "s", cellValue: { 2: { 1: cell } } }, context).map(({ entry }) => entry);

describe("an edit", () => {
  it("is the text as it was typed, not what the grid made of it", () => {
    expect(set({ v: 46356, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } }, { ...nothing, typed: () => "2026-11-30" })).toEqual(["2026-11-30"]);
    expect(set({ v: null }, { ...nothing, typed: () => "" })).toEqual([null]);
  });

  it.each([
    [{ v: 4.5, t: 2 }, 4.5],
    [{ v: 1, t: 3 }, true],
    [{ v: "Make", t: 1 }, "Make"],
    [{ v: "3-4", t: 1 }, "'3-4"],
    [{ v: "007", t: 4 }, "'007"],
    [{ v: "12", t: 2 }, 12],
    [{ v: 46024, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } }, "2026-01-02"],
    [{ v: 0.07, t: 2, s: { n: { pattern: "0%" } } }, "7%"],
    [{ f: "=A1*2", v: 3, t: 2 }, "=A1*2"],
    [{ v: null, f: null }, null],
    [{ p: { body: { dataStream: "one\rtwo\r\n" } } }, "one\ntwo"],
    [null, null],
  ])("of %j, pasted, filled or undone, is the entry %j", (cell, entry) => {
    expect(set(cell)).toEqual([entry]);
  });

  it("asks for the formula of a cell that is kept as a copy of another", () => {
    expect(set({ si: "x" }, { ...nothing, formula: () => "=A2*2" })).toEqual(["=A2*2"]);
  });

  it("is none where only looks change, or something else than cells", () => {
    expect(set({ s: { bl: 1 } })).toEqual([]);
    expect(editsOfMutation("sheet.mutation.set-worksheet-name", { subUnitId: "s", name: "x" }, nothing)).toEqual([]);
  });

  it("of cells that were moved empties their place and fills the other, on whatever sheet", () => {
    const params = { from: { subUnitId: "a", value: { 0: { 0: null } } }, to: { subUnitId: "b", value: { 5: { 2: { v: 1, t: 2 } } } } };
    expect(editsOfMutation("sheet.mutation.move-range", params, nothing)).toEqual([
      { sheet: "a", row: 0, column: 0, entry: null },
      { sheet: "b", row: 5, column: 2, entry: 1 },
    ]);
  });
});

describe("results", () => {
  it("give numbers, texts, truths and errors", () => {
    const cells = { s: { 0: { 0: { v: 1, t: 2 }, 1: { v: "x", t: 1 }, 2: { v: 1, t: 3 }, 3: { v: "#N/A", t: 1 }, 4: null } } };
    expect(formulaResults(cells).map(({ value }) => value)).toEqual([1, "x", true, { error: "#N/A" }, null]);
    expect(formulaResults(undefined)).toEqual([]);
  });

  it("name each cell that an array fills once, and empty it when the array no longer reaches it", () => {
    const isAnchor = ({ row, column }: { row: number; column: number }) => row === 0 && column === 0;
    const first = spilledResults(new Map(), { s: { 0: { 0: { v: 1, t: 2 }, 1: { v: 2, t: 2 } }, 1: { 0: { v: 3, t: 2 } } } }, isAnchor);
    expect(first.results).toEqual([{ sheet: "s", row: 0, column: 1, value: 2 }, { sheet: "s", row: 1, column: 0, value: 3 }]);
    const second = spilledResults(first.spilled, { s: { 0: { 0: { v: 1, t: 2 }, 1: { v: 2, t: 2 } } } }, isAnchor);
    expect(second.results).toEqual([{ sheet: "s", row: 1, column: 0, value: null }]);
    expect(spilledResults(second.spilled, undefined, isAnchor).results).toEqual([{ sheet: "s", row: 0, column: 1, value: null }]);
  });
});

describe("a person in the grid", () => {
  it.each(["set-range-values", "auto-fill", "clear-selection-content", "move-range", "copy-down", "move-selection", "set-worksheet-activate", "change-zoom-ratio", "scroll-view", "paste-value", "paste-formula"])(
    "may %s",
    (command) => {
      expect(isAllowed(`sheet.command.${command}`)).toBe(true);
    },
  );

  it.each([
    ...["insert-row", "insert-col-before", "insert-sheet", "remove-row", "remove-col-confirm", "remove-sheet", "set-worksheet-name", "set-worksheet-order", "hide-row-confirm"],
    ...["set-range-bold", "set-style", "set-border", "set-background-color", "numfmt.set.percent", "add-worksheet-merge", "set-frozen", "delta-column-width", "set-worksheet-col-width"],
    ...["add-conditional-rule", "delete-table", "set-defined-name", "delete-range-move-up", "move-rows", "reorder-range", "set-row-height", "append-row", "clear-selection-format"],
  ])("may not %s, which nobody would keep", (command) => {
    expect(isAllowed(`sheet.command.${command}`)).toBe(false);
  });

  it("may what is no command on sheets, such as undo", () => {
    expect(isAllowed("univer.command.undo")).toBe(true);
  });
});

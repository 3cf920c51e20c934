// What passes between the grid and the stand-in's workbook, and what does not come back as an echo.

import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import { joinGrid } from "../../../../src/workbench/page/join-grid";
import { scriptedGrid } from "./scripted-grid";

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

function joinedGrid() {
  const workbook = new Workbook();
  const [sheet] = workbook.Worksheets.list;
  if (sheet === undefined) throw new Error("A workbook has a sheet.");
  const scripted = scriptedGrid();
  const refused: string[] = [];
  const joined = joinGrid(workbook, scripted.grid, (reason) => refused.push(reason));
  const request = (...changed: string[]) => { joined.afterRequest({ changedSheets: new Set(changed) }); };
  const cell = (row: number, column: number) => sheet.grid.at(row, column);
  return { ...scripted, workbook, sheet, joined, request, refused, cell };
}

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe("what the add-in changes", () => {
  it("is drawn once it pauses, all sheets together", () => {
    const { request, shown } = joinedGrid();
    request("a");
    jest.advanceTimersByTime(60);
    request("b");
    expect(shown).toEqual([]);
    jest.advanceTimersByTime(200);
    expect(shown).toEqual([new Set(["a", "b"])]);
  });

  it("is drawn now and then while it writes on", () => {
    const { request, shown } = joinedGrid();
    for (let count = 0; count < 40; count += 1) {
      request("a");
      jest.advanceTimersByTime(60);
    }
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(shown.length).toBeLessThan(5);
  });

  it("is not drawn where nothing changed, but where only a sheet came", () => {
    const { request, shown, workbook } = joinedGrid();
    request();
    jest.advanceTimersByTime(2000);
    expect(shown).toEqual([]);
    workbook.Worksheets.Add("Plan");
    request();
    jest.advanceTimersByTime(2000);
    expect(shown).toEqual([new Set()]);
  });

  it("is drawn before what it selects is selected, and once only", () => {
    const { request, shown, asked, workbook, sheet } = joinedGrid();
    const plan = workbook.Worksheets.Add("Plan");
    plan.GetRange("B3").Select();
    request(plan.Id);
    expect(shown).toEqual([new Set([plan.Id])]);
    expect(asked).toEqual([`select ${plan.Id} 2,1`]);
    sheet.Activate();
    request();
    request();
    expect(asked).toEqual([`select ${plan.Id} 2,1`, `select ${sheet.Id} 0,0`]);
  });

  it("no longer reaches a grid that was let go", () => {
    const { request, shown, joined } = joinedGrid();
    request("a");
    joined.end();
    jest.advanceTimersByTime(2000);
    expect(shown).toEqual([]);
  });
});

describe("what a person does", () => {
  it("selects for the add-in too, which hears of it once", () => {
    const { person, workbook, asked, request } = joinedGrid();
    const plan = workbook.Worksheets.Add("Plan");
    let heard = 0;
    workbook.events.postSelection = () => { heard += 1; };
    person.selects(plan.Id, one(4, 2));
    person.selects(plan.Id, one(4, 2));
    expect(workbook.GetSelectedRange().Address).toBe("Plan!C5");
    expect(heard).toBe(1);
    request();
    expect(asked).toEqual([]);
  });

  it("is drawn again only where Excel makes something else of it", () => {
    const { person, sheet, shown, cell } = joinedGrid();
    person.types({ sheet: sheet.Id, row: 0, column: 0, entry: "12" });
    jest.advanceTimersByTime(2000);
    expect(shown).toEqual([]);
    person.types({ sheet: sheet.Id, row: 0, column: 1, entry: "12%" });
    jest.advanceTimersByTime(2000);
    expect(shown).toEqual([new Set([sheet.Id])]);
    expect([cell(0, 0)?.value, cell(0, 1)?.value]).toEqual([12, 0.12]);
  });
});

describe("what the grid calculates", () => {
  it("becomes the value of the formula, and spills around it", () => {
    const { person, sheet, calculates, cell } = joinedGrid();
    person.types({ sheet: sheet.Id, row: 0, column: 0, entry: "=PLAN.MRP()" });
    calculates({ sheet: sheet.Id, row: 0, column: 0, value: "Item" }, { sheet: sheet.Id, row: 0, column: 1, value: "Net" });
    expect(cell(0, 0)).toMatchObject({ value: "Item", formula: "=PLAN.MRP()", isSpilled: false });
    expect(cell(0, 1)).toMatchObject({ value: "Net", formula: null, isSpilled: true });
    calculates({ sheet: sheet.Id, row: 0, column: 1, value: null });
    expect(cell(0, 1)).toMatchObject({ value: null, isSpilled: false });
  });

  it("comes too late for a cell that holds something else by now", () => {
    const { person, sheet, calculates, cell } = joinedGrid();
    person.types({ sheet: sheet.Id, row: 0, column: 0, entry: "typed" });
    calculates({ sheet: sheet.Id, row: 0, column: 0, value: 42 }, { sheet: "gone", row: 0, column: 0, value: 1 });
    expect(cell(0, 0)?.value).toBe("typed");
  });

  it("is asked for when the add-in asks for it, and the old values stand until then", () => {
    const { person, sheet, calculates, workbook, asked, cell } = joinedGrid();
    person.types({ sheet: sheet.Id, row: 0, column: 0, entry: "=1+1" });
    calculates({ sheet: sheet.Id, row: 0, column: 0, value: 2 });
    workbook.Application.Calculate("Full");
    expect(asked).toEqual(["recalculate"]);
    expect(cell(0, 0)?.value).toBe(2);
  });
});

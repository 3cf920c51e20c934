// What a planner types into the yellow rows of the written sheet "Forecast", in the stand-in Excel and in a file of it: a figure is
// planned in place of the statistics, with its reason, and an emptied cell gives it back.

import { readFileSync } from "node:fs";
import path from "node:path";

import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { dayText } from "../../src/base/day";
import { checkPlan } from "../../src/engine/check-plan";
import { openTypingSession, type RowKey, type TypingSession } from "./typing-session";

const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));

describe("a forecast that the planner sets by hand", () => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let sheet: string;
  let item: string;
  let period: string;

  beforeAll(async () => {
    session = await openTypingSession(bakery, "bakery.xlsx", { plan: "requirements", forecast: "history" });
    first = await session.planAndWrite();
    const counted = first.plant.demands.find(({ id, ordered }) => id.startsWith("FC ") && ordered > 0 && first.outlook?.coming.slice(1).some(({ start }) => id.endsWith(dayText(start))));
    item = counted?.item ?? "none";
    period = dayText(counted?.due ?? 0);
    const sheets = (await session.port.read()).sheets.filter(({ stamp }) => stamp === "forecast");
    sheet = sheets[0]?.name ?? "none";
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  const key = (): RowKey => ({ Item: item, Figure: "Yours" });
  const demandOf = ({ plant }: PlannedWorkbook): number => plant.demands.find(({ id }) => id === `FC ${item} ${period}`)?.ordered ?? 0;

  it("is planned in place of the statistics, and stands in the cell again", async () => {
    await session.type(sheet, key(), period, 4321);
    const second = await session.planAndWrite();
    expect(second.check.issues.filter((issue) => issue.sheet === sheet)).toEqual([]);
    expect(demandOf(second)).toBe(4321);
    expect(checkPlan(second.plant, second.plan)).toEqual([]);
    expect(await session.shown(sheet, key(), period)).toBe("4,321.0");
    expect(await session.shown(sheet, { Item: item }, "You set")).toBe("4,321.0");
  });

  it("is planned again without a cell written, and read from a file as from Excel", async () => {
    const again = await session.planAndWrite();
    expect(session.written()).toBe(0);
    const saved = session.plannedFromFile();
    expect(saved.plant.demands).toEqual(again.plant.demands);
    expect(saved.sheets).toEqual(again.sheets);
  });

  it("keeps the reason that is typed beside it", async () => {
    await session.type(sheet, { Item: item }, "Reason", "Street fair");
    const reasoned = await session.planAndWrite();
    expect(reasoned.outlook?.forecasts.find((each) => each.item === item)?.overrides).toMatchObject([{ quantity: 4321, reason: "Street fair" }]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("is gone when its cell is emptied", async () => {
    await session.type(sheet, key(), period, "");
    const free = await session.planAndWrite();
    expect(demandOf(free)).toBe(demandOf(first));
    expect(free.plan.orders).toEqual(first.plan.orders);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });
});

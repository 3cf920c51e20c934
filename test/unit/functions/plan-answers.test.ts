// The functions that answer from the last plan: with one, without one, and with wrong words.

import { dayFromSerial, dayText } from "../../../src/base/day";
import { isCellError } from "../../../src/functions/cell-error";
import { load, mrp, peg, promise, schedule, why } from "../../../src/functions/plan-functions";
import { setPlanStore } from "../../../src/functions/plan-store";
import { examplePlan } from "../../docs/example-plan";

const { plan } = examplePlan;

async function thrownBy(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (isCellError(error)) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
  return "nothing";
}

describe("Without a plan", () => {
  it.each([
    ["WHY", () => why([["SO-1"]])],
    ["PEG", () => peg("BIKE")],
    ["PROMISE", () => promise([["BIKE"]], [[1]])],
    ["SCHEDULE", () => schedule("PAINT")],
    ["MRP", () => mrp("BIKE")],
    ["LOAD", () => load("PAINT")],
  ])("%s gives #N/A and says to plan first", async (_, call) => {
    const text = "#N/A Make a plan first: open Planwright's pane and choose Plan, then calculate again.";
    Reflect.deleteProperty(globalThis, "planwrightPlanStore");
    expect(await thrownBy(call)).toBe(text);
    setPlanStore({ lastPlan: () => null });
    expect(await thrownBy(call)).toBe(text);
  });
});

describe("With a plan", () => {
  beforeAll(() => {
    setPlanStore({ lastPlan: () => examplePlan });
  });

  it("WHY answers a column in place, with #N/A for what it does not know", async () => {
    const [known, empty, strange] = await why([["SO-1"], [""], ["SO-99"]]);
    expect(known?.[0]).toContain("Customer order SO-1: 8 BIKE");
    expect(empty).toEqual([""]);
    expect(strange?.[0]).toMatchObject({ code: "#N/A", message: 'order "SO-99" is not in the last plan: look at the Orders sheet.' });
  });

  it("MRP spills the record of the plan under its periods", async () => {
    const record = plan.records.find(({ item }) => item === "FRAME");
    const table = await mrp("FRAME");
    expect(table.map(([name]) => name)).toEqual([
      "Period", "Gross requirements", "Scheduled receipts", "Projected on hand", "Net requirements", "Planned order receipts", "Planned order releases",
    ]);
    expect(table.slice(1).map((row) => row.slice(1))).toEqual([
      record?.gross, record?.scheduled, record?.onHand, record?.net, record?.receipts, record?.releases,
    ]);
    expect(dayText(dayFromSerial(table[0]?.[1] as number, 1900))).toBe("2026-05-04");
  });

  it("SCHEDULE spills a work centre's operations in order of time, up to the days asked for", async () => {
    const table = (await schedule("PAINT")).slice(1);
    expect(table).toHaveLength(plan.operations.filter(({ resource }) => resource === "PAINT").length);
    const starts = table.map(([start]) => start as number);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const short = (await schedule("PAINT", 10)).slice(1);
    expect(short.length).toBeLessThan(table.length);
    expect(short).toEqual(table.slice(0, short.length));
  });

  it("LOAD spills hours that add up to the plan's minutes", async () => {
    const table = (await load("PAINT")).slice(1);
    const own = plan.loads.filter(({ resource }) => resource === "PAINT");
    expect(table).toHaveLength(own.length);
    const hours = table.reduce((sum, row) => sum + (row[3] as number) + (row[4] as number), 0);
    expect(hours).toBeCloseTo(own.reduce((sum, { setupMinutes, runMinutes }) => sum + setupMinutes + runMinutes, 0) / 60, 9);
  });

  it("PEG spills a heading and the chain, dates as serial numbers of the workbook's system", async () => {
    const table = await peg("FRAME");
    expect(table[0]).toEqual(["Level", "Item", "Quantity", "Supply", "Date", "For", "Needed"]);
    expect(table.length).toBeGreaterThan(2);
    setPlanStore({ lastPlan: () => ({ ...examplePlan, dateSystem: 1904 }) });
    const of1904 = await peg("FRAME");
    setPlanStore({ lastPlan: () => examplePlan });
    expect((table[1]?.[4] as number) - (of1904[1]?.[4] as number)).toBe(1462);
  });

  it("PEG goes down, one level, and in full, and says what it was asked wrongly", async () => {
    const components = (await peg("BIKE-001", undefined, "down", 1)).slice(1);
    expect(components.every((row) => row[0] === 0 && row[5] === "BIKE-001")).toBe(true);
    const [heading, ...demands] = await peg("WHEEL", undefined, "demands");
    expect(heading).toEqual(["Customer order", "Item", "Quantity", "Customer", "Requested", "Promised", "Days late"]);
    expect(demands.map(([id]) => id)).toContain("SO-2");
    expect((await peg("SO-3", undefined, "Supplies")).slice(1).map((row) => row[1])).toEqual(expect.arrayContaining(["BIKE", "FRAME", "WHEEL"]));
    expect(await thrownBy(() => peg("SO-3"))).toBe('#N/A "SO-3" is a customer order, the end of the chain: ask for "down" or "supplies".');
    expect(await thrownBy(() => peg("BIKE", undefined, "sideways"))).toBe('#VALUE! direction is "sideways": give one of up, down, demands, supplies.');
    expect(await thrownBy(() => peg("BIKE", 46150, "demands"))).toBe("#VALUE! demands are of all periods and levels: leave date and levels out.");
    expect(await thrownBy(() => peg("SKATE"))).toBe('#N/A "SKATE" is no item, order or customer order of the last plan: look at how your sheets write it.');
  });

  it("PROMISE answers columns row by row, each mistake in its own row", async () => {
    const table = await promise([["BIKE"], ["FRAME"], [""], ["SKATE"], ["BIKE"]], [[1], [2], [3], [4], [-1]]);
    expect(table[0]).toEqual([46146, expect.stringContaining("From stock")]);
    expect(typeof table[1]?.[0]).toBe("number");
    expect(table[2]).toEqual(["", ""]);
    expect(table[3]?.[0]).toMatchObject({ code: "#N/A" });
    expect(table[4]?.[0]).toMatchObject({ code: "#VALUE!", message: "quantity is -1: give a number above 0." });
  });

  it("PROMISE gives no day before the one wanted", async () => {
    expect((await promise([["BIKE"]], [[1]], [[46200]]))[0]?.[0]).toBe(46200);
    expect((await promise([["BIKE"]], [[1]], [[46000]]))[0]?.[0]).toBe(46146);
  });

  it("names what a sheet writes differently", async () => {
    expect(await thrownBy(() => schedule("paint"))).toBe('#N/A resource "paint" is not in the last plan: your sheets write "PAINT".');
    expect(await thrownBy(() => mrp("SKATE"))).toBe('#N/A item "SKATE" is not in the last plan: look at how your sheets write it.');
    expect(await thrownBy(() => schedule(""))).toBe("#VALUE! resource is missing: give a text.");
  });
});

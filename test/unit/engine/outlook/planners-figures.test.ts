// What the planner sets in place of a forecast: planned instead of it, beside the statistics, judged when its period is over.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import { applyOutlook } from "../../../../src/engine/outlook/apply-outlook";
import { makeOutlook } from "../../../../src/engine/outlook/make-outlook";
import { figuresLeftOut } from "../../../../src/engine/outlook/planners-figures";
import type { ForecastOverride } from "../../../../src/model/item-forecast";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { day, demand, item, plant, settings } from "../../plant-builder";

const months = Array.from({ length: 24 }, (_, index) => day(`20${String(24 + Math.floor((index + 4) / 12))}-${String(((index + 4) % 12) + 1).padStart(2, "0")}-01`));
const own: Plant = plant({
  items: [item("SALT", { cost: 2, price: 3 }), item("PEPPER", { cost: 4, price: 6 })],
  history: months.flatMap((date, month) => [{ item: "SALT", day: date, quantity: 100 + (month % 4) }, { item: "PEPPER", day: date, quantity: 30.5 + (month % 3) }]),
});
const june = { item: "SALT", from: day("2026-06-01"), quantity: 250, reason: "fair", source: { sheet: "Forecast", cell: "D99" } };

function planned(overrides: readonly ForecastOverride[], wishes: Partial<Settings> = {}, given = own) {
  const asked = settings({ start: day("2026-05-01"), horizonDays: 92, forecast: "history", ...wishes });
  const whole = { ...given, overrides };
  const outlook = makeOutlook(whole, asked, quietRun);
  if (outlook === null) throw new Error("no outlook");
  const applied = applyOutlook(whole, outlook, asked);
  return { outlook, applied, plan: makePlan(applied, asked, quietRun), issues: figuresLeftOut(whole, outlook, asked).map(({ code }) => code), of: (id: string) => outlook.forecasts.find((each) => each.item === id) };
}

const fromHistory = ({ demands }: Plant, id: string) => demands.filter((each) => each.item === id && each.id.startsWith("FC ")).map(({ due, ordered }) => [due, ordered]);

describe("a figure that the planner sets", () => {
  it("is planned in place of the statistics, which stay as they are", () => {
    const without = planned([]);
    const { applied, plan, of, issues } = planned([june]);
    const [may, , july] = fromHistory(without.applied, "SALT");
    expect(fromHistory(applied, "SALT")).toEqual([may, [june.from, 250], july]);
    expect(fromHistory(applied, "PEPPER")).toEqual(fromHistory(without.applied, "PEPPER"));
    expect(of("SALT")?.forecast).toEqual(without.of("SALT")?.forecast);
    expect(of("SALT")?.overrides).toEqual([{ ...june, statistical: without.of("SALT")?.forecast[1], actual: null }]);
    expect(checkPlan(applied, plan)).toEqual([]);
    expect(issues).toEqual([]);
  });

  it("of 0 plans nothing, and in the running period as much as of its days is left", () => {
    const { applied } = planned([{ ...june, quantity: 0 }, { ...june, from: day("2026-05-01"), quantity: 310 }], { start: day("2026-05-11") });
    expect(fromHistory(applied, "SALT").slice(0, 2)).toEqual([[day("2026-05-11"), 210], [day("2026-07-01"), expect.any(Number)]]);
  });

  it("counts in stock policies", () => {
    const meanOf = (overrides: readonly ForecastOverride[]) => planned(overrides).outlook.policies.find(({ id }) => id === "SALT")?.demand ?? NaN;
    expect(meanOf([june]) - meanOf([])).toBeCloseTo((250 - (planned([]).of("SALT")?.forecast[1] ?? NaN)) / 3, 9);
  });

  it("is judged against what came when its period is over", () => {
    const over = { item: "SALT", from: months[23] ?? NaN, quantity: 100, statistical: 110 };
    const [judged] = planned([over]).of("SALT")?.overrides ?? [];
    expect(judged?.actual).toBe(103);
    expect(planned([over]).of("SALT")?.overridesAdded).toBe(7 - 3);
    expect(planned([june]).of("SALT")?.overridesAdded).toBeNull();
  });

  it("is said to be left out where it cannot count", () => {
    expect(planned([june], { forecast: "given" }).issues).toEqual(["forecast-override-unplanned"]);
    expect(planned([{ ...june, from: day("2026-06-02") }, { ...june, item: "SUGAR" }]).issues).toEqual(["forecast-override-lost"]);
    const shadowed = planned([june], {}, { ...own, demands: [demand("F1", "SALT", 80, day("2026-06-10"), { kind: "forecast" })] });
    expect(shadowed.issues).toEqual(["forecast-override-shadowed"]);
    expect(shadowed.applied.overrides).toEqual([]);
    expect(figuresLeftOut({ ...own, overrides: [june] }, null, settings({ start: 0 })).map(({ code }) => code)).toEqual(["forecast-override-lost"]);
  });

  it("that the plan does not ask for is found by the validator", () => {
    const { applied, plan } = planned([june]);
    const other = { ...applied, overrides: [{ ...june, quantity: 240 }] };
    expect(checkPlan(other, plan)).toMatchObject([{ rule: "override", item: "SALT" }]);
    const more = { ...plan, promises: plan.promises.map((promise) => ({ ...promise, quantity: promise.quantity + 1 })) };
    expect(checkPlan(applied, more).map(({ rule }) => rule)).toContain("override");
  });
});

describe("a figure of a table of the planner's own", () => {
  const ofTable = { item: "SALT", from: day("2026-06-17"), quantity: 250, reason: "fair", setIn: "table", source: { sheet: "By hand", cell: "C5" } } as const;

  it("is planned like a typed one, for the period in which its day lies", () => {
    const { applied, plan, of, issues } = planned([ofTable]);
    expect(fromHistory(applied, "SALT")[1]).toEqual([june.from, 250]);
    expect(of("SALT")?.overrides).toMatchObject([{ from: june.from, setIn: "table", source: { sheet: "By hand", cell: "C5" } }]);
    expect(checkPlan(applied, plan)).toEqual([]);
    expect(issues).toEqual([]);
  });

  it("gives way to one that was typed for the period, and to an earlier row, and it is said", () => {
    const { applied, of, issues } = planned([ofTable, { ...june, quantity: 300 }]);
    expect(fromHistory(applied, "SALT")[1]).toEqual([june.from, 300]);
    expect(of("SALT")?.overrides).toHaveLength(1);
    expect(issues).toEqual(["forecast-override-typed"]);
    expect(planned([ofTable, { ...ofTable, from: day("2026-06-24"), quantity: 9 }])).toMatchObject({ issues: ["forecast-override-twice"] });
  });

  it("is judged by what the statistics said when it was planned, also when its row is gone", () => {
    const last = months[23] ?? NaN;
    const record = { item: "SALT", from: last, quantity: 100, statistical: 110, setIn: "record" } as const;
    const still = { ...ofTable, from: last + 3, quantity: 101, reason: "late" };
    expect(planned([record, still]).of("SALT")).toMatchObject({ overridesAdded: 7 - 2, overrides: [{ from: last, quantity: 101, statistical: 110, actual: 103, reason: "late" }] });
    expect(planned([record]).of("SALT")).toMatchObject({ overridesAdded: 7 - 3, overrides: [{ quantity: 100, setIn: "table" }] });
    // Of a period to come only what her table says today counts.
    expect(planned([{ ...record, from: june.from }])).toMatchObject({ issues: [], applied: { overrides: [] } });
  });

  it("is left out where it lies outside all periods or has no history, with its cell", () => {
    const { issues } = planned([{ ...ofTable, from: day("2030-01-01") }, { ...ofTable, item: "SUGAR" }]);
    expect(issues).toEqual(["forecast-override-outside"]);
    const asked = settings({ start: day("2026-05-01"), horizonDays: 92, forecast: "history" });
    const sugar = { ...own, overrides: [{ ...ofTable, item: "SUGAR" }] };
    expect(figuresLeftOut(sugar, makeOutlook(sugar, asked, quietRun), asked)).toMatchObject([{ sheet: "By hand", cell: "C5", severity: "warning" }]);
  });

  it("of a month is not planned for a week", () => {
    const weekly = plant({ items: [item("SALT")], history: Array.from({ length: 40 }, (_, week) => ({ item: "SALT", day: day("2026-04-27") - 7 * week, quantity: 20 + (week % 3) })) });
    const byMonth = planned([{ ...ofTable, from: day("2026-06-01") }, { ...ofTable, from: day("2026-07-01") }], {}, weekly);
    expect(byMonth.issues).toEqual(["forecast-override-by-month"]);
    expect(planned([{ ...ofTable, from: day("2026-06-01") }, { ...ofTable, from: day("2026-06-10") }], {}, weekly).issues).toEqual([]);
  });
});

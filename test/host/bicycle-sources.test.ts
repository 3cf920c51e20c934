// What the bicycle maker's plan shows of sources: shares, price breaks, substitutes, bills by model year, subcontracted work.

import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Order } from "../../src/model/plan";
import { understandWorkbook } from "../../src/read/understand-workbook";
import { bicycleSample } from "../samples/bicycles/bicycle-sample";

const { file, sheets, plant: meant } = bicycleSample();
const { plant, settings } = understandWorkbook(readWorkbookContent(newWorkbook(sheets), file), {});
if (settings === null) throw new Error("The sample cannot be planned.");
const plan = makePlan(plant, settings, quietRun);
const planned = (item: string): readonly Order[] => plan.orders.filter((order) => order.item === item && order.status === "planned");

describe("the sources of the bicycle maker", () => {
  it("are read as they are meant, and planned without breaking a rule", () => {
    const sources = (of: typeof plant): readonly unknown[] => of.suppliers.map(({ item, supplier, price, priceBreaks, share }) => [item, supplier, price, priceBreaks, share]);
    expect(sources(plant)).toEqual(sources(meant));
    expect(plant.substitutes).toMatchObject(meant.substitutes);
    expect(plant.safetyStocks).toMatchObject(meant.safetyStocks);
    expect(checkPlan(plant, plan)).toEqual([]);
  });

  it("share rims among two vendors", () => {
    const suppliers = new Set(planned("RM-28").map(({ supplier }) => supplier));
    expect([...suppliers].sort()).toEqual(["Felgenwerk Lombarda S.r.l.", "Velo-Großhandel Münster"]);
  });

  it("raise a lot of tube to the lower price", () => {
    expect(planned("TB-318").flatMap(({ reasons }) => reasons)).toContain("Lot raised from 186 to 192: at 6.30 instead of 6.90 each it costs no more.");
  });

  it("use up the old saddle before buying the new one", () => {
    const used = planned("SA-115").filter(({ substitute }) => substitute === "SA-110");
    expect(used.length).toBeGreaterThan(0);
    expect(plan.messages.filter(({ kind }) => kind === "use substitute").map(({ order }) => order)).toEqual(used.map(({ id }) => id));
  });

  it("build the cockpit by the bill of its model year", () => {
    const changes = planned("CP-COMF").map(({ alternate }) => alternate);
    expect(new Set(changes)).toEqual(new Set(["MY26", "MY27"]));
    expect(changes.lastIndexOf("MY26")).toBeLessThan(changes.indexOf("MY27"));
  });

  it("buy the hardening of trekking forks", () => {
    expect(plan.subcontracts.length).toBeGreaterThan(0);
    expect(new Set(plan.subcontracts.map(({ item, supplier, price }) => `${item} ${supplier ?? ""} ${String(price)}`))).toEqual(new Set(["FK-28T Härterei Volme GmbH 3.8"]));
  });
});

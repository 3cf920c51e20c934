// The sample of the coffee roaster: repeatable, and read as locations with transfers, gift boxes made to order and changed.

import { readFileSync } from "node:fs";
import path from "node:path";
import { quietRun } from "../../../src/base/run";
import { checkPlan } from "../../../src/engine/check-plan";
import { makePlan } from "../../../src/engine/make-plan";
import { applyOutlook } from "../../../src/engine/outlook/apply-outlook";
import { makeOutlook } from "../../../src/engine/outlook/make-outlook";
import { figuresLeftOut } from "../../../src/engine/outlook/planners-figures";
import { newWorkbook } from "../../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../../src/hosts/xlsx/read-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { twoSitesSample } from "../../samples/two-sites/two-sites-sample";

const { file, sheets } = twoSitesSample();
const bytes = newWorkbook(sheets);
const { plant, settings, check } = understandWorkbook(readWorkbookContent(bytes, file), {});

describe("the sample of two sites", () => {
  it("is the file in assets/samples, byte for byte", () => {
    const committed = readFileSync(path.resolve(__dirname, "../../../assets/samples", file));
    expect(Buffer.compare(committed, Buffer.from(bytes))).toBe(0);
  });

  it("is understood without a row refused", () => {
    expect(check.issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
    expect(check.tables.map(({ role }) => role)).toEqual(["settings", "products", "bom", "resources", "routing", "inventory", "demand", "transfers", "orderChanges", "history", "forecastOverrides"]);
  });

  it("supplies the shops from the roastery and packs each company's boxes alone", () => {
    expect(plant.items.filter(({ supply }) => supply === "transfer").map(({ id, supplier, leadTimeDays }) => [id, supplier, leadTimeDays])).toEqual([
      ["ESPRESSO @ Harbour shop", "Roastery", 1], ["ESPRESSO @ Station shop", "Roastery", 1],
      ["FILTER @ Harbour shop", "Roastery", 1], ["FILTER @ Station shop", "Roastery", 2],
      ["MUG @ Harbour shop", "Roastery", 1], ["MUG @ Station shop", "Roastery", 2],
      ["GIFT-BOX @ Harbour shop for C-503", "Roastery", 1],
    ]);
    expect(plant.bom.filter(({ parent }) => parent === "GIFT-BOX @ Roastery for C-503").map(({ component }) => component)).toEqual([
      "ESPRESSO @ Roastery", "FILTER @ Roastery", "CARTON @ Roastery", "MUG @ Roastery",
    ]);
    // C-502 is the usual box: four of its six are in stock. C-501 and C-503 are not.
    expect(plant.stock.filter(({ item }) => item.includes("GIFT-BOX")).map(({ item, onHand }) => [item, onHand])).toEqual([["GIFT-BOX @ Roastery", 0], ["GIFT-BOX @ Roastery for C-502", 4]]);
  });

  it("plans into orders that break no rule, with the reason of those that are apart", () => {
    if (settings === null) throw new Error("The sample cannot be planned.");
    const outlook = makeOutlook(plant, settings, quietRun);
    const planned = applyOutlook(plant, outlook, settings);
    const plan = makePlan(planned, settings, quietRun);
    expect(checkPlan(planned, plan)).toEqual([]);
    expect(figuresLeftOut(plant, outlook, settings)).toEqual([]);
    expect(planned.demands.filter(({ id, due }) => id.startsWith("FC ") && due === settings.start + 14).map(({ item, ordered, source }) => [item, ordered, source?.cell])).toEqual([
      ["ESPRESSO @ Roastery", 45, "D6"], ["FILTER @ Roastery", 30, "D7"],
    ]);
    expect(plan.orders.find(({ item }) => item === "GIFT-BOX @ Roastery for C-502")?.reasons).toContain("For customer order C-502 alone; 4 are taken from the stock of GIFT-BOX at Roastery.");
    expect(plan.orders.find(({ item }) => item === "FILTER @ Station shop")?.reasons).toContain("Brought from Roastery: the transfer takes 2 days.");
  });
});

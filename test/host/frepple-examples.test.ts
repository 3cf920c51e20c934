// The example workbooks of frePPLe, one sheet a file: read, planned, and compared with the behaviour that each is about. Where
// we do something else, the test says what.

import { dayText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkWorkbook, type Understood } from "../../src/app/check-workbook";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Plan } from "../../src/model/plan";
import { describeWith } from "./real-data-checks";
import { sheetsOfFolder } from "./real-data-workbook";
import { workbookOf } from "./small-workbook";

type Example = Understood & { readonly plan: Plan };

function read(folder: string): Understood {
  return checkWorkbook(readWorkbookContent(workbookOf(sheetsOfFolder(`frepple/examples/${folder}`, "typed")), folder), {});
}

/** Read and planned; the plan keeps every rule of the validator. */
function example(folder: string): Example {
  const understood = read(folder);
  if (understood.settings === null) throw new Error(`${folder} cannot be planned`);
  const plan = makePlan(understood.plant, understood.settings, quietRun);
  expect(checkPlan(understood.plant, plan)).toEqual([]);
  return { ...understood, plan };
}

const start = ({ settings }: Understood): string => dayText(settings?.start ?? 0);
const refused = ({ check }: Understood): readonly string[] => check.tables.filter(({ rowsRefused }) => rowsRefused > 0).map(({ sheet, rowsRefused }) => `${sheet} ${String(rowsRefused)}`);
const codes = ({ check }: Understood): readonly string[] => check.issues.map(({ code }) => code);
const orders = ({ plan }: Example, item: string): readonly string[] =>
  plan.orders.filter((order) => order.item === item).map(({ quantity, start: from, due }) => `${String(quantity)} ${dayText(from)} ${dayText(due)}`);
const lateDays = ({ plan }: Example): readonly number[] => plan.promises.map(({ lateDays: late }) => late);
const components = ({ plant }: Understood, parent: string): readonly string[] => plant.bom.filter((line) => line.parent === parent).map(({ component, quantityPer }) => `${String(quantityPer)} ${component}`);

describeWith("frepple/examples")("the frePPLe example workbooks", () => {
  it("alternate-materials: a recipe that ends, its successor, and a substitute that runs in", () => {
    const found = example("alternate-materials");
    expect([start(found), refused(found)]).toEqual(["2019-01-01", []]);
    // Recipe 1 until 15 February, recipe 2 from then on; plain durations are days, as its parameter says.
    expect(components(found, "X")).toEqual(["1 A", "1 B", "1 C-alt", "1 D", "1 E", "1 C-alt"]);
    expect(orders(found, "D")).toEqual(["100 2019-02-18 2019-02-28", "100 2019-03-21 2019-03-31"]);
    expect(found.plant.suppliers.find(({ item }) => item === "C-alt")?.leadTimeDays).toBe(70);
    // We take the substitute of best priority and say that C is left out, though 33 of it are there.
    expect(codes(found)).toContain("material-alternates");
  });

  it("demand-policies: whether a customer takes part of an order, and late", () => {
    const found = example("demand-policies");
    expect(orders(found, "product 1")).toEqual(["5 2023-01-01 2023-01-08"]);
    // We promise the whole order when the last unit is there; minimum shipment and maximum lateness are not read.
    expect(new Set(lateDays(found))).toEqual(new Set([3]));
    expect(codes(found)).toContain("operations-without-item");
  });

  it("demand-priorities: who is served first at a bottleneck", () => {
    const found = example("demand-priorities");
    expect([found.plant.demands.length, refused(found)]).toEqual([13, []]);
    expect(found.plan.operations).toMatchObject([{ resource: "Bottleneck" }]);
    // What is overdue is one lot with us, so that all wait for it; theirs is a lot for each order.
    expect(orders(found, "product")).toHaveLength(1);
  });

  it("forecast-netting: orders consume the forecast", () => {
    const found = example("forecast-netting");
    // The forecast is a name for what their solver computes, without quantities; open orders are planned, closed ones left out.
    expect(codes(found)).toEqual(expect.arrayContaining(["missing-column", "demand-finished"]));
    expect(orders(found, "round table")).toHaveLength(6);
    expect(found.plant.suppliers).toMatchObject([{ item: "All items" }]);
  });

  it("forecast-with-missing-data: weeks without a sale that are no zeros", () => {
    const found = example("forecast-with-missing-data");
    expect(found.plant.items.map(({ id }) => id)).toEqual(["All items", "item A", "item B", "item C"]);
    expect(codes(found)).toContain("demand-finished");
  });

  it("middle-out-forecast: a forecast of groups, spread over items, holds nothing that is open", () => {
    const found = read("middle-out-forecast");
    expect([found.settings, codes(found)]).toEqual([null, expect.arrayContaining(["no-usable-rows"])]);
  });

  it("operation-alternate: an old machine beside the new one", () => {
    const found = example("operation-alternate");
    expect(found.plant.routing).toMatchObject([{ item: "round table", resource: "new machine", alternates: ["old machine"], runMinutes: 60 }]);
    expect(components(found, "round table")).toEqual(["1 panel", "10 screws", "4 leg"]);
    expect(orders(found, "leg")).toMatchObject([expect.stringContaining("3000 ")]);
  });

  it("operation-dependency: a network of operations", () => {
    const found = example("operation-dependency");
    const [rocket] = found.plan.orders.filter(({ item }) => item === "rocket");
    const steps = found.plant.routing;
    expect([steps.length, refused(found), rocket?.kind]).toEqual([19, [], "make"]);
    const numberOf = (name: string): number => steps.find(({ description }) => description === name)?.number ?? -1;
    const last = steps.find(({ description }) => description === "Assemble rocket - step 4");
    expect(last?.after).toEqual(expect.arrayContaining([numberOf("Assemble rocket - step 2"), numberOf("Assemble rocket - step 3")]));
    expect(steps.find(({ description }) => description === "determine propellants")?.after).toEqual([]);
    expect(found.plan.operations.map(({ resource }) => resource)).toEqual(expect.arrayContaining(["engineers", "operators"]));
    expect(components(found, "rocket")).toEqual(expect.arrayContaining(["1 guidance", "100 propellant", "200 titanium", "300 steel"]));
  });

  it("operation-posttime: time that must pass after an operation", () => {
    const found = example("operation-posttime");
    // 8 hours and 3 days: no work centre, so that both are lead time.
    expect(found.plant.items.find(({ id }) => id === "product")?.leadTimeDays).toBe(4);
    expect(orders(found, "product")[0]).toBe("5 2023-01-01 2023-01-05");
  });

  it("operation-type: fixed times, times per unit, alternatives and splits", () => {
    const found = example("operation-type");
    expect(["A", "B", "C", "D"].flatMap((name) => orders(found, `product ${name}`))).toHaveLength(4);
    expect(found.plant.items.filter(({ supply }) => supply === "make").map(({ id }) => id).sort()).toEqual(["product A", "product B", "product C", "product D"]);
    // The alternative of best priority makes all; a split by shares is not planned.
    expect(codes(found)).toContain("operation-alternates");
  });

  it("resource-alternate: which of several people and machines does it", () => {
    const found = example("resource-alternate");
    // A machine of the park and an operator, both with the skill, are needed together.
    expect(found.plant.routing).toMatchObject([{ resource: "machine A", alternates: ["machine B"], also: [{ resources: ["Antonio", "Carl"], units: 1 }], setupMinutes: 120, runMinutes: 60 }]);
    expect(found.plan.operations[0]?.also).toHaveLength(1);
  });

  it("resource-skills: people who can do some of the work", () => {
    const found = example("resource-skills");
    expect([found.plant.routing.length, refused(found)]).toEqual([7, []]);
    expect(components(found, "CD1-08-004 d")).toContain("2 CD1-08-004 5(c)");
    expect(lateDays(found)).toEqual([0, 0, 0, 0]);
  });

  it("resource-tool: tools that go with a piece or an order", () => {
    const found = example("resource-tool");
    expect(found.plant.resources.map(({ id }) => id)).toEqual(expect.arrayContaining(["frame", "pallet"]));
    expect(components(found, "itemA")).toEqual(expect.arrayContaining(["1 itemA_s4"]));
  });

  it("supplier-capacity: a supplier who can make so much a week, for items in a list of one column", () => {
    // A list without a second column is no table of ours; nothing is guessed.
    expect(codes(read("supplier-capacity"))).toContain("no-products");
  });

  it("transfer-batch: the next operation begins with the first hundred", () => {
    const found = example("transfer-batch");
    expect(found.plant.suppliers.map(({ leadTimeDays }) => leadTimeDays)).toEqual([40, 40]);
    // Both operations are items of their own, and an item is there when its lot is done.
    expect(found.plan.operations.map(({ resource }) => resource).sort()).toEqual(["1. assembly line", "1. subassembly line", "2. assembly line", "2. subassembly line"]);
    expect(found.plant.items.find(({ id }) => id === "1. end item")?.minimumOrder).toBe(50);
  });
});

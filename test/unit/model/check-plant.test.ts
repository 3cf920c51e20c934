// Issues over plants that are wrong in one way each.

import type { Issue } from "../../../src/base/issue";
import { checkPlant } from "../../../src/model/check-plant";
import type { Item, Plant } from "../../../src/model/plant";
import { bom, calendar, coProduct, demand, item, made, openOrder, plant, resource, settings, step, stock, supplier } from "../plant-builder";

const due = settings().start + 10;
const cell = (sheet: string, at: string) => ({ source: { sheet, cell: at } });

function fatal(records: Partial<Plant>): readonly Issue[] {
  return checkPlant(plant(records)).filter(({ severity }) => severity === "fatal");
}

function codes(records: Partial<Plant>): readonly string[] {
  return checkPlant(plant(records)).map(({ code }) => code);
}

describe("A plant that cannot be planned", () => {
  it("names the path and the rows of a BOM cycle", () => {
    const issues = fatal({
      items: [made("TABLE"), made("FRAME"), made("LEG")],
      bom: [
        bom("TABLE", "FRAME", 1, cell("BOM", "A3")),
        bom("FRAME", "LEG", 4, cell("BOM", "A4")),
        bom("LEG", "FRAME", 1, cell("BOM", "A9")),
      ],
    });
    expect(issues.map(({ text, sheet, cell: at }) => ({ text, sheet, at }))).toEqual([
      { text: 'Item "FRAME" is part of itself: FRAME → LEG → FRAME (BOM, rows 4 and 9).', sheet: "BOM", at: "A9" },
    ]);
  });

  it("names a single row when an item is its own component", () => {
    const [issue] = fatal({ items: [made("A")], bom: [bom("A", "A", 1, cell("BOM", "A4"))] });
    expect(issue?.text).toBe('Item "A" is part of itself: A → A (BOM, row 4).');
  });

  it("finds each of two separate cycles, and none in a diamond", () => {
    const items = ["A", "B", "C", "D"].map((id) => made(id));
    const cycles = [bom("A", "B", 1), bom("B", "A", 1), bom("C", "D", 1), bom("D", "C", 1)];
    const diamond = [bom("A", "B", 1), bom("A", "C", 1), bom("B", "D", 1), bom("C", "D", 1)];
    expect(fatal({ items, bom: cycles }).map(({ code }) => code)).toEqual(["bom-cycle", "bom-cycle"]);
    expect(fatal({ items, bom: diamond })).toEqual([]);
  });

  it("shortens the path of a cycle through 5,000 items to 160 characters", () => {
    const items = Array.from({ length: 5_000 }, (_, i) => made(`ITEM-WITH-A-LONG-NAME-${String(i)}`));
    const lines = items.map(({ id }, i) => bom(id, items[(i + 1) % items.length]?.id ?? "", 1, cell("Bill of material", `A${String(i + 2)}`)));
    const [issue] = fatal({ items, bom: lines });
    expect(issue?.text).toMatch(/^Item ".+" is part of itself: .+ → … → .+ → .+ \(Bill of material, rows 2, 3, … and 5001\)\.$/);
    expect(issue?.text.length).toBeLessThanOrEqual(160);
  });

  it.each<[string, Partial<Plant>, string]>([
    ["an item that is there twice", { items: [item("A"), item("A", cell("Items", "A7"))] }, 'Item "A" is there more than once.'],
    [
      "a component that is not in the list",
      { items: [made("A")], bom: [bom("A", "B", 1)] },
      'BOM line of "A" refers to item "B", which is not in the list.',
    ],
    ["a demand for an unknown item", { demands: [demand("SO1", "A", 1, due)] }, 'Demand "SO1" refers to item "A", which is not in the list.'],
    [
      "an operation on an unknown work centre",
      { items: [made("A")], routing: [step("A", 10, "LATHE", 1)] },
      'Operation of "A" refers to work centre "LATHE", which is not in the list.',
    ],
    [
      "an unknown calendar",
      { resources: [resource("LATHE", { calendar: "nights" })] },
      'Work centre "LATHE" refers to calendar "nights", which is not in the list.',
    ],
    ["a quantity that is no number", { items: [item("A")], stock: [stock("A", NaN)] }, 'Stock of "A": quantity on hand is NaN, but must be a number.'],
    ["a negative lead time", { items: [item("A", { leadTimeDays: -1 })] }, 'Item "A": lead time is -1, but must be a number at least 0.'],
    ["a yield of nothing", { items: [item("A", { yield: 0 })] }, 'Item "A": yield is 0, but must be a number above 0 and at most 1.'],
    ["a fraction of a machine", { resources: [resource("LATHE", { units: 1.5 })] }, 'Work centre "LATHE": number of units is 1.5, but must be a whole number at least 1.'],
    [
      "a shift on an eighth day",
      { calendars: [calendar("days", 8, 16, [7])] },
      'Calendar "days": weekday is 7, but must be a whole number at least 0 and at most 6.',
    ],
    [
      "an operation after one that is not there",
      { items: [made("A")], resources: [resource("LATHE")], routing: [step("A", 10, "LATHE", 1, { after: [5] })] },
      'Operation 10 of item "A" waits for an operation that the routing does not have.',
    ],
  ])("says of %s what and where", (_, records, text) => {
    expect(fatal(records).map((issue) => issue.text)).toEqual([text]);
  });

  it("names the operations that wait for each other", () => {
    const routing = [step("A", 10, "LATHE", 1), step("A", 20, "LATHE", 1, { after: [30] }), step("A", 30, "LATHE", 1)];
    const issues = fatal({ items: [made("A")], resources: [resource("LATHE")], routing });
    expect(issues.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'routing-cycle: Operation 20 of item "A" waits, through other operations, for itself.',
      'routing-cycle: Operation 30 of item "A" waits, through other operations, for itself.',
    ]);
  });

  it("refuses what brings an item that it is made of, and material that goes back into the order that it comes with", () => {
    const items = ["BREAD", "DOUGH", "CRUMB"].map((id) => made(id));
    const issues = (records: Partial<Plant>) => fatal({ items, ...records }).map(({ code, text }) => `${code}: ${text}`);
    expect(issues({ bom: [bom("CRUMB", "BREAD", 1)], coProducts: [coProduct("BREAD", "CRUMB", 1)] })).toEqual(['bom-cycle: Item "CRUMB" is part of itself: CRUMB → BREAD → CRUMB.']);
    expect(issues({ bom: [bom("BREAD", "DOUGH", 1), bom("DOUGH", "CRUMB", 1)], coProducts: [coProduct("BREAD", "CRUMB", 1)] })).toEqual([
      'co-product-cycle: What comes with "BREAD" goes into it: BREAD → DOUGH → CRUMB → BREAD.',
    ]);
    expect(issues({ coProducts: [coProduct("BREAD", "X", 0)] })).toEqual([
      'unknown-item: Co-product of "BREAD" refers to item "X", which is not in the list.',
      'number-out-of-range: Co-product of "BREAD": quantity per is 0, but must be a number above 0.',
    ]);
  });

  it("accepts an operation without predecessors among others, and subcontracted work without a work centre", () => {
    const routing = [
      step("A", 10, "", 0, { subcontractDays: 3 }),
      step("A", 20, "LATHE", 1, { after: [] }),
      step("A", 30, "LATHE", 1, { after: [10, 20] }),
    ];
    expect(fatal({ items: [made("A")], resources: [resource("LATHE")], routing })).toEqual([]);
  });
});

describe("Master data worth a look", () => {
  const row = cell("Items", "A5");
  const perfect: Partial<Item> = { cost: 1, leadTimeDays: 3, ...row };

  it.each<[string, Partial<Plant>]>([
    ["made-without-bom", { items: [made("A", perfect)], routing: [step("A", 10, "LATHE", 1)] }],
    ["made-without-routing", { items: [made("A", perfect)], bom: [bom("A", "B", 1)] }],
    ["bought-with-bom", { items: [item("A", perfect)], bom: [bom("A", "B", 1)] }],
    ["safety-stock-at-reorder-point", { items: [item("A", { ...perfect, safetyStock: 10, reorderPoint: 10 })] }],
    ["minimum-above-maximum", { items: [item("A", { ...perfect, minimumOrder: 20, maximumOrder: 10 })] }],
    ["zero-cost", { items: [item("A", { ...perfect, cost: 0 })], stock: [stock("A", 1)] }],
    ["bought-without-supplier", { items: [item("A", perfect)], suppliers: [supplier("B", "ACME", 3)] }],
    ["zero-lead-time", { items: [item("A", { ...perfect, leadTimeDays: 0 })] }],
  ])("finds %s, at the item's cell", (code, records) => {
    const rest = { items: [item("B", { cost: 1, leadTimeDays: 3, supplier: "ACME" })], resources: [resource("LATHE", { calendar: "days" })] };
    const all = { ...records, items: [...(records.items ?? []), ...rest.items], resources: rest.resources, calendars: [calendar("days", 8, 16)] };
    const found = checkPlant(plant(all)).filter((issue) => issue.code !== "unused-resource");
    expect(found).toMatchObject([{ code, sheet: "Items", cell: "A5" }]);
    expect(["warning", "info"]).toContain(found[0]?.severity);
  });

  it("finds work centres without a calendar, never open or in no routing", () => {
    const records = {
      items: [made("A", { cost: 1 })],
      bom: [bom("A", "A2", 1)],
      calendars: [calendar("never", 0, 0, [])],
      resources: [resource("LATHE"), resource("MILL", { calendar: "never" })],
      routing: [step("A", 10, "LATHE", 1)],
    };
    expect(codes(records).filter((code) => code.includes("resource"))).toEqual([
      "resource-without-calendar",
      "resource-never-open",
      "unused-resource",
    ]);
  });

  it("names twenty items and counts the rest", () => {
    const issues = checkPlant(plant({ items: Array.from({ length: 57 }, (_, i) => item(`I${String(i)}`)) }));
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)?.text).toBe("And 37 more bought items with lead time 0.");
    const oneMore = checkPlant(plant({ items: Array.from({ length: 21 }, (_, i) => item(`I${String(i)}`)) }));
    expect(oneMore.at(-1)?.text).toBe("And 1 more bought item with lead time 0.");
  });

  it("has nothing to say about a plant in order", () => {
    const records = {
      items: [made("A", { cost: 2 }), item("B", { cost: 1, leadTimeDays: 3 })],
      bom: [bom("A", "B", 1)],
      calendars: [calendar("days", 8, 16)],
      resources: [resource("LATHE", { calendar: "days" })],
      routing: [step("A", 10, "LATHE", 1)],
      stock: [stock("B", 5)],
      demands: [demand("SO1", "A", 1, due)],
      openOrders: [openOrder("PO1", "B", 5, due)],
    };
    expect(checkPlant(plant(records))).toEqual([]);
  });

  it("keeps every message within 160 characters, however long the ids", () => {
    const long = "X".repeat(300);
    const records = plant({
      items: [item(long, { yield: NaN, safetyStock: 5, reorderPoint: 1, minimumOrder: 9, maximumOrder: 1 }), made(`${long}Y`), item(long)],
      bom: [bom(long, `${long}Z`, -1), bom(`${long}Y`, `${long}Y`, 1, cell(long, "A1"))],
      resources: [resource(long, { calendar: long, units: 0.123456789 })],
      routing: [step(`${long}Y`, 123456789, long, 1, { after: [7] })],
      stock: [stock(long, 1)],
      suppliers: [supplier("B", long, 3)],
    });
    for (const { text } of checkPlant(records)) expect(text.length).toBeLessThanOrEqual(160);
  });
});

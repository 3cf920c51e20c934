// One choice more, or one less: what the whole list of a planner's choices becomes.

import { chooseField, chooseRole, forgetField, forgetTable, placeIn, type Place } from "../../../src/app/change-choices";
import { fieldOffers, roleOffers } from "../../../src/app/column-offers";
import type { DataCheck, TableCheck } from "../../../src/model/data-check";
import type { TableChoice } from "../../../src/model/table-choice";

const orders = { sheet: "Orders", headings: ["Item", "Date", "Qty", "", "Date"] };
const prices = { sheet: "Orders", headings: ["Item", "Qty", "Date", "Price"] };
const place: Place = { tables: [orders, prices], at: 0 };
const headings = ["Item", "Date", "Qty", "Date"];

describe("what a table holds", () => {
  it("is chosen, chosen anew, and forgotten", () => {
    const first = chooseRole([], place, "demand");
    expect(first).toEqual([{ sheet: "Orders", headings, role: "demand", columns: [] }]);
    const second = chooseRole(first, place, null);
    expect(second).toEqual([{ sheet: "Orders", headings, role: null, columns: [] }]);
    expect(forgetTable(second, place)).toEqual([]);
  });

  it("is its own beside a table of the same sheet that is much alike", () => {
    const both = chooseRole(chooseRole([], place, "demand"), { ...place, at: 1 }, "suppliers");
    expect(both.map(({ role, headings: [, second] }) => [role, second])).toEqual([["demand", "Date"], ["suppliers", "Qty"]]);
    expect(forgetTable(both, place).map(({ role }) => role)).toEqual(["suppliers"]);
  });

  it("keeps what was chosen for its columns, and takes its headings as they are today", () => {
    const before = chooseField([], place, 2, "demand", "quantity");
    const longer = { tables: [{ ...orders, headings: [...orders.headings, "Note"] }], at: 0 };
    expect(chooseRole(before, longer, "history")).toEqual([
      { sheet: "Orders", headings: [...headings, "Note"], role: "history", columns: [{ heading: "Qty", role: "demand", field: "quantity" }] },
    ]);
  });
});

describe("what a column means", () => {
  it("says which of equal headings is meant", () => {
    expect(chooseField([], place, 4, "demand", "due")).toEqual([
      { sheet: "Orders", headings, columns: [{ heading: "Date", occurrence: 2, role: "demand", field: "due" }] },
    ]);
  });

  it("moves from column to column, so that one field has one column", () => {
    const moved = chooseField(chooseField([], place, 1, "demand", "due"), place, 4, "demand", "due");
    expect(moved[0]?.columns).toEqual([{ heading: "Date", occurrence: 2, role: "demand", field: "due" }]);
    const changed = chooseField(moved, place, 4, "demand", null);
    expect(changed[0]?.columns).toEqual([{ heading: "Date", occurrence: 2, role: "demand", field: null }]);
    const twoAside = chooseField(changed, place, 1, "demand", null);
    expect(twoAside[0]?.columns).toHaveLength(2);
  });

  it("is forgotten, and with the last one the table", () => {
    const one = chooseField([], place, 1, "demand", "due");
    expect(forgetField(one, place, 2)).toEqual(one);
    expect(forgetField(one, place, 1)).toEqual([]);
    const withRole = chooseRole(one, place, "demand");
    expect(forgetField(withRole, place, 1)).toEqual([{ sheet: "Orders", headings, role: "demand", columns: [] }]);
  });

  it("leaves other choices as they are", () => {
    const other: TableChoice = { sheet: "Items", headings: ["Item"], role: "products", columns: [] };
    expect(chooseField([other], place, 1, "demand", "due")[0]).toBe(other);
  });
});

describe("a table of a check", () => {
  it("is placed among all that have headings", () => {
    const column = (heading: string) => ({ heading, cell: "A1", field: null, confidence: 0, evidence: "" });
    const table: TableCheck = { role: "demand", title: "Demand", sheet: "Orders", area: "A1:B2", name: null, rowsRead: 1, rowsUsed: 1, rowsRefused: 0, rowsLeftOut: 0, columns: [column("Item")] };
    const bare = { sheet: "Map", area: "A1:C9", reason: "No row of headings." };
    const aside = { sheet: "Notes", area: "A1:B2", reason: "Not understood.", columns: [column("What")] };
    const check: DataCheck = { tables: [table], notUsed: [bare, aside], choices: [], issues: [] };
    expect(placeIn(check, aside)).toEqual({ tables: [{ sheet: "Orders", headings: ["Item"] }, { sheet: "Notes", headings: ["What"] }], at: 1 });
    expect(placeIn(check, bare)).toBeNull();
  });
});

describe("what is offered", () => {
  it("is every role by its name, and its fields with those first that it must have, each label once", () => {
    expect(roleOffers.map(({ title }) => title)).toContain("Bills of material");
    for (const { role } of roleOffers) {
      const offers = fieldOffers(role);
      expect(new Set(offers.map(({ label }) => label)).size).toBe(offers.length);
      expect(offers.slice(offers.findIndex(({ isRequired }) => !isRequired)).some(({ isRequired }) => isRequired && role !== "settings")).toBe(
        offers.every(({ isRequired }) => isRequired) && offers.length > 0,
      );
    }
    expect(fieldOffers("demand").slice(0, 3).map(({ key }) => key)).toEqual(["item", "quantity", "due"]);
  });
});

// Entries in the written sheet "Orders to place": which rows become firm orders, with what, and what is said of bad entries.

import { germanWord } from "../../../../src/grid/german-words";
import { OWN_PRODUCTION, orderHeadings } from "../../../../src/grid/orders-to-place";
import type { CellValue } from "../../../../src/grid/sheet-content";
import type { OpenOrder } from "../../../../src/model/plant";
import { readFirmOrders } from "../../../../src/read/own-sheets/read-firm-orders";
import { createIssueLog } from "../../../../src/read/rows/issue-log";
import { day, item, made, openOrder, plant } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const headings = ["Action", orderHeadings.supplier, orderHeadings.item, orderHeadings.quantity, orderHeadings.needed, orderHeadings.arrives, orderHeadings.status, orderHeadings.firm, orderHeadings.firmQuantity, orderHeadings.firmDue, orderHeadings.order];

const records = plant({
  items: [item("SCREW"), made("FRAME"), item("SET", { supply: "phantom" })],
  openOrders: [openOrder("PO-7", "SCREW", 5, day("2026-05-20"))],
});

type Entry = { readonly firm?: CellValue; readonly quantity?: CellValue; readonly due?: CellValue; readonly status?: string; readonly item?: string; readonly order?: string; readonly supplier?: string };

function row({ firm = null, quantity = null, due = null, status = "planned", item: id = "SCREW", order = "SCREW-002", supplier = "Bolt & Co" }: Entry): readonly CellValue[] {
  return ["Order later", supplier, id, 100, "2026-05-11", "2026-05-12", status, firm, quantity, due, order];
}

function read(entries: readonly Entry[], sheets = [sheetOf("Orders to place", [["Orders to place"], [], headings, ...entries.map(row)], { stamp: "orders" })]) {
  const log = createIssueLog();
  const orders = readFirmOrders(workbookOf(sheets), records, log).firm;
  return { orders, issues: log.all() };
}

const firmScrews: OpenOrder = {
  id: "SCREW-002", kind: "buy", item: "SCREW", quantity: 100, done: 0, due: day("2026-05-12"), firm: true, componentsIssued: false,
  plannedFor: day("2026-05-11"), supplier: "Bolt & Co", source: { sheet: "Orders to place", cell: "H3" },
};

describe("reading what was typed into Orders to place", () => {
  it("makes a marked order firm as it was planned", () => {
    expect(read([{}, { order: "SCREW-003" }, { firm: "x" }])).toEqual({ orders: [firmScrews], issues: [] });
  });

  it("reads suppliers of a German sheet as they are called, though it be a word of ours", () => {
    const german = [...headings].map(germanWord);
    const sheet = sheetOf("Orders to place", [["Orders to place"], [], german, row({ firm: "x", supplier: "Halten" }), row({ firm: "x", order: "FRAME-001", item: "FRAME", supplier: germanWord(OWN_PRODUCTION) })], { stamp: "orders" });
    expect(read([], [sheet]).orders.map(({ id, supplier }) => [id, supplier])).toEqual([["SCREW-002", "Halten"], ["FRAME-001", undefined]]);
  });

  it.each(["x", "X", "yes", "ja", true, 1])("takes %p for a mark", (firm) => {
    expect(read([{ firm }]).orders).toEqual([firmScrews]);
  });

  it.each(["no", false, 0, null])("takes %p for none", (firm) => {
    expect(read([{ firm }, { firm, status: "firm", quantity: 5, due: "2026-05-20", order: "SCREW-003" }])).toEqual({ orders: [], issues: [] });
  });

  it("takes the typed quantity and day, dates as text or as numbers, with or without a mark", () => {
    const serial = 46_165; // 2026-05-23
    expect(read([{ quantity: "120" }]).orders).toEqual([{ ...firmScrews, quantity: 120 }]);
    expect(read([{ due: serial }]).orders).toEqual([{ ...firmScrews, due: day("2026-05-23") }]);
    expect(read([{ firm: "x", quantity: 80, due: "23.05.2026" }]).orders).toEqual([{ ...firmScrews, quantity: 80, due: day("2026-05-23") }]);
  });

  it("keeps what a made order is, and gives it no supplier", () => {
    const withoutSupplier = Object.fromEntries(Object.entries(firmScrews).filter(([key]) => key !== "supplier"));
    expect(read([{ firm: "x", item: "FRAME", order: "FRAME-001", supplier: "Own production" }]).orders).toEqual([{ ...withoutSupplier, id: "FRAME-001", kind: "make", item: "FRAME" }]);
    expect(read([{ firm: "x", supplier: "No supplier given" }]).orders).toEqual([withoutSupplier]);
  });

  it("keeps the bill by which an order is made, where the sheet has a column of bills", () => {
    const billed = (bill: string) => readFirmOrders(workbookOf([
      sheetOf("Orders to place", [["Orders to place"], [], [...headings, orderHeadings.bill], [...row({ firm: "x", item: "FRAME", order: "FRAME-001", supplier: "Own production" }), bill]], { stamp: "orders" }),
    ]), records, createIssueLog()).firm.map(({ alternate }) => alternate);
    expect(["B", "(no name)", ""].map((bill) => billed(bill))).toEqual([["B"], [""], [undefined]]);
  });

  it("ignores bad entries, naming their cells", () => {
    const { orders, issues } = read([{ firm: "perhaps" }, { firm: "x", quantity: "many", due: "soon", order: "SCREW-003" }, { quantity: -5, order: "SCREW-004" }, { firm: { error: "#N/A" }, order: "SCREW-005" }]);
    expect(orders).toEqual([{ ...firmScrews, id: "SCREW-003" }]);
    expect(issues.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ["not-yes-or-no", "warning", "H4"],
      ["not-yes-or-no", "warning", "H7"],
      ["not-a-number", "warning", "I5"],
      ["not-a-date", "warning", "J5"],
      ["out-of-range", "warning", "I6"],
    ]);
  });

  it("keeps a firm order firm when its mark was made unreadable", () => {
    expect(read([{ firm: "perhaps", status: "firm" }]).orders).toEqual([firmScrews]);
  });

  it("leaves out what cannot be an order any more, and says so", () => {
    const { orders, issues } = read([
      { firm: "x", item: "GONE", order: "GONE-001" },
      { firm: "x", item: "SET", order: "SET-001" },
      { firm: "x", order: "PO-7" },
      { firm: "x" },
      { firm: "x" },
    ]);
    expect(orders).toEqual([firmScrews]);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([["firm-unknown-item", "H4"], ["firm-phantom", "H5"], ["firm-is-open", "H6"], ["firm-is-open", "H8"]]);
    expect(issues[0]?.text).toBe('Firm order "GONE-001" was left out: item "GONE" is not among the products.');
  });

  it("reads the original and no copy of it, and nothing where the columns are gone or the sheet is the planner's own", () => {
    const sheet = (name: string, order: string, stamp: string | null, titles = headings) => sheetOf(name, [titles, row({ firm: "x", order })], stamp === null ? {} : { stamp });
    expect(read([], [sheet("Orders (2)", "SCREW-009", "orders"), sheet("Orders", "SCREW-002", "orders")]).orders.map(({ id }) => id)).toEqual(["SCREW-002"]);
    expect(read([], [sheet("Orders", "SCREW-002", null)]).orders).toEqual([]);
    expect(read([], [sheet("Orders", "SCREW-002", "schedule")]).orders).toEqual([]);
    expect(read([], [sheet("Orders", "SCREW-002", "orders", headings.map((text) => (text === "Firm" ? "Fix" : text)))]).orders).toEqual([]);
  });
});

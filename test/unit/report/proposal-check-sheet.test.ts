// The sheet about somebody else's plan: its sentence, its order, its comparison, and that it is there only when asked for.
// UPDATE_GOLDEN=1 writes its text anew.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { proposalsPart } from "../../../src/app/parts/proposals-part";
import type { SheetSpec, TableSpec } from "../../../src/grid/sheet-spec";
import type { Finding, JudgedProposals, ProposedOrder } from "../../../src/model/proposal";
import { makeReport, nothingBeside } from "../../../src/report/make-report";
import { proposalLine } from "../../../src/report/proposal-line";
import { quietRun } from "../../../src/base/run";
import { samplePlan, sampleCheck, samplePlant } from "./sample-plan";
import { sheetText } from "./sheet-text";

const { start } = samplePlan.settings;
const source = { sheet: "ERP", cell: "E7" };

const proposals: readonly ProposedOrder[] = [
  ...samplePlan.orders.filter(({ status }) => status === "planned").map(({ id, item, quantity, due }): ProposedOrder => ({ id, item, kind: item === "TABLE" || item === "LEG" || item === "TOP" ? "make" : "buy", quantity, start: null, due })),
  { id: "E-9", item: "SCREW", kind: "buy", quantity: 500, start: null, due: start + 20 },
];
const findings: readonly Finding[] = [
  { kind: "overload", item: "", resource: "SAW", day: start + 7, quantity: 150, text: "SAW needs 42.5 h of 40.0 h from 2026-12-07. Move or split orders, or add hours." },
  { kind: "not needed", item: "SCREW", order: "E-9", day: start + 20, quantity: 500, text: "Order E-9 of 500 SCREW is not needed in the horizon: stock stays at 0 or more without it. Leave it out.", source },
  { kind: "no material", item: "LEG", order: "TABLE-001", day: start + 8, quantity: 12.5, text: "12.5 LEG are missing on 2026-12-08: order TABLE-001 starts without them. Start it later, or bring LEG earlier.", source },
  { kind: "missing order", item: "TABLE", day: start + 30, quantity: 4, text: "4 TABLE are missing on 2026-12-30 for SO-103. Propose an order that is there by then.", source: { sheet: "Demand", cell: "C4" } },
  { kind: "missing order", item: "TABLE", day: start + 20, quantity: 1, text: "1 TABLE is missing on 2026-12-20 for SO-102. Propose an order that is there by then." },
];

function sheetsWith(judged: JudgedProposals | null): readonly SheetSpec[] {
  return makeReport(samplePlan, samplePlant, sampleCheck, { ...nothingBeside, proposals: judged === null ? [] : proposalsPart.proposalSheets(judged) }, quietRun);
}

function sheetOf(judged: JudgedProposals): SheetSpec {
  const sheet = sheetsWith(judged).find(({ id }) => id === "proposal-check");
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

function columnOf({ columns, rows }: TableSpec, heading: string): readonly unknown[] {
  const at = columns.findIndex((column) => column.heading === heading);
  return rows.map((row) => row[at]);
}

const wordsOf = (sheet: SheetSpec): readonly unknown[] => sheet.blocks.flatMap(({ cells }) => cells.flat()).map((cell) => cell?.value);

describe("the sheet Proposal check", () => {
  it("is as it was reviewed", () => {
    const file = path.resolve(__dirname, "../../golden/proposal-check.txt");
    const text = sheetText(sheetOf({ proposals, findings }));
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("is there only when orders are proposed, before the Data check", () => {
    expect(sheetsWith(null).map(({ id }) => id)).not.toContain("proposal-check");
    expect(sheetsWith({ proposals, findings }).map(({ id }) => id).slice(-2)).toEqual(["proposal-check", "dataCheck"]);
  });

  it("names first what stops a delivery or an order, earlier before later, each with its cell", () => {
    const [table] = sheetOf({ proposals, findings }).tables;
    if (table === undefined) throw new Error("No table");
    expect(columnOf(table, "Finding")).toEqual(["Missing order", "Missing order", "No material", "Overload", "Not needed"]);
    expect(columnOf(table, "Day")).toEqual([{ day: start + 20 }, { day: start + 30 }, { day: start + 8 }, { day: start + 7 }, { day: start + 20 }]);
    expect(columnOf(table, "Units")).toEqual([1, 4, 12.5, null, 500]);
    expect(columnOf(table, "Hours")).toEqual([null, null, null, 2.5, null]);
    expect(columnOf(table, "Source")).toEqual([null, "Demand!C4", "ERP!E7", null, "ERP!E7"]);
    expect([...(table.links ?? new Map()).values()]).toContainEqual(source);
  });

  it("compares units and orders of each item with this plan, and lists those that differ", () => {
    const table = sheetOf({ proposals, findings }).tables.at(-1);
    expect(table?.rows.map((row) => [row[0], row[1], row[3], row[4], row[7]])).toEqual([["More", "SCREW", 2, 1, 500]]);
  });

  it("compares only what was proposed when it was purchases alone, and says so", () => {
    const purchases = proposals.filter(({ kind, item }) => kind === "buy" && item !== "BOARD");
    const sheet = sheetOf({ proposals: purchases, findings: [] });
    expect(sheet.tables.at(-1)?.rows.map((row) => [row[0], row[1]])).toEqual([["Missing", "BOARD"], ["More", "SCREW"]]);
    expect(wordsOf(sheet).join(" ")).toContain("Only purchases are proposed; what is made is taken from our requirements.");
  });

  it("says in words that nothing is wrong and nothing differs", () => {
    const sheet = sheetOf({ proposals: proposals.slice(0, -1), findings: [] });
    expect(sheet.tables).toEqual([]);
    expect(wordsOf(sheet)).toEqual(expect.arrayContaining([
      "Nothing wrong: the proposed orders can be carried out as they stand.",
      "Every item is proposed in the units that this plan has.",
    ]));
  });

  it("does not list without end, and says how many there are", () => {
    const many = Array.from({ length: 6000 }, (_, index): Finding => ({ kind: "not needed", item: "SCREW", order: `E-${String(index)}`, text: "" }));
    const sheet = sheetOf({ proposals, findings: many });
    expect(sheet.tables[0]?.rows).toHaveLength(5000);
    expect(wordsOf(sheet).join(" ")).toContain("6,000 findings, what hurts first. The first 5,000 follow.");
  });
});

describe("the sentence about proposed orders", () => {
  it("counts each kind, the worst first", () => {
    expect(proposalLine({ proposals, findings }, {})).toBe(`${String(proposals.length)} proposed orders: 2 missing, 1 without material, 1 overload, 1 not needed.`);
    expect(proposalLine({ proposals: proposals.slice(0, 1), findings: [] }, {})).toBe("1 proposed order: nothing wrong.");
  });
});

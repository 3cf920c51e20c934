// Public sample data as real .xlsx files, planned from file to file: what is read, what is refused and why, and that
// the plan holds. AdventureWorks (Microsoft, sql-server-samples) and the Contoso coffee factory (Microsoft, ALAppExtensions).

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { canPlan, checkWorkbook, type Wishes } from "../../src/app/check-workbook";
import { planUnderstood } from "../../src/app/plan-understood";
import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { dayFromText, dayText } from "../../src/base/day";
import type { Issue } from "../../src/base/issue";
import { quietRun } from "../../src/base/run";
import type { SheetContent } from "../../src/grid/sheet-content";
import { runCli } from "../../src/cli/run-cli";
import { checkPlan } from "../../src/engine/check-plan";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { adventureWorksCounts, contosoCoffeeCounts, counts, describeWith, said } from "./real-data-checks";
import { sheetsOfFolder } from "./real-data-workbook";
import { day, workbookOf, type Rows } from "./small-workbook";

const VALIDATOR = resolve(__dirname, "../../../shared/tools/validate-xlsx.py");
const canValidate = existsSync(VALIDATOR) && ["python3", "xmllint"].every((tool) => spawnSync(tool, ["--version"]).status === 0);
const ourSheets = ["Data check", "Dispatch list", "Exceptions", "Gantt", "Gantt chart", "MRP", "Orders to place", "Promises", "Schedule", "Summary", "Utilisation"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planwright-real-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...words: string[]): { readonly code: number; readonly out: string } {
  const out: string[] = [];
  const code = runCli(words, { out: (text) => void out.push(text), err: () => undefined, interactive: false, now: () => 0 });
  return { code, out: out.join("\n") };
}

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function planOf(bytes: Uint8Array, wishes: Wishes): PlannedWorkbook {
  const understood = checkWorkbook(readWorkbookContent(bytes, "book"), wishes);
  if (!canPlan(understood)) throw new Error("cannot be planned");
  return planUnderstood(understood, quietRun, null);
}

/** How often a code was found: those named one by one, and those counted in a last sentence. */
function found(issues: readonly Issue[], code: string): number {
  const rest = (text: string): number => Number(/^And (\d+) more /.exec(text)?.[1] ?? /^(\d+) more rows? of this kind/.exec(text)?.[1] ?? 1);
  return issues.filter((issue) => issue.code === code || issue.code === `${code}-more`).reduce((sum, issue) => sum + rest(issue.text), 0);
}

/** The file that was written: the planner's sheets as they were, then ours. */
function expectWritten(path: string, input: Uint8Array, more: readonly string[] = []): void {
  const before = readWorkbookContent(input, "before").sheets;
  const after = readWorkbookContent(readFileSync(path), "after").sheets;
  expect(after.slice(0, before.length).map(asText)).toEqual(before.map(asText));
  expect(after.slice(before.length).map((sheet) => sheet.name).sort()).toEqual([...ourSheets, ...more].sort());
}

/** Without a finding of the schemas; ten seconds for a large file, so one of each kind. */
function expectValid(path: string): void {
  if (!canValidate) {
    process.stdout.write("skipped: no python3, xmllint or schemas to validate the written file with\n");
    return;
  }
  const { stdout, status } = spawnSync("python3", [VALIDATOR, path], { encoding: "utf8" });
  expect({ stdout, status }).toMatchObject({ status: 0 });
}

/** Comparing one long text is quick; comparing a hundred thousand cells one by one is not. */
function asText({ name, values }: SheetContent): string {
  return JSON.stringify([name, values]);
}

const start = dayFromText("2025-06-30") ?? 0;

describeWith("adventureworks")("AdventureWorks in an .xlsx file", () => {
  const books: Record<"typed" | "text", Uint8Array> = { typed: new Uint8Array(), text: new Uint8Array() };
  let planned: PlannedWorkbook;
  beforeAll(() => {
    for (const typing of ["typed", "text"] as const) books[typing] = workbookOf(sheetsOfFolder("adventureworks", typing));
    planned = planOf(books.typed, { start });
  });

  it.each(["typed", "text"] as const)("with values %s is planned from file to file, and the plan holds", (typing) => {
    const path = save(`adventureworks-${typing}.xlsx`, books[typing]);
    const output = join(folder, `${typing}.planned.xlsx`);
    const { code, out } = run("plan", path, "--start", "2025-06-30", "-o", output);
    expect(code).toBe(1);
    expect(out).toContain("ProductModelRouting!D11");
    expectWritten(output, books[typing], ["Forecast", "Forecast data", "Inventory", "Products"]);
    if (typing === "text") expectValid(output);
  });

  it("uses the rows that planning needs, and the plan holds", () => {
    expect(counts(planned)).toEqual(adventureWorksCounts);
    expect(checkPlan(planned.plant, planned.plan)).toEqual([]);
    // Of the many products whose sale ended before the plan starts, nothing is made any more.
    expect(planned.plan.orders.length).toBeGreaterThan(4500);
    const ended = new Set(planned.plant.items.filter(({ effectiveTo = Infinity }) => effectiveTo < planned.plan.settings.start).map(({ id }) => id));
    expect(ended.size).toBeGreaterThan(20);
    expect(planned.plan.orders.filter(({ item, status }) => status === "planned" && ended.has(item))).toEqual([]);
  });

  it("is understood and planned the same whether its values are typed or text", () => {
    const text = planOf(books.text, { start });
    expect(JSON.stringify(text.plant) === JSON.stringify(planned.plant)).toBe(true);
    expect(text.plan.kpis).toEqual(planned.plan.kpis);
    expect(text.check.issues).toEqual(planned.check.issues);
  });

  it("gives a reason for every row that is not used", () => {
    expect(planned.check.issues.filter((issue) => issue.severity === "error").map((issue) => issue.text)).toEqual([
      'Work centre "4" has no available hours; the row was refused.',
    ]);
    expect(said(planned, "bom-top-level")).toBe("103 rows without a parent item were left out of the structure.");
    expect(said(planned, "bom-ended")).toBe("193 rows ended before the plan starts (2025-06-30) and were left out.");
    expect(said(planned, "no-hours")).toBe("7 places without available hours were left out of the work centres.");
    expect(said(planned, "orders-closed")).toBe('8311 rows of "PurchaseOrderDetail" were left out: their orders are complete, cancelled or rejected.');
    expect(said(planned, "orders-received")).toBe('510 rows of "PurchaseOrderDetail" were left out: all of their quantity has come in.');
  });

  it("names the known traps of these data with their number", () => {
    const { check } = planned;
    const codes = ["safety-stock-at-reorder-point", "made-without-bom", "made-without-routing", "zero-cost", "stock-summed", "supplier-units", "orders-in-packs", "status-codes"];
    expect(codes.map((code) => [code, found(check.issues, code)])).toEqual([
      ["safety-stock-at-reorder-point", 504],
      ["made-without-bom", 1],
      ["made-without-routing", 217],
      ["zero-cost", 200],
      ["stock-summed", 1],
      ["supplier-units", 1],
      ["orders-in-packs", 1],
      ["status-codes", 1],
    ]);
    const text = (code: string): string => check.issues.find((issue) => issue.code === code)?.text ?? "";
    expect(text("made-without-bom")).toContain('Item "837"');
    expect(text("stock-summed")).toContain("378 items lie in several places");
    expect(text("supplier-units")).toContain("306 rows");
    expect(text("orders-in-packs")).toContain("2 rows");
  });

  it("without a start begins after the last order placed, plans from history and says both", () => {
    const output = join(folder, "no-start.planned.xlsx");
    expect(run("plan", save("no-start.xlsx", books.typed), "-o", output).code).toBe(1);
    expectWritten(output, books.typed, ["Forecast", "Forecast data", "Inventory", "Products"]);
    const late = planOf(books.typed, {});
    expect(dayText(late.plan.settings.start)).toBe("2025-10-27");
    expect(checkPlan(late.plant, late.plan)).toEqual([]);
    expect(said(late, "start-derived")).toContain("starts on 2025-10-27, the Monday after the last day of history, orders placed and receipts");
    expect(said(late, "no-future-demand")).toBe("There are no orders and no forecast; 2952 rows of history must stand in for them.");
    expect(said(late, "history-old")).toBe("The last day of history is 2014-01-27, 613 weeks before the plan starts (2025-10-27).");
    expect(said(late, "demand-from-history")).toContain("153 items planned with the mean of the 13 weeks of history to 2014-01-27");
  });
});

describeWith("contoso-coffee")("The Contoso coffee factory in an .xlsx file", () => {
  const shipped = sheetsOfFolder("contoso-coffee", "typed");
  const orders: Rows = [
    ["Order", "ItemNo", "Quantity", "Due date", "Customer"],
    ["S1", "SP-SCM1004", 60, day("2026-05-15"), "Fourth Coffee"],
    ["S2", "SP-SCM1009", 40, day("2026-05-22"), "Fourth Coffee"],
  ];

  it("as shipped has no demand: it cannot be planned and nothing is written", () => {
    const path = save("contoso.xlsx", workbookOf(shipped));
    const before = readdirSync(folder);
    const { code, out } = run("plan", path);
    expect(code).toBe(3);
    expect(out).toContain("Neither demand nor demand history was found.");
    expect(readdirSync(folder)).toEqual(before);
  });

  it("with one sheet of demand is planned; rows that belong to no item are refused, not guessed", () => {
    const bytes = workbookOf({ ...shipped, Demand: orders });
    const output = join(folder, "contoso.planned.xlsx");
    expect(run("plan", save("contoso-demand.xlsx", bytes), "-o", output).code).toBe(1);
    expectWritten(output, bytes);
    expectValid(output);
    const planned = planOf(bytes, {});
    expect(checkPlan(planned.plant, planned.plan)).toEqual([]);
    expect(counts(planned)).toEqual([...contosoCoffeeCounts, ["Demand", "demand", 2, 2, 0, 0]]);
    // Four bills of one item and four routings of another: the files do not say which one holds.
    const { issues } = planned.check;
    expect([found(issues, "unknown-bom"), found(issues, "unknown-routing"), found(issues, "bom-versions"), found(issues, "bom-units")]).toEqual([17, 14, 1, 1]);
    expect(issues.find((issue) => issue.code === "unknown-bom")).toMatchObject({
      text: 'No item has the number or bill of material "SP-SCM1006-BASE"; the row was refused.',
      hint: 'If it belongs to item "SP-SCM1006", say so in a column BOM number of Products.',
    });
    expect(said(planned, "bom-versions")).toBe("16 rows of other versions were left out; one version of each structure is used.");
  });

  it("buys the work of its subcontractor, at the price of the routing, and adds it to the purchases", () => {
    const [headings = [], ...items] = shipped["items"] ?? [];
    const named: Rows = [[...headings, "Routing No."], ...items.map((row) => [...row, row[0] === "SP-SCM1009" ? "SP-SCM1009-SUB-1" : null])];
    const { plan, plant, sheets } = planOf(workbookOf({ ...shipped, items: named, Demand: orders }), {});
    const outside = plan.subcontracts.filter(({ item }) => item === "SP-SCM1009");
    expect(outside.map(({ supplier, description, quantity, price }) => [supplier, description, quantity, price])).toEqual([["SubcontractorVendor", "Body assembly", 40, 28.12]]);
    const place = sheets.find(({ id }) => id === "orders")?.tables[0];
    const valueAt = place?.columns.findIndex(({ heading }) => heading === "Value") ?? -1;
    const bought = place?.rows.filter((row) => row[1] !== "Own production").map((row) => row[valueAt]) ?? [];
    expect(bought.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0)).toBeCloseTo(plan.kpis.purchaseValue, 6);
    expect(place?.rows.filter((row) => row[1] === "SubcontractorVendor").map((row) => [row[2], row[3], row[4]])).toEqual([["SP-SCM1009", "Subcontract: Body assembly", 40]]);
    expect(checkPlan(plant, plan)).toEqual([]);
  });

  it("uses a bill of material and a routing once its products say which", () => {
    const [headings = [], ...items] = shipped["items"] ?? [];
    const numberOf: Readonly<Record<string, readonly [string | null, string | null]>> = {
      "SP-SCM1006": ["SP-SCM1006-BASE", null],
      "SP-SCM1009": [null, "SP-SCM1009-SERIAL"],
    };
    const named: Rows = [[...headings, "BOM No.", "Routing No."], ...items.map((row) => [...row, ...(numberOf[String(row[0])] ?? [null, null])])];
    const planned = planOf(workbookOf({ ...shipped, items: named, Demand: orders }), {});
    expect(found(planned.check.issues, "unknown-bom")).toBe(6);
    expect(found(planned.check.issues, "unknown-routing")).toBe(10);
    expect(planned.plant.bom.filter((line) => line.parent === "SP-SCM1006")).toHaveLength(11);
    expect(planned.plant.routing.filter((step) => step.item === "SP-SCM1009").map((step) => [step.number, step.resource, step.after])).toEqual([
      [10, "100", []], [20, "110", [10]], [30, "100", [20]], [40, "210", [30]],
    ]);
    expect(checkPlan(planned.plant, planned.plan)).toEqual([]);
  });
});

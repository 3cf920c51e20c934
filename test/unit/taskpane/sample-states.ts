// States of the pane made from real plans of the samples: empty, busy, error and done for each page.

import { allParts } from "../../../src/app/parts/all-parts";
import { canPlan, checkWorkbook, type Understood, type Wishes } from "../../../src/app/check-workbook";
import type { ChangesOverview } from "../../../src/app/changes-overview";
import type { SheetChange } from "../../../src/app/write/preview-write";
import { quietRun } from "../../../src/base/run";
import type { TableChoice } from "../../../src/model/table-choice";
import { emptyState, type PaneState } from "../../../src/taskpane/session";
import { planning } from "../../../src/worker/planning";
import type { Planned } from "../../../src/worker/protocol";
import { contentOfSample } from "./sample-content";

export function plannedSample(name: "bakery" | "bicycles", wishes: Wishes = {}): Planned {
  const understood = checkWorkbook(contentOfSample(name), wishes);
  if (!canPlan(understood)) throw new Error(`${name} cannot be planned`);
  return planning.makePlanned(understood, 1900, quietRun, null, [], allParts).planned;
}

/** One column and one table not used, and one table taken for something that it lacks columns for. */
function understoodAsChosen(name: "bakery" | "bicycles"): Understood {
  const content = contentOfSample(name);
  const headings: TableChoice["headings"] = [];
  const choices = checkWorkbook(content, {}).check.tables.flatMap(({ sheet, role, columns: [first] }): readonly TableChoice[] => {
    if (role === "products") return [{ sheet, headings, columns: [{ heading: first?.heading ?? "", role, field: "item" }] }];
    if (role === "suppliers") return [{ sheet, headings, role: null, columns: [] }];
    return role === "changeovers" ? [{ sheet, headings, role: "routing", columns: [] }] : [];
  });
  return checkWorkbook({ ...content, remembered: JSON.stringify(choices) }, {});
}

const CELLS: Readonly<Record<string, number>> = {
  summary: 736, schedule: 73_050, gantt: 362, ganttChart: 201, dispatch: 5_677, orders: 60_843, promises: 4_746, exceptions: 1_282, mrp: 79_365,
  utilisation: 6_356, forecast: 1_068, inventory: 9_540, products: 475, forecastData: 2_742, "proposal-check": 120, dataCheck: 1_153,
};

const sampleChanges: ChangesOverview = {
  laterOrders: 3,
  changedOrders: 54,
  causes: [
    { text: "Demand DB-00001: quantity 24 → 240", cell: { sheet: "Filialbestellungen", cell: "G5" }, laterOrders: 3, mostDays: 2, changedOrders: 40 },
    { text: "Setting Horizon (days): 21 → 28", laterOrders: 0, mostDays: 0, changedOrders: 14 },
  ],
};

/** The pane's states by name, all of one sample. */
export function sampleStates(name: "bakery" | "bicycles"): Readonly<Record<string, PaneState>> {
  const planned = plannedSample(name);
  const { plan, plant, check, sheets } = planned;
  const read: PaneState = { ...emptyState, page: "data", workbook: `${name}.xlsx`, data: { plant, settings: plan.settings, check } };
  const preview = sheets.map((sheet): SheetChange => ({ id: sheet.id, name: sheet.name, change: "add", cells: CELLS[sheet.id] ?? 0 }));
  const made: PaneState = { ...read, page: "plan", planned, preview, verdict: { violations: 0, first: [] } };
  const planSheets = sheets.map(({ id, name: sheetName }) => ({ id, name: sheetName }));
  const written: PaneState = { ...made, page: "results", preview: [], written: { kind: "written", sheets: planSheets, restores: "removal" } };
  const late = plan.promises.find((promise) => promise.lateDays > 0) ?? plan.promises[0];
  const order = plan.orders.find((each) => each.kind === "make" && each.pegs.length > 7 && plan.links.some(({ need }) => need.kind === "component" && need.order === each.id)) ?? plan.orders[0];
  const issue = { code: "no-demand", severity: "fatal", text: "No demand was found: there is nothing to plan for.", hint: "Add a table of customer orders or forecasts with item, quantity and due date." } as const;
  const busy = (kind: "understand" | "plan" | "write", phase: string, fraction: number | null) => ({ kind, phase, fraction, elapsedMs: 2400, canCancel: true });
  return {
    welcome: emptyState,
    "data-empty": { ...emptyState, page: "data" },
    "data-busy": { ...emptyState, page: "data", task: busy("understand", "Reading", 0.4) },
    "data-error": {
      ...emptyState,
      page: "data",
      failure: { kind: "understand", text: "A cell is being edited.", hint: "Press Enter or Esc in the sheet, then try again.", canRetry: true },
    },
    "data-fatal": { ...read, data: { plant, settings: null, check: { ...check, issues: [issue, ...check.issues] } } },
    data: read,
    "data-chosen": { ...read, data: understoodAsChosen(name) },
    plan: { ...read, page: "plan" },
    "plan-empty": { ...emptyState, page: "plan" },
    "plan-busy": { ...read, page: "plan", task: busy("plan", "Scheduling", 0.55) },
    "plan-preview": made,
    "plan-doubted": { ...made, verdict: { violations: 2, first: [{ rule: "resource-overlap", text: `${order?.id ?? ""} and another order occupy the same unit of a work centre at once.` }] } },
    "plan-unchanged": { ...made, preview: preview.map((sheet) => ({ ...sheet, change: "keep", cells: 0 })) },
    "plan-error": {
      ...made,
      failure: { kind: "write", text: 'Sheet "Schedule" is protected, so that the plan cannot be written to it.', hint: "Unprotect the sheet (Review, Unprotect Sheet) and try again.", canRetry: true },
    },
    "write-busy": { ...made, task: busy("write", "Writing the sheets", 0.3) },
    results: written,
    "results-changed": {
      ...written,
      planned: { ...planned, overview: { ...planned.overview, changes: sampleChanges, nettedItems: 12 } },
      written: { kind: "written", sheets: [...planSheets, { id: "changes", name: "Changes" }], restores: "exactly" },
    },
    "results-empty": { ...emptyState, page: "results" },
    "results-not-written": { ...made, page: "results" },
    why: { ...written, page: "why", selection: { order: order?.id ?? "" } },
    "why-late": { ...written, page: "why", selection: { demand: late?.demand ?? "" } },
    "why-none": { ...written, page: "why" },
    "why-empty": { ...emptyState, page: "why" },
    restore: { ...written, page: "restore" },
    "restore-empty": { ...emptyState, page: "restore" },
    "restore-interrupted": { ...made, page: "restore", written: { kind: "interrupted", sheets: planSheets, restores: "exactly" } },
  };
}

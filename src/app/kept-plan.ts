// What a workbook remembers of its plan, as texts of XML that a host keeps beside the sheets: not the plan, which is large,
// but what it and the plan before it were made from. The same plant and settings give the same plan, to the byte; a proof
// tells whether they did.

import type { DateSystem } from "../base/day";
import type { PlanInput } from "../engine/changes/compare-plants";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { openHash } from "./write/digest";

/** Of the texts' root element: hosts find them by it. Raised when their form changes. */
export const KEPT_PLAN_NAMESPACE = "urn:planwright:kept-plan:2";

/** A request to Excel on the web may have 5 MB; ours stay under 1.5. */
const MAX_TEXT = 1_000_000;

/** The input of a plan; where its search began several times, also the start that found it, and the proof of what that gave. */
export type RememberedInput = PlanInput & { readonly bestStart?: number; readonly proof?: string };

/** A plan that can be made again. */
export type KeptPlan = RememberedInput & {
  readonly dateSystem: DateSystem;
  /** Of the plan that was made: see `planProof`. */
  readonly proof: string;
  /** Of the plan that this one was compared with; null for a first plan. */
  readonly previous: RememberedInput | null;
};

/** As it is written: of the plan before, only the tables that are not the same; absent in texts of older releases. */
export type KeptText = Omit<KeptPlan, "previous"> & {
  readonly previous?: (Omit<RememberedInput, "plant"> & { readonly plant: Partial<Plant> }) | null;
};

/** The plan that a workbook's answers come from. */
export type WorkbookPlan = { readonly plan: Plan; readonly plant: Plant; readonly dateSystem: DateSystem };

/**
 * @param previous the input of the plan that this one was compared with
 * Cost: linear in both plants; 2,000 items with 10,000 lines and 5,000 orders are three texts.
 */
export function keptPlanTexts({ plan, plant, dateSystem }: WorkbookPlan, previous: RememberedInput | null): readonly string[] {
  const before = previous === null ? null : { ...previous, plant: ownTables(previous.plant, plant) };
  const former = plan.former === undefined ? {} : { former: plan.former };
  const { bestStart } = plan.kpis.search ?? {};
  const found = bestStart === undefined ? {} : { bestStart };
  const kept: KeptText = { plant, settings: plan.settings, ...former, ...found, dateSystem, proof: planProof(plan), previous: before };
  const parts = partsOf(plainText(JSON.stringify(kept)));
  const root = `plan xmlns="${KEPT_PLAN_NAMESPACE}" proof="${kept.proof}" of="${String(parts.length)}"`;
  return parts.map((part, index) => `<${root} part="${String(index + 1)}">${part}</plan>`);
}

/** A short text that differs when a date, a machine, a quantity or a promise does. */
export function planProof({ orders, operations, promises, records }: Plan): string {
  const hash = openHash();
  for (const { id, quantity, start, due } of orders) hash.add(`${id} ${String(quantity)} ${String(start)} ${String(due)}`);
  for (const { id, resource, unit, start, end } of operations) hash.add(`${id} ${resource} ${String(unit)} ${String(start)} ${String(end)}`);
  for (const { demand, promised, reason } of promises) hash.add(`${demand} ${String(promised)} ${reason}`);
  for (const { item, onHand, net } of records) hash.add(`${item} ${onHand.join(" ")} ${net.join(" ")}`);
  return hash.text();
}

/** The tables of a plant that are not the other's. */
function ownTables(plant: Plant, other: Plant): Partial<Plant> {
  const others = new Map(Object.entries<unknown>(other));
  return Object.fromEntries(Object.entries(plant).filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(others.get(table))));
}

/** Letters that XML writes differently, or not at all, as JSON's own escapes: what remains is the same in every host. */
function plainText(json: string): string {
  return json.replace(/[^ !#-%'-;=?-~"]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Cut where no space stands at an edge, since some hosts trim a text. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + MAX_TEXT, text.length);
    while (end < text.length && (text[end] === " " || text[end - 1] === " ")) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

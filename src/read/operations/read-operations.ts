// Operations with their materials, work centres and order → rows of one form, by operation. Knows items and work centres;
// which operation makes what is decided by its caller.

import type { Day } from "../../base/day";
import type { CellRef } from "../../base/issue";
import { unknownResource } from "../messages";
import * as say from "../messages-operations";
import type { Products } from "../plant/read-products";
import type { Resources } from "../plant/read-resources";
import type { Reading } from "../plant/reading";
import { given } from "../plant/reading";
import { itemOf } from "../plant/item-index";
import type { RowReader } from "../rows/row-reader";
import { looseId } from "../values/id-text";

export type Operation = {
  readonly id: string;
  readonly item: string | null;
  readonly kind: string;
  readonly owner: string;
  readonly priority: number;
  readonly fixedMinutes: number;
  readonly unitMinutes: number;
  readonly minutesAfter: number;
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  readonly effectiveFrom?: Day;
  /** The first day on which it is not used any more. */
  readonly effectiveEnd?: Day;
  readonly sheet: string;
  readonly source: CellRef;
};

/** Below zero it is taken, above zero it is made; once an order when `isFixed`. */
export type Flow = { readonly item: string; readonly quantity: number; readonly isFixed: boolean; readonly alternate: string; readonly priority: number; readonly transferBatch?: number; readonly source: CellRef };

/** Of a group any of the `members`, the first of them being `resource`. */
export type Load = { readonly resource: string; readonly members: readonly string[]; readonly alternate: string; readonly priority: number; readonly setupFamily: string; readonly units: number; readonly skill: string | null };

export type OperationRows = {
  /** In the order of the sheets. */
  readonly operations: readonly Operation[];
  readonly byId: ReadonlyMap<string, Operation>;
  readonly flowsOf: (operation: Operation) => readonly Flow[];
  readonly loadsOf: (operation: Operation) => readonly Load[];
  /** Operations that must end before it. */
  readonly beforeOf: (operation: Operation) => readonly Operation[];
};

const DEFAULT_PRIORITY = 1;

export function readOperations(reading: Reading, products: Products, resources: Resources): OperationRows {
  const byId = new Map<string, Operation>();
  for (const table of reading.tablesOf("operations")) {
    reading.read(table, (row) => {
      const operation = operationIn(row, products, table.table.sheet);
      if (operation !== null && !row.isRefused()) byId.set(looseId(operation.id), operation);
    });
  }
  const find = (row: RowReader, key: string): Operation | undefined => {
    const id = row.text(key);
    const found = byId.get(looseId(id));
    if (found === undefined && id !== "") row.refuse(say.unknownOperation(id, row.at(key)));
    return found;
  };
  const flows = new Map<Operation, Flow[]>();
  for (const table of reading.tablesOf("operationMaterials")) reading.read(table, (row) => {
    const operation = find(row, "operation");
    const flow = flowIn(row, products);
    if (operation !== undefined && flow !== null && !row.isRefused()) push(flows, operation, flow);
  });
  const loads = new Map<Operation, Load[]>();
  for (const table of reading.tablesOf("operationResources")) reading.read(table, (row) => {
    const operation = find(row, "operation");
    const load = loadIn(row, resources);
    if (operation !== undefined && load !== null && !row.isRefused()) push(loads, operation, load);
  });
  const before = new Map<Operation, Operation[]>();
  for (const table of reading.tablesOf("operationDependencies")) reading.read(table, (row) => {
    const operation = find(row, "operation");
    const other = find(row, "after");
    if (operation !== undefined && other !== undefined && !row.isRefused()) push(before, operation, other);
  });
  return {
    operations: [...byId.values()],
    byId,
    flowsOf: (operation) => flows.get(operation) ?? [],
    loadsOf: (operation) => loads.get(operation) ?? [],
    beforeOf: (operation) => before.get(operation) ?? [],
  };
}

function push<Row>(rows: Map<Operation, Row[]>, operation: Operation, row: Row): void {
  const known = rows.get(operation) ?? [];
  known.push(row);
  rows.set(operation, known);
}

function operationIn(row: RowReader, products: Products, sheet: string): Operation | null {
  const id = row.text("operation");
  const item = row.text("item") === "" ? null : (itemOf(row, "item", "Item", products.index) ?? null);
  const [fixedMinutes, unitMinutes, minutesAfter] = [row.number("duration") ?? 0, row.number("run") ?? 0, row.number("move") ?? 0];
  const sizes = { minimumOrder: row.number("minimumOrder"), maximumOrder: row.number("maximumOrder"), multipleOrder: row.number("multipleOrder") };
  const [effectiveFrom, effectiveEnd] = [row.day("validFrom"), row.day("validTo")];
  const priority = row.number("priority") ?? DEFAULT_PRIORITY;
  if (id === "" || row.isRefused()) return null;
  return {
    id, item, kind: row.text("kind").toLowerCase(), owner: row.text("owner"), priority, fixedMinutes, unitMinutes, minutesAfter, sheet,
    source: row.at("operation"),
    ...given("minimumOrder", sizes.minimumOrder === 0 ? undefined : sizes.minimumOrder),
    ...given("maximumOrder", sizes.maximumOrder === 0 ? undefined : sizes.maximumOrder),
    ...given("multipleOrder", sizes.multipleOrder === 0 ? undefined : sizes.multipleOrder),
    ...given("effectiveFrom", effectiveFrom),
    ...given("effectiveEnd", effectiveEnd),
  };
}

function flowIn(row: RowReader, products: Products): Flow | null {
  const item = itemOf(row, "item", "Item", products.index);
  const perUnit = row.number("quantity") ?? 0;
  const fixed = row.number("fixedQuantity") ?? 0;
  const transferBatch = row.number("transferBatch");
  const priority = row.number("priority") ?? DEFAULT_PRIORITY;
  if (row.isRefused() || item === undefined) return null;
  const isFixed = perUnit === 0 && fixed !== 0;
  return { item, quantity: isFixed ? fixed : perUnit, isFixed, alternate: row.text("alternate"), priority, source: row.at("quantity"), ...given("transferBatch", transferBatch === 0 ? undefined : transferBatch) };
}

function loadIn(row: RowReader, resources: Resources): Load | null {
  const id = row.text("resource");
  const resource = resources.find(id);
  if (resource === null && !row.isRefused()) row.refuse(unknownResource(id, resources.hasNoHours(id), row.at("resource")));
  const priority = row.number("priority") ?? DEFAULT_PRIORITY;
  const units = Math.max(1, Math.round(row.number("quantity") ?? 1));
  const named = row.text("skill");
  const any = resource === null ? [] : [...resources.needs.membersOf(resource), resource];
  // A group stands for its members, those who have the skill where one is asked for.
  const holders = new Set(resources.needs.holdersOf(named));
  const skilled = any.filter((each) => holders.has(each));
  const members = skilled.length > 0 ? skilled : any.length > 1 ? any.slice(0, -1) : any;
  const skill = skilled.length > 0 ? resources.needs.skillNamed(named) : null;
  if (named !== "" && skill === null) row.warn(say.unknownNeed(named, row.at("skill")));
  return resource === null || row.isRefused() ? null : { resource: members[0] ?? resource, members, alternate: row.text("alternate"), priority, setupFamily: row.text("setupFamily"), units, skill };
}

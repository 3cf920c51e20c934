// Routings → routing steps, minutes per unit. Knows items, their models and routing numbers, and work centres.

import { extended } from "../../base/extended";
import type { AlsoNeeded } from "../../model/needed-help";
import type { BomLine, RoutingStep } from "../../model/plant";
import { missingValue, unknownAlternate, unknownResource, unknownRouting } from "../messages";
import { unknownNeed } from "../messages-operations";
import * as say from "../messages-rows";
import type { MappedTable } from "../mapping/mapping";
import type { RowReader } from "../rows/row-reader";
import { looseId } from "../values/id-text";
import { withoutDust } from "../values/without-dust";
import { minutesPerUnit } from "../words/heading-unit";
import type { Products } from "./read-products";
import type { Resources } from "./read-resources";
import type { Reading } from "./reading";
import { given } from "./reading";
import { withSequence } from "./routing-sequence";

/**
 * Steps of a version that is the name of one of the item's bills are that bill's; of all others the first of a number counts.
 * @param isApart operations of one number may stand at several locations
 */
export function readRouting(reading: Reading, products: Products, resources: Resources, bom: readonly BomLine[], isApart: boolean): readonly RoutingStep[] {
  const placeOf = new Map(isApart ? resources.resources.map(({ id, location }) => [id, looseId(location ?? "")]) : []);
  const steps: RoutingStep[] = [];
  const bills = new Set(bom.flatMap(({ parent, alternate }) => (alternate === undefined ? [] : [JSON.stringify([parent, alternate])])));
  for (const table of reading.tablesOf("routing")) {
    const own: { readonly step: RoutingStep; readonly next: string }[] = [];
    const seen = new Set<string>();
    let repeated = 0;
    let labour = 0;
    reading.read(table, (row) => {
      const items = itemsOf(row, table, products);
      const number = row.number("number");
      const step = stepIn(row, table, resources);
      if (row.isRefused() || items === undefined || number === undefined || step === null) return;
      const version = row.text("version");
      const billOf = (item: string): string | undefined => (bills.has(JSON.stringify([item, version])) ? version : undefined);
      const keyOf = (item: string): string => JSON.stringify([item, number, billOf(item), placeOf.get(step.resource)]);
      const fresh = items.filter((item) => !seen.has(keyOf(item)));
      if (fresh.length === 0) {
        repeated++;
        row.leaveOut();
        return;
      }
      if (row.has("labourRun") && row.has("run")) labour++;
      for (const item of fresh) {
        seen.add(keyOf(item));
        own.push({ step: extended(step, { item, number, ...given("alternate", billOf(item)) }), next: row.text("next") });
      }
    });
    steps.push(...withSequence(own));
    sayNotes(reading, table, { repeated, labour });
  }
  return steps;
}

/** The items that a routing row is for: one by id, or all of a model or routing number. */
function itemsOf(row: RowReader, table: MappedTable, products: Products): readonly string[] | undefined {
  const id = row.text("item");
  if (id === "") return undefined;
  const isModel = table.columns.get("item")?.concept === "model";
  const byNumber = products.byRouting.get(id);
  const item = isModel ? null : products.index.find(id);
  const items = isModel ? products.byModel.get(id) : (byNumber ?? (item === null ? undefined : [item]));
  if (items !== undefined) return items;
  row.refuse(unknownRouting(id, products.index.beginningOf(id), row.at("item")));
  return undefined;
}

function stepIn(row: RowReader, table: MappedTable, resources: Resources): Omit<RoutingStep, "item" | "number"> | null {
  const subcontractDays = row.number("subcontractDays");
  const skill = skillIn(row, resources);
  const anyOf = row.text("resource") === "" && skill !== null ? resources.needs.holdersOf(skill) : resources.find(row.text("resource")) === null ? resources.needs.membersOf(row.text("resource")) : [];
  const resource = anyOf[0] ?? resourceIn(row, resources, subcontractDays !== undefined && subcontractDays > 0);
  const setupMinutes = row.number("setup") ?? 0;
  const runMinutes = runIn(row, table);
  const supplier = row.text("supplier") === "" ? resources.subcontractorOf(resource ?? "") : row.text("supplier");
  const isOutside = supplier !== undefined || (subcontractDays !== undefined && subcontractDays > 0);
  const price = row.number("subcontractPrice");
  const queueMinutes = row.number("queue") ?? 0;
  const moveMinutes = row.number("move") ?? 0;
  const transferBatch = row.number("transferBatch");
  const effectiveFrom = row.day("validFrom");
  const after = row.text("after");
  const also = alsoIn(row, resources, skill);
  const noWait = row.flag("noWait");
  const noBreak = row.flag("noBreak");
  if (row.isRefused() || resource === null) return null;
  return {
    description: row.text("description"),
    resource,
    alternates: [...anyOf.slice(1), ...alternatesIn(row, resources)],
    setupMinutes, runMinutes, queueMinutes, moveMinutes,
    source: row.source,
    ...given("transferBatch", transferBatch === 0 ? undefined : transferBatch),
    ...given("setupFamily", row.text("setupFamily")),
    ...given("subcontractDays", subcontractDays === 0 ? undefined : subcontractDays),
    ...given("supplier", supplier),
    ...given("subcontractPrice", isOutside ? price : undefined),
    ...given("after", after === "" ? undefined : numbersIn(after)),
    ...given("effectiveFrom", effectiveFrom),
    ...given("skill", row.text("resource") === "" ? (skill ?? undefined) : undefined),
    ...(also.length > 0 ? { also } : {}),
    ...(noWait === true ? { noWait } : {}),
    ...(noBreak === true ? { noBreak } : {}),
  };
}

/** The skill of a row as its holders have it. */
function skillIn(row: RowReader, { needs }: Resources): string | null {
  const name = row.text("skill");
  const skill = name === "" ? null : needs.skillNamed(name);
  if (name !== "" && skill === null) row.warn(unknownNeed(name, row.at("skill")));
  return skill;
}

/** Tools and people of a row; beside a work centre a skill means somebody who has it. */
function alsoIn(row: RowReader, { needs }: Resources, skill: string | null): readonly AlsoNeeded[] {
  const named = needs.needsIn(row.text("also"), row, row.at("also"));
  return skill === null || row.text("resource") === "" ? named : [...named, { resources: needs.holdersOf(skill), units: 1, skill }];
}

function resourceIn(row: RowReader, resources: Resources, isSubcontracted: boolean): string | null {
  const id = row.text("resource");
  const found = resources.find(id);
  if (found !== null) return found;
  if (isSubcontracted || row.isRefused()) return id;
  row.refuse(id === "" ? missingValue("Work centre", row.at("resource")) : unknownResource(id, resources.hasNoHours(id), row.at("resource")));
  return null;
}

/** Minutes per unit: machine or labour time, whichever is longer, shared by the units it is for; or from a rate, by the hour unless its heading says else. */
function runIn(row: RowReader, table: MappedTable): number {
  const run = Math.max(row.number("run") ?? 0, row.number("labourRun") ?? 0);
  const rate = row.number("runRate");
  if (run === 0 && rate !== undefined) return withoutDust(minutesPerUnit[table.columns.get("runRate")?.unit.per ?? "hours"] / rate);
  return withoutDust(run / (row.number("lotSize") ?? 1));
}

function alternatesIn(row: RowReader, resources: Resources): readonly string[] {
  const names = row.text("alternates").split(/[,;|/]/).map((name) => name.trim()).filter((name) => name !== "");
  return names.flatMap((name) => {
    const found = resources.find(name);
    if (found !== null) return [found];
    row.warn(unknownAlternate(name, row.at("alternates")));
    return [];
  });
}

function numbersIn(text: string): readonly number[] {
  return text.split(/[^\d]+/).filter((part) => part !== "").map(Number);
}

function sayNotes(reading: Reading, table: MappedTable, notes: { readonly repeated: number; readonly labour: number }): void {
  const { sheet } = table.table;
  const { log } = reading;
  if (notes.repeated > 0) log.add(say.routingRepeated(sheet, notes.repeated));
  if (notes.labour > 0) log.add(say.machineOrLabour(sheet));
  for (const key of ["setup", "run"]) {
    const column = table.columns.get(key);
    if (column === undefined || column.unit.unit !== undefined) continue;
    log.add(say.unitAssumed(sheet, column.field.label, table.table.headings[column.index]?.text ?? ""));
  }
  if (table.columns.get("item")?.concept === "model") log.add(say.routingByModel(sheet));
}

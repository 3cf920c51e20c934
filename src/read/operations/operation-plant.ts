// What operations say of items: who makes them, of what, where and how long. Knows the plant's records; reads no cell.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { AlsoNeeded } from "../../model/needed-help";
import type { BomLine, Item, RoutingStep } from "../../model/plant";
import * as say from "../messages-operations";
import type { Products } from "../plant/read-products";
import { given } from "../plant/reading";
import type { IssueLog } from "../rows/issue-log";
import { withoutDust } from "../values/without-dust";
import type { Flow, Load, Operation, OperationRows } from "./read-operations";
import type { Step } from "./operation-steps";
import { ownedBy, stepsOf } from "./operation-steps";

export type OperationPlant = {
  readonly items: readonly Item[];
  readonly bom: readonly BomLine[];
  readonly routing: readonly RoutingStep[];
};

type LeftOut = { withoutItem: number; alternates: number; materials: number; byProducts: number };

const MINUTES_OF_DAY = 1440;

/**
 * Items that an operation makes are made. Of several operations for one item the one of best priority is planned; where it
 * ends on a day, the next takes its place from then on. What is made of it, per unit of what comes out, is a structure; an
 * operation at a work centre is a step of the routing, one without is lead time.
 * @param shipped the operation that delivers an item, where nothing else makes it
 */
export function operationPlant(rows: OperationRows, products: Products, shipped: ReadonlyMap<string, string>, log: IssueLog): OperationPlant {
  const left: LeftOut = { withoutItem: 0, alternates: 0, materials: 0, byProducts: 0 };
  const makers = makersByItem(rows, shipped, left);
  const bom: BomLine[] = [];
  const routing: RoutingStep[] = [];
  const items = products.items.map((item): Item => {
    const [maker, ...others] = makers.get(item.id) ?? [];
    if (maker === undefined || (item.supply !== "make" && !products.withoutSupply.has(item.id))) return item;
    const steps = stepsOf(rows, maker);
    const spans = spansOf(maker, others);
    left.alternates += 1 + others.length - spans.length;
    for (const span of spans) bom.push(...structureOf(rows, item.id, span, stepsOf(rows, span.maker), left));
    const beside = others.filter((other) => spans.every((span) => span.maker !== other));
    const alternates = beside.flatMap((other) => rows.loadsOf(other).slice(0, 1).map(({ resource }) => resource));
    routing.push(...routingOf(rows, item.id, steps, alternates));
    return {
      ...item,
      supply: "make",
      ...(item.source !== undefined && products.withoutLeadTime.has(item.source) ? { leadTimeDays: leadTimeOf(steps) } : {}),
      ...given("minimumOrder", item.minimumOrder ?? maker.minimumOrder),
      ...given("maximumOrder", item.maximumOrder ?? maker.maximumOrder),
      ...given("multipleOrder", item.multipleOrder ?? maker.multipleOrder),
    };
  });
  sayLeftOut(rows, left, log);
  return { items, bom, routing };
}

/** For each item the operations that make it, best first; priority 0 means that one is not to be used. */
function makersByItem(rows: OperationRows, shipped: ReadonlyMap<string, string>, left: LeftOut): ReadonlyMap<string, readonly Operation[]> {
  const makers = new Map<string, Operation[]>();
  const used = new Set<Operation>(rows.operations.flatMap((operation) => rows.beforeOf(operation)));
  for (const [item, id] of shipped) {
    const operation = rows.byId.get(id);
    const isMade = rows.operations.some((each) => productOf(rows, each) === item);
    if (operation !== undefined && !isMade && productOf(rows, operation) === null && ownedBy(rows, operation).length > 0) makers.set(item, [operation]);
  }
  const chosen = new Set([...makers.values()].flat());
  for (const operation of rows.operations) {
    if (operation.owner !== "" || chosen.has(operation)) continue;
    const item = productOf(rows, operation);
    if (item === null) {
      if (!used.has(operation)) left.withoutItem++;
      continue;
    }
    const owned = /alternate|split/.test(operation.kind) ? ownedBy(rows, operation) : [operation];
    makers.set(item, [...(makers.get(item) ?? []), ...owned.filter(({ priority }) => priority !== 0)]);
  }
  return new Map([...makers].map(([item, operations]) => [item, [...operations].sort((a, b) => a.priority - b.priority)]));
}

function productOf(rows: OperationRows, operation: Operation): string | null {
  const made = [operation, ...ownedBy(rows, operation)].flatMap((each) => rows.flowsOf(each)).find(({ quantity }) => quantity > 0);
  return operation.item ?? made?.item ?? null;
}

type Span = { readonly maker: Operation; readonly from: Day | undefined; readonly end: Day | undefined };

/** The first operation, and those that take the place of one that ends on a day, one after the other. */
function spansOf(first: Operation, others: readonly Operation[]): readonly Span[] {
  const spans: Span[] = [{ maker: first, from: first.effectiveFrom, end: first.effectiveEnd }];
  for (const maker of others) {
    const before = spans.at(-1)?.end;
    if (before === undefined || (maker.effectiveEnd !== undefined && maker.effectiveEnd <= before)) continue;
    spans.push({ maker, from: Math.max(before, maker.effectiveFrom ?? before), end: maker.effectiveEnd });
  }
  return spans;
}

function structureOf(rows: OperationRows, item: string, { from, end }: Span, steps: readonly Step[], left: LeftOut): readonly BomLine[] {
  const all = steps.flatMap(({ operation, number }) => rows.flowsOf(operation).map((flow) => ({ flow, number })));
  const output = all.filter(({ flow }) => flow.item === item && flow.quantity > 0).reduce((sum, { flow }) => sum + (flow.isFixed ? 0 : flow.quantity), 0);
  left.byProducts += all.filter(({ flow }) => flow.item !== item && flow.quantity > 0).length;
  const taken = all.filter(({ flow }) => flow.quantity < 0);
  const used = taken.filter(({ flow }) => isBest(flow, taken.map((each) => each.flow)));
  left.materials += taken.length - used.length;
  return used.map(({ flow, number }) => ({
    parent: item,
    component: flow.item,
    quantityPer: flow.isFixed ? -flow.quantity : withoutDust(-flow.quantity / (output === 0 ? 1 : output)),
    perOrder: flow.isFixed,
    scrap: 0,
    source: flow.source,
    ...(steps.length > 1 ? { operation: number } : {}),
    ...given("effectiveFrom", from),
    ...given("effectiveTo", end === undefined ? undefined : end - 1),
  }));
}

/** Of rows with the same name of alternates the first of best priority. */
function isBest(flow: Flow, all: readonly Flow[]): boolean {
  if (flow.alternate === "") return true;
  const [best] = all.filter(({ alternate }) => alternate === flow.alternate).sort((a, b) => a.priority - b.priority);
  return best === flow;
}

function routingOf(rows: OperationRows, item: string, steps: readonly Step[], alternates: readonly string[]): readonly RoutingStep[] {
  if (steps.every(({ operation }) => rows.loadsOf(operation).length === 0)) return [];
  return steps.map(({ operation, number, after }, index): RoutingStep => {
    const loads = [...rows.loadsOf(operation)].sort((a, b) => a.priority - b.priority);
    const [main] = loads;
    const others = loads.slice(1).filter((load) => isAlternate(load, main));
    const also = alsoOf(loads.slice(1).filter((load) => !isAlternate(load, main) && load.resource !== main?.resource));
    const output = rows.flowsOf(operation).find((flow) => flow.item === item && flow.quantity > 0)?.quantity ?? 1;
    const next = steps[index + 1]?.operation;
    const transferBatch = next === undefined ? undefined : rows.flowsOf(operation).find((flow) => flow.quantity > 0)?.transferBatch;
    return {
      item, number,
      description: operation.id,
      resource: main?.resource ?? "",
      alternates: [...new Set([...(main?.members ?? []), ...others.flatMap(({ members }) => members), ...(steps.length === 1 ? alternates : [])])].filter((id) => id !== main?.resource),
      setupMinutes: main === undefined ? 0 : operation.fixedMinutes,
      runMinutes: main === undefined ? 0 : withoutDust(operation.unitMinutes / output),
      queueMinutes: 0,
      moveMinutes: operation.minutesAfter,
      source: operation.source,
      ...(main === undefined ? { subcontractDays: Math.ceil(operation.fixedMinutes / MINUTES_OF_DAY) } : {}),
      ...given("setupFamily", main?.setupFamily),
      ...given("transferBatch", transferBatch),
      ...given("after", after),
      ...given("skill", main?.skill ?? undefined),
      ...(also.length > 0 ? { also } : {}),
    };
  });
}

/** What an operation needs beside its work centre: any one of the rows with the same name of alternates, and each without one. */
function alsoOf(loads: readonly Load[]): readonly AlsoNeeded[] {
  const needs = groupBy(loads, ({ alternate, resource }) => (alternate === "" ? JSON.stringify([resource]) : alternate));
  return [...needs.values()].flatMap((rows): readonly AlsoNeeded[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const resources = [...new Set(rows.flatMap(({ members }) => members))];
    const need = { resources, ...given("skill", first.skill ?? undefined) };
    // Several of a group are several of its members.
    return resources.length > 1 ? Array.from({ length: first.units }, () => ({ ...need, units: 1 })) : [{ ...need, units: first.units }];
  });
}

function isAlternate(load: Load, main: Load | undefined): boolean {
  return main !== undefined && load.alternate !== "" && load.alternate === main.alternate;
}

/** Whole days of the longest way through the steps, for one unit. */
function leadTimeOf(steps: readonly Step[]): number {
  const ends = new Map<number, number>();
  let last = 0;
  for (const { number, operation, after } of steps) {
    const start = after === undefined ? last : Math.max(0, ...after.map((each) => ends.get(each) ?? 0));
    last = start + operation.fixedMinutes + operation.unitMinutes + operation.minutesAfter;
    ends.set(number, last);
  }
  return Math.ceil(Math.max(0, ...ends.values()) / MINUTES_OF_DAY - 1e-9);
}

function sayLeftOut({ operations }: OperationRows, left: LeftOut, log: IssueLog): void {
  const sheet = operations[0]?.sheet ?? "";
  if (left.withoutItem > 0) log.add(say.operationsWithoutItem(sheet, left.withoutItem));
  if (left.alternates > 0) log.add(say.operationAlternates(sheet, left.alternates));
  if (left.materials > 0) log.add(say.materialAlternates(sheet, left.materials));
  if (left.byProducts > 0) log.add(say.operationByProducts(sheet, left.byProducts));
}

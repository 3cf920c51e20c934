// Random items with what hangs on them: structures, stock, demand, open orders, routings, suppliers.
// Everything refers to what is there, and structures point from lower to higher numbers, so that none has a cycle.

import fc from "fast-check";
import { groupBy } from "../../src/base/group-by";
import type { NoReceipt, Pin } from "../../src/model/planner-wishes";
import type {
  BomLine,
  Calendar,
  Changeover,
  CoProduct,
  Demand,
  Item,
  LotRule,
  OpenOrder,
  Plant,
  Resource,
  RoutingStep,
  SafetyStock,
  Stock,
  Substitute,
  SupplierItem,
} from "../../src/model/plant";
import { emptyPlant } from "../../src/model/plant";
import { checkBomCycles } from "../../src/model/check-bom-cycles";
import type { Settings } from "../../src/model/settings";
import { randomNeed, randomSkill } from "./random-needs";

const MOST_LEVELS = 5;
const families = ["red", "blue", "green"];

/** Everything of a plant but its calendars and resources. */
export function itemRecords(
  settings: Settings,
  calendars: readonly Calendar[],
  resources: readonly Resource[],
): fc.Arbitrary<Omit<Plant, "calendars" | "resources">> {
  return fc.integer({ min: 1, max: 40 }).chain((count) => {
    const anyItem = fc.nat({ max: count - 1 }).map(itemId);
    const dueDay = fc.integer({ min: settings.start - 10, max: settings.start + settings.horizonDays + 10 });
    return fc
      .record({
        items: fc.tuple(...Array.from({ length: count }, (_, i) => randomItem(itemId(i), calendars, settings))),
        uses: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), randomLine(settings)), { maxLength: 60, size: "max" }),
        outputs: fc.oneof(fc.constant([]), fc.array(fc.tuple(anyItem, anyItem, randomOutput(settings)), { minLength: 1, maxLength: 8, size: "max" })),
        stock: fc.array(randomStock(anyItem, settings), { maxLength: 20 }),
        demands: fc.array(randomDemand(anyItem, dueDay), { minLength: 1, maxLength: 25, size: "max" }),
        openOrders: fc.array(randomOpenOrder(anyItem, dueDay), { maxLength: 8 }),
        steps: resources.length === 0 ? fc.constant<Omit<RoutingStep, "number">[]>([]) : fc.array(randomStep(anyItem, settings, resources), { maxLength: 60, size: "max" }),
        changeovers: fc.array(randomChangeover(resources), { maxLength: 5 }),
        suppliers: randomSuppliers(anyItem, settings),
        standIns: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), randomStandIn(settings)), { maxLength: 12 }),
        safetyStocks: fc.uniqueArray(randomSafetyStock(anyItem, dueDay), { maxLength: 12, selector: ({ item, from }) => `${item} ${String(from)}` }),
        pins: fc.array(randomPin(anyItem, settings, resources), { maxLength: 8 }),
        noReceipts: fc.array(randomNoReceipt(anyItem, settings), { maxLength: 6 }),
        needs: resources.length === 0 ? fc.constant<Partial<RoutingStep>[]>([]) : fc.oneof(fc.constant<Partial<RoutingStep>[]>([]), fc.array(randomNeed(resources), { minLength: 1, maxLength: 40, size: "max" })),
        skills: resources.length === 0 ? fc.constant([]) : fc.array(randomSkill(settings, resources), { maxLength: 5 }),
      })
      .map(({ items, uses, outputs, steps, openOrders, demands, standIns, stock, needs, ...records }) => ({
        items,
        ...structureOf(items, bomWithin(items, uses), outputs, standIns, stock),
        demands: demands.map((demand, i): Demand => ({ ...demand, id: `D${String(i)}` })),
        openOrders: openOrders.map((order, i) => withId(order, i, items)),
        routing: numbered(steps.map((step, i) => ({ ...step, ...needs[i] }))),
        history: [],
        ...records,
      }));
  });
}

function itemId(place: number): string {
  return `I${String(place).padStart(2, "0")}`;
}

function randomItem(id: string, calendars: readonly Calendar[], { start }: Settings): fc.Arbitrary<Item> {
  const positive = fc.constantFrom(undefined, undefined, 1, 5, 12, 50);
  return fc
    .record({
      supply: fc.constantFrom("make", "make", "make", "buy", "buy", "phantom"),
      leadTimeDays: fc.constantFrom(0, 1, 2, 5, 12, 30),
      calendar: fc.constantFrom(undefined, ...calendars.map((calendar) => calendar.id)),
      cost: fc.constantFrom(0, 1, 12.5, 300),
      safetyStock: fc.constantFrom(0, 0, 0, 5, 40),
      lotRule: randomLotRule(),
      minimumOrder: positive,
      maximumOrder: fc.constantFrom(undefined, undefined, undefined, 60, 100),
      multipleOrder: fc.constantFrom(undefined, undefined, 1, 6, 10, 2.5),
      orderCost: fc.constantFrom(0, 25, 80),
      holdingRate: fc.constantFrom(0, 0.2),
      yield: fc.constantFrom(1, 1, 0.95, 0.8),
      supplier: fc.constantFrom(undefined, undefined, "ACME"),
      effective: fc.constantFrom<Partial<SupplierItem>>({}, {}, {}, {}, { effectiveFrom: start + 9 }, { effectiveTo: start + 25 }, { effectiveTo: start + 3 }, { effectiveTo: start - 1 }),
      safetyTimeDays: fc.constantFrom(undefined, undefined, undefined, 2, 6.5),
      shelfLifeDays: fc.constantFrom(undefined, undefined, undefined, 3, 14, 40),
    })
    .map(({ effective, safetyTimeDays, shelfLifeDays, calendar, minimumOrder, maximumOrder, multipleOrder, supplier, ...item }) => ({
      id,
      description: "",
      unit: "pcs",
      price: 0,
      ...item,
      ...effective,
      ...(safetyTimeDays !== undefined && { safetyTimeDays }),
      ...(calendar !== undefined && { calendar }),
      ...(shelfLifeDays !== undefined && { shelfLifeDays }),
      ...(minimumOrder !== undefined && { minimumOrder }),
      ...(maximumOrder !== undefined && { maximumOrder }),
      ...(multipleOrder !== undefined && { multipleOrder }),
      ...(supplier !== undefined && { supplier }),
    }));
}

function randomLotRule(): fc.Arbitrary<LotRule> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<LotRule>({ kind: "lotForLot" }) },
    fc.constantFrom<LotRule>(
      { kind: "fixed", quantity: 25 },
      { kind: "periods", periods: 3 },
      { kind: "minMax", minimumStock: 10, maximumStock: 40 },
      { kind: "eoq" },
      { kind: "periodOrderQuantity" },
      { kind: "leastUnitCost" },
      { kind: "silverMeal" },
      { kind: "partPeriod" },
      { kind: "wagnerWhitin" },
    ),
  );
}

type Line = Omit<BomLine, "parent" | "component">;

function randomLine(settings: Settings): fc.Arbitrary<Line> {
  return fc
    .record({
      quantityPer: fc.constantFrom(1, 1, 2, 4, 0.5, 0.125),
      perOrder: fc.constantFrom(false, false, false, true),
      scrap: fc.constantFrom(0, 0, 0.05),
      effective: fc.constantFrom("always", "always", "always", "later", "ended"),
      operation: fc.constantFrom(undefined, undefined, 10, 20),
      bill: fc.constantFrom<Partial<BomLine>>({}, {}, {}, {}, { alternate: "A", alternateRank: 2 }, { alternate: "B" }, { alternate: "B", alternateRank: 0 }, { alternate: "C", alternateShare: 30 }),
    })
    .map(({ effective, operation, bill, ...line }) => ({
      ...line,
      ...bill,
      ...(effective === "later" && { effectiveFrom: settings.start + 15 }),
      ...(effective === "ended" && { effectiveTo: settings.start + 20 }),
      ...(operation !== undefined && { operation }),
    }));
}

/** Lines from lower to higher numbers, no deeper than the most levels, each pair of items once. */
function bomWithin(items: readonly Item[], uses: readonly (readonly [number, number, Line])[]): BomLine[] {
  const level = items.map(() => 0);
  const seen = new Set<string>();
  const inOrder = uses
    .map(([one, other, line]) => ({ parent: Math.min(one, other), component: Math.max(one, other), line }))
    .sort((one, other) => one.parent - other.parent || one.component - other.component);
  return inOrder.flatMap(({ parent, component, line }) => {
    const key = `${String(parent)} ${String(component)}`;
    const depth = (level[parent] ?? 0) + 1;
    if (parent === component || seen.has(key) || depth >= MOST_LEVELS) return [];
    seen.add(key);
    level[component] = Math.max(level[component] ?? 0, depth);
    return [{ parent: itemId(parent), component: itemId(component), ...line }];
  });
}

type Output = Omit<CoProduct, "parent" | "item">;

function randomOutput(settings: Settings): fc.Arbitrary<Output> {
  return fc
    .record({
      quantityPer: fc.constantFrom(1, 0.5, 0.25, 3),
      perOrder: fc.constantFrom(false, false, true),
      effective: fc.constantFrom({}, {}, { effectiveFrom: settings.start + 15 }, { effectiveTo: settings.start + 20 }),
    })
    .map(({ effective, ...output }) => ({ ...output, ...effective }));
}

function structureOf(
  items: readonly Item[],
  bom: readonly BomLine[],
  outputs: readonly (readonly [string, string, Output])[],
  standIns: readonly (readonly [number, number, StandIn])[],
  stock: readonly Stock[],
): Pick<Plant, "bom" | "coProducts" | "substitutes" | "stock"> {
  const replaced = substitutesWithin(bom, standIns, stock);
  return { bom, ...replaced, coProducts: coProductsBeside({ ...emptyPlant, items, bom, ...replaced }, outputs) };
}

/** Those of the outputs with which no item is above itself or above what brings it. */
function coProductsBeside(records: Plant, outputs: readonly (readonly [string, string, Output])[]): CoProduct[] {
  return outputs.reduce<CoProduct[]>((kept, [one, other, output]) => {
    const [parent = "", item = ""] = [one, other].sort();
    const more = [...kept, { parent, item, ...output }];
    return checkBomCycles({ ...records, coProducts: more }).length === 0 ? more : kept;
  }, []);
}

type StandIn = Omit<Substitute, "component" | "substitute">;

function randomStandIn({ start }: Settings): fc.Arbitrary<StandIn> {
  return fc
    .record({
      ratio: fc.constantFrom(1, 1, 2, 0.3),
      rank: fc.integer({ min: 1, max: 2 }),
      effective: fc.constantFrom<Partial<StandIn>>({}, {}, {}, { effectiveFrom: start + 6 }, { effectiveTo: start + 30 }),
    })
    .map(({ effective, ...row }) => ({ ...row, ...effective }));
}

/** An item stands in for one of lower number, which all of its own parents lie before: so nothing waits for itself. It is in stock. */
function substitutesWithin(bom: readonly BomLine[], standIns: readonly (readonly [number, number, StandIn])[], stock: readonly Stock[]): Pick<Plant, "substitutes" | "stock"> {
  const used = new Set<number>();
  const substitutes = standIns.flatMap(([one, other, row]) => {
    const component = Math.min(one, other);
    const substitute = Math.max(one, other);
    const isAbove = bom.every((line) => line.component !== itemId(substitute) || line.parent < itemId(component));
    if (component === substitute || used.has(substitute) || !isAbove) return [];
    used.add(substitute);
    return [{ component: itemId(component), substitute: itemId(substitute), ...row }];
  });
  const held = substitutes.map(({ substitute, rank }): Stock => ({ item: substitute, location: "C", onHand: 40 * rank, allocated: 0 }));
  return { substitutes, stock: [...stock, ...held] };
}

function randomStock(anyItem: fc.Arbitrary<string>, settings: Settings): fc.Arbitrary<Stock> {
  return fc
    .record({
      item: anyItem,
      location: fc.constantFrom("", "A", "B"),
      onHand: fc.constantFrom(0, 3, 10, 25.5, 120, -4),
      allocated: fc.constantFrom(0, 0, 2),
      expiry: fc.constantFrom(undefined, undefined, settings.start - 1, settings.start, settings.start + 5, settings.start + 12, settings.start + 30),
    })
    .map(({ expiry, ...stock }) => ({ ...stock, ...(expiry !== undefined && { expiry }) }));
}

function randomDemand(anyItem: fc.Arbitrary<string>, due: fc.Arbitrary<number>): fc.Arbitrary<Omit<Demand, "id">> {
  return fc.record({
    item: anyItem,
    kind: fc.constantFrom("order", "order", "forecast"),
    ordered: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constantFrom(0.5, 17.25)),
    delivered: fc.constantFrom(0, 0, 0, 5, 100),
    due,
    priority: fc.integer({ min: 1, max: 5 }),
  });
}

function randomOpenOrder(anyItem: fc.Arbitrary<string>, due: fc.Arbitrary<number>): fc.Arbitrary<Omit<OpenOrder, "id" | "kind">> {
  return fc
    .record({
      item: anyItem,
      quantity: fc.integer({ min: 1, max: 60 }),
      done: fc.constantFrom(0, 0, 1, 10),
      due,
      firm: fc.boolean(),
      componentsIssued: fc.boolean(),
      operationReached: fc.constantFrom(undefined, undefined, 10),
      supplier: fc.constantFrom(undefined, undefined, "ACME", "BOLT"),
    })
    .map(({ operationReached, supplier, ...order }) => ({
      ...order,
      ...(operationReached !== undefined && { operationReached }),
      ...(supplier !== undefined && { supplier }),
    }));
}

function withId(order: Omit<OpenOrder, "id" | "kind">, place: number, items: readonly Item[]): OpenOrder {
  const isBought = items.find((item) => item.id === order.item)?.supply === "buy";
  // Some name their bill, which may be one that the item does not have.
  const bill = isBought || place % 3 === 2 ? {} : { alternate: place % 3 === 0 ? "B" : "" };
  return { ...order, id: `PO${String(place)}`, kind: isBought ? "buy" : "make", ...bill };
}

function randomStep(
  anyItem: fc.Arbitrary<string>,
  settings: Settings,
  resources: readonly Resource[],
): fc.Arbitrary<Omit<RoutingStep, "number">> {
  const anyResource = fc.constantFrom(...resources.map((resource) => resource.id));
  const optional = fc.record({
    setupFamily: fc.constantFrom(undefined, undefined, ...families),
    transferBatch: fc.constantFrom(undefined, undefined, undefined, 5, 1.5),
    outside: fc.constantFrom({}, {}, {}, {}, { supplier: "ACME" }, { supplier: "BOLT", subcontractPrice: 2.5 }, { subcontractPrice: 4 }),
    subcontractDays: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 3),
    effectiveFrom: fc.constantFrom(undefined, undefined, undefined, undefined, settings.start + 20),
  });
  return fc
    .record({
      item: anyItem,
      description: fc.constant(""),
      resource: anyResource,
      alternates: fc.uniqueArray(anyResource, { maxLength: 2 }),
      setupMinutes: fc.constantFrom(0, 0, 15, 40.5),
      runMinutes: fc.constantFrom(0, 0.4, 1, 3.3, 20, 45),
      queueMinutes: fc.constantFrom(0, 0, 60),
      moveMinutes: fc.constantFrom(0, 0, 30),
      optional,
    })
    .map(({ optional: { setupFamily, transferBatch, outside, subcontractDays, effectiveFrom }, alternates, ...step }) => ({
      ...step,
      ...outside,
      alternates: alternates.filter((id) => id !== step.resource),
      ...(setupFamily !== undefined && { setupFamily }),
      ...(transferBatch !== undefined && { transferBatch }),
      ...(subcontractDays !== undefined && { subcontractDays }),
      ...(effectiveFrom !== undefined && { effectiveFrom }),
    }));
}

/** Operations 10, 20, … of each item; every third item's last operation waits only for its first. */
function numbered(steps: readonly Omit<RoutingStep, "number">[]): RoutingStep[] {
  return [...groupBy(steps, (step) => step.item).values()].flatMap((ofItem, place) =>
    ofItem.map((step, i) => ({
      ...step,
      number: 10 * (i + 1),
      ...(place % 3 === 2 && i > 0 && i === ofItem.length - 1 && { after: [10] }),
    })).flatMap((step) => (place % 4 === 1 ? [step, { ...step, alternate: "B", runMinutes: 2 * step.runMinutes }] : [step])),
  );
}

function randomChangeover(resources: readonly Resource[]): fc.Arbitrary<Changeover> {
  return fc
    .record({
      resource: fc.constantFrom(undefined, ...resources.map((resource) => resource.id)),
      from: fc.constantFrom(...families),
      to: fc.constantFrom(...families),
      minutes: fc.constantFrom(0, 10, 90),
    })
    .map(({ resource, ...row }) => ({ ...row, ...(resource !== undefined && { resource }) }));
}

function randomNoReceipt(anyItem: fc.Arbitrary<string>, { start }: Settings): fc.Arbitrary<NoReceipt> {
  return fc
    .record({ item: anyItem, from: fc.integer({ min: start - 5, max: start + 40 }), days: fc.constantFrom(1, 3, 7, 7, 14, 31) })
    .map(({ item, from, days }) => ({ item, from, to: from + days - 1 }));
}

/** Of open and planned orders and their first operations; some name orders, operations or machines that are not there. */
function randomPin(anyItem: fc.Arbitrary<string>, { start, horizonDays }: Settings, resources: readonly Resource[]): fc.Arbitrary<Pin> {
  return fc
    .record({
      order: fc.oneof(fc.nat({ max: 8 }).map((place) => `PO${String(place)}`), anyItem.map((id) => `${id}-001`)),
      operation: fc.constantFrom(10, 10, 20, 30),
      at: fc.option(fc.integer({ min: 1440 * (start - 2), max: 1440 * (start + Math.min(horizonDays, 40)) }), { nil: undefined }),
      resource: fc.constantFrom(undefined, undefined, ...resources.map(({ id }) => id)),
      unit: fc.constantFrom(undefined, 0, 1),
    })
    .map(({ order, operation, at, resource, unit }) => ({
      order,
      operation,
      ...(at !== undefined && { start: at }),
      ...(resource !== undefined && { resource }),
      ...(unit !== undefined && { unit }),
    }));
}

function randomSafetyStock(anyItem: fc.Arbitrary<string>, from: fc.Arbitrary<number>): fc.Arbitrary<SafetyStock> {
  return fc.record({ item: anyItem, from, quantity: fc.constantFrom(0, 0, 7, 30, 12.5) });
}

/** Rows of some items, among them several of one item, with ranks, shares, days and prices by quantity. */
function randomSuppliers(anyItem: fc.Arbitrary<string>, settings: Settings): fc.Arbitrary<readonly SupplierItem[]> {
  const ofOne = fc.tuple(anyItem, fc.boolean(), fc.array(randomSupplier(settings), { minLength: 1, maxLength: 3 }));
  return fc.array(ofOne, { maxLength: 8 }).map((groups) =>
    groups.flatMap(([item, isShared, rows]) => rows.map(({ share, row }) => ({ item, ...row, ...(isShared && share > 0 && { share }) }))),
  );
}

function randomSupplier({ start }: Settings): fc.Arbitrary<{ readonly share: number; readonly row: Omit<SupplierItem, "item"> }> {
  return fc
    .record({
      supplier: fc.constantFrom("ACME", "BOLT", "CORD"),
      leadTimeDays: fc.constantFrom(0, 3, 10),
      minimumOrder: fc.constantFrom(undefined, undefined, 20),
      multipleOrder: fc.constantFrom(undefined, undefined, 5),
      rank: fc.integer({ min: 1, max: 3 }),
      share: fc.constantFrom(0, 0.6, 0.4, 1),
      effective: fc.constantFrom({}, {}, {}, { effectiveFrom: start + 8 }, { effectiveTo: start + 12 }, { effectiveTo: start - 1 }),
      prices: fc.constantFrom<Partial<SupplierItem>>({}, { price: 5 }, { price: 5, priceBreaks: [{ from: 0, price: 5 }, { from: 30, price: 4 }, { from: 62.5, price: 3.9 }] }, { price: 5, discount: "incremental", priceBreaks: [{ from: 10, price: 5 }, { from: 30, price: 4 }, { from: 62.5, price: 3.9 }] }),
    })
    .map(({ share, minimumOrder, multipleOrder, effective, prices, ...row }) => ({
      share,
      row: {
        ...row,
        ...effective,
        ...prices,
        ...(minimumOrder !== undefined && { minimumOrder }),
        ...(multipleOrder !== undefined && { multipleOrder }),
      },
    }));
}

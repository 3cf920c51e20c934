// Laws of planning over random plants: changes of the input that mean nothing change nothing, and changes with a plain
// meaning change just that. They need no second planner to compare with.

import fc from "fast-check";
import { MINUTES_PER_DAY } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { makePlan } from "../../src/engine/make-plan";
import type { Plan } from "../../src/model/plan";
import { searchDefaults } from "../../src/model/settings";
import type { BomLine, CoProduct, Demand, Item, LotRule, Plant } from "../../src/model/plant";
import { demand, made } from "../unit/plant-builder";
import { randomCase, type Case } from "../property/random-plant";

const seed = 20261123;
const runs = { seed, numRuns: 150 };

/** Every order and every promise as a line of text, whatever their numbers and their order in the plan. */
function lines(of: Case, times = 1): readonly string[] {
  const plan = planOf(of);
  const promises = plan.promises.map(({ item, quantity, requested, promised }) => `${item} promise ${text(times * quantity)} ${String(requested)} ${String(promised)}`);
  return [...orderLines(plan, times), ...promises].sort();
}

function planOf({ plant, settings }: Case): Plan {
  return makePlan(plant, settings, quietRun);
}

function orderLines({ orders }: Plan, times = 1): readonly string[] {
  return orders.map(({ item, status, quantity, start, due }) => `${item} ${status} ${text(times * quantity)} ${String(start)} ${String(due)}`).sort();
}

/** Half of a millionth of a unit may be rounded up in one plan and down in the other. */
function text(quantity: number): string {
  return quantity.toFixed(3);
}

/** Planned without regard to capacity, where every law holds by itself: shared machines may break ties another way. */
function unlimited({ plant, settings }: Case): Case {
  return { plant, settings: { ...settings, plan: "requirements" } };
}

type Change = { readonly given?: Case; readonly changed: Case; readonly times?: number; readonly expected?: (line: string) => string };

/** The changed case plans as the given one, with quantities that many times as large and each line as expected. */
function holds(law: string, change: (random: Case) => Change): void {
  check(law, (random) => {
    const { given = random, changed, times = 1, expected = (line) => line } = change(random);
    expect(lines(changed)).toEqual(lines(given, times).map(expected).sort());
  });
}

function check(law: string, prove: (random: Case) => void): void {
  it(law, () => {
    fc.assert(fc.property(randomCase, prove), runs);
  }, 120_000);
}

const withPlant = ({ plant, settings }: Case, records: Partial<Plant>): Case => ({ plant: { ...plant, ...records }, settings });

describe(`Laws of planning (seed ${String(seed)})`, () => {
  holds("the order of the rows means nothing", (random) => {
    const given = unlimited(random);
    const { items, bom, stock, demands, openOrders, calendars, resources, safetyStocks, coProducts } = given.plant;
    const turned = <Row>(rows: readonly Row[]): readonly Row[] => [...rows].reverse();
    const changed = withPlant(given, {
      items: turned(items), bom: turned(bom), stock: turned(stock), demands: turned(demands), openOrders: turned(openOrders), calendars: turned(calendars), resources: turned(resources),
      safetyStocks: turned(safetyStocks), coProducts: turned(coProducts),
    });
    return { given, changed };
  });

  holds("the names of items mean nothing, on real machines too", (given) => {
    const name = (id: string): string => `N-${id}`;
    const { plant } = given;
    const of = <Row extends { readonly item: string }>(rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, item: name(row.item) }));
    const changed = withPlant(given, {
      items: plant.items.map((item) => ({ ...item, id: name(item.id) })),
      bom: plant.bom.map((line) => ({ ...line, parent: name(line.parent), component: name(line.component) })),
      substitutes: plant.substitutes.map((row) => ({ ...row, component: name(row.component), substitute: name(row.substitute) })),
      stock: of(plant.stock), openOrders: of(plant.openOrders), routing: of(plant.routing), suppliers: of(plant.suppliers),
      demands: of(plant.demands).map((row) => (row.forecastItem === undefined ? row : { ...row, forecastItem: name(row.forecastItem) })),
      safetyStocks: of(plant.safetyStocks), noReceipts: of(plant.noReceipts),
      // Planned orders are named after their item.
      pins: plant.pins.map((row) => (row.order.startsWith("PO") ? row : { ...row, order: name(row.order) })),
      coProducts: of(plant.coProducts).map((row) => ({ ...row, parent: name(row.parent) })),
    });
    return { changed, expected: (line) => name(line) };
  });

  holds("a plan a whole number of weeks later is the same plan, on real machines too", ({ plant, settings }) => {
    const given: Case = { plant, settings: { ...settings, bucket: settings.bucket === "month" ? "week" : settings.bucket } };
    const days = 28;
    const changed: Case = {
      settings: {
        ...given.settings,
        start: settings.start + days,
        ...(settings.periods !== undefined && { periods: settings.periods.map((each) => ({ ...each, start: each.start + days, end: each.end + days })) }),
      },
      plant: {
        ...plant,
        demands: plant.demands.map((row) => ({ ...row, due: row.due + days, ...(row.earliest === undefined ? {} : { earliest: row.earliest + days }) })),
        skills: plant.skills.map((row) => later(row, days)),
        openOrders: plant.openOrders.map((row) => ({ ...row, due: row.due + days })),
        stock: plant.stock.map((row) => ({ ...row, ...(row.expiry === undefined ? {} : { expiry: row.expiry + days }) })),
        safetyStocks: plant.safetyStocks.map((row) => ({ ...row, from: row.from + days })),
        bom: plant.bom.map((row) => later(row, days)),
        coProducts: plant.coProducts.map((row) => later(row, days)),
        items: plant.items.map((row) => later(row, days)),
        routing: plant.routing.map((row) => later(row, days)),
        suppliers: plant.suppliers.map((row) => later(row, days)),
        substitutes: plant.substitutes.map((row) => later(row, days)),
        noReceipts: plant.noReceipts.map((row) => ({ ...row, from: row.from + days, to: row.to + days })),
        pins: plant.pins.map((row) => (row.start === undefined ? row : { ...row, start: row.start + days * MINUTES_PER_DAY })),
        calendars: plant.calendars.map((calendar) => ({
          ...calendar, exceptions: calendar.exceptions.map((each) => ({ ...each, from: each.from + days, to: each.to + days })),
        })),
      },
    };
    const moved = (word: string): string => (/^\d{5}$/.test(word) ? String(Number(word) + days) : word);
    return { given, changed, expected: (line) => line.split(" ").map((word, at) => (at < 3 ? word : moved(word))).join(" ") };
  });

  check("a customer order in two lines is one customer order", (random) => {
    const given = unlimited({ ...random, plant: { ...random.plant, demands: random.plant.demands.map((row): Demand => ({ ...row, kind: "order", ordered: 2 * Math.ceil(row.ordered), delivered: 0 })) } });
    const halves = given.plant.demands.flatMap((row): readonly Demand[] => ["a", "b"].map((half) => ({ ...row, id: `${row.id}${half}`, ordered: row.ordered / 2 })));
    expect(orderLines(planOf(withPlant(given, { demands: halves })))).toEqual(orderLines(planOf(given)));
  });

  // The economic order quantity is rounded to whole units, so that twice of it is not twice as much.
  holds("twice of everything needs twice of everything", (random) => {
    const { plant } = random;
    const given = unlimited(withPlant(random, { items: plant.items.map((item): Item => (item.lotRule.kind === "eoq" ? { ...item, lotRule: { kind: "lotForLot" } } : item)) }));
    const changed = withPlant(given, {
      items: given.plant.items.map(doubled),
      bom: plant.bom.map((line): BomLine => (line.perOrder ? { ...line, quantityPer: 2 * line.quantityPer } : line)),
      stock: plant.stock.map((row) => ({ ...row, onHand: 2 * row.onHand, allocated: 2 * row.allocated })),
      demands: plant.demands.map((row) => ({ ...row, ordered: 2 * row.ordered, delivered: 2 * row.delivered })),
      openOrders: plant.openOrders.map((row) => ({ ...row, quantity: 2 * row.quantity, done: 2 * row.done })),
      suppliers: plant.suppliers.map((row) => ({ ...row, ...twice(row), ...(row.priceBreaks && { priceBreaks: row.priceBreaks.map(({ from, price }) => ({ from: 2 * from, price })) }) })),
      safetyStocks: plant.safetyStocks.map((row) => ({ ...row, quantity: 2 * row.quantity })),
      coProducts: plant.coProducts.map((row): CoProduct => (row.perOrder ? { ...row, quantityPer: 2 * row.quantityPer } : row)),
    });
    return { given, changed, times: 2 };
  });

  holds("what was delivered is as if it had never been ordered, on real machines too", (given) => {
    const ordersOnly = withPlant(given, { demands: given.plant.demands.filter((row) => row.kind === "order") });
    return {
      given: ordersOnly,
      changed: withPlant(ordersOnly, { demands: ordersOnly.plant.demands.map((row) => ({ ...row, ordered: row.ordered - row.delivered, delivered: 0 })) }),
    };
  });

  holds("an order that is complete means nothing, on real machines too", (given) => ({
    changed: withPlant(given, { demands: [...given.plant.demands, demand("complete", given.plant.items[0]?.id ?? "", 7, given.settings.start + 3, { delivered: 7 })] }),
  }));

  holds("allocated stock is stock that is not there, on real machines too", (given) => ({
    changed: withPlant(given, { stock: given.plant.stock.map((row) => ({ ...row, onHand: row.onHand - row.allocated, allocated: 0 })) }),
  }));

  holds("stock in two places is stock", (random) => {
    const given = unlimited(random);
    const split = given.plant.stock.flatMap((row) => [
      { ...row, location: `${row.location}-1`, onHand: row.onHand - 3, allocated: 0 },
      { ...row, location: `${row.location}-2`, onHand: 3, allocated: row.allocated },
    ]);
    return { given, changed: withPlant(given, { stock: split }) };
  });

  check("an item that nothing uses changes nothing else", (random) => {
    const given = unlimited(random);
    const alone = made("ZZ", { leadTimeDays: 3 });
    const changed = withPlant(given, { items: [...given.plant.items, alone], demands: [...given.plant.demands, demand("alone", "ZZ", 11, given.settings.start + 5)] });
    expect(lines(changed).filter(isOld)).toEqual(lines(given));
  });

  // A phantom passes the needs of a bucket on as one: who is served first may change, what is ordered may not.
  check("a phantom between an item and its component changes no other order", (random) => {
    const given = unlimited({ ...random, settings: { ...random.settings, bucket: "day" } });
    const [line] = given.plant.bom;
    if (line === undefined || line.perOrder) return;
    const between = made("ZZ", { supply: "phantom" });
    const changed = withPlant(given, {
      items: [...given.plant.items, between],
      bom: given.plant.bom.flatMap((each): readonly BomLine[] =>
        each === line ? [{ ...line, component: "ZZ", quantityPer: 1, scrap: 0 }, { parent: "ZZ", component: line.component, quantityPer: line.quantityPer, perOrder: false, scrap: line.scrap }] : [each]),
    });
    expect(orderLines(planOf(changed)).filter(isOld)).toEqual(orderLines(planOf(given)));
  });

  holds("twice the work at twice the efficiency takes the same time, on real machines too", ({ plant, settings }) => ({
    changed: {
      // The objective counts standard hours of setup, of which there are twice as many.
      settings: { ...settings, setupWeight: (settings.setupWeight ?? searchDefaults.setupWeight) / 2 },
      plant: {
        ...plant,
        resources: plant.resources.map((row) => ({ ...row, efficiency: 2 * row.efficiency })),
        routing: plant.routing.map((row) => ({ ...row, setupMinutes: 2 * row.setupMinutes, runMinutes: 2 * row.runMinutes })),
        changeovers: plant.changeovers.map((row) => ({ ...row, minutes: 2 * row.minutes })),
      },
    },
  }));
});

/** Not of the item that a law adds. */
function isOld(line: string): boolean {
  return !line.startsWith("ZZ ");
}

function later<Row extends { readonly effectiveFrom?: number; readonly effectiveTo?: number }>(row: Row, days: number): Row {
  return {
    ...row,
    ...(row.effectiveFrom === undefined ? {} : { effectiveFrom: row.effectiveFrom + days }),
    ...(row.effectiveTo === undefined ? {} : { effectiveTo: row.effectiveTo + days }),
  };
}

type Modifiers = Pick<Item, "minimumOrder" | "maximumOrder" | "multipleOrder">;

function twice({ minimumOrder, maximumOrder, multipleOrder }: Modifiers): Modifiers {
  return {
    ...(minimumOrder === undefined ? {} : { minimumOrder: 2 * minimumOrder }),
    ...(maximumOrder === undefined ? {} : { maximumOrder: 2 * maximumOrder }),
    ...(multipleOrder === undefined ? {} : { multipleOrder: 2 * multipleOrder }),
  };
}

/** Order cost too: with it doubled, lots that weigh it against the cost of holding double as well. */
function doubled(item: Item): Item {
  return { ...item, ...twice(item), safetyStock: 2 * item.safetyStock, orderCost: 2 * item.orderCost, lotRule: doubledRule(item.lotRule) };
}

function doubledRule(rule: LotRule): LotRule {
  if (rule.kind === "fixed") return { ...rule, quantity: 2 * rule.quantity };
  return rule.kind === "minMax" ? { ...rule, minimumStock: 2 * rule.minimumStock, maximumStock: 2 * rule.maximumStock } : rule;
}

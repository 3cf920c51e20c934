// Products → items, and the stock that stands beside them. Knows no other table.

import type { CellRef } from "../../base/issue";
import type { Item, Stock, SupplyKind } from "../../model/plant";
import { defaultItem } from "../../model/plant";
import { duplicateId, lotRuleLacks, negativeStock, unknownWord } from "../messages";
import { stockInProducts, wholeUnits } from "../messages-rows";
import type { MappedTable } from "../mapping/mapping";
import type { RowReader } from "../rows/row-reader";
import { makeToOrderStock, unknownStrategy } from "../messages-variants";
import { parseSupply } from "../values/flag";
import { idText, looseId } from "../values/id-text";
import { isCounted } from "../values/measure-unit";
import { parseMakeToOrder } from "../values/planning-strategy";
import type { PlacedItem } from "../variants/location-list";
import { keptNowhere } from "../variants/stock-policy";
import { minutesPerUnit } from "../words/heading-unit";
import type { ItemIndex } from "./item-index";
import { indexItems } from "./item-index";
import type { LotFigures } from "./lot-rule";
import { lotRuleChoices, lotRuleOf } from "./lot-rule";
import { madeItems } from "./made-items";
import type { Reading } from "./reading";
import { given } from "./reading";

export type Products = {
  /** Each once, however many locations it has a row for. */
  readonly items: readonly Item[];
  /** Every row, with the location that it names. */
  readonly placed: readonly PlacedItem[];
  readonly index: ItemIndex;
  readonly stock: readonly Stock[];
  /** Ids that stand in refused rows. */
  readonly refused: readonly string[];
  /** Items by the number of their model, routing and bill of material, where Products gives one. */
  readonly byModel: ReadonlyMap<string, readonly string[]>;
  readonly byRouting: ReadonlyMap<string, readonly string[]>;
  readonly byBom: ReadonlyMap<string, readonly string[]>;
  /** Where the rows stand that give no lead time of their own, so that a supplier's may take its place. */
  readonly withoutLeadTime: ReadonlySet<CellRef>;
  /** Items whose row does not say make or buy. */
  readonly withoutSupply: ReadonlySet<string>;
};

/**
 * @param bucketDays of the plan: a lot of a week is so many of its buckets
 * @param isApart    an item may have a row for each location; else the second one is refused
 */
export function readProducts(reading: Reading, bucketDays: number, isApart: boolean): Products {
  const items: Item[] = [];
  const stock: Stock[] = [];
  const refused: string[] = [];
  const cellOf = new Map<string, string>();
  const links = { model: new Map<string, string[]>(), routingNumber: new Map<string, string[]>(), bomNumber: new Map<string, string[]>() };
  const places = new Map<string, string>();
  const placed: PlacedItem[] = [];
  const withoutLeadTime = new Set<CellRef>();
  const withoutSupply = new Set<string>();
  const made = madeItems(reading);
  for (const table of reading.tablesOf("products")) {
    let inWholeUnits = 0;
    reading.read(table, (row) => {
      const id = row.text("item");
      const first = cellOf.get(id);
      // A list that stands in may name an item again, with the stock of another place.
      if (first !== undefined && table.standsIn === true) return void row.leaveOut();
      const location = isApart ? row.text("location") : "";
      const place = JSON.stringify([id, looseId(location)]);
      const same = places.get(place);
      if (same !== undefined) row.refuse(duplicateId("Item", id, same, row.at("item")));
      const supply = supplyIn(row, table.standsIn === true && made.has(looseId(id)) ? "make" : defaultItem.supply);
      const item = itemIn(row, id, supply, lotRuleIn(row, table, bucketDays));
      const onHand = row.number("onHand");
      const allocated = row.number("allocated") ?? 0;
      if (row.isRefused()) {
        if (id !== "" && first === undefined) refused.push(id);
        return;
      }
      const cell = `${row.source.sheet}!${row.at("item").cell}`;
      places.set(place, cell);
      placed.push({ location, item });
      if (onHand !== undefined && onHand < 0) row.warn(negativeStock(id, onHand, row.at("onHand")));
      if (onHand !== undefined) stock.push({ item: id, location, onHand, allocated, source: row.at("onHand") });
      if (!hasLeadTime(row, item.supply)) withoutLeadTime.add(row.source);
      if (first !== undefined) return;
      cellOf.set(id, cell);
      items.push(item);
      if (item.multipleOrder === 1 && item.supply !== "phantom" && row.number("multipleOrder") === undefined) inWholeUnits += 1;
      if (row.text("supply") === "") withoutSupply.add(id);
      for (const key of ["model", "routingNumber", "bomNumber"] as const) {
        const link = row.text(key);
        if (link !== "") links[key].set(link, [...(links[key].get(link) ?? []), id]);
      }
    });
    if (inWholeUnits > 0) reading.log.add(wholeUnits(table.table.sheet, inWholeUnits));
    if (table.columns.has("onHand")) reading.log.add(stockInProducts(table.table.sheet));
  }
  const toOrder = new Set(placed.filter(({ item }) => item.makeToOrder === true).map(({ item }) => item.id));
  const kept = placed.filter(({ item }) => toOrder.has(item.id) && item.safetyStock > 0);
  if (kept.length > 0) reading.log.add(makeToOrderStock(kept.length, kept[0]?.item.source));
  // Nothing is kept of what is made to order, whichever of its rows says so.
  const planned = (item: Item): Item => (toOrder.has(item.id) ? { ...keptNowhere(item), makeToOrder: true } : item);
  return {
    items: items.map(planned),
    placed: placed.map(({ location, item }) => ({ location, item: planned(item) })),
    index: indexItems([...cellOf.keys()], refused),
    stock,
    refused,
    byModel: links.model,
    byRouting: links.routingNumber,
    byBom: links.bomNumber,
    withoutLeadTime,
    withoutSupply,
  };
}

function itemIn(row: RowReader, id: string, supply: SupplyKind, lotRule: Item["lotRule"]): Item {
  const leadTimeDays = row.number("leadTime") ?? (supply === "make" ? row.number("makeLeadTime") : undefined) ?? defaultItem.leadTimeDays;
  const minimumOrder = row.number("minimumOrder");
  const maximumOrder = row.number("maximumOrder");
  // Of pieces, boxes and the like nobody orders a part.
  const multipleOrder = row.number("multipleOrder") ?? (isCounted(row.text("unit")) ? 1 : undefined);
  return {
    id,
    description: descriptionIn(row, id),
    unit: row.text("unit"),
    supply,
    leadTimeDays,
    cost: row.number("cost") ?? defaultItem.cost,
    price: row.number("price") ?? defaultItem.price,
    safetyStock: row.number("safetyStock") ?? defaultItem.safetyStock,
    lotRule,
    orderCost: row.number("orderCost") ?? defaultItem.orderCost,
    holdingRate: row.number("holdingRate") ?? defaultItem.holdingRate,
    yield: row.number("yield") ?? defaultItem.yield,
    source: row.source,
    ...given("safetyTimeDays", row.number("safetyTime")),
    ...given("reorderPoint", row.number("reorderPoint")),
    ...given("minimumOrder", positive(minimumOrder)),
    ...given("maximumOrder", positive(maximumOrder)),
    ...given("multipleOrder", positive(multipleOrder)),
    ...given("shelfLifeDays", row.number("shelfLife")),
    ...given("toleranceDays", row.number("toleranceDays")),
    ...given("toleranceQuantity", row.number("toleranceQuantity")),
    ...given("supplier", row.text("supplier")),
    ...given("predecessor", row.text("predecessor")),
    ...given("planner", row.text("planner")),
    ...given("group", row.text("group")),
    ...given("effectiveFrom", row.day("validFrom")),
    ...given("effectiveTo", row.day("validTo")),
    ...(isMadeToOrder(row) ? { makeToOrder: true } : {}),
  };
}

/** A zero modifier means none. */
function positive(quantity: number | undefined): number | undefined {
  return quantity === 0 ? undefined : quantity;
}

function descriptionIn(row: RowReader, id: string): string {
  const description = row.text("description");
  return description === "" ? id : description;
}

function hasLeadTime(row: RowReader, supply: SupplyKind): boolean {
  return idText(row.value("leadTime")) !== "" || (supply === "make" && idText(row.value("makeLeadTime")) !== "");
}

function supplyIn(row: RowReader, unsaid: SupplyKind): SupplyKind {
  const text = row.text("supply");
  if (text === "") return unsaid;
  const supply = parseSupply(row.value("supply"));
  if (supply !== null) return supply;
  row.refuse(unknownWord("Make or buy", text, "make, buy, phantom, service", true, row.at("supply")));
  return unsaid;
}

function isMadeToOrder(row: RowReader): boolean {
  const text = row.text("strategy");
  const isToOrder = text === "" ? false : parseMakeToOrder(row.value("strategy"));
  if (isToOrder === null) row.warn(unknownStrategy(text, row.at("strategy")));
  return isToOrder === true;
}

function lotRuleIn(row: RowReader, table: MappedTable, bucketDays: number): Item["lotRule"] {
  const name = row.text("lotRule");
  const figures = {
    ...given("lotSize", row.number("lotSize")),
    ...coverIn(row, table),
    ...given("minimumStock", row.number("minimumStock")),
    ...given("maximumStock", row.number("maximumStock")),
  };
  const rule = lotRuleOf(name, figures, bucketDays);
  if (rule !== null && "kind" in rule) return rule;
  const at = row.at(name === "" ? "maximumStock" : "lotRule");
  row.warn(rule === null ? unknownWord("Lot rule", name, lotRuleChoices, false, at) : lotRuleLacks(name, rule.lacks, at));
  return defaultItem.lotRule;
}

/** How much a lot covers; `Weeks of supply` counts weeks whatever the buckets of the plan are. */
function coverIn(row: RowReader, table: MappedTable): Pick<LotFigures, "periods" | "coverDays"> {
  const cover = row.number("lotPeriods");
  const unit = table.columns.get("lotPeriods")?.unit.unit;
  if (cover === undefined) return {};
  return unit === undefined || unit === "percent" ? { periods: cover } : { coverDays: (cover * minutesPerUnit[unit]) / minutesPerUnit.days };
}

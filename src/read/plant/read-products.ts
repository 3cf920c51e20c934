// Products → items, and the stock that stands beside them. Knows no other table.

import type { Item, Stock, SupplyKind } from "../../model/plant";
import { defaultItem } from "../../model/plant";
import { duplicateId, lotRuleLacks, negativeStock, unknownWord } from "../messages";
import { stockInProducts } from "../messages-rows";
import type { MappedTable } from "../mapping/mapping";
import type { RowReader } from "../rows/row-reader";
import { parseSupply } from "../values/flag";
import { idText, looseId } from "../values/id-text";
import { minutesPerUnit } from "../words/heading-unit";
import type { ItemIndex } from "./item-index";
import { indexItems } from "./item-index";
import type { LotFigures } from "./lot-rule";
import { lotRuleChoices, lotRuleOf } from "./lot-rule";
import { madeItems } from "./made-items";
import type { Reading } from "./reading";
import { given } from "./reading";

export type Products = {
  readonly items: readonly Item[];
  readonly index: ItemIndex;
  readonly stock: readonly Stock[];
  /** Ids that stand in refused rows. */
  readonly refused: readonly string[];
  /** Items by the number of their model, routing and bill of material, where Products gives one. */
  readonly byModel: ReadonlyMap<string, readonly string[]>;
  readonly byRouting: ReadonlyMap<string, readonly string[]>;
  readonly byBom: ReadonlyMap<string, readonly string[]>;
  /** Items whose row gives no lead time of its own, so that a supplier's may take its place. */
  readonly withoutLeadTime: ReadonlySet<string>;
  /** Items whose row does not say make or buy. */
  readonly withoutSupply: ReadonlySet<string>;
};

/** @param bucket of the plan: a lot of a week is so many of them */
export function readProducts(reading: Reading, bucketDays: number): Products {
  const items: Item[] = [];
  const stock: Stock[] = [];
  const refused: string[] = [];
  const cellOf = new Map<string, string>();
  const links = { model: new Map<string, string[]>(), routingNumber: new Map<string, string[]>(), bomNumber: new Map<string, string[]>() };
  const withoutLeadTime = new Set<string>();
  const withoutSupply = new Set<string>();
  const made = madeItems(reading);
  for (const table of reading.tablesOf("products")) {
    reading.read(table, (row) => {
      const id = row.text("item");
      const first = cellOf.get(id);
      // A list that stands in may name an item again, with the stock of another place.
      if (first !== undefined && table.standsIn === true) return void row.leaveOut();
      if (first !== undefined) row.refuse(duplicateId("Item", id, first, row.at("item")));
      const supply = supplyIn(row, table.standsIn === true && made.has(looseId(id)) ? "make" : defaultItem.supply);
      const item = itemIn(row, id, supply, lotRuleIn(row, table, bucketDays));
      const onHand = row.number("onHand");
      const allocated = row.number("allocated") ?? 0;
      if (row.isRefused()) {
        if (id !== "" && first === undefined) refused.push(id);
        return;
      }
      cellOf.set(id, `${row.source.sheet}!${row.at("item").cell}`);
      items.push(item);
      if (onHand !== undefined && onHand < 0) row.warn(negativeStock(id, onHand, row.at("onHand")));
      if (onHand !== undefined) stock.push({ item: id, location: "", onHand, allocated, source: row.at("onHand") });
      if (!hasLeadTime(row, item.supply)) withoutLeadTime.add(id);
      if (row.text("supply") === "") withoutSupply.add(id);
      for (const key of ["model", "routingNumber", "bomNumber"] as const) {
        const link = row.text(key);
        if (link !== "") links[key].set(link, [...(links[key].get(link) ?? []), id]);
      }
    });
    if (table.columns.has("onHand")) reading.log.add(stockInProducts(table.table.sheet));
  }
  return {
    items,
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
  const multipleOrder = row.number("multipleOrder");
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
    ...given("planner", row.text("planner")),
    ...given("group", row.text("group")),
    ...given("effectiveFrom", row.day("validFrom")),
    ...given("effectiveTo", row.day("validTo")),
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

// Bills of material → lines that can still count on or after the start: components, and co-products that come out.
// Knows items and the plan's start.

import type { Day } from "../../base/day";
import type { BomLine, CoProduct, Item } from "../../model/plant";
import { endsBeforeStart, outOfRange, unknownBom, unknownItem } from "../messages";
import * as say from "../messages-rows";
import type { RowReader } from "../rows/row-reader";
import { parseFlag } from "../values/flag";
import { isOutput } from "../values/line-kind";
import { idText } from "../values/id-text";
import { isOtherUnit } from "../values/measure-unit";
import { isBlank } from "../tables/split-blocks";
import { billVersions } from "./bill-versions";
import { itemOf } from "./item-index";
import type { Products } from "./read-products";
import type { Reading } from "./reading";
import { given } from "./reading";
import type { WrittenSubstitute } from "./read-substitutes";

type LeftOut = { topLevel: number; ended: number; versions: number; units: number; coProducts: number; scrapped: number };

export type Bom = { readonly lines: readonly BomLine[]; readonly coProducts: readonly CoProduct[]; readonly substitutes: readonly WrittenSubstitute[] };

/** Lines of the versions of each structure that count, what comes out beside the parent, and the substitutes that lines name. */
export function readBom(reading: Reading, products: Products, start: Day): Bom {
  const lines: BomLine[] = [];
  const coProducts: CoProduct[] = [];
  const substitutes: WrittenSubstitute[] = [];
  const unitOf = new Map(products.items.map((item: Item) => [item.id, item.unit]));
  for (const table of reading.tablesOf("bom")) {
    const left: LeftOut = { topLevel: 0, ended: 0, versions: 0, units: 0, coProducts: 0, scrapped: 0 };
    const versions = billVersions(table.table.rows.map((row) => {
      const cell = (key: string): string => idText(row.values[table.columns.get(key)?.index ?? -1] ?? null);
      return { parent: cell("parent"), version: cell("version"), marks: ["rank", "share", "validFrom", "validTo"].map(cell).join("") };
    }));
    reading.read(table, (row) => {
      // A component without a parent is how some systems list what is sold; it says nothing of structure.
      if (isBlank(row.value("parent")) && !isBlank(row.value("component"))) {
        left.topLevel++;
        row.leaveOut();
        return;
      }
      const parent = parentOf(row, products);
      const component = itemOf(row, "component", "Component", products.index);
      const quantityPer = row.number("quantityPer");
      const scrap = row.number("scrap") ?? 0;
      const effectiveFrom = row.day("validFrom");
      const effectiveTo = row.day("validTo");
      const operation = row.number("operation");
      if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
        row.refuse(endsBeforeStart(effectiveFrom, effectiveTo, row.at("validTo")));
      }
      if (quantityPer === 0) row.refuse(outOfRange("Quantity per", 0, "above 0, or below 0 for a co-product", true, row.at("quantityPer")));
      if (row.isRefused() || parent === undefined || component === undefined || quantityPer === undefined) return;
      if (effectiveTo !== undefined && effectiveTo < start) return void (left.ended++, row.leaveOut());
      const version = row.text("version");
      if (!versions.counts(row.text("parent"), version)) return void (left.versions++, row.leaveOut());
      const rank = row.number("rank");
      const share = row.number("share");
      const standIn = substituteIn(row, products);
      const ownRank = versions.rankOf(row.text("parent"), version);
      const itemUnit = unitOf.get(component) ?? "";
      if (itemUnit !== "" && isOtherUnit(row.text("unit"), itemUnit)) left.units++;
      const validity = { ...given("effectiveFrom", effectiveFrom), ...given("effectiveTo", effectiveTo) };
      const shared = { perOrder: isPerOrder(row), source: row.at("quantityPer"), ...validity };
      if (quantityPer < 0 || isOutput(row.text("kind"))) {
        left.coProducts++;
        if (scrap > 0) left.scrapped++;
        coProducts.push(...parent.map((one) => ({ parent: one, item: component, quantityPer: Math.abs(quantityPer), ...shared })));
        return;
      }
      const bill = ownRank === undefined ? {} : { ...given("alternate", version), alternateRank: rank ?? ownRank, ...given("alternateShare", share) };
      for (const one of parent) {
        lines.push({ parent: one, component, quantityPer, scrap, ...shared, ...given("operation", operation), ...bill });
        if (standIn !== undefined && standIn !== component) {
          substitutes.push({ parent: one, component, substitute: standIn, ratio: undefined, rank: undefined, effectiveFrom: undefined, effectiveTo: undefined, source: row.at("substitute") });
        }
      }
    });
    sayLeftOut(reading, table.table.sheet, left, start);
  }
  return { lines, coProducts, substitutes };
}

/** An unknown substitute is said, but the line counts without it. */
function substituteIn(row: RowReader, products: Products): string | undefined {
  const id = row.text("substitute");
  if (id === "") return undefined;
  const found = products.index.find(id);
  if (found === null) row.warn(say.unknownSubstitute(id, row.at("substitute")));
  return found ?? undefined;
}

function parentOf(row: RowReader, products: Products): readonly string[] | undefined {
  const id = row.text("parent");
  if (id === "") return undefined;
  const item = products.index.find(id);
  const parents = products.byBom.get(id) ?? (item === null ? null : [item]);
  if (parents !== null) return parents;
  const alike = products.index.beginningOf(id);
  const isNumber = !products.index.wasRefused(id) && (alike !== null || products.byBom.size > 0);
  row.refuse(isNumber ? unknownBom(id, alike, row.at("parent")) : unknownItem("Parent item", id, products.index.wasRefused(id), row.at("parent")));
  return undefined;
}

function isPerOrder(row: RowReader): boolean {
  const text = row.text("perOrder");
  return text !== "" && (parseFlag(row.value("perOrder")) ?? /fix|order|auftrag|lot|los/i.test(text));
}

function sayLeftOut(reading: Reading, sheet: string, left: LeftOut, start: Day): void {
  const { log } = reading;
  if (left.topLevel > 0) log.add(say.bomTopLevel(sheet, left.topLevel));
  if (left.ended > 0) log.add(say.bomEnded(sheet, left.ended, start));
  if (left.versions > 0) log.add(say.bomVersions(sheet, left.versions));
  if (left.coProducts > 0) log.add(say.bomCoProducts(sheet, left.coProducts));
  if (left.scrapped > 0) log.add(say.coProductScrap(sheet, left.scrapped));
  if (left.units > 0) log.add(say.bomUnits(sheet, left.units));
}

// Bills of material → BOM lines that can still count on or after the start. Knows items and the plan's start.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { BomLine, Item } from "../../model/plant";
import { noteOnTable, outOfRange, unknownItem } from "../messages";
import type { RowReader } from "../rows/row-reader";
import { parseFlag } from "../values/flag";
import { idText } from "../values/id-text";
import { isBlank } from "../tables/split-blocks";
import { itemOf } from "./item-index";
import type { Products } from "./read-products";
import type { Reading } from "./reading";
import { given } from "./reading";

type LeftOut = { topLevel: number; ended: number; versions: number; units: number };

/** Lines of items that several structures of one parent may part by version: the unversioned, else the first one. */
export function readBom(reading: Reading, products: Products, start: Day): readonly BomLine[] {
  const lines: BomLine[] = [];
  const unitOf = new Map(products.items.map((item: Item) => [item.id, item.unit.toUpperCase()]));
  for (const table of reading.tablesOf("bom")) {
    const left: LeftOut = { topLevel: 0, ended: 0, versions: 0, units: 0 };
    const versionOf = chosenVersions(table.table.rows.map((row) => {
      const cell = (key: string): string => idText(row.values[table.columns.get(key)?.index ?? -1] ?? null);
      return [cell("parent"), cell("version")] as const;
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
        row.refuse(outOfRange("Effective to", effectiveTo, "on or after Effective from", true, row.at("validTo")));
      }
      if (row.isRefused() || parent === undefined || component === undefined || quantityPer === undefined) return;
      if (effectiveTo !== undefined && effectiveTo < start) return void (left.ended++, row.leaveOut());
      if (versionOf.get(row.text("parent")) !== row.text("version")) return void (left.versions++, row.leaveOut());
      const unit = row.text("unit").toUpperCase();
      const itemUnit = unitOf.get(component) ?? "";
      if (unit !== "" && itemUnit !== "" && unit !== itemUnit) left.units++;
      for (const one of parent) {
        lines.push({
          parent: one, component, quantityPer, scrap, perOrder: isPerOrder(row), source: row.at("quantityPer"),
          ...given("effectiveFrom", effectiveFrom),
          ...given("effectiveTo", effectiveTo),
          ...given("operation", operation),
        });
      }
    });
    sayLeftOut(reading, table.table.sheet, left, start);
  }
  return lines;
}

function parentOf(row: RowReader, products: Products): readonly string[] | undefined {
  const id = row.text("parent");
  if (id === "") return undefined;
  const item = products.index.find(id);
  const parents = products.byBom.get(id) ?? (item === null ? null : [item]);
  if (parents !== null) return parents;
  row.refuse(unknownItem("Parent item", id, products.index.wasRefused(id), row.at("parent")));
  return undefined;
}

function isPerOrder(row: RowReader): boolean {
  const text = row.text("perOrder");
  return text !== "" && (parseFlag(row.value("perOrder")) ?? /fix|order|auftrag|lot|los/i.test(text));
}

/** The version of each parent whose lines count: the unversioned one when there is one, else the first. */
function chosenVersions(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const [parent, version] of rows) if (!chosen.has(parent) || version === "") chosen.set(parent, version);
  return chosen;
}

function sayLeftOut(reading: Reading, sheet: string, left: LeftOut, start: Day): void {
  const say = (code: string, count: number, text: string, hint: string, severity: "info" | "warning" = "info"): void => {
    if (count > 0) reading.log.add(noteOnTable(code, sheet, text, hint, undefined, severity));
  };
  say("bom-top-level", left.topLevel, `${String(left.topLevel)} rows without a parent item were left out of the structure.`, "Nothing to do if they only list what is sold.");
  say("bom-ended", left.ended, `${String(left.ended)} rows ended before the plan starts (${dayText(start)}) and were left out.`, "Change Effective to if a line should still count.");
  say("bom-versions", left.versions, `${String(left.versions)} rows of other versions were left out; one version of each structure is used.`, "Delete the version that may not be used.", "warning");
  say("bom-units", left.units, `${String(left.units)} rows give another unit than the component's own; no conversion was made.`, "Give the quantity in the component's unit.", "warning");
}

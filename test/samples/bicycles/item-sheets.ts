// The sheets of Morgenrad's work preparation: item list, parts lists, routings.

import type { BomLine, Item, RoutingStep } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { layOutList } from "../planner-sheet";
import type { SampleFault } from "../sample";
import { house } from "./house";
import { items } from "./items";
import { descriptions } from "./order-sheets";
import { routing } from "./routing";
import { bom } from "./structure";

type WithFaults = { readonly list: LaidOutList; readonly faults: readonly SampleFault[] };

const units: ReadonlyMap<string, string> = new Map(items.map((item) => [item.id, item.unit]));

const supplyWords = { make: "Make", buy: "Buy", phantom: "Phantom", service: "Service", transfer: "Transfer" } as const;

const remarks: Readonly<Record<string, string>> = {
  "PW-SGR": "Call Mr Brandt before ordering",
  "PW-CRM": "Call Mr Brandt before ordering",
  "MO-50": "Fixed monthly quantities agreed with Mr Wulf",
  "MO-85": "Fixed monthly quantities agreed with Mr Wulf",
  "SA-110": "Runs out end of January, then SA-115; what is left is used up",
  "SA-115": "New shape, from February",
  "KD-016": "Out of the range since October",
  "HB-28-R": "Only confirmed on Thursdays",
  "FK-CARB": "Comes by sea, 5 weeks on the water",
  "00431": "Old number from the AS/400, keep the zeros!",
  "BK-W": "Hand made, no rush orders",
};

/** A given number, or an empty cell. */
function given(value: number | undefined): number | null {
  return value === undefined || value === 0 ? null : value;
}

export function itemSheet(): WithFaults {
  const repeated = items.find((item) => item.id === "SA-120");
  if (repeated === undefined) throw new Error("SA-120 should be an item.");
  // Somebody entered the saddle a second time with the vendor's new lead time.
  const rows: readonly Item[] = [...items, { ...repeated, leadTimeDays: 45 }];
  const list = layOutList<Item>(house, {
    id: "items",
    name: "Items",
    tabColour: "4F81BD",
    title: "Item list",
    notes: ["Kept by work preparation (Ms Okafor) and purchasing (Mr Petersen). Yellow cells may be changed; ask before deleting a line."],
    table: "ItemList",
    rows,
    frozenColumns: 2,
    columns: [
      { heading: "Item no.", width: 18, value: (row) => row.id },
      { heading: "Description", width: 50, value: (row) => row.description },
      { heading: "Make/Buy", width: 10, value: (row) => supplyWords[row.supply], choices: ["Make", "Buy", "Phantom"] },
      { heading: "Unit", width: 7, value: (row) => row.unit },
      { heading: "Group", width: 23, value: (row) => row.group ?? "" },
      { heading: "Planner", width: 10, value: (row) => row.planner ?? "" },
      { heading: "Lead time (days)", width: 10, value: (row) => row.leadTimeDays, input: true },
      { heading: "Std. cost (€)", width: 11, value: (row) => row.cost, format: "#,##0.00" },
      { heading: "List price (€)", width: 11, value: (row) => given(row.price), format: "#,##0.00" },
      { heading: "Safety stock", width: 9, value: (row) => given(row.safetyStock), format: "#,##0", input: true },
      { heading: "Lot sizing", width: 13, indent: 1, value: (row) => (row.lotRule.kind === "periods" ? "Periods" : "Lot for lot"), choices: ["Lot for lot", "Periods"] },
      { heading: "Periods of supply", width: 10, value: (row) => (row.lotRule.kind === "periods" ? row.lotRule.periods : null) },
      { heading: "Min. order", width: 9, value: (row) => given(row.minimumOrder), format: "#,##0", input: true },
      { heading: "Order multiple", width: 9, value: (row) => (row.multipleOrder === 1 ? null : given(row.multipleOrder)), format: "#,##0", input: true },
      { heading: "Tolerance (days)", width: 12, value: (row) => row.toleranceDays ?? null, input: true },
      { heading: "Yield (%)", width: 8, value: (row) => Math.round(row.yield * 100) },
      {
        heading: "Valid until",
        width: 11,
        value: (row) => (row.effectiveTo === undefined ? null : { day: row.effectiveTo }),
        format: "dd.mm.yyyy",
        align: "center",
      },
      { heading: "Vendor", width: 28, value: (row) => row.supplier ?? null },
      { heading: "Remark", width: 40, value: (row) => remarks[row.id] ?? null },
    ],
  });
  const cell = list.cellOf(items.length, "Item no.");
  return { list, faults: [{ sheet: list.sheet.name, cell, severity: "error", what: "an item listed twice, with another lead time", foundBy: "reading" }] };
}

export function partsListSheet(): WithFaults {
  // The saddle was taken out of the item list when it ran out, but not out of the children's bicycle.
  const forgotten: BomLine = { parent: "KD-020-RED", component: "SA-149", quantityPer: 1, perOrder: false, scrap: 0 };
  const at = bom.findIndex((line) => line.parent === forgotten.parent) + 3;
  const rows = [...bom.slice(0, at), forgotten, ...bom.slice(at)];
  const list = layOutList<BomLine>(house, {
    id: "parts-lists",
    name: "Parts lists",
    tabColour: "4F81BD",
    title: "Parts lists (one level)",
    notes: [
      "Quantity for one piece of the parent. Scrap is what is lost of the component: powder 12 %, primer 10 %, bar ends 4 %.",
      "Version = model year, where it changes the parts: an order is built by one version only, the one valid on its first day.",
    ],
    table: "PartsLists",
    rows,
    columns: [
      { heading: "Parent", width: 20, value: (row) => row.parent },
      { heading: "Component", width: 20, value: (row) => row.component },
      { heading: "Component description", width: 44, value: (row) => descriptions.get(row.component) ?? "" },
      { heading: "Qty per", width: 9, value: (row) => row.quantityPer, format: "0.###", input: true },
      { heading: "Unit", width: 7, value: (row) => units.get(row.component) ?? "pcs", indent: 1 },
      { heading: "Scrap (%)", width: 8, value: (row) => given(Math.round(row.scrap * 100)), input: true },
      { heading: "Version", width: 9, value: (row) => row.alternate ?? null, align: "center" },
      { heading: "Valid from", width: 11, value: (row) => (row.effectiveFrom === undefined ? null : { day: row.effectiveFrom }), format: "dd.mm.yyyy", align: "center" },
      { heading: "Valid to", width: 11, value: (row) => (row.effectiveTo === undefined ? null : { day: row.effectiveTo }), format: "dd.mm.yyyy", align: "center" },
    ],
  });
  const cell = list.cellOf(at, "Component");
  return { list, faults: [{ sheet: list.sheet.name, cell, severity: "error", what: "a discontinued part left in a parts list", foundBy: "reading" }] };
}

export function routingSheet(): LaidOutList {
  const hours = (minutes: number): number | null => given(minutes / 60);
  return layOutList<RoutingStep>(house, {
    id: "routings",
    name: "Routings",
    tabColour: "4F81BD",
    title: "Routings",
    notes: [
      "Setup in minutes per lot, run in minutes per piece (time study 2025), waiting and cooling in HOURS on the clock.",
      "The e-bike bench may help with city bikes (alternative work centre). Setup family = colour, see sheet Colour changes.",
      "Subcontractor = the work is done there: days away from us, and the price for a piece.",
    ],
    table: "Routings",
    rows: routing,
    frozenColumns: 2,
    columns: [
      { heading: "Item", width: 20, value: (row) => row.item },
      { heading: "Op.", width: 6, value: (row) => row.number },
      { heading: "Description", width: 26, value: (row) => row.description },
      { heading: "Work centre", width: 12, value: (row) => (row.resource === "" ? null : row.resource) },
      { heading: "Alternative", width: 12, value: (row) => row.alternates[0] ?? null },
      { heading: "Setup (min)", width: 9, value: (row) => row.setupMinutes, input: true },
      { heading: "Run (min/pc)", width: 11, value: (row) => row.runMinutes, format: "0.0#", input: true },
      { heading: "Wait before (h)", width: 12, value: (row) => hours(row.queueMinutes), format: "0.0" },
      { heading: "Cooling time (h)", width: 13, value: (row) => hours(row.moveMinutes), format: "0.0" },
      { heading: "Transfer batch", width: 9, value: (row) => given(row.transferBatch) },
      { heading: "Setup family", width: 9, value: (row) => row.setupFamily ?? null },
      { heading: "Subcontractor", width: 22, value: (row) => row.supplier ?? null },
      { heading: "Outside days", width: 10, value: (row) => row.subcontractDays ?? null, input: true },
      { heading: "Outside price (€)", width: 13, value: (row) => row.subcontractPrice ?? null, format: "#,##0.00", input: true },
    ],
  });
}

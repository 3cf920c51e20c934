// The roles a table can have: its fields, the names such tables go by, and what it must have to be one.

import type { Concept } from "../words/concept";
import type { Field, Fields } from "./field";
import {
  bomFields,
  calendarFields,
  changeoverFields,
  demandFields,
  historyFields,
  inventoryFields,
  openOrderFields,
  operationDependencyFields,
  operationFields,
  operationMaterialFields,
  operationResourceFields,
  orderChangeFields,
  orderHeaderFields,
  periodFields,
  productFields,
  proposalFields,
  resourceFields,
  routingFields,
  safetyStockFields,
  substituteFields,
  settingsFields,
  supplierFields,
  transferFields,
} from "./fields";
import type { Role } from "./mapping";
import { forecastOverrideFields } from "./override-fields";
import { skillFields } from "./skill-fields";
import { staffingFields } from "./staffing-fields";

/** What is known of a table when its role is judged. */
export type RoleEvidence = {
  /** Keys of the fields that have a column, with the score of each. */
  readonly found: ReadonlyMap<string, number>;
  /** 0…1: how far the sheet's or table's name says this role. */
  readonly named: number;
  /** Distinct values per row of the column with this key. */
  readonly distinct: (key: string) => number;
  /** What the heading of the column with this key was understood as. */
  readonly conceptOf: (key: string) => Concept | undefined;
  /** Some column holds dates. */
  readonly isDated: boolean;
  /** How many rows name one of our settings. */
  readonly settings: number;
};

export type RoleRule = {
  readonly role: Role;
  readonly title: string;
  readonly fields: Fields;
  /** Names of sheets and tables, as phrases. */
  readonly names: string;
  /** What it needs beyond its required  */
  readonly suits: (evidence: RoleEvidence) => boolean;
};

const policyKeys = "unit supply leadTime makeLeadTime cost price safetyStock safetyTime reorderPoint lotRule lotSize minimumStock maximumStock minimumOrder multipleOrder shelfLife yield".split(" ");

function count(evidence: RoleEvidence, keys: readonly string[]): number {
  return keys.filter((key) => evidence.found.has(key)).length;
}

function score(evidence: RoleEvidence, key: string): number {
  return evidence.found.get(key) ?? 0;
}

/** `Forecast` is a part of `forecast override` and no name of one. */
const NAMED_BY_HAND = 0.65;

export const roles: readonly RoleRule[] = [
  {
    role: "products",
    title: "Products",
    fields: productFields,
    names: "product, item, item master, part, part master, material, material master, article, artikel, artikelstamm, produkte, teile, teilestamm, materialstamm, master data, stammdaten, sku, produkty",
    suits: (evidence) => {
      const policies = count(evidence, policyKeys);
      const isNamed = evidence.named >= 0.8;
      const isClear = score(evidence, "item") >= 0.5;
      if (evidence.named >= 1 && evidence.distinct("item") >= 0.9) return true;
      // A list without a telling name must have next to no repeated ids: prices over time have the same headings.
      return evidence.distinct("item") >= (isNamed ? 0.5 : 0.9) && (isClear ? policies >= 1 || isNamed : policies >= 2 || (isNamed && policies >= 1));
    },
  },
  {
    role: "inventory",
    title: "Inventory",
    fields: inventoryFields,
    names: "inventory, stock, on hand, opening stock, warehouse stock, product inventory, stock list, bestand, bestaende, lager, lagerbestand, lagerbestaende, inventur, stany magazynowe, buffer",
    suits: (evidence) => {
      if (evidence.named >= 0.5 || evidence.found.has("location")) return true;
      // A bare quantity beside a date is asked for or was sold; it does not lie there.
      return score(evidence, "onHand") >= 0.8 && (evidence.conceptOf("onHand") === "onHand" || !evidence.isDated || score(evidence, "expiry") + score(evidence, "asOf") >= 0.9);
    },
  },
  {
    role: "demand",
    title: "Demand",
    fields: demandFields,
    names: "demand, sales order, customer order, order, forecast, sales forecast, requirement, backlog, order book, sales plan, kundenauftrag, kundenauftraege, auftrag, auftraege, bedarf, bedarfe, prognose, absatzplan, order line, auftragsbestand, zamowienia, mps, master schedule",
    suits: (evidence) => {
      if (evidence.named >= 0.4 || count(evidence, ["customer", "delivered", "order", "priority", "kind"]) >= 1) return true;
      const quantity = evidence.conceptOf("quantity");
      return quantity !== undefined && (quantity !== "quantity" || evidence.isDated || score(evidence, "due") >= 0.6) && evidence.conceptOf("due") !== "arrival";
    },
  },
  {
    role: "history",
    title: "Demand history",
    fields: historyFields,
    names: "history, demand history, sales history, sales, weekly sales, monthly sales, usage, consumption, shipment, historie, absatz, verkaeufe, verbrauch, verkaufshistorie, absatzhistorie, past sales, sales by product",
    suits: (evidence) => evidence.named >= 0.4 || score(evidence, "quantity") >= 0.9,
  },
  {
    role: "forecastOverrides",
    title: "Forecasts set by hand",
    fields: forecastOverrideFields,
    names: "override, overrides, forecast override, forecast overrides, demand override, demand overrides, manual override, planner override, forecast by hand, forecasts by hand, forecast set by hand, set by hand, prognose von hand, prognosen von hand, von hand gesetzte prognosen, handprognose, prognoseuebersteuerung, uebersteuerung, uebersteuerungen, planereingriff, planereingriffe, prognoseeingriffe",
    // Beside a forecast of her own in the same table an override is a remark on it: that table is demand.
    suits: (evidence) => (evidence.named >= NAMED_BY_HAND || evidence.conceptOf("quantity") === "override") && score(evidence, "forecast") < 0.9,
  },
  {
    role: "bom",
    title: "Bills of material",
    fields: bomFields,
    names: "bom, bill of material, bom line, product structure, structure, recipe, formula, stueckliste, stuecklisten, rezeptur, component, bom master",
    suits: (evidence) => score(evidence, "parent") + score(evidence, "component") >= 1.3 || evidence.named >= 0.5,
  },
  {
    role: "resources",
    title: "Work centres",
    fields: resourceFields,
    names: "resource, work center, machine, machine center, workstation, capacity, location, line, kapazitaet, kapazitaeten, arbeitsplatz, arbeitsplaetze, maschine, maschinen, ressource, ressourcen, equipment, work cell, people, staff, technician, employee, mitarbeiter, techniker, monteure, personal",
    suits: (evidence) => {
      const capacities = count(evidence, ["units", "efficiency", "utilisation", "costRate", "overtimeHours", "availability", "calendar"]);
      return evidence.distinct("resource") >= (evidence.named >= 0.8 ? 0.5 : 0.9) && (evidence.named >= 1 || capacities >= (score(evidence, "resource") >= 0.9 || evidence.named >= 0.5 ? 1 : 2));
    },
  },
  {
    role: "routing",
    title: "Routings",
    fields: routingFields,
    names: "routing, routing line, operation, route, process plan, arbeitsplan, arbeitsplaene, arbeitsgang, arbeitsgaenge, process, operations, technology",
    suits: (evidence) =>
      count(evidence, ["setup", "run", "labourRun", "runRate", "subcontractDays"]) >= 1 && count(evidence, ["resource", "subcontractDays", "skill"]) >= 1,
  },
  {
    role: "operations",
    title: "Operations",
    fields: operationFields,
    names: "operation, process, activity, manufacturing operation, arbeitsgang, arbeitsgaenge, vorgang, vorgaenge",
    // A row of a routing belongs to an item and has a number; an operation has a name of its own, once.
    suits: (evidence) =>
      evidence.named >= 0.65 && evidence.distinct("operation") >= 0.9 && evidence.found.has("kind") && count(evidence, ["duration", "run", "owner"]) >= 1,
  },
  {
    role: "operationMaterials",
    title: "Materials of operations",
    fields: operationMaterialFields,
    names: "operation material, operation materials, operation item, operation flow, operation bom, flow, arbeitsgang material, vorgang material",
    suits: (evidence) => evidence.named >= 1 && evidence.found.has("quantity"),
  },
  {
    role: "operationResources",
    title: "Work centres of operations",
    fields: operationResourceFields,
    names: "operation resource, operation resources, operation load, operation work center, arbeitsgang ressource, vorgang ressource",
    suits: (evidence) => evidence.named >= 1,
  },
  {
    role: "operationDependencies",
    title: "Order of operations",
    fields: operationDependencyFields,
    names: "operation dependency, operation dependencies, dependency, operation order, arbeitsgang abhaengigkeit, abhaengigkeit",
    suits: (evidence) => evidence.named >= 0.65,
  },
  {
    role: "changeovers",
    title: "Changeovers",
    fields: changeoverFields,
    names: "changeover, setup matrix, change over, ruestmatrix, umruesten, umruestmatrix, setup time, sequence dependent setup",
    suits: () => true,
  },
  {
    role: "calendars",
    title: "Calendars",
    fields: calendarFields,
    names: "calendar, shift, holiday, working day, working time, calendar working day, kalender, schicht, schichten, schichtmodell, feiertag, feiertage, betriebskalender, maintenance, wartung, calendar bucket",
    suits: (evidence) => {
      const days = count(evidence, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
      const hasHours = evidence.found.has("start") && evidence.found.has("end");
      const isShift = (evidence.found.has("weekday") || days >= 5) && hasHours;
      return isShift || (evidence.found.has("from") && (evidence.named >= 0.5 || evidence.found.has("calendar")));
    },
  },
  {
    role: "periods",
    title: "Periods",
    fields: periodFields,
    names: "period, planning period, plan period, fiscal calendar, fiscal period, fiscal year, financial calendar, period calendar, time period, accounting period, 445, 4-4-5, 445 calendar, 4-4-5 calendar, periode, perioden, periodenkalender, planungsperiode, planperiode, geschaeftsjahr, geschaeftsperiode, wirtschaftsjahr, fiskalkalender, abrechnungsperiode",
    // Rows with a start and an end are holidays, maintenance and much more: only its name says that they divide time.
    suits: (evidence) => evidence.named >= 0.65 && evidence.distinct("start") >= 0.5,
  },
  {
    role: "openOrders",
    title: "Open orders",
    fields: openOrderFields,
    names: "open order, purchase order, purchase order detail, work order, production order, po, open po, scheduled receipt, manufacturing order, bestellung, bestellungen, offene bestellungen, fertigungsauftrag, fertigungsauftraege, po open, wip, receipt, supply, transfer order, stock transfer order, distribution order, goods in transit, umlagerungsbestellung, umlagerungsbestellungen, umlagerungsauftrag, umlagerungsauftraege",
    suits: (evidence) => {
      const concept = evidence.conceptOf("order");
      const isNumbered = concept === "purchaseOrder" || concept === "workOrder";
      return isNumbered || evidence.named >= 0.4 || evidence.conceptOf("due") === "arrival" || count(evidence, ["supplier", "done", "firm", "status", "issued"]) >= 1;
    },
  },
  {
    role: "proposals",
    title: "Proposed orders",
    fields: proposalFields,
    names: "planned order, proposed order, order proposal, proposal, mrp proposal, erp proposal, purchase proposal, production proposal, purchase order proposal, production order proposal, proposed purchase order, planned purchase order, planned production order, planned work order, suggestion, order suggestion, suggested order, purchase suggestion, planning suggestion, requisition, purchase requisition, mrp result, mrp run, planning proposal, bestellvorschlag, bestellvorschlaege, auftragsvorschlag, auftragsvorschlaege, fertigungsvorschlag, fertigungsvorschlaege, produktionsvorschlag, produktionsvorschlaege, planauftrag, planauftraege, dispovorschlag, dispovorschlaege, dispositionsvorschlag, dispositionsvorschlaege, vorschlag, vorschlaege, bestellanforderung, bestellanforderungen, banf",
    // Without a word that says so, orders are customers' or placed ones.
    suits: (evidence) =>
      evidence.named >= 0.5 || evidence.conceptOf("order") === "proposedOrder" || evidence.conceptOf("quantity") === "proposedQuantity",
  },
  {
    role: "orderHeaders",
    title: "Order headers",
    fields: orderHeaderFields,
    names: "order header, purchase order header, sales order header, po header, auftragskopf, bestellkopf",
    suits: (evidence) =>
      evidence.distinct("order") >= 0.9 && (evidence.named >= 0.7 || count(evidence, ["status", "supplier", "customer", "orderDate"]) >= 2),
  },
  {
    role: "suppliers",
    title: "Suppliers",
    fields: supplierFields,
    names: "supplier, vendor, item supplier, product vendor, supplier item, purchasing, lieferant, lieferanten, infosatz, einkaufsinfosatz, einkaufsinfosaetze, source list, dostawcy",
    suits: (evidence) => count(evidence, ["leadTime", "minimumOrder", "price"]) >= 1,
  },
  {
    role: "substitutes",
    title: "Substitutes",
    fields: substituteFields,
    names: "substitute, substitution, substitute item, alternative item, alternate item, replacement, ersatz, ersatzartikel, ersatzteile, ersatzmaterial, ersatzliste, alternativartikel, substitute list",
    suits: () => true,
  },
  {
    role: "skills",
    title: "Skills",
    fields: skillFields,
    names: "skill, skills, resource skill, skill matrix, qualification, qualifications, qualifikation, qualifikationen, qualifikationsmatrix, faehigkeiten",
    suits: (evidence) => evidence.named >= 0.6 || count(evidence, ["rank", "validFrom", "validTo"]) >= 1,
  },
  {
    role: "safetyStocks",
    title: "Safety stock by date",
    fields: safetyStockFields,
    names: "safety stock, safety stock by date, safety stock plan, seasonal safety stock, buffer plan, buffer by date, Sicherheitsbestand, Sicherheitsbestaende, Sicherheitsbestand nach Datum, saisonaler Sicherheitsbestand, Pufferplan",
    suits: (evidence) => evidence.named >= 0.6 || evidence.conceptOf("quantity") === "safetyStock",
  },
  {
    role: "transfers",
    title: "Transfers",
    fields: transferFields,
    names: "transfer, transfers, stock transfer, transfer route, transfer lane, transport lane, distribution, item distribution, distribution network, distribution route, supply network, umlagerung, umlagerungen, umlagerungsweg, umlagerungswege, transportbeziehung, transportbeziehungen, lieferbeziehung, lieferbeziehungen, distributionsnetz",
    // From and to alone may be anything: days, families of a changeover.
    suits: (evidence) => evidence.named >= 0.5 || score(evidence, "from") >= 0.9 && score(evidence, "to") >= 0.8,
  },
  {
    role: "orderChanges",
    title: "Order changes",
    fields: orderChangeFields,
    names: "order change, change to order, order customisation, order customization, customisation, customization, customised order, customized order, custom order, order bom, order specific bom, order bill of material, order structure, variant bom, auftragsstueckliste, kundenauftragsstueckliste, variantenstueckliste, auftragsstuecklisten, variantenstuecklisten, auftragsaenderung, auftragsaenderungen, sonderausfuehrung, sonderausfuehrungen, kundenspezifische aenderungen",
    suits: (evidence) => {
      const changes = count(evidence, ["component", "operation"]);
      return changes >= 1 && (evidence.named >= 0.5 || (score(evidence, "order") >= 0.9 && Math.max(score(evidence, "action"), score(evidence, "replaces")) >= 0.9));
    },
  },
  {
    role: "staffing",
    title: "Contacts and workload",
    fields: staffingFields,
    names: "staffing, contact volume, contact volumes, call volume, call volumes, call forecast, hotline, call center, contact center, service desk, workload, workloads, workforce, personalbedarf, anrufe, anrufvolumen, kontaktvolumen, hotline, arbeitsaufkommen, personalplanung",
    // Contacts need the time that each takes; hours of work say what they are for only by their name, or beside what people have.
    suits: (evidence) =>
      (evidence.found.has("contacts") && evidence.found.has("handling")) ||
      (evidence.found.has("workload") && (evidence.named >= 0.5 || count(evidence, ["perPerson", "shrinkage", "occupancy"]) >= 1)),
  },
  {
    role: "settings",
    title: "Settings",
    fields: settingsFields,
    names: "setting, parameter, option, einstellung, einstellungen, configuration, planning parameter, vorgaben",
    suits: (evidence) => evidence.settings >= (evidence.named >= 0.5 ? 1 : 2),
  },
];

/** The rule of a role. */
export function ruleOf(role: Role): RoleRule {
  const rule = roles.find((candidate) => candidate.role === role);
  if (rule === undefined) throw new Error(`No rule for the role ${role}`);
  return rule;
}

/** Labels of required fields without a column. */
export function missingLabels(rule: RoleRule, found: ReadonlyMap<string, unknown>): readonly string[] {
  return Object.entries(rule.fields)
    .filter(([key, field]: [string, Field]) => field.required === true && !found.has(key))
    .map(([, field]) => field.label);
}

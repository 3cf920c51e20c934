// Step three: rows → plant. The order matters: items first, then what dates the plan, then what depends on its start;
// last, items that are planned apart.

import type { Day } from "../../base/day";
import { hasFatal } from "../../base/issue";
import type { Plant } from "../../model/plant";
import { emptyPlant } from "../../model/plant";
import type { ProposedOrder } from "../../model/proposal";
import type { Settings } from "../../model/settings";
import type { StaffingInterval } from "../../model/staffing";
import { defaultSettings } from "../../model/settings";
import type { MappedTable } from "../mapping/mapping";
import * as say from "../messages-tables";
import type { IssueLog } from "../rows/issue-log";
import type { RowCounts } from "../rows/row-reader";
import { isNote, isTotalRow } from "../rows/row-reader";
import { namesItems, withNamedItems } from "../operations/named-items";
import { sayDurations, withDurations } from "../operations/plain-durations";
import { operationPlant } from "../operations/operation-plant";
import { readOperations } from "../operations/read-operations";
import { shippingOperations } from "../operations/shipping-operations";
import { splitPlant } from "../variants/split-plant";
import { chooseStart } from "./choose-start";
import { bucketDays } from "./bucket-days";
import { readOrderHeaders } from "./order-headers";
import { readBom } from "./read-bom";
import { readCalendars } from "./read-calendars";
import { readChangeovers } from "./read-changeovers";
import { readDemand, readHistory } from "./read-demand";
import { readForecastOverrides } from "./read-forecast-overrides";
import { readInventory } from "./read-inventory";
import { readOpenOrders } from "./read-open-orders";
import { readOrderChanges } from "./read-order-changes";
import { readPeriods, sayCoverage } from "./read-periods";
import { readProducts } from "./read-products";
import { readProposals } from "./read-proposals";
import { readResources } from "./read-resources";
import { readRouting } from "./read-routing";
import { readSafetyStocks } from "./read-safety-stocks";
import { readSubstitutes } from "./read-substitutes";
import { readSettings } from "./read-settings";
import { lendToItems, readSuppliers } from "./read-suppliers";
import { readTransfers } from "./read-transfers";
import { readStaffing } from "./read-staffing";
import { startReading } from "./reading";

export type ReadPlant = {
  readonly plant: Plant;
  readonly proposals: readonly ProposedOrder[];
  readonly staffing: readonly StaffingInterval[];
  /** Null only with a fatal issue in the log. */
  readonly settings: Settings | null;
  readonly countsOf: (table: MappedTable) => RowCounts;
};

/** History that ended longer before the start says little of what is to come, or one of the two dates is wrong. */
const OLD_HISTORY_DAYS = 365;

/** What is asked for beside the workbook and bears on how it is read. */
export type PlanWishes = Partial<Pick<Settings, "start" | "bucket" | "horizonDays" | "locations">>;

export function readPlant(tables: readonly MappedTable[], wishes: PlanWishes, log: IssueLog, hasTables: boolean): ReadPlant {
  const own = readSettings(tables.filter(({ role }) => role === "settings"), log);
  const timed = withDurations(tables, own.countsDays);
  const reading = startReading([...timed.values()], log, wishes.start ?? own.settings.start ?? null);
  const bucket = wishes.bucket ?? own.settings.bucket ?? defaultSettings.bucket;
  const isApart = (wishes.locations ?? own.settings.locations) === "apart";
  const countsOf = (table: MappedTable): RowCounts => own.counts.get(table) ?? reading.countsOf(timed.get(table) ?? table);
  const demandTables = reading.tablesOf("demand").length + reading.tablesOf("history").length;
  const hasItems = reading.tablesOf("products").length > 0 || namesItems(reading);
  const missing = missingTables(hasItems, demandTables, hasTables);
  for (const issue of missing) log.add(issue);
  if (!hasItems) return { plant: emptyPlant, proposals: [], staffing: [], settings: null, countsOf };

  const periods = readPeriods(reading);
  const products = withNamedItems(reading, readProducts(reading, bucketDays(bucket, periods?.periods), isApart));
  const headers = readOrderHeaders(reading);
  const inventory = readInventory(reading, products.index, !isApart);
  const demands = readDemand(reading, products.index, headers);
  const history = readHistory(reading, products.index);
  const { suppliers, lastReceipt, isSoldInPacks } = readSuppliers(reading, products);
  const open = readOpenOrders(reading, products.items, products.index, headers, isSoldInPacks, isApart);
  const proposed = readProposals(reading, products.items, products.index, open.orders);
  const { start, issue } = chooseStart({
    wished: wishes.start,
    set: own.settings.start,
    asOf: inventory.asOf,
    demands,
    history,
    lastEvent: latest(open.lastOrdered, lastReceipt),
  });
  if (issue !== null) log.add(issue);
  const lastSold = history.reduce((last, { day }) => Math.max(last, day), -Infinity);
  if (Number.isFinite(lastSold) && start - lastSold > OLD_HISTORY_DAYS) log.add(say.historyIsOld(lastSold, start));
  const { lines: bom, coProducts, substitutes } = readBom(reading, products, start);
  const calendars = readCalendars(reading);
  const resources = readResources(reading, calendars);
  const routing = readRouting(reading, products, resources, bom, isApart);
  const operations = readOperations(reading, products, resources);
  const made = operationPlant(operations, products, shippingOperations(reading, products.index), log);
  const transfers = readTransfers(reading, products.index, isApart);
  const orderChanges = readOrderChanges(reading, products.index, demands, resources);
  const overrides = readForecastOverrides(reading, products.index, isApart);
  const whole: Plant = {
    items: made.items,
    bom: [...bom, ...made.bom],
    coProducts,
    stock: [...products.stock, ...inventory.stock],
    demands,
    history,
    calendars: [...calendars.calendars, ...resources.calendars],
    resources: resources.resources,
    skills: resources.skills,
    routing: [...routing, ...made.routing],
    changeovers: readChangeovers(reading, resources),
    openOrders: open.orders,
    pins: [],
    noReceipts: [],
    suppliers,
    substitutes: readSubstitutes(reading, products, bom, substitutes),
    safetyStocks: readSafetyStocks(reading, products.index, isApart),
    ...(overrides.length === 0 ? {} : { overrides }),
  };
  const rows = isApart ? { products: products.placed, transfers } : null;
  const { plant: split, proposals } = splitPlant({ plant: whole, proposals: proposed }, orderChanges, rows, log);
  const plant: Plant = { ...split, items: lendToItems(reading, products, split) };
  const staffing = readStaffing(reading);
  sayTotals(tables, log);
  sayDurations(tables, own.countsDays, log);
  sayLacks(plant, demandTables > 0, log);
  const settings: Settings = { ...defaultSettings, ...own.settings, start, bucket, ...(bucket === "period" && periods !== null ? { periods: periods.periods } : {}) };
  if (bucket === "period") sayCoverage(periods, { ...settings, ...wishes }, log);
  return { plant, proposals, staffing, settings: hasFatal(log.all()) ? null : settings, countsOf };
}

function missingTables(hasItems: boolean, demand: number, hasTables: boolean): readonly ReturnType<typeof say.noProducts>[] {
  if (!hasTables) return [say.emptyWorkbook()];
  return [...(hasItems ? [] : [say.noProducts()]), ...(demand === 0 ? [say.noDemand()] : [])];
}

function latest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function sayTotals(tables: readonly MappedTable[], log: IssueLog): void {
  for (const mapped of tables) {
    const count = mapped.table.rows.filter((row, index) => isTotalRow(row) || isNote(mapped, row, index)).length;
    if (count > 0 && mapped.role !== "settings") log.add(say.totalRows(mapped.table.sheet, count));
  }
}

/** What the data lack is said, not invented. */
function sayLacks(plant: Plant, hasDemandTable: boolean, log: IssueLog): void {
  if (plant.items.length === 0) log.add(say.noUsableRows("the products"));
  else if (plant.demands.length === 0 && plant.history.length === 0 && hasDemandTable) log.add(say.noUsableRows("the demand"));
  else if (plant.demands.length === 0 && plant.history.length > 0) log.add(say.historyOnly(plant.history.length));
}

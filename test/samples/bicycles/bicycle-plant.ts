// Morgenrad as a whole: the plant and the settings that its workbook describes, without the workbook's faults.

import type { Plant, Stock } from "../../../src/model/plant";
import { emptyPlant } from "../../../src/model/plant";
import type { Settings } from "../../../src/model/settings";
import { defaultSettings } from "../../../src/model/settings";
import { HORIZON_WEEKS, PLAN_START, customerOrders, forecast } from "./customer-orders";
import { items } from "./items";
import { routing } from "./routing";
import { history } from "./sales-history";
import { seasonStocks } from "./season-stock";
import { bom, substitutes } from "./structure";
import { supplyFor } from "./supply";
import { supplierItems } from "./vendors";
import { calendars, changeovers, resources } from "./work-centres";

export const bicycleSettings: Settings = { ...defaultSettings, start: PLAN_START, horizonDays: 7 * HORIZON_WEEKS, bucket: "week" };

const withoutSupply: Plant = {
  ...emptyPlant,
  items,
  bom,
  demands: [...customerOrders, ...forecast],
  history,
  calendars,
  resources,
  routing,
  changeovers,
  suppliers: supplierItems(),
  substitutes,
  safetyStocks: seasonStocks,
};

/** A storekeeper's slip: taken from the shelf twice. It is used as it stands, with a warning. */
export const miscountedStock: Stock = { item: "LR-20-R", location: "Line side", onHand: -3, allocated: 0 };

const supply = supplyFor(withoutSupply);

export const bicyclePlant: Plant = {
  ...withoutSupply,
  ...supply,
  stock: [...supply.stock.filter((row) => row.item !== miscountedStock.item), miscountedStock],
};

// The sample workbook of a bicycle maker: its sheets in the order that a planner keeps them, and its honest faults.

import type { Sample } from "../sample";
import { bicyclePlant, bicycleSettings } from "./bicycle-plant";
import { colourChangeSheet, shiftSheet, workCentreSheet } from "./capacity-sheets";
import { readMeSheet, settingsSheet } from "./cover-sheets";
import { itemSheet, partsListSheet, routingSheet } from "./item-sheets";
import { purchaseOrderSheet, shopOrderSheet, sourceSheet, stockSheet, vendorSheet } from "./material-sheets";
import { replacementSheet, seasonStockSheet } from "./policy-sheets";
import { customerOrderSheet, forecastSheet, historySheet } from "./order-sheets";

export function bicycleSample(): Sample {
  const orders = customerOrderSheet();
  const items = itemSheet();
  const partsLists = partsListSheet();
  const stock = stockSheet();
  const purchases = purchaseOrderSheet();
  return {
    file: "bicycles.xlsx",
    plant: bicyclePlant,
    settings: bicycleSettings,
    sheets: [
      readMeSheet(),
      settingsSheet(),
      orders.list.sheet,
      forecastSheet().sheet,
      items.list.sheet,
      partsLists.list.sheet,
      replacementSheet().sheet,
      routingSheet().sheet,
      stock.list.sheet,
      seasonStockSheet().sheet,
      shopOrderSheet().sheet,
      purchases.list.sheet,
      sourceSheet().sheet,
      vendorSheet().sheet,
      workCentreSheet().sheet,
      colourChangeSheet().sheet,
      shiftSheet(),
      historySheet().sheet,
    ],
    faults: [orders, items, partsLists, stock, purchases].flatMap((part) => part.faults),
  };
}

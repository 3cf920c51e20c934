// The sample workbook of a bakery: make-to-stock, shelf life, two lines, changeovers, day buckets, German headings.

import type { Sample } from "../sample";
import { bakeryPlant, bakerySettings } from "./bakery-plant";
import { coverSheet, settingsSheet } from "./cover-sheets";
import { itemSheet, recipeSheet } from "./item-sheets";
import { changeoverSheet, lineSheet, routingSheet, shiftSheet } from "./line-sheets";
import { proposalSheet } from "./purchase-proposals";
import { purchaseSheet, salesSheet, standingOrderSheet, stockSheet, supplierSheet } from "./trade-sheets";

export function bakerySample(): Sample {
  const orders = standingOrderSheet();
  return {
    file: "bakery.xlsx",
    plant: bakeryPlant,
    settings: bakerySettings,
    sheets: [
      coverSheet(),
      settingsSheet(),
      orders.list.sheet,
      itemSheet().sheet,
      recipeSheet().sheet,
      stockSheet().sheet,
      purchaseSheet().sheet,
      proposalSheet().sheet,
      supplierSheet().sheet,
      lineSheet().sheet,
      routingSheet().sheet,
      changeoverSheet().sheet,
      shiftSheet(),
      salesSheet().sheet,
    ],
    faults: orders.faults,
  };
}

// Made to order or to stock, as planners write it in English and German. Knows words only.

import type { CellValue } from "../../grid/sheet-content";
import { parseFlag } from "./flag";

const toOrder = /^(mto|ato|eto|cto|pto|bto|((make|made|build|built|assemble|assembled|engineer|engineered|configure|configured|purchase|buy|bought) ?to ?order)|to ?order|order|on order|per order|kundenauftrag(sfertigung)?|auftrag(sfertigung|sbezogen)?|auf auftrag|nach auftrag|einzelfertigung|kundenbezogen)$/;
const toStock = /^(mts|bts|((make|made|build|built|assemble|purchase|buy) ?to ?stock)|to ?stock|stock|for stock|lager(fertigung)?|auf lager|ab lager|anonym|vorrat|serienfertigung)$/;

/** True: for each order alone; false: to stock. A column headed `Make to order` may say yes or no. Null when it is neither. */
export function parseMakeToOrder(value: CellValue): boolean | null {
  if (typeof value !== "string") return parseFlag(value);
  const plain = value.trim().toLowerCase().replace(/[()[\]]/g, " ").replace(/[-_\s]+/g, " ").trim();
  // `Make to order (MTO)` says it twice.
  const words = [plain, plain.replace(/ (mto|mts|ato|eto)$/, "")];
  if (words.some((word) => toOrder.test(word))) return true;
  return words.some((word) => toStock.test(word)) ? false : parseFlag(value);
}

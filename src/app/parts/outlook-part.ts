// The part of planning for workbooks with a history of demand: forecasts, stock policies, verdicts on products, and their sheets.

import { applyOutlook } from "../../engine/outlook/apply-outlook";
import { judgeProducts } from "../../engine/outlook/judge-products";
import { makeOutlook } from "../../engine/outlook/make-outlook";
import type { JudgedOutlook } from "../../model/outlook";
import type { SheetMaker } from "../../report/make-report";
import { forecastSheet } from "../../report/outlook/forecast-sheet";
import { inventorySheet } from "../../report/outlook/inventory-sheet";
import { productsSheet } from "../../report/outlook/products-sheet";

function outlookSheets(outlook: JudgedOutlook): readonly SheetMaker[] {
  return [forecastSheet, inventorySheet, productsSheet].map((make) => (input) => make(input, outlook));
}

export const outlookPart = { makeOutlook, applyOutlook, judgeProducts, outlookSheets } as const;

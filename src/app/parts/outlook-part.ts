// The part of planning for workbooks with a history of demand: forecasts, stock policies, verdicts on products, and their sheets.

import { applyOutlook } from "../../engine/outlook/apply-outlook";
import { judgeProducts } from "../../engine/outlook/judge-products";
import { makeOutlook } from "../../engine/outlook/make-outlook";
import { figuresLeftOut } from "../../engine/outlook/planners-figures";
import type { JudgedOutlook } from "../../model/outlook";
import type { SheetMaker } from "../../report/make-report";
import { forecastDataSheet } from "../../report/outlook/forecast-data-sheet";
import { FORECAST_NAME, forecastSheet } from "../../report/outlook/forecast-sheet";
import { inventorySheet } from "../../report/outlook/inventory-sheet";
import { productsSheet } from "../../report/outlook/products-sheet";

function outlookSheets(outlook: JudgedOutlook): readonly SheetMaker[] {
  const makers = [forecastSheet, inventorySheet, productsSheet].map((make): SheetMaker => (input) => make(input, outlook));
  return [...makers, (input) => forecastDataSheet(input, outlook, FORECAST_NAME)];
}

export const outlookPart = { makeOutlook, applyOutlook, figuresLeftOut, judgeProducts, outlookSheets } as const;

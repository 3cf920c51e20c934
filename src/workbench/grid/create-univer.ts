// Univer with the parts that the workbench needs, and no others: values, formulas, number formats, rules, tables, floats.
// Without toolbar, context menus and a button for new sheets: looks and structure are Excel's business.

import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import rulesEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsTablePlugin } from "@univerjs/preset-sheets-table";
import { defaultTheme } from "@univerjs/themes";

export type UniverInstance = { readonly univer: Univer; readonly api: FUniver };

/** An instance without a workbook. */
export function createUniver(place: HTMLElement): UniverInstance {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: withMissingWords(mergeLocales(coreEnglish, rulesEnglish, drawingEnglish)) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container: place,
    // The bar with the name box and the formula is part of the header.
    header: true,
    toolbar: false,
    contextMenu: false,
    footer: { menus: false, statisticBar: true, zoomSlider: true, addSheetButtonConfig: { show: false } },
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true, clipboardConfig: { hidePasteOptions: true } },
    // What the workbook says is true until something changes: opening it calculates nothing that has a value.
    formula: { initialFormulaComputing: 1 },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  const presets = [core, UniverSheetsConditionalFormattingPreset(), UniverSheetsDrawingPreset()];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  // Tables for their names in formulas; the buttons of their own plugin would filter rows that nobody else knows of.
  univer.registerPlugin(UniverSheetsTablePlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Univer's English has no words for the bar that it shows while it calculates for long. */
function withMissingWords(english: ReturnType<typeof mergeLocales>): ReturnType<typeof mergeLocales> {
  const formulas = english["sheets-formula"];
  const progress = { calculating: "Calculating", "array-analysis": "Finding arrays", "array-calculation": "Calculating arrays", done: "Calculated" };
  return { ...english, "sheets-formula": { ...(typeof formulas === "object" ? formulas : {}), progress } };
}

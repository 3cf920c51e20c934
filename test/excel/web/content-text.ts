// A workbook's content as text and back, for its way into a page: JSON knows neither sets nor typed arrays.

import type { SheetContent, WorkbookContent } from "../../../src/grid/sheet-content";

type PlainSheet = Omit<SheetContent, "numberKinds" | "hiddenRows"> & { readonly numberKinds: number[]; readonly hiddenRows: number[] };

export function contentText({ sheets, ...rest }: WorkbookContent): string {
  return JSON.stringify({
    ...rest,
    sheets: sheets.map((sheet): PlainSheet => ({ ...sheet, numberKinds: [...sheet.numberKinds], hiddenRows: [...sheet.hiddenRows] })),
  });
}

export function contentFromText(text: string): WorkbookContent {
  const { sheets, ...rest } = JSON.parse(text) as Omit<WorkbookContent, "sheets"> & { readonly sheets: readonly PlainSheet[] };
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, numberKinds: Uint8Array.from(sheet.numberKinds), hiddenRows: new Set(sheet.hiddenRows) })),
  };
}

// The two dialects of Office Open XML: transitional (what Excel saves by default) and strict. Same elements, other names.

export type Dialect = {
  readonly main: string;
  /** Of `r:id` attributes, and the stem of relationship types. */
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
  readonly customXml: string;
  /** Percentages of charts are numbers in one dialect and texts in the other: `60`, `60%`. */
  readonly percentSign: "" | "%";
};

const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  percentSign: "",
};

const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  customXml: "http://purl.oclc.org/ooxml/officeDocument/customXml",
  percentSign: "%",
};

/** Our parts speak the dialect of the user's workbook part; a mixture would be refused by Excel. */
export function dialectOf(workbook: { readonly isStrict: boolean }): Dialect {
  return workbook.isStrict ? strict : transitional;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of relationship parts, the same in both dialects. */
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

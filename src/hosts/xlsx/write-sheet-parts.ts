// All parts of one sheet of ours: the worksheet, its tables, its drawing with charts, and the relationships between them.

import type { SheetSpec } from "../../grid/sheet-spec";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";
import { relationshipsXml } from "./package-parts-xml";
import type { NewRelationship, PartKind } from "./package-parts-xml";
import { relationshipsPath } from "./relationships";
import { sheetXml } from "./sheet-xml";
import { tableXml } from "./table-xml";
import type { SheetContext } from "./write-context";
import type { PartNamer } from "./write-parts";

/** Receives a finished part; relationships have no kind, since their content type goes without saying. */
export type AddPart = (name: string, content: Uint8Array | string, kind: PartKind | null) => void;

export type PartPlaces = {
  /** Folder of the workbook part, with a slash at the end: `xl/`. */
  readonly folder: string;
  readonly namePart: PartNamer;
  /** The next free table id of the workbook. */
  readonly nextTableId: () => number;
};

export function writeSheetParts(
  spec: SheetSpec,
  path: string,
  context: SheetContext,
  places: PartPlaces,
  addPart: AddPart,
): void {
  const links: NewRelationship[] = [];
  const link = (type: PartKind, part: string): string => {
    const id = `rId${links.length + 1}`;
    links.push({ id, type, target: `/${part}` });
    return id;
  };
  const charts = spec.charts ?? [];
  const drawing = charts.length === 0 ? null : places.namePart(`${places.folder}drawings/`, "drawing");
  const tables = spec.tables.map((table) => ({ table, part: places.namePart(`${places.folder}tables/`, "table") }));
  const drawingId = drawing === null ? null : link("drawing", drawing);
  const tableIds = tables.map(({ part }) => link("table", part));

  addPart(path, sheetXml(spec, context, { drawing: drawingId, tables: tableIds }), "worksheet");
  const stem = context.dialect.relationships;
  if (links.length > 0) addPart(relationshipsPath(path), relationshipsXml(links, stem), null);
  for (const { table, part } of tables) addPart(part, tableXml(table, places.nextTableId(), context), "table");
  if (drawing !== null) writeDrawing(spec, drawing, context, places, addPart);
}

function writeDrawing(
  spec: SheetSpec,
  drawing: string,
  context: SheetContext,
  places: PartPlaces,
  addPart: AddPart,
): void {
  const charts = (spec.charts ?? []).map((chart, index) => ({
    chart,
    id: `rId${index + 1}`,
    part: places.namePart(`${places.folder}charts/`, "chart"),
  }));
  const ids = charts.map(({ id }) => id);
  addPart(drawing, drawingXml(spec.charts ?? [], ids, context.dialect), "drawing");
  const links = charts.map(({ id, part }): NewRelationship => ({ id, type: "chart", target: `/${part}` }));
  addPart(relationshipsPath(drawing), relationshipsXml(links, context.dialect.relationships), null);
  for (const { chart, part } of charts) addPart(part, chartXml(chart, spec, context), "chart");
}

// The charts of the stand-in over the cells of Univer's sheets: one floating element for each, which scrolls with them.
// Knows how Univer keeps such elements; what is in them is ChartPicture's.

import { DrawingTypeEnum, numfmt } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { DrawingApplyType, type ISheetDrawingService, type ISheetFloatDom, SetDrawingApplyMutation } from "@univerjs/preset-sheets-drawing";
import { type ReactElement, useSyncExternalStore } from "react";
import type { Chart } from "../../excel/workbook/chart";
import type { Workbook } from "../../excel/workbook/workbook";
import type { Worksheet } from "../../excel/workbook/worksheet";
import { pixels } from "../sheet-snapshot";
import type { ChartDrawing } from "./chart-drawing";
import { chartDrawing } from "./chart-drawing";
import { ChartPicture } from "./ChartPicture";
import { chartPlace, type ChartPlace } from "./chart-place";

export type ChartPlacer = {
  /** Puts the charts of these sheets where they belong, and draws all charts anew. */
  readonly show: (changed: ReadonlySet<string>) => void;
  /** Draws all charts anew: values that they show have changed. */
  readonly refresh: () => void;
  /** Titles of the charts on a sheet that are in the page. */
  readonly drawn: (sheet: string) => readonly string[];
};

const COMPONENT = "planwright-chart";

type Shown = { readonly id: string; readonly place: ChartPlace };

export function chartPlacer(api: FUniver, drawings: ISheetDrawingService, book: FWorkbook, workbook: Workbook): ChartPlacer {
  const shown = new Map<string, readonly Shown[]>();
  const store = chartStore(workbook);
  api.registerComponent(COMPONENT, ({ data }: { readonly data?: { readonly chart: string } }) => <FloatingChart store={store} id={data?.chart ?? ""} />);

  const apply = (subUnitId: string, type: DrawingApplyType, operation: unknown): void => {
    const { redo, objects }: Record<string, unknown> = typeof operation === "object" && operation !== null ? { ...operation } : {};
    api.syncExecuteCommand(SetDrawingApplyMutation.id, { unitId: book.getId(), subUnitId, op: redo, objects, type });
  };
  const remove = (subUnitId: string, charts: readonly Shown[]): void => {
    if (charts.length === 0) return;
    const params = charts.map(({ id }) => ({ unitId: book.getId(), subUnitId, drawingId: id }));
    apply(subUnitId, DrawingApplyType.REMOVE, drawings.getBatchRemoveOp(params.flatMap((param) => drawings.getDrawingByParam(param) ?? [])));
  };
  const add = (sheet: Worksheet, charts: readonly Shown[]): void => {
    if (charts.length === 0) return;
    apply(sheet.Id, DrawingApplyType.INSERT, drawings.getBatchAddOp(charts.map((chart) => floating(book.getId(), sheet.Id, chart))));
  };

  return {
    show: (changed) => {
      for (const [id, charts] of [...shown]) {
        if (workbook.Worksheets.list.some((sheet) => sheet.Id === id)) continue;
        shown.delete(id);
        if (book.getWorkbook().getSheetBySheetId(id) !== null) remove(id, charts);
      }
      for (const sheet of workbook.Worksheets.list.filter(({ Id }) => changed.has(Id))) {
        const before = shown.get(sheet.Id) ?? [];
        const now = sheet.Charts.list.map((chart): Shown => ({ id: chart.Id, place: chartPlace(sheet, chart) }));
        if (JSON.stringify(before) !== JSON.stringify(now)) {
          remove(sheet.Id, before);
          add(sheet, now);
        }
        shown.set(sheet.Id, now);
      }
      store.refresh();
    },
    refresh: store.refresh,
    drawn: (sheet) => store.drawnTitles(sheet),
  };
}

function floating(unitId: string, subUnitId: string, { id, place }: Shown): ISheetFloatDom {
  return {
    unitId,
    subUnitId,
    drawingId: id,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: COMPONENT,
    data: { chart: id },
    allowTransform: false,
    sheetTransform: place.cells,
    axisAlignSheetTransform: place.cells,
    transform: place.pixels,
  };
}

type ChartStore = {
  readonly refresh: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until the chart looks different. */
  readonly drawing: (id: string) => ChartDrawing | null;
  readonly chart: (id: string) => Chart | null;
  readonly mounted: Set<string>;
  readonly drawnTitles: (sheet: string) => readonly string[];
};

/** What charts show, read from the workbook's cells when it is asked for, and kept until the next refresh. */
function chartStore(workbook: Workbook): ChartStore {
  const listeners = new Set<() => void>();
  const mounted = new Set<string>();
  let drawings = new Map<string, ChartDrawing>();
  const charts = (): readonly Chart[] => workbook.Worksheets.list.flatMap(({ Charts }) => Charts.list);
  const chartOf = (id: string): Chart | null => charts().find(({ Id }) => Id === id) ?? null;
  const formatted = (value: number, format: string): string => numfmt.format(format, value);
  return {
    mounted,
    chart: chartOf,
    refresh: () => {
      drawings = new Map();
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drawing: (id) => {
      const known = drawings.get(id);
      if (known !== undefined) return known;
      const chart = chartOf(id);
      if (chart === null) return null;
      const drawing = chartDrawing(chart, formatted);
      drawings.set(id, drawing);
      return drawing;
    },
    drawnTitles: (sheet) => charts().flatMap((chart) => (mounted.has(chart.Id) && chart.Worksheet.Id === sheet ? [chart.Title.Text] : [])),
  };
}

function FloatingChart({ store, id }: { readonly store: ChartStore; readonly id: string }): ReactElement | null {
  const drawing = useSyncExternalStore(store.subscribe, () => store.drawing(id));
  const chart = store.chart(id);
  if (drawing === null || chart === null) return null;
  return (
    <div ref={(element) => { if (element === null) store.mounted.delete(id); else store.mounted.add(id); }} style={{ width: "100%", height: "100%" }}>
      <ChartPicture drawing={drawing} width={pixels(chart.Width)} height={pixels(chart.Height)} />
    </div>
  );
}

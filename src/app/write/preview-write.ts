// Says what a write would do, before it is done. Writes nothing.

import type { Run } from "../../base/run";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { WorkbookPort } from "../ports";
import { draftWrite } from "./draft-write";
import type { Owner, WriteDraft } from "./draft-write";

export type SheetChange = {
  /** SheetSpec.id; of a sheet that goes, the id in its stamp. */
  readonly id: string;
  /** Name of the sheet in the workbook. */
  readonly name: string;
  /** `empty`: not wanted any more, but formulas of the user refer to it. */
  readonly change: "add" | "replace" | "empty" | "keep" | "remove";
  /** Cells that are written; 0 for a sheet that stays or goes. */
  readonly cells: number;
};

export type WritePreview = {
  readonly changes: readonly SheetChange[];
  /** Cells that are written in all. */
  readonly cells: number;
  /** Names of our sheets whose writing was begun and not finished: write again, or clear. */
  readonly interrupted: readonly string[];
  /** Names of copies that the user made of our sheets; they are left alone. */
  readonly copies: readonly string[];
};

/**
 * Cost: one look at the workbook, and the cells of those sheets that may stay as they are.
 * @returns null when the run was cancelled
 */
export async function previewWrite(
  port: WorkbookPort,
  specs: readonly SheetSpec[],
  run: Run,
  owner: Owner = "planwright",
): Promise<WritePreview | null> {
  const draft = await draftWrite(port, specs, run, owner);
  return draft === null ? null : previewOf(draft);
}

export function previewOf(draft: WriteDraft): WritePreview {
  const changes: readonly SheetChange[] = [
    ...draft.sheets.map(({ layout, change }) => ({
      id: layout.id,
      name: layout.name,
      change,
      cells: change === "keep" ? 0 : layout.cellCount,
    })),
    ...[...draft.removed, ...draft.leftovers].map(({ stamp, name }) => ({
      id: stamp?.id ?? "",
      name,
      change: "remove" as const,
      cells: 0,
    })),
  ];
  return {
    changes,
    cells: changes.reduce((sum, { cells }) => sum + cells, 0),
    interrupted: draft.interrupted.map(({ name }) => name),
    copies: draft.copies.map(({ name }) => name),
  };
}

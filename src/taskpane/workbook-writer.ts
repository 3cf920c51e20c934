// What the pane does to a workbook, over app/write: preview, write, the ways back, and what stands there. Keeps the snapshot.
// What the workbook remembers of its plan goes with its sheets.

import type { KeptTexts, WorkbookPort } from "../app/ports";
import { previewWrite, type SheetChange } from "../app/write/preview-write";
import { clearPlan, restoreSnapshot, takeSnapshot, type Snapshot } from "../app/write/snapshot";
import { writeSpecs, type WriteResult } from "../app/write/write-specs";
import type { Run } from "../base/run";
import type { WorkbookContent } from "../grid/sheet-content";
import type { SheetSpec } from "../grid/sheet-spec";
import type { Written } from "./session";

export type WorkbookWriter = {
  /** Null when it was cancelled. */
  readonly preview: (sheets: readonly SheetSpec[], run: Run) => Promise<readonly SheetChange[] | null>;
  /** The workbook as it was read before planning: what a restore goes back to. */
  readonly keep: (content: WorkbookContent) => void;
  /** @param texts what the workbook remembers once all sheets are written */
  readonly write: (sheets: readonly SheetSpec[], texts: readonly string[], run: Run) => Promise<WriteResult["status"]>;
  /** Adds sheets that are the user's own from then on. */
  readonly insert: (sheets: readonly SheetSpec[], run: Run) => Promise<void>;
  readonly restore: (run: Run) => Promise<void>;
  readonly clear: (run: Run) => Promise<void>;
  readonly standing: () => Promise<Written>;
};

export function writeOver(port: WorkbookPort, kept: KeptTexts): WorkbookWriter {
  let content: WorkbookContent | null = null;
  let shown: readonly SheetSpec[] | null = null;
  let snapshot: (Snapshot & { readonly texts: readonly string[] }) | null = null;

  /** Meanwhile nothing is remembered: what is, was written whole. */
  const forgetting = async <Result extends Pick<WriteResult, "status">>(texts: readonly string[], work: () => Promise<Result>): Promise<Result> => {
    const before = await kept.read();
    if (before.length > 0) await kept.replace([]);
    const result = await work();
    const after = result.status === "written" ? texts : result.status === "cancelled" ? before : [];
    if (after.length > 0) await kept.replace(after);
    return result;
  };

  return {
    preview: async (sheets, run) => (await previewWrite(port, sheets, run))?.changes ?? null,
    keep: (read) => {
      content = read;
    },
    write: async (sheets, texts, run) => {
      if (content !== null) snapshot = { ...takeSnapshot(content, shown), texts: await kept.read() };
      // A second write of the same plan must not take the first for what was there before.
      content = null;
      const { status } = await forgetting(texts, () => writeSpecs(port, sheets, run));
      if (status === "written") shown = sheets;
      return status;
    },
    insert: async (sheets, run) => {
      await writeSpecs(port, sheets, run, "user");
    },
    restore: async (run) => {
      if (snapshot === null) return;
      const before = snapshot;
      const { specs } = await forgetting(before.texts, () => restoreSnapshot(port, before, run));
      shown = specs;
      snapshot = null;
    },
    clear: async (run) => {
      await forgetting([], () => clearPlan(port, run));
      shown = null;
    },
    standing: async () => {
      const { sheets } = await port.inspect();
      const ours = sheets.flatMap(({ name, stamp }) => (stamp === null ? [] : [{ id: stamp.id, name, state: stamp.state }]));
      const restores = snapshot === null ? "nothing" : !snapshot.isExact ? "values" : snapshot.specs.length === 0 ? "removal" : "exactly";
      if (ours.length === 0) return { kind: "none" };
      if (ours.some((sheet) => sheet.state === "writing")) return { kind: "interrupted", sheets: ours, restores };
      return { kind: "written", sheets: ours, restores };
    },
  };
}

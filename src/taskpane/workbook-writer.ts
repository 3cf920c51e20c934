// What the pane does to a workbook, over app/write: preview, write, the ways back, and what stands there. Keeps the snapshot.

import type { WorkbookPort } from "../app/ports";
import { previewWrite, type SheetChange } from "../app/write/preview-write";
import { clearPlan, restoreSnapshot, takeSnapshot, type Snapshot } from "../app/write/snapshot";
import { writeSpecs, type WriteResult } from "../app/write/write-specs";
import type { Run } from "../base/run";
import type { WorkbookContent } from "../grid/sheet-content";
import type { SheetSpec } from "../grid/sheet-spec";
import type { Written } from "./session";

export type WorkbookWriter = {
  readonly preview: (sheets: readonly SheetSpec[], run: Run) => Promise<readonly SheetChange[]>;
  /** The workbook as it was read before planning: what a restore goes back to. */
  readonly keep: (content: WorkbookContent) => void;
  readonly write: (sheets: readonly SheetSpec[], run: Run) => Promise<WriteResult["status"]>;
  /** Adds sheets that are the user's own from then on. */
  readonly insert: (sheets: readonly SheetSpec[], run: Run) => Promise<void>;
  readonly restore: (run: Run) => Promise<void>;
  readonly clear: (run: Run) => Promise<void>;
  readonly standing: () => Promise<Written>;
};

export function writeOver(port: WorkbookPort): WorkbookWriter {
  let content: WorkbookContent | null = null;
  let shown: readonly SheetSpec[] | null = null;
  let snapshot: Snapshot | null = null;
  return {
    preview: async (sheets, run) => (await previewWrite(port, sheets, run)).changes,
    keep: (read) => {
      content = read;
    },
    write: async (sheets, run) => {
      if (content !== null) snapshot = takeSnapshot(content, shown);
      // A second write of the same plan must not take the first for what was there before.
      content = null;
      const { status } = await writeSpecs(port, sheets, run);
      if (status === "written") shown = sheets;
      return status;
    },
    insert: async (sheets, run) => {
      await writeSpecs(port, sheets, run, "user");
    },
    restore: async (run) => {
      if (snapshot === null) return;
      const { specs } = snapshot;
      await restoreSnapshot(port, snapshot, run);
      shown = specs;
      snapshot = null;
    },
    clear: async (run) => {
      await clearPlan(port, run);
      shown = null;
    },
    standing: async () => {
      const { sheets } = await port.inspect();
      const ours = sheets.flatMap(({ name, stamp }) => (stamp === null ? [] : [{ id: stamp.id, name, state: stamp.state }]));
      const restores = snapshot === null ? "nothing" : snapshot.specs.length === 0 ? "removal" : snapshot.isExact ? "exactly" : "values";
      if (ours.length === 0) return { kind: "none" };
      if (ours.some((sheet) => sheet.state === "writing")) return { kind: "interrupted", sheets: ours, restores };
      return { kind: "written", sheets: ours, restores };
    },
  };
}

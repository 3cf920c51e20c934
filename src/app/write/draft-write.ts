// Compares what is wanted with what stands in the workbook: which sheets come, change, stay and go. Writes nothing.

import type { Run } from "../../base/run";
import { stepByStep } from "../../base/steps";
import { keptSheet } from "../../grid/kept-sheet";
import type { SheetSpec } from "../../grid/sheet-spec";
import { leftoverName } from "../ports";
import type { FoundSheet, WorkbookPort, WorkbookState } from "../ports";
import { findDifferences, hasTables } from "./compare-sheets";
import { digestOf } from "./digest";
import { layoutSheet } from "./layout-sheet";
import type { SheetLayout } from "./layout-sheet";
import { findOurSheets, nameAll, placeSpecs } from "./place-specs";
import type { OurSheets, PlacedSpec } from "./place-specs";

/** Whose the written sheets are: the user's are added and never looked at again. */
export type Owner = "planwright" | "user";

export type SheetDraft = {
  readonly layout: SheetLayout;
  /** Of the layout; null where nothing stands whose digest it could be. */
  readonly digest: string | null;
  readonly found: FoundSheet | null;
  readonly change: "add" | "replace" | "empty" | "keep";
  /** Tables that stand on the sheet and stay, so that formulas of the user that name them hold. */
  readonly keptTables: readonly string[];
};

export type WriteDraft = {
  readonly state: WorkbookState;
  /** In the order of the specifications; emptied sheets after them. */
  readonly sheets: readonly SheetDraft[];
  /** Sheets of ours that nobody wants any more. */
  readonly removed: readonly FoundSheet[];
  /** Empty sheets without a stamp that an interrupted write left and that are not wanted. */
  readonly leftovers: readonly FoundSheet[];
  /** Sheets of ours whose writing was begun and not finished. */
  readonly interrupted: readonly FoundSheet[];
  /** Copies that the user made of our sheets; never touched. */
  readonly copies: readonly FoundSheet[];
};

/**
 * A sheet stays as it is when its stamp says that this very layout was written, and its cells and tables still show it.
 * Sheets that nobody wants go, but those that formulas of the user refer to are emptied and stay.
 * @returns null when the run was cancelled
 */
export async function draftWrite(
  port: WorkbookPort,
  specs: readonly SheetSpec[],
  run: Run,
  owner: Owner = "planwright",
): Promise<WriteDraft | null> {
  run.progress("Looking at the sheets", 0);
  const state = await port.inspect();
  const all = findOurSheets(state);
  const ours = owner === "planwright" ? all : begunOnly(all);
  const wanted = new Set(specs.map((spec) => spec.id));
  const unwanted = owner === "planwright" ? [...ours.byId.values()].filter(({ stamp }) => !wanted.has(stamp?.id ?? "")) : [];
  const needed = unwanted.length === 0 ? new Set<string>() : await port.findReferences(unwanted.map(({ key }) => key));
  const emptied = unwanted
    .filter(({ key }) => needed.has(key))
    .map(({ stamp, name }) => keptSheet(stamp?.id ?? "", name));

  const allSpecs = [...specs, ...emptied];
  const placed = placeSpecs(state, allSpecs, ours);
  const names = nameAll(state, placed, ours);
  const drafts: SheetDraft[] = [];
  for (const [index, each] of placed.entries()) {
    run.progress("Looking at the sheets", index / placed.length);
    const layout = await stepByStep(layoutSheet(each.spec, allSpecs, names, state.dateSystem), run);
    const digest = layout === null || !isDone(each) ? null : await stepByStep(digestOf(layout), run);
    if (layout === null || run.isCancelled()) return null;
    const isEmptied = emptied.includes(each.spec);
    const change = each.found === null ? "add" : isEmptied ? "empty" : "replace";
    drafts.push({ layout, digest, found: each.found, change, keptTables: keptTables(state, each, layout, isEmptied) });
  }
  const unchanged = await findUnchanged(port, state, drafts);
  run.progress("Looking at the sheets", 1);
  return {
    state,
    sheets: drafts.map((draft) => (unchanged.has(draft) ? { ...draft, change: "keep" } : draft)),
    removed: unwanted.filter(({ key }) => !needed.has(key)),
    leftovers: owner === "planwright" ? all.leftovers.filter(({ name }) => !drafts.some((draft) => isFor(draft, name))) : [],
    interrupted: [...[...all.byId.values()].filter(({ stamp }) => stamp?.state === "writing"), ...all.leftovers],
    copies: all.copies,
  };
}

/** Only a sheet whose writing ended can be what is to be written. */
function isDone({ found }: PlacedSpec): boolean {
  return found?.stamp?.state === "done";
}

/** Of sheets that are to be the user's, only those whose writing was interrupted are written again. */
function begunOnly(ours: OurSheets): OurSheets {
  return { ...ours, byId: new Map([...ours.byId].filter(([, { stamp }]) => stamp?.state === "writing")) };
}

/** A leftover is taken by the new sheet of its id. */
function isFor({ change, layout }: SheetDraft, leftover: string): boolean {
  return change === "add" && leftover === leftoverName(layout.id);
}

/** Hosts resize a table only where its heading row stays; of an emptied sheet every table stays. */
function keptTables(state: WorkbookState, { found }: PlacedSpec, layout: SheetLayout, isEmptied: boolean): readonly string[] {
  if (found === null) return [];
  const there = state.tables.filter((table) => table.sheet === found.key);
  const staying = there.filter(
    (table) =>
      isEmptied ||
      layout.tables.some(
        ({ name, area }) =>
          name.toLowerCase() === table.name.toLowerCase() && area.row === table.area.row && area.column === table.area.column,
      ),
  );
  return staying.map((table) => table.name);
}

async function findUnchanged(
  port: WorkbookPort,
  state: WorkbookState,
  drafts: readonly SheetDraft[],
): Promise<ReadonlySet<SheetDraft>> {
  const candidates = drafts.flatMap((draft) => {
    const { found, layout, digest, change } = draft;
    if (found === null || digest === null || found.stamp?.digest !== digest) return [];
    return change === "empty" || hasTables(layout, found.key, state.tables) ? [{ draft, layout, sheet: found.key }] : [];
  });
  const different = await findDifferences(port, candidates);
  return new Set(candidates.filter(({ sheet }) => !different.has(sheet)).map(({ draft }) => draft));
}

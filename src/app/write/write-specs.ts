// The safe write, once for every host: inspect → difference → mark as being written → batches → check → stamp → look again.
// Whatever happens on the way, the workbook is as before, complete, or says itself that it is unfinished.

import { HostError } from "../../base/host-error";
import type { Run } from "../../base/run";
import { stepByStep } from "../../base/steps";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { Stamp } from "../../grid/stamp";
import { leftoverId } from "../ports";
import type { SheetAction, SheetKey, WorkbookPort } from "../ports";
import { batchesOf } from "./batches";
import { findDifferences, hasTables } from "./compare-sheets";
import { digestOf } from "./digest";
import { draftWrite } from "./draft-write";
import type { Owner, SheetDraft, WriteDraft } from "./draft-write";
import { guardPort } from "./guard-port";
import { previewOf } from "./preview-write";
import type { WritePreview } from "./preview-write";
import { sheetActions } from "./sheet-actions";

export type WriteResult = {
  /** `stopped`: cancelled on the way, so that sheets are marked as unfinished. `cancelled`: before anything was written. */
  readonly status: "written" | "stopped" | "cancelled";
  /** What was to be done; nothing when it was cancelled before that was known. */
  readonly done: WritePreview;
};

/** A sheet that is to be written. */
type Wanted = SheetDraft & { readonly digest: string };

/** The same with the sheet that it is written to. */
type Target = Wanted & { readonly sheet: SheetKey };

const NOTHING_TO_DO: WritePreview = { changes: [], cells: 0, interrupted: [], copies: [] };

/**
 * Makes the workbook's sheets of ours those that are specified, and touches no other. Sheets that show their
 * specification already are left alone, so that a second write does nothing.
 * @param owner `user` adds the sheets as the user's own: nothing is replaced or removed
 * @param run asked before each exchange, and after its pauses, whether to stop; what was begun stays marked as unfinished
 * HostError when the host fails; what was begun stays marked as unfinished then too, and a further write brings it to an end.
 */
export async function writeSpecs(
  host: WorkbookPort,
  specs: readonly SheetSpec[],
  run: Run,
  owner: Owner = "planwright",
): Promise<WriteResult> {
  const port = guardPort(host);
  const draft = await draftWrite(port, specs, run, owner);
  if (draft === null) return { status: "cancelled", done: NOTHING_TO_DO };
  const result = (status: WriteResult["status"]): WriteResult => ({ status, done: previewOf(draft) });
  const differing = draft.sheets.filter(({ change }) => change !== "keep");
  if (differing.length + draft.removed.length + draft.leftovers.length === 0) return result("written");
  refuseImpossible(draft, differing);
  const changing = await withDigests(differing, run);
  if (changing === null || run.isCancelled()) return result("cancelled");

  const { targets, unwanted } = await begin(port, draft, changing);
  const isComplete = await writeAll(port, targets, keysOf(draft, targets), run);
  if (!isComplete) return result("stopped");
  await check(port, targets, run);
  await finish(port, targets, unwanted, owner);
  return result("written");
}

/** What is known to fail is refused before anything is begun. */
function refuseImpossible({ state, removed, leftovers }: WriteDraft, changing: readonly SheetDraft[]): void {
  const locked = [...changing.flatMap(({ found }) => found ?? []), ...removed].find((sheet) => sheet.isProtected);
  if (locked !== undefined) {
    throw new HostError(
      "protected",
      `Sheet "${locked.name}" is protected, so that the plan cannot be written to it.`,
      "Unprotect the sheet (Review, Unprotect Sheet) and try again.",
      true,
    );
  }
  const gone = new Set([...removed, ...leftovers].map(({ key }) => key));
  const staysVisible = state.sheets.some(({ key, isVisible }) => isVisible && !gone.has(key));
  if (!staysVisible && !changing.some(({ change }) => change === "add")) {
    throw new HostError("cannot-write", "The workbook would be left without a sheet.", "Add a sheet of your own and try again.");
  }
}

/** Null when the run was cancelled in a pause. */
async function withDigests(drafts: readonly SheetDraft[], run: Run): Promise<readonly Wanted[] | null> {
  const wanted: Wanted[] = [];
  for (const draft of drafts) {
    const digest = draft.digest ?? (await stepByStep(digestOf(draft.layout), run));
    if (digest === null) return null;
    wanted.push({ ...draft, digest });
  }
  return wanted;
}

/** Adds new sheets, since hosts refuse that most often, and then marks those that change or go. */
async function begin(
  port: WorkbookPort,
  { removed, leftovers }: WriteDraft,
  changing: readonly Wanted[],
): Promise<{ readonly targets: readonly Target[]; readonly unwanted: readonly SheetKey[] }> {
  const added = changing.filter(({ found }) => found === null);
  const wanted = added.map(({ layout }) => ({ name: layout.name, stamp: writing(layout.id) }));
  // A sheet without a stamp is nobody's: it is stamped first, and goes as any other of ours.
  const stray = leftovers.map(({ name }) => ({ name, stamp: writing(leftoverId(name)) }));
  const keys = wanted.length + stray.length === 0 ? [] : await port.addSheets([...wanted, ...stray]);
  const targets = changing.map((draft): Target => ({ ...draft, sheet: draft.found?.key ?? keys[added.indexOf(draft)] ?? "" }));
  const unwanted = [...removed.map(({ key }) => key), ...keys.slice(added.length)];
  const marks = [
    ...targets.flatMap(({ found, layout }) => (found === null ? [] : [mark(found.key, layout.id)])),
    ...removed.map(({ key, stamp }) => mark(key, stamp?.id ?? "")),
  ];
  if (marks.length > 0) await port.write(marks);
  return { targets, unwanted };
}

/** False when it was stopped on the way. */
async function writeAll(
  port: WorkbookPort,
  targets: readonly Target[],
  keys: ReadonlyMap<string, SheetKey>,
  run: Run,
): Promise<boolean> {
  // An interruption may have left a sheet of ours under the name that it was added with.
  const renames = targets.flatMap(({ found, sheet, layout }): readonly SheetAction[] =>
    found === null || found.name === layout.name ? [] : [{ kind: "rename", sheet, name: layout.name }],
  );
  const contents = targets.map((target) => ({ ...target, keptTables: target.found === null ? null : target.keptTables }));
  const actions = await stepByStep(sheetActions(contents, keys), run);
  const batches = actions === null ? null : await stepByStep(batchesOf([...renames, ...actions], port.requestBytes), run);
  if (batches === null) return false;
  for (const [index, batch] of batches.entries()) {
    if (run.isCancelled()) return false;
    run.progress("Writing the sheets", index / batches.length);
    await port.write(batch);
  }
  run.progress("Writing the sheets", 1);
  return !run.isCancelled();
}

/** Before the stamp says that all is done, everything is read back. */
async function check(port: WorkbookPort, targets: readonly Target[], run: Run): Promise<void> {
  run.progress("Checking the sheets", 0);
  const { tables } = await port.inspect();
  for (const { layout, sheet, change } of targets) {
    if (change !== "empty" && !hasTables(layout, sheet, tables)) throw notAsWritten(layout.name, "its tables");
  }
  const differences = await findDifferences(port, targets);
  for (const { layout, sheet } of targets) {
    const cell = differences.get(sheet);
    if (cell !== undefined) throw notAsWritten(layout.name, `cell ${cell}`);
  }
  run.progress("Checking the sheets", 1);
}

/** Unwanted sheets go before the stamps are set: while one of them stands, others say that the write is unfinished. */
async function finish(
  port: WorkbookPort,
  targets: readonly Target[],
  unwanted: readonly SheetKey[],
  owner: Owner,
): Promise<void> {
  if (unwanted.length > 0) await port.write(unwanted.map((sheet) => ({ kind: "remove", sheet })));
  const stampOf = ({ layout, digest }: Target): Stamp | null =>
    owner === "user" ? null : { id: layout.id, state: "done", digest };
  if (targets.length > 0) await port.write(targets.map((target) => ({ kind: "stamp", sheet: target.sheet, stamp: stampOf(target) })));

  const { sheets } = await port.inspect();
  for (const target of targets) {
    const stamp = sheets.find(({ key }) => key === target.sheet)?.stamp;
    if ((stamp?.digest ?? null) !== (stampOf(target)?.digest ?? null)) throw notAsWritten(target.layout.name, "its stamp");
  }
  const standing = sheets.find(({ key }) => unwanted.includes(key));
  if (standing !== undefined) throw notAsWritten(standing.name, "that it should be gone");
}

function keysOf({ sheets }: WriteDraft, targets: readonly Target[]): ReadonlyMap<string, SheetKey> {
  return new Map([
    ...sheets.flatMap(({ layout, found }): [string, SheetKey][] => (found === null ? [] : [[layout.id, found.key]])),
    ...targets.map(({ layout, sheet }): [string, SheetKey] => [layout.id, sheet]),
  ]);
}

function writing(id: string): Stamp {
  return { id, state: "writing", digest: null };
}

function mark(sheet: SheetKey, id: string): SheetAction {
  return { kind: "stamp", sheet, stamp: writing(id) };
}

function notAsWritten(sheet: string, what: string): HostError {
  return new HostError(
    "cannot-write",
    `Sheet "${sheet}" does not show what was written: look at ${what}.`,
    "Write the plan again, or restore what was there before.",
    true,
  );
}

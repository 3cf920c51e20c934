// A workbook of the stand-in as an .xlsx file: the file it was opened from, with the cells that changed and our sheets.
// The user's package is patched, never written anew, so that what the stand-in cannot hold stays.

import { KEPT_PLAN_NAMESPACE } from "../../app/kept-plan";
import { HostError } from "../../base/host-error";
import { specsToJson } from "../../grid/spec-json";
import type { SheetSpec } from "../../grid/sheet-spec";
import { readStamp, STAMP_NAME } from "../../grid/stamp";
import type { Stamp } from "../../grid/stamp";
import { writeKeptTexts } from "../../hosts/xlsx/kept-texts";
import { patchWorkbook } from "../../hosts/xlsx/patch-workbook";
import type { SheetPatch } from "../../hosts/xlsx/patch-workbook";
import { writeSheets } from "../../hosts/xlsx/write-sheets";
import type { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";
import { changedCells, changedTables } from "./changed-cells";
import { openWorkbookFile } from "./open-workbook-file";
import { specOfSheet } from "./spec-of-sheet";

/**
 * Saves a workbook. Without changes the very same bytes.
 * @param bytes the file that the workbook was opened from, not one that was saved since: its sheets are known by their order
 * A sheet of the user that was deleted or renamed throws HostError `cannot-write`: formulas of other parts would break.
 * Cost: opens the file anew; about twice the time of opening it, more with cells to patch.
 */
export function saveWorkbookFile(bytes: Uint8Array, workbook: Workbook): Uint8Array {
  const opened = openWorkbookFile(bytes, workbook.Name);
  const patched = patchWorkbook(bytes, userPatches(opened, workbook));
  const before = writtenSheets(opened, opened);
  const now = writtenSheets(opened, workbook);
  const stamps = new Map(now.map(({ spec, stamp }) => [spec, stamp]));
  const written = isSame(before, now) ? patched : writeSheets(patched, now.map(({ spec }) => spec), (spec) => stamps.get(spec) ?? null).bytes;
  const [textsBefore, texts] = [keptTexts(opened), keptTexts(workbook)];
  return textsBefore.join() === texts.join() ? written : writeKeptTexts(written, KEPT_PLAN_NAMESPACE, texts);
}

/** What the workbook remembers of its plan. */
function keptTexts(workbook: Workbook): readonly string[] {
  return workbook.CustomXmlParts.GetByNamespace(KEPT_PLAN_NAMESPACE).list.map((part) => part.GetXml());
}

function stampOf(sheet: Worksheet): Stamp | null {
  return readStamp(sheet.Names.GetItemOrNullObject(STAMP_NAME)?.Formula ?? "");
}

/** Sheets that are the user's in the file and in the workbook. */
function userPatches(opened: Workbook, workbook: Workbook): readonly SheetPatch[] {
  return opened.Worksheets.list.flatMap((before) => {
    if (stampOf(before) !== null) return [];
    const now = workbook.Worksheets.list.find(({ Id }) => Id === before.Id);
    if (now === undefined) throw lost(before.Name, "deleted");
    if (now.Name !== before.Name) throw lost(before.Name, `renamed to "${now.Name}"`);
    return [{ sheet: before.Name, cells: changedCells(before, now), tables: changedTables(before, now) }];
  });
}

function lost(sheet: string, what: string): HostError {
  return new HostError("cannot-write", `Sheet "${sheet}" was ${what}, which cannot be saved here.`, "Undo that, save, and do it in Excel.");
}

type WrittenSheet = { readonly spec: SheetSpec; readonly stamp: Stamp | null };

/** Sheets that are written from specifications: ours, and those that the file does not have. */
function writtenSheets(opened: Workbook, workbook: Workbook): readonly WrittenSheet[] {
  const ids = new Map<Worksheet, string>();
  const taken = new Set<string>();
  for (const sheet of workbook.Worksheets.list) {
    const before = opened.Worksheets.list.find(({ Id }) => Id === sheet.Id);
    const wasOurs = before === undefined ? null : stampOf(before);
    const stamp = stampOf(sheet);
    if (before !== undefined && wasOurs === null && stamp === null) continue;
    const wanted = stamp?.id ?? wasOurs?.id ?? sheet.Id;
    // A copy of a sheet of ours carries the stamp of the original.
    const id = taken.has(wanted) ? sheet.Id : wanted;
    taken.add(id);
    ids.set(sheet, id);
  }
  return [...ids].map(([sheet, id]) => {
    const stamp = stampOf(sheet);
    return { spec: specOfSheet(sheet, id, (other) => ids.get(other) ?? null), stamp: stamp?.id === id ? stamp : null };
  });
}

function isSame(before: readonly WrittenSheet[], now: readonly WrittenSheet[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ spec, stamp }, index) => {
      const other = now[index];
      return other !== undefined && stamp?.state === other.stamp?.state && specsToJson([spec]) === specsToJson([other.spec]);
    })
  );
}

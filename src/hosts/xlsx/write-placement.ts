// Decides which sheet of a workbook each specification becomes. A sheet is ours only when it carries our stamp.

import { HostError } from "../../base/host-error";
import type { SheetSpec } from "../../grid/sheet-spec";
import { outlineXml } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { stampOf } from "./workbook-part";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { freeSheetName } from "../../grid/free-names";

export type PlacedSheet = {
  readonly spec: SheetSpec;
  readonly name: string;
  /** Zero-based, after the removal of sheets. */
  readonly position: number;
  /** The sheet of ours that it replaces; null for a new one at the end. */
  readonly replaced: SheetEntry | null;
};

export type Placement = {
  /** In the order of the specifications. */
  readonly placed: readonly PlacedSheet[];
  /** Sheets of ours that the workbook has; they are replaced or removed. */
  readonly old: readonly SheetEntry[];
  /** Positions, before the removal, of sheets of ours that nobody wants any more. */
  readonly removed: ReadonlySet<number>;
  /** Positions of the user's copies of our sheets: they keep all but the stamp, and are hers from now on. */
  readonly copies: ReadonlySet<number>;
};

/**
 * A sheet of ours is replaced where it stands and keeps the name that the user may have given it.
 * New sheets go to the end. When the user copied a sheet of ours, the older one (lower sheetId) is the one of ours.
 */
export function placeSheets(workbook: WorkbookPart, specs: readonly SheetSpec[]): Placement {
  const { ours, copies } = findOurs(workbook);
  const wanted = new Set(specs.map((spec) => spec.id));
  const removed = new Set([...ours].filter(([id]) => !wanted.has(id)).map(([, position]) => position));
  const kept = workbook.sheets.filter((_, position) => !removed.has(position));
  if (kept.length + specs.length === 0) {
    throw new HostError("cannot-write", "The workbook would be left without a sheet.", "Add a sheet of your own and try again.");
  }
  const taken = new Set(kept.map((sheet) => sheet.name.toLowerCase()));
  let next = kept.length;
  const placed = specs.map((spec): PlacedSheet => {
    const old = ours.get(spec.id);
    const replaced = old === undefined ? undefined : workbook.sheets[old];
    if (replaced !== undefined) return { spec, name: replaced.name, position: kept.indexOf(replaced), replaced };
    const name = freeSheetName(spec.name, taken);
    taken.add(name.toLowerCase());
    next += 1;
    return { spec, name, position: next - 1, replaced: null };
  });
  const old = workbook.sheets.filter((_, position) => [...ours.values()].includes(position));
  return { placed, old, removed, copies };
}

export type LocatedSheet = PlacedSheet & {
  /** Name of its part. */
  readonly path: string;
  readonly sheetId: number;
  readonly relationshipId: string;
};

/** Gives new sheets a part, an id and a relationship; replaced ones keep theirs. */
export function locateSheets(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  placed: readonly PlacedSheet[],
  newPath: () => string,
): readonly LocatedSheet[] {
  const links = outlineXml(pkg.text(workbook.relationshipsPath), workbook.relationshipsPath).children;
  const takenIds = new Set(links.map((link) => link.attributes.get("Id")));
  let sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId));
  let number = links.length;
  return placed.map((sheet) => {
    if (sheet.replaced !== null) {
      const { path, sheetId: id, relationshipId } = sheet.replaced;
      return { ...sheet, path, sheetId: id, relationshipId };
    }
    do number += 1;
    while (takenIds.has(`rId${number}`));
    sheetId += 1;
    return { ...sheet, path: newPath(), sheetId, relationshipId: `rId${number}` };
  });
}

/** Positions of our sheets by their ids, and of copies that the user made of them. */
export function findOurs(workbook: WorkbookPart): {
  readonly ours: ReadonlyMap<string, number>;
  readonly copies: ReadonlySet<number>;
} {
  const ours = new Map<string, number>();
  const copies = new Set<number>();
  const byAge = workbook.sheets.map((sheet, position) => ({ sheet, position })).sort((a, b) => a.sheet.sheetId - b.sheet.sheetId);
  for (const { sheet, position } of byAge) {
    const id = sheet.kind === "worksheet" ? stampOf(workbook, position) : null;
    if (id === null) continue;
    if (ours.has(id)) copies.add(position);
    else ours.set(id, position);
  }
  return { ours, copies };
}

// Which parts go with our sheets, and which names are free for new ones. Parts are told by relationships, never by names.

import { outlineXml } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { readRelationships, relationshipsPath } from "./relationships";
import type { SheetEntry, WorkbookPart } from "./workbook-part";

/**
 * The parts, in lower case, that only these sheets lead to (drawings, charts, tables, their relationships), sheets included.
 * What the workbook or a sheet of the user leads to as well is not among them.
 */
export function partsOfSheets(pkg: XlsxPackage, sheets: readonly string[]): ReadonlySet<string> {
  const ours = new Set(sheets.map((path) => path.toLowerCase()));
  const kept = reach(pkg, [""], ours);
  const parts = [...reach(pkg, sheets, new Set())].filter((part) => !kept.has(part));
  return new Set(parts.flatMap((part) => [part, relationshipsPath(part).toLowerCase()]));
}

/** All parts that can be reached, in lower case, without passing a barrier. */
function reach(pkg: XlsxPackage, from: readonly string[], barrier: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(from.map((path) => path.toLowerCase()));
  const pending = [...from];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const { path } of readRelationships(pkg, part)) {
      const key = path.toLowerCase();
      if (barrier.has(key) || reached.has(key)) continue;
      reached.add(key);
      pending.push(path);
    }
  }
  return reached;
}

/** Gives out part names of the usual form, such as `xl/charts/chart3.xml`, that no part has. */
export type PartNamer = (folder: string, stem: string) => string;

/**
 * @param freed names in lower case that may be used again
 * @param kept names that are written anew and must not be given out, though they are among the freed
 */
export function openPartNamer(pkg: XlsxPackage, freed: ReadonlySet<string>, kept: readonly string[]): PartNamer {
  const taken = new Set(pkg.names.map((name) => name.toLowerCase()).filter((name) => !freed.has(name)));
  for (const name of kept) taken.add(name.toLowerCase());
  return (folder, stem) => {
    let number = 1;
    while (taken.has(`${folder}${stem}${number}.xml`.toLowerCase())) number += 1;
    const name = `${folder}${stem}${number}.xml`;
    taken.add(name.toLowerCase());
    return name;
  };
}

export type UserTables = {
  /** Of tables and defined names, which share one name space, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The highest table id, 0 without tables. */
  readonly lastId: number;
};

/** What the tables of our sheets must not be called and numbered. @param ours sheets that do not count */
export function userTables(pkg: XlsxPackage, workbook: WorkbookPart, ours: readonly SheetEntry[]): UserTables {
  const names = new Set(workbook.definedNames.map((name) => name.name.toLowerCase()));
  let lastId = 0;
  for (const sheet of workbook.sheets) {
    if (ours.includes(sheet) || sheet.path === "") continue;
    for (const { path } of readRelationships(pkg, sheet.path).filter((link) => link.type === "table" && pkg.has(link.path))) {
      const { attributes } = outlineXml(pkg.text(path), path);
      for (const key of ["name", "displayName"]) names.add((attributes.get(key) ?? "").toLowerCase());
      lastId = Math.max(lastId, Number(attributes.get("id") ?? 0));
    }
  }
  return { names, lastId };
}

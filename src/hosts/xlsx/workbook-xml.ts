// Patches the workbook part: sheets come and go, names that belong to sheets follow them. All else stays as it stood.

import { STAMP_NAME } from "../../grid/stamp";
import { xmlAttribute, xmlText } from "./escape-xml";
import {
  appendInto,
  applyEdits,
  childOf,
  insertInOrder,
  outlineXml,
  removeElement,
  setAttribute,
} from "./outline-xml";
import type { Edit, XmlElement } from "./outline-xml";

export type WorkbookChanges = {
  readonly added: readonly { readonly name: string; readonly sheetId: number; readonly relationshipId: string }[];
  /** Positions before the change. */
  readonly removed: ReadonlySet<number>;
  /** Sheets of ours that are written anew: their print titles and stamps are dropped. */
  readonly rewritten: ReadonlySet<number>;
  /** Sheets that lose our stamp. */
  readonly unstamped: ReadonlySet<number>;
  /** Names of sheets, by their position after the change. */
  readonly localNames: readonly LocalName[];
};

export type LocalName = {
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly text: string;
};

/** Children of workbook before which and after which names may stand. */
const ORDER = ["bookViews", "sheets", "functionGroups", "externalReferences", "definedNames"];

/** @param relationships namespace of `r:id` */
export function patchWorkbookXml(xml: string, changes: WorkbookChanges, relationships: string): string {
  const root = outlineXml(xml, "workbook");
  const sheets = childOf(root, "sheets");
  if (sheets === undefined) throw new Error("The workbook part has no sheets.");
  const edits = [
    ...viewEdits(xml, root, sheets, changes),
    ...sheets.children.filter((_, position) => changes.removed.has(position)).map(removeElement),
    ...(changes.added.length === 0 ? [] : [appendInto(xml, sheets, newSheetsXml(root, sheets, changes, relationships))]),
    ...nameEdits(xml, root, changes),
  ];
  return applyEdits(xml, edits);
}

function newSheetsXml(root: XmlElement, sheets: XmlElement, changes: WorkbookChanges, relationships: string): string {
  const declared = [...root.attributes, ...sheets.attributes].find(
    ([name, value]) => name.startsWith("xmlns:") && value === relationships,
  );
  const prefix = declared?.[0].slice("xmlns:".length) ?? "r";
  const declaration = declared === undefined ? ` xmlns:r="${relationships}"` : "";
  return changes.added
    .map(
      ({ name, sheetId, relationshipId }) =>
        `<${sheets.prefix}sheet${declaration} name="${xmlAttribute(name)}" sheetId="${sheetId}" ${prefix}:id="${relationshipId}"/>`,
    )
    .join("");
}

/** Tabs are counted by position; the one that was active stays so. Our sheets need a view to belong to. */
function viewEdits(xml: string, root: XmlElement, sheets: XmlElement, changes: WorkbookChanges): readonly Edit[] {
  const views = childOf(root, "bookViews");
  if (views === undefined) {
    const text = `<${root.prefix}bookViews><${root.prefix}workbookView/></${root.prefix}bookViews>`;
    return [{ start: sheets.start, end: sheets.start, text }];
  }
  const last = sheets.children.length - changes.removed.size + changes.added.length - 1;
  return views.children.flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const old = Number(view.attributes.get(name) ?? 0);
      const moved = Math.min(positionAfter(old, changes), last);
      return moved === old ? [] : [setAttribute(xml, view, name, String(moved))];
    }),
  );
}

function positionAfter(position: number, { removed }: WorkbookChanges): number {
  return position - [...removed].filter((gone) => gone < position).length;
}

function nameEdits(xml: string, root: XmlElement, changes: WorkbookChanges): readonly Edit[] {
  const names = childOf(root, "definedNames");
  const prefix = names?.prefix ?? root.prefix;
  const added = changes.localNames.map((name) => localNameXml(name, prefix)).join("");
  if (names === undefined) {
    const text = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
    return added === "" ? [] : [insertInOrder(root, "definedNames", ORDER, text)];
  }
  const gone = names.children.filter((name) => isDropped(name, changes));
  if (added === "" && gone.length === names.children.length) return [removeElement(names)];
  return [
    ...gone.map(removeElement),
    ...names.children.filter((name) => !gone.includes(name)).flatMap((name) => movedNameEdits(xml, name, changes)),
    ...(added === "" ? [] : [appendInto(xml, names, added)]),
  ];
}

function isDropped(name: XmlElement, changes: WorkbookChanges): boolean {
  const local = name.attributes.get("localSheetId");
  if (local === undefined) return false;
  const position = Number(local);
  const text = name.attributes.get("name") ?? "";
  if (changes.removed.has(position)) return true;
  if (text === STAMP_NAME && changes.unstamped.has(position)) return true;
  return changes.rewritten.has(position) && (text === STAMP_NAME || text.startsWith("_xlnm."));
}

function movedNameEdits(xml: string, name: XmlElement, changes: WorkbookChanges): readonly Edit[] {
  const local = name.attributes.get("localSheetId");
  if (local === undefined) return [];
  const moved = String(positionAfter(Number(local), changes));
  return moved === local ? [] : [setAttribute(xml, name, "localSheetId", moved)];
}

function localNameXml({ name, position, hidden, text }: LocalName, prefix: string): string {
  const attributes = `name="${xmlAttribute(name)}" localSheetId="${position}"${hidden ? ' hidden="1"' : ""}`;
  return `<${prefix}definedName ${attributes}>${xmlText(text)}</${prefix}definedName>`;
}

// Patches what a package says about its parts: content types and relationships. And writes relationships of our own parts.

import { xmlAttribute } from "./escape-xml";
import { PACKAGE_RELATIONSHIPS, XML_HEAD } from "./namespaces-xml";
import { appendInto, applyEdits, outlineXml, removeElement, setAttribute } from "./outline-xml";
import type { Edit } from "./outline-xml";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DOCUMENT = "application/vnd.openxmlformats-officedocument";

/** What our parts are. */
export const CONTENT_TYPE = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: `${DOCUMENT}.drawing+xml`,
  chart: `${DOCUMENT}.drawingml.chart+xml`,
  customXml: "application/xml",
  customXmlProps: `${DOCUMENT}.customXmlProperties+xml`,
} as const;

export type PartKind = keyof typeof CONTENT_TYPE;

/** A relationship to be written: its type is a part kind or another last word of a type's address. */
export type NewRelationship = { readonly id: string; readonly type: string; readonly target: string };

/** @param removed part names in lower case. @param present kind of each part of ours by its name */
export function patchContentTypes(xml: string, removed: ReadonlySet<string>, present: ReadonlyMap<string, PartKind>): string {
  const root = outlineXml(xml, CONTENT_TYPES_PART);
  const missing = new Map([...present].map(([part, kind]) => [part.toLowerCase(), { part, type: CONTENT_TYPE[kind] }]));
  const edits: Edit[] = [];
  for (const entry of root.children) {
    if (entry.name !== "Override") continue;
    const part = (entry.attributes.get("PartName") ?? "").replace(/^\//, "").toLowerCase();
    const ours = missing.get(part);
    if (ours !== undefined) {
      if (entry.attributes.get("ContentType") !== ours.type) edits.push(setAttribute(xml, entry, "ContentType", ours.type));
      missing.delete(part);
    } else if (removed.has(part)) {
      edits.push(removeElement(entry));
    }
  }
  const added = [...missing.values()].map(
    ({ part, type }) => `<${root.prefix}Override PartName="/${xmlAttribute(part)}" ContentType="${type}"/>`,
  );
  if (added.length > 0) edits.push(appendInto(xml, root, added.join("")));
  return applyEdits(xml, edits);
}

/** @param removed ids of relationships to drop. @param stem of the types' addresses */
export function patchRelationships(
  xml: string,
  removed: ReadonlySet<string>,
  added: readonly NewRelationship[],
  stem: string,
): string {
  const root = outlineXml(xml, "relationships");
  const edits = root.children.filter((entry) => removed.has(entry.attributes.get("Id") ?? "")).map(removeElement);
  if (added.length > 0) {
    edits.push(appendInto(xml, root, added.map((entry) => relationshipXml(entry, stem, root.prefix)).join("")));
  }
  return applyEdits(xml, edits);
}

export function relationshipsXml(added: readonly NewRelationship[], stem: string): string {
  const entries = added.map((entry) => relationshipXml(entry, stem, ""));
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${entries.join("")}</Relationships>`;
}

function relationshipXml({ id, type, target }: NewRelationship, stem: string, prefix: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${stem}/${type}" Target="${xmlAttribute(target)}"/>`;
}

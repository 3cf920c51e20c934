// Texts of XML that are saved with a workbook, out of sight: the custom XML parts of a file. Knows a namespace, by which
// ours are told from everybody else's, which stay; nothing of what the texts say.

import { dialectOf, XML_HEAD } from "./namespaces-xml";
import type { Dialect } from "./namespaces-xml";
import { asUtf8 } from "./outline-xml";
import { openPackage, savePackage, type XlsxPackage } from "./package";
import { CONTENT_TYPES_PART, patchContentTypes, patchRelationships, relationshipsXml, type NewRelationship, type PartKind } from "./package-parts-xml";
import { readRelationships, relationshipsPath, type Relationship } from "./relationships";
import { readWorkbookPart } from "./workbook-part";
import { openPartNamer } from "./write-parts";

const FOLDER = "customXml/";

/** The texts of a namespace that a file keeps, in the order of the workbook's links. */
export function readKeptTexts(bytes: Uint8Array, namespace: string): readonly string[] {
  const pkg = openPackage(bytes);
  return keptLinks(pkg, readWorkbookPart(pkg).path, namespace).map(({ path }) => pkg.text(path));
}

/**
 * Replaces the texts of a namespace that a file keeps; all other parts stay as they were.
 * @param texts XML whose root has the namespace; a declaration is added where there is none. The same input gives the same bytes.
 */
export function writeKeptTexts(bytes: Uint8Array, namespace: string, texts: readonly string[]): Uint8Array {
  const pkg = openPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const old = keptLinks(pkg, workbook.path, namespace);
  if (old.length === 0 && texts.length === 0) return bytes;
  const dialect = dialectOf(workbook);
  const changes = new Map<string, string | null>();
  for (const { path } of old) {
    const ownLinks = relationshipsPath(path);
    for (const part of [path, ...readRelationships(pkg, path).map((link) => link.path), ...(pkg.has(ownLinks) ? [ownLinks] : [])]) changes.set(part, null);
  }
  const gone = new Set([...changes.keys()].map((part) => part.toLowerCase()));
  const namePart = openPartNamer(pkg, gone, []);
  const kinds = new Map<string, PartKind>();
  const links = texts.map((text, index): NewRelationship => {
    const [item, about] = [namePart(FOLDER, "item"), namePart(FOLDER, "itemProps")];
    changes.set(item, text.startsWith("<?xml") ? text : XML_HEAD + text);
    changes.set(about, aboutXml(index, namespace, dialect));
    changes.set(relationshipsPath(item), relationshipsXml([{ id: "rId1", type: "customXmlProps", target: `/${about}` }], dialect.relationships));
    kinds.set(item, "customXml").set(about, "customXmlProps");
    return { id: `rIdKeptText${String(index + 1)}`, type: "customXml", target: `/${item}` };
  });
  const lost = new Set(old.map(({ id }) => id));
  changes.set(workbook.relationshipsPath, asUtf8(patchRelationships(pkg.text(workbook.relationshipsPath), lost, links, dialect.relationships)));
  changes.set(CONTENT_TYPES_PART, asUtf8(patchContentTypes(pkg.text(CONTENT_TYPES_PART), gone, kinds)));
  return savePackage(pkg, changes);
}

function keptLinks(pkg: XlsxPackage, workbookPath: string, namespace: string): readonly Relationship[] {
  return readRelationships(pkg, workbookPath).filter(
    ({ type, path }) => type === "customXml" && pkg.has(path) && [`"${namespace}"`, `'${namespace}'`].some((quoted) => rootTag(pkg.text(path)).includes(quoted)),
  );
}

/** The first start tag; `` where a part holds none. */
function rootTag(xml: string): string {
  return /<[A-Za-z_][^>]*>/.exec(xml)?.[0] ?? "";
}

/** The id by which Excel knows a part: any that no other part of the workbook has. */
function aboutXml(index: number, namespace: string, { customXml }: Dialect): string {
  const id = `{6D1F0C52-9A3E-4E57-8B21-${String(index + 1).padStart(12, "0")}}`;
  return `${XML_HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${customXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

// Adds the styles that our cells need to a workbook's styles part, and finds those that are there already.
// Everything that stands in the part keeps its place and its number: numbers of styles are what cells refer to.

import type { CellStyle } from "../../grid/cell-style";
import type { RuleStyle } from "../../grid/sheet-spec";
import { xmlAttribute } from "./escape-xml";
import { appendInto, applyEdits, asUtf8, childOf, insertInOrder, outlineXml, setAttribute } from "./outline-xml";
import type { Edit, XmlElement } from "./outline-xml";
import { alignmentXml, borderXml, fillXml, fontXml, ruleStyleXml } from "./style-entries-xml";

export type StyleBook = {
  /** Number of the cell format (cellXfs) for a style; never 0, which may be anything in a user's workbook. */
  readonly cellFormat: (style: CellStyle, isLink?: boolean) => number;
  /** Number of the cell format that is like another one of the workbook but for its number format. */
  readonly withNumberFormat: (format: number, code: string) => number;
  /** Number of the differential format (dxfs) for what a conditional format changes. */
  readonly ruleFormat: (style: RuleStyle) => number;
  /** The part with all that was added; the text as it was when nothing was. */
  readonly xml: () => string;
};

/** Children of styleSheet in the order that the schema demands. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** What a list holds before anything of ours when the part lacks it: readers take these entries for granted. */
const RESERVED: ReadonlyMap<string, readonly string[]> = new Map([
  ["fonts", ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
]);

/** Custom number formats begin here; smaller numbers are built in. */
const FIRST_CUSTOM_FORMAT = 164;

/** One list of the part (fonts, fills …): what it holds in a comparable form, and what is added. */
type StyleList = { readonly add: (entry: string) => number; readonly edits: () => readonly Edit[] };

/** Opens a styles part for additions. */
export function openStyles(xml: string): StyleBook {
  const root = outlineXml(xml, "styles");
  const lists = {
    fonts: styleList(xml, root, "fonts"),
    fills: styleList(xml, root, "fills"),
    borders: styleList(xml, root, "borders"),
    cellXfs: styleList(xml, root, "cellXfs", 1),
    dxfs: styleList(xml, root, "dxfs"),
  };
  const numberFormats = numberFormatList(xml, root);
  const typeface = typefaceOf(xml, root);
  const parent = childOf(root, "cellStyleXfs") === undefined ? "" : ' xfId="0"';
  const known = [new Map<CellStyle, number>(), new Map<CellStyle, number>()] as const;

  function cellFormat(style: CellStyle, isLink = false): number {
    const seen = known[isLink ? 1 : 0];
    const found = seen.get(style);
    if (found !== undefined) return found;
    const alignment = alignmentXml(style);
    const entry =
      `<xf numFmtId="${numberFormats.add(style.format ?? "General")}"` +
      ` fontId="${lists.fonts.add(fontXml(style, isLink, typeface))}"` +
      ` fillId="${style.fill === undefined ? 0 : lists.fills.add(fillXml(style.fill))}"` +
      ` borderId="${style.border === undefined ? 0 : lists.borders.add(borderXml(style.border))}"${parent}` +
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"' +
      (alignment === "" ? "/>" : `>${alignment}</xf>`);
    const index = lists.cellXfs.add(entry);
    seen.set(style, index);
    return index;
  }

  function withNumberFormat(format: number, code: string): number {
    const present = childOf(root, "cellXfs")?.children[format];
    if (present === undefined) return cellFormat({ format: code });
    const attributes = new Map([...present.attributes, ["numFmtId", String(numberFormats.add(code))], ["applyNumberFormat", "1"]]);
    return lists.cellXfs.add(plainXml(xml, { ...present, attributes }));
  }

  return {
    cellFormat,
    withNumberFormat,
    ruleFormat: (style) => lists.dxfs.add(ruleStyleXml(style)),
    xml: () => asUtf8(applyEdits(xml, [numberFormats, ...Object.values(lists)].flatMap((list) => list.edits()))),
  };
}

function styleList(xml: string, root: XmlElement, name: string, firstUsable = 0): StyleList {
  const present = childOf(root, name)?.children ?? [];
  const added = present.length === 0 ? [...(RESERVED.get(name) ?? [])] : [];
  const indexes = new Map<string, number>();
  [...present.map((child) => plainXml(xml, child)), ...added].forEach((entry, index) => {
    if (index >= firstUsable && !indexes.has(entry)) indexes.set(entry, index);
  });
  return {
    add: (entry) => {
      const found = indexes.get(entry);
      if (found !== undefined) return found;
      const index = present.length + added.length;
      added.push(entry);
      indexes.set(entry, index);
      return index;
    },
    edits: () => listEdits(xml, root, name, added),
  };
}

function listEdits(xml: string, root: XmlElement, name: string, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return [];
  const list = childOf(root, name);
  const content = withPrefix(added.join(""), list?.prefix ?? root.prefix);
  if (list !== undefined && list.children.length > 0) {
    const count = String(list.children.length + added.length);
    return [setAttribute(xml, list, "count", count), appendInto(xml, list, content)];
  }
  const tag = `${root.prefix}${name}`;
  const text = `<${tag} count="${added.length}">${content}</${tag}>`;
  if (list !== undefined) return [{ start: list.start, end: list.end, text }];
  return [insertInOrder(root, name, ORDER, text)];
}

function numberFormatList(xml: string, root: XmlElement): StyleList {
  const list = childOf(root, "numFmts");
  const codes = new Map<string, number>([["General", 0]]);
  const present = list?.children ?? [];
  let last = FIRST_CUSTOM_FORMAT - 1;
  for (const entry of present) {
    const id = Number(entry.attributes.get("numFmtId"));
    codes.set(entry.attributes.get("formatCode") ?? "", id);
    last = Math.max(last, id);
  }
  const added: string[] = [];
  return {
    add: (code) => {
      const found = codes.get(code);
      if (found !== undefined) return found;
      last += 1;
      codes.set(code, last);
      added.push(`<numFmt numFmtId="${last}" formatCode="${xmlAttribute(code)}"/>`);
      return last;
    },
    edits: () => listEdits(xml, root, "numFmts", added),
  };
}

/** An element without prefixes, white space between tags and empty end tags, to be compared with what we write. */
function plainXml(xml: string, element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`).join("");
  const children = element.children.map((child) => plainXml(xml, child)).join("");
  return children === "" ? `<${element.name}${attributes}/>` : `<${element.name}${attributes}>${children}</${element.name}>`;
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Our sheets use the typeface of the workbook's own first font, so that they look at home. */
function typefaceOf(xml: string, root: XmlElement): string {
  const font = childOf(root, "fonts")?.children[0];
  const parts = font?.children.filter((child) => ["name", "family", "charset", "scheme"].includes(child.name)) ?? [];
  if (!parts.some((part) => part.name === "name")) return '<name val="Calibri"/><family val="2"/>';
  return parts.map((part) => plainXml(xml, part)).join("");
}

// Where the elements of a part begin and end, so that a part can be patched as text and the rest stays as it stood.
// For small parts (workbook, styles, content types, relationships); the big ones are never held as a tree.

import { damaged } from "./file-errors";

/** An element and its places in the text: `start` of `<`, `openEnd` after the start tag, `closeStart` of `</`, `end`. */
export type XmlElement = {
  /** Without the prefix. */
  readonly name: string;
  /** `x:` or ``. */
  readonly prefix: string;
  /** As written, prefixes included; entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

/** Replaces the text from `start` to `end` (insertion when equal). */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * Outlines a part.
 * @param part its name for the message of HostError `damaged`, when its tags do not match
 * Cost: linear in the text.
 */
export function outlineXml(text: string, part: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, opening, attributes = "", slash] = match;
    const after = match.index + token.length;
    if (opening !== undefined) {
      const element = startElement(opening, attributes, match.index, after);
      open.at(-1)?.children.push(element);
      root ??= element;
      if (slash === "") open.push(element);
    } else if (closing !== undefined) {
      const element = open.pop();
      if (element === undefined || element.prefix + element.name !== closing) throw damaged(`part "${part}" is not well-formed`);
      element.closeStart = match.index;
      element.end = after;
    }
  }
  if (root === null || open.length > 0) throw damaged(`part "${part}" is not well-formed`);
  return root;
}

function startElement(tag: string, attributeText: string, start: number, after: number): Open {
  const colon = tag.indexOf(":");
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of attributeText.matchAll(ATTRIBUTE)) {
    attributes.set(name, decodeEntities(double ?? single));
  }
  return {
    name: tag.slice(colon + 1),
    prefix: tag.slice(0, colon + 1),
    attributes,
    children: [],
    start,
    openEnd: after,
    closeStart: after,
    end: after,
  };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities resolved. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES.get(name) ?? whole;
  });
}

/** What an element says, that of its children included; entities resolved. For elements without comments and CDATA sections. */
export function textOf(text: string, element: XmlElement): string {
  return decodeEntities(text.slice(element.openEnd, element.closeStart).replace(/<[^>]*>/g, ""));
}

/** The element that a path of names leads to, by the first child of each name. */
export function descendantOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => (at === undefined ? undefined : childOf(at, name)), element);
}

/** The first child of that name, whatever its prefix. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Inserts after the last child; a self-closed element is opened. */
export function appendInto(text: string, element: XmlElement, content: string): Edit {
  if (element.closeStart < element.end) return { start: element.closeStart, end: element.closeStart, text: content };
  const slash = text.lastIndexOf("/", element.openEnd);
  return {
    start: slash,
    end: element.end,
    text: `>${content}</${element.prefix}${element.name}>`,
  };
}

/** Sets an attribute of the start tag, which keeps its other attributes as they are; adds it when it is missing. */
export function setAttribute(text: string, element: XmlElement, name: string, value: string): Edit {
  const tag = text.slice(element.start, element.openEnd);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (match !== null) {
    const start = element.start + match.index;
    return { start, end: start + match[0].length, text: ` ${name}="${value}"` };
  }
  const start = element.start + 1 + element.prefix.length + element.name.length;
  return { start, end: start, text: ` ${name}="${value}"` };
}

/** Inserts a new child of `parent` where a schema's order of child names wants it. */
export function insertInOrder(parent: XmlElement, name: string, order: readonly string[], text: string): Edit {
  const place = order.indexOf(name);
  const before = parent.children.filter((child) => order.includes(child.name) && order.indexOf(child.name) < place).at(-1);
  const at = before?.end ?? parent.openEnd;
  return { start: at, end: at, text };
}

/** Removes an element whole. */
export function removeElement(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: "" };
}

/** Applies edits that do not overlap; edits at the same place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < position) throw new Error("Edits of a part overlap.");
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join("");
}

/** Parts are written as UTF-8, whatever they were read as, and must not claim otherwise. */
export function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, "$1UTF-8");
}

// XML parts as trees, parsed by a library that the product does not use, to compare what stood in a part with what stands now.

import { SaxesParser } from "saxes";

export type XmlTree = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** Character data of the element itself. */
  readonly text: string;
};

/** The root element; throws for XML that is not well-formed. */
export function parseXmlTree(xml: string): XmlTree {
  type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: "" };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const element = stack[stack.length - 1];
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

/** Counts follow the number of entries, so that they may differ where entries were added. */
const COUNTS = new Set(["count", "uniqueCount"]);

/**
 * The first place where `now` lacks something of `before`, as a path of element names; null when all of it is still there:
 * same names, attributes and texts, children in the same order, perhaps others between them.
 */
export function firstLoss(before: XmlTree, now: XmlTree): string | null {
  if (before.name !== now.name || before.text.trim() !== now.text.trim()) return before.name;
  for (const [name, value] of Object.entries(before.attributes)) {
    if (!COUNTS.has(name) && now.attributes[name] !== value) return `${before.name}@${name}`;
  }
  let next = 0;
  for (const child of before.children) {
    while (next < now.children.length && firstLoss(child, now.children[next] ?? child) !== null) next++;
    if (next === now.children.length) return `${before.name}/${child.name}`;
    next++;
  }
  return null;
}

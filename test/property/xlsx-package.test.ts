// Packages and XML with random content: what is saved reads back, and our XML reader agrees with a validating one.

import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";

import { openPackage, savePackage } from "../../src/hosts/xlsx/package";
import { readXml } from "../../src/hosts/xlsx/xml-reader";

const SEED = 20_261_122;

const partName = fc.stringMatching(/^[a-zäé]{1,6}(\/[a-z]{1,6}){0,2}\.(xml|bin)$/);
const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 200, unit: "grapheme" }).map((text) => new TextEncoder().encode(text)));
const parts = fc.dictionary(partName, content, { minKeys: 1, maxKeys: 12, noNullPrototype: true });

it("a package saved with any changes holds the changed parts, and all others with their compressed bytes", () => {
  fc.assert(
    fc.property(parts, fc.dictionary(partName, fc.option(content), { maxKeys: 6, noNullPrototype: true }), fc.constantFrom(0, 6, 9), fc.uint8Array({ maxLength: 40 }), (before, additions, level, prefix) => {
      const archive = zipSync(before, { level: level as 0 | 6 | 9 });
      const pkg = openPackage(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...prefix, ...archive]));
      // Every second part of the package is changed too, so that replacing and removing are met as often as adding.
      const changes = new Map(Object.entries(additions));
      pkg.names.forEach((name, index) => {
        if (index % 2 === 1) changes.set(name, index % 4 === 1 ? null : new Uint8Array(index));
      });
      const saved = savePackage(pkg, changes);

      const expected = new Map<string, Uint8Array | null>([...Object.entries(before), ...changes]);
      const read = unzipSync(saved);
      expect(new Map(Object.entries(read))).toEqual(new Map([...expected].filter(([, bytes]) => bytes !== null)));
      const reopened = openPackage(saved);
      const untouched = pkg.entries.filter(({ name }) => !changes.has(name));
      const packed = new Map(reopened.entries.map((entry) => [entry.name, entry.data]));
      for (const { name, data } of untouched) expect(packed.get(name)).toEqual(data);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly (Element | string)[] };

const xmlName = fc.stringMatching(/^([a-z]{1,3}:)?[a-zA-Z][a-z0-9]{0,4}$/);
// Line ends and tabs apart, which a validating reader rewrites.
const characters = fc.string({ maxLength: 12, unit: "grapheme" }).map((text) => text.replace(/[^\u0020-\ud7ff]/g, ""));
const { element } = fc.letrec<{ element: Element; child: Element | string }>((tie) => ({
  element: fc.record({ name: xmlName, attributes: fc.dictionary(xmlName, characters, { maxKeys: 4, noNullPrototype: true }), children: fc.array(tie("child"), { maxLength: 4 }) }),
  child: fc.oneof({ maxDepth: 3 }, characters, tie("element")),
}));

function markup(node: Element | string): string {
  if (typeof node === "string") return node.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, node.length % 2 === 0 ? "&gt;" : "&#62;");
  const attributes = Object.entries(node.attributes).map(([name, value], index) => {
    const quote = index % 2 === 0 ? '"' : "'";
    return ` ${name}=${quote}${value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/'/g, "&apos;")}${quote}`;
  });
  const inner = node.children.map(markup).join(node.children.length === 3 ? "<!-- > <b> -->" : "");
  return inner === "" ? `<${node.name}${attributes.join("")}/>` : `<${node.name}${attributes.join("\n")}>${inner}</${node.name} >`;
}

/** Name, one attribute of each tag, and text, as both readers tell them; neighbouring texts are joined. */
function joinTexts(events: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const event of events) {
    const last = joined.length - 1;
    if (event.startsWith("text ") && joined[last]?.startsWith("text ")) joined[last] += event.slice(5);
    else if (event !== "text ") joined.push(event);
  }
  return joined;
}

it("the XML reader tells the same elements, attributes and texts as a validating library", () => {
  const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
  fc.assert(
    fc.property(element, (root) => {
      const xml = `<?xml version="1.0" encoding="UTF-8"?>${markup(root)}`;
      const expected: string[] = [];
      const asked: (string | undefined)[] = [];
      const parser = new SaxesParser();
      parser.on("opentag", ({ name, attributes }) => {
        const first = Object.keys(attributes)[0];
        asked.push(first === undefined ? undefined : localName(first));
        expected.push(`open ${localName(name)} ${first === undefined ? "" : attributes[first]}`);
      });
      parser.on("text", (text) => expected.push(`text ${text}`));
      parser.on("closetag", ({ name }) => expected.push(`close ${localName(name)}`));
      parser.write(xml).close();

      const told: string[] = [];
      readXml(xml, "part.xml", {
        open: (name, attribute) => {
          const wanted = asked.shift();
          told.push(`open ${name} ${wanted === undefined ? "" : attribute(wanted)}`);
        },
        text: (text) => told.push(`text ${text}`),
        close: (name) => told.push(`close ${name}`),
      });
      expect(joinTexts(told)).toEqual(joinTexts(expected));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

// The XML reader: what it tells of a part, and what it refuses.

import { readXml } from "../../../../src/hosts/xlsx/xml-reader";

type Event = readonly string[];

function eventsOf(xml: string): readonly Event[] {
  const events: Event[] = [];
  readXml(xml, "part.xml", {
    open: (name) => events.push(["open", name]),
    text: (text) => events.push(["text", text]),
    close: (name) => events.push(["close", name]),
  });
  return events;
}

function attributesOf(xml: string, names: readonly string[]): readonly (string | undefined)[] {
  let found: readonly (string | undefined)[] = [];
  readXml(xml, "part.xml", { open: (_name, attribute) => (found = names.map(attribute)) });
  return found;
}

it("tells elements by their local names, and closes empty ones", () => {
  expect(eventsOf('<?xml version="1.0"?><x:a><b/><x:c >1</x:c></x:a>')).toEqual([
    ["open", "a"],
    ["open", "b"],
    ["close", "b"],
    ["open", "c"],
    ["text", "1"],
    ["close", "c"],
    ["close", "a"],
  ]);
});

it("resolves entities and passes character data, comments and instructions", () => {
  const text = eventsOf("<a>&lt;&#65;&#x1F600;&amp;amp;<!-- <b> --><![CDATA[<&amp;>]]><?p <q> ?></a>")
    .filter(([kind]) => kind === "text")
    .map(([, piece]) => piece)
    .join("");
  expect(text).toBe("<A😀&amp;<&amp;>");
});

it("gives every line end as a line feed, but keeps a carriage return that is written as an entity", () => {
  const texts = eventsOf("<a>1\r\n2\r3&#13;\n<![CDATA[4\r\n5]]></a>").flatMap(([kind, text]) => (kind === "text" ? [text] : []));
  expect(texts).toEqual(["1\n2\n3\r\n", "4\n5"]);
});

it("finds attributes by local name in either quotes, whatever their values hold", () => {
  const tag = `<c  xml:sheetId = "1" name='a>b="x"' r:id="r &quot;2&quot;"\n r="A1" other="id='no'"/>`;
  expect(attributesOf(tag, ["id", "name", "r", "sheetId", "Id", "me", "missing"])).toEqual(['r "2"', 'a>b="x"', "A1", "1", undefined, undefined, undefined]);
});

it.each([
  ["", "nothing"],
  ["<a>", "an open element"],
  ["<a></b>", "another end"],
  ["</a>", "an end without a beginning"],
  ["<a", "an open tag"],
  ['<a b="></a>', "an open quote"],
  ["<a><!-- </a>", "an open comment"],
  ["<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a document type"],
  ["<a>&nbsp;</a>", "an unknown entity"],
])("refuses %p: %s", (xml) => {
  expect(() => eventsOf(xml)).toThrow(expect.objectContaining({ code: "damaged", message: expect.stringContaining('part "part.xml"') }));
});

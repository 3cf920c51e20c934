// Texts that are saved with a file, out of sight: ours come back and are replaced, everybody else's stay.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import { readKeptTexts, writeKeptTexts } from "../../../../src/hosts/xlsx/kept-texts";
import { buildFixture } from "../../../host/fixtures/build-fixture";
import { customXml } from "../../../host/fixtures/container-fixtures";
import { partNames, partText, sheetSpec } from "./write-fixture";

const NAMESPACE = "urn:planwright:test";
const text = (words: string): string => `<plan xmlns="${NAMESPACE}">${words}</plan>`;
const kept = (bytes: Uint8Array): readonly string[] => readKeptTexts(bytes, NAMESPACE).map((xml) => xml.replace(/^<\?[^>]*\?>\s*/, ""));

const plain = newWorkbook([sheetSpec()]);
const foreign = buildFixture(customXml);

describe("texts kept in a file", () => {
  it("come back in order, and twice written are the same bytes", () => {
    const once = writeKeptTexts(plain, NAMESPACE, [text("one"), text("two")]);
    expect(kept(once)).toEqual([text("one"), text("two")]);
    expect(Buffer.compare(writeKeptTexts(once, NAMESPACE, [text("one"), text("two")]), once)).toBe(0);
  });

  it("replace those of before, whose parts, links and content types go", () => {
    const before = writeKeptTexts(plain, NAMESPACE, [text("one"), text("two"), text("three")]);
    const after = writeKeptTexts(before, NAMESPACE, [text("four")]);
    expect(kept(after)).toEqual([text("four")]);
    expect(partNames(after).filter((name) => name.startsWith("customXml/")).sort()).toEqual(["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"]);
    expect(partText(after, "[Content_Types].xml").match(/customXml/g)).toHaveLength(3);
    expect(partText(after, "xl/_rels/workbook.xml.rels").match(/relationships\/customXml"/g)).toHaveLength(1);
  });

  it("leave nothing behind when they are taken away", () => {
    const empty = writeKeptTexts(writeKeptTexts(plain, NAMESPACE, [text("one")]), NAMESPACE, []);
    expect(kept(empty)).toEqual([]);
    expect(partNames(empty)).toEqual(partNames(plain));
  });

  it("stand beside what others keep, which stays as it was", () => {
    const beside = writeKeptTexts(foreign, NAMESPACE, [text("ours")]);
    expect(kept(beside)).toEqual([text("ours")]);
    for (const name of ["customXml/item1.xml", "customXml/itemProps1.xml"]) expect(partText(beside, name)).toBe(partText(foreign, name));
    expect(partNames(beside)).toContain("customXml/item2.xml");
    expect(partText(writeKeptTexts(beside, NAMESPACE, []), "customXml/item1.xml")).toContain("urn:example:orders");
  });

  it("are none in a file without any, which stays the very same bytes when none are to be kept", () => {
    expect(kept(foreign)).toEqual([]);
    expect(writeKeptTexts(foreign, NAMESPACE, [])).toBe(foreign);
  });

  it("are known by their namespace in whatever quotes and behind whatever prefix a program writes them", () => {
    const rewritten = writeKeptTexts(plain, NAMESPACE, [`<!-- saved anew --><p:plan xmlns:p='${NAMESPACE}'>one</p:plan>`]);
    expect(kept(rewritten)).toHaveLength(1);
    expect(readKeptTexts(rewritten, "urn:planwright")).toEqual([]);
  });
});

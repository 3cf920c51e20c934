// Both catalogues, sentence by sentence: each is there, each says it in its own words, and both with the same figures.

import { english } from "../../../../src/engine/sentences/english/english";
import { outlook as englishOutlook } from "../../../../src/engine/sentences/english/outlook";
import { german } from "../../../../src/engine/sentences/german/german";
import { outlook as germanOutlook } from "../../../../src/engine/sentences/german/outlook";
import { everySentence } from "./every-sentence";
import { figures } from "./figures";

const [ours, theirs] = [everySentence(english, englishOutlook), everySentence(german, germanOutlook)];
const [allEnglish, allGerman] = [{ ...english, outlook: englishOutlook }, { ...german, outlook: germanOutlook }];

const pairs = Object.entries(ours).flatMap(([topic, sentences]) =>
  Object.entries(sentences).flatMap(([key, said]) => {
    const [one, other] = [said, theirs[topic]?.[key] ?? []].map((each) => (typeof each === "string" ? [each] : each));
    return (one ?? []).map((text, at): readonly [string, string, string] => [`${topic}.${key} ${String(at + 1)}`, text, other?.[at] ?? ""]);
  }),
);

function keysOf(of: object): readonly string[] {
  return Object.keys(of).sort();
}

describe("the catalogues of sentences", () => {
  it("have the same topics and keys, and the tests name all of them", () => {
    expect(keysOf(allGerman)).toEqual(keysOf(allEnglish));
    for (const [topic, sentences] of Object.entries(allEnglish)) {
      expect(keysOf(new Map<string, object>(Object.entries(allGerman)).get(topic) ?? {})).toEqual(keysOf(sentences));
      expect(keysOf(ours[topic] ?? {})).toEqual(keysOf(sentences));
    }
    expect(keysOf(german.changes.tables)).toEqual(keysOf(english.changes.tables));
    expect(keysOf(german.changes.fields)).toEqual(keysOf(english.changes.fields));
  });

  it.each(pairs)("say %s in words of their own", (_, one, other) => {
    expect(other).not.toBe("");
    expect(other).not.toBe(one);
    expect(one + other).not.toMatch(/undefined|null|NaN|\$\{/);
  });

  it.each(pairs)("say %s with the same figures, in at most 160 characters", (_, one, other) => {
    expect(figures(other)).toEqual(figures(one));
    expect(Math.max(one.length, other.length)).toBeLessThanOrEqual(160);
  });
});

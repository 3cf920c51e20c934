// The same plan in two languages, over random plants: the same dates, quantities and figures, in other words.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { comparePlans } from "../../src/engine/changes/compare-plans";
import { promises } from "../../src/engine/explain/promise-quantity";
import { whyOrder } from "../../src/engine/explain/why-order";
import { makePlan } from "../../src/engine/make-plan";
import type { Plan } from "../../src/model/plan";
import type { Language } from "../../src/model/settings";
import { figures } from "../unit/engine/sentences/figures";
import { randomCase, type Case } from "./random-plant";

const seed = 20261130;

function planned({ plant, settings }: Case, language: Language) {
  const chosen = { ...settings, language };
  return { plant, settings: chosen, plan: makePlan(plant, chosen, quietRun) };
}

/** Every sentence of a plan, always in the same sequence. */
function sentences({ orders, operations, promises: promised, messages, issues }: Plan): readonly string[] {
  return [
    ...orders.flatMap(({ reasons }) => reasons),
    ...operations.map(({ reason = "" }) => reason).filter((reason) => reason !== ""),
    ...promised.flatMap(({ reason, turn = "" }) => [reason, turn]).filter((reason) => reason !== ""),
    ...messages.map(({ text }) => text),
    ...issues.flatMap(({ text, hint }) => [text, hint]),
  ];
}

/** A plan as data, each sentence left out. */
function wordless({ settings, orders, operations, promises: promised, messages, issues, ...others }: Plan) {
  return {
    ...others,
    settings: { ...settings, language: undefined },
    orders: orders.map(({ reasons, ...order }) => ({ ...order, reasons: reasons.length })),
    operations: operations.map((operation) => ({ ...operation, reason: "" })),
    promises: promised.map((promise) => ({ ...promise, reason: "", ...(promise.turn !== undefined && { turn: "" }) })),
    messages: messages.map((message) => ({ ...message, text: "" })),
    issues: issues.map((issue) => ({ ...issue, text: "", hint: "" })),
  };
}

function expectTranslated(one: readonly string[], other: readonly string[]): void {
  expect(other.length).toBe(one.length);
  for (const [at, text] of one.entries()) {
    const translated = other[at] ?? "";
    if (translated === text) throw new Error(`Not translated: ${text}`);
    // What has no room is left out, and one language takes more of it.
    const isWhole = Math.max(text.length, translated.length) < 120;
    const [given, found] = [figures(text), figures(translated)];
    const isSame = JSON.stringify(given) === JSON.stringify(found);
    if (!isSame && (isWhole || !given.some((figure) => found.includes(figure)))) throw new Error(`Other figures: ${text} | ${translated}`);
    if (translated.length > 160) throw new Error(`Longer than a sheet shows: ${translated}`);
  }
}

describe(`Plans of random plants in two languages (seed ${String(seed)})`, () => {
  it("differ in words only, and every sentence has the same figures in both", () => {
    fc.assert(
      fc.property(randomCase, (random) => {
        const [english, german] = [planned(random, "english"), planned(random, "german")];
        expect(wordless(german.plan)).toEqual(wordless(english.plan));
        expectTranslated(sentences(english.plan), sentences(german.plan));
      }),
      { seed, numRuns: 300 },
    );
  }, 240_000);

  it("explain every order and answer every question about a promise in both", () => {
    fc.assert(
      fc.property(randomCase, (random) => {
        const [english, german] = [planned(random, "english"), planned(random, "german")];
        const ids = [...english.plan.orders.map(({ id }) => id), ...english.plan.promises.map(({ demand }) => demand)].slice(0, 60);
        const [one, other] = [english, german].map(({ plan }) => ids.map((id) => whyOrder(plan, id) ?? "")) as [string[], string[]];
        expect(other.every((text) => text !== "")).toBe(true);
        for (const [at, text] of one.entries()) if (text.length < 120) expectTranslated([text], [other[at] ?? ""]);
        const [ask, frage] = [promises(english), promises(german)];
        for (const { id } of random.plant.items.slice(0, 5)) {
          const [answer, antwort] = [ask(id, 7), frage(id, 7)];
          expect(antwort?.day).toBe(answer?.day);
          expectTranslated([answer?.reason ?? ""], [antwort?.reason ?? ""]);
        }
      }),
      { seed: seed + 1, numRuns: 100 },
    );
  }, 120_000);

  it("are no change of a plan: neither of its orders nor of its inputs", () => {
    fc.assert(
      fc.property(randomCase, (random) => {
        const none = { inputs: [], promises: [], orders: [], smallChanges: 0 };
        expect(comparePlans(planned(random, "english"), planned(random, "german"))).toMatchObject(none);
      }),
      { seed: seed + 2, numRuns: 100 },
    );
  }, 120_000);
});

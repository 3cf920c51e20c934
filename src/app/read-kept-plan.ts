// Reads what a workbook remembers of its plan. Apart from its writing, which every plan needs, and a first one this not.

import { emptyPlant } from "../model/plant";
import { defaultSettings } from "../model/settings";
import type { KeptPlan, KeptText } from "./kept-plan";

/** Null unless all texts of one plan are there, each as it was written, in whatever order; one that is there twice counts once. */
export function keptPlanFrom(texts: readonly string[]): KeptPlan | null {
  const parts = texts.map(readPart);
  const [first] = parts;
  if (first === undefined || parts.some(({ of, proof }) => of !== first.of || proof !== first.proof)) return null;
  const textAt = new Map(parts.map(({ part, text }) => [part, text]));
  const inOrder = Array.from({ length: first.of }, (_, index) => textAt.get(index + 1));
  if (inOrder.includes(undefined)) return null;
  try {
    const { previous = null, ...kept }: KeptText = JSON.parse(inOrder.join(""));
    if (kept.proof !== first.proof) return null;
    const plant = { ...emptyPlant, ...kept.plant };
    const settings = { ...defaultSettings, ...kept.settings };
    const before = previous === null ? null : { ...previous, plant: { ...plant, ...previous.plant }, settings: { ...defaultSettings, ...previous.settings } };
    return { ...kept, plant, settings, previous: before };
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function readPart(xml: string): { readonly part: number; readonly of: number; readonly proof: string; readonly text: string } {
  const [, attributes = "", text = ""] = /<(?:\w+:)?plan\b([^>]*)>([^<]*)</.exec(xml) ?? [];
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  // The only letter left that a host may write as an entity.
  return { part: Number(attribute("part")), of: Number(attribute("of")), proof: attribute("proof"), text: text.replaceAll("&quot;", '"').trim() };
}

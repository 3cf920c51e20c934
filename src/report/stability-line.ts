// How much of the schedule of the plan before stays in place, in one line.

import type { Plan } from "../model/plan";
import { mostMoves } from "../model/most-moves";
import { searchDefaults, type Settings } from "../model/settings";
import { reportSentencesOf } from "./sentences/report-sentences";

/** Null without a plan before, and where changes cost nothing. In place is at the same resource, from the same minute on. */
export function stabilityLine({ operations, former, settings }: Plan): string | null {
  if (former === undefined) return null;
  const now = new Map(operations.map((operation) => [operation.id, operation]));
  const known = former.places.filter(([id]) => now.has(id));
  const same = known.filter(([id, resource, , start]) => now.get(id)?.resource === resource && now.get(id)?.start === start);
  if (known.length === 0) return null;
  const percent = Math.floor((100 * same.length) / known.length);
  const say = reportSentencesOf(settings);
  const line = say.stayedInPlace(known.length, percent);
  return isTooDear(known.length, known.length - same.length, settings) ? `${line} ${say.stayingTooDear()}` : line;
}

/** True where more have moved than may: a plan that stays would have made customers wait too long for it. */
function isTooDear(known: number, moved: number, settings: Settings): boolean {
  return (settings.changesWeight ?? searchDefaults.changesWeight) === 0 && moved > mostMoves(known, settings);
}

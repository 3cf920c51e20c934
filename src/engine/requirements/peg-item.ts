// One-level pegging of an item: which supply covers which need, first in, first out.
// Knows sequences of quantities; nothing of dates' meaning or of other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";

/** The first `count` numbers, units ≥ 0, whole millionths (`snap`). */
export type Amounts = { readonly count: number; readonly quantities: Float64Array };

/**
 * What each of the first `count` supplies serves: a stretch of needs, one behind the other. Those between the first and the
 * last of a stretch are served by this supply alone.
 */
export type Stretches = {
  count: number;
  /** By supply: the needs `firstNeeds[s] … endNeeds[s] − 1`, none where both are the same. */
  firstNeeds: Int32Array;
  endNeeds: Int32Array;
  /** Units for the first and for the last need of the stretch, which may be one. */
  firstUnits: Float64Array;
  lastUnits: Float64Array;
};

export function noStretches(): Stretches {
  return { count: 0, ...stretchColumns(0) };
}

function stretchColumns(size: number) {
  return { firstNeeds: new Int32Array(size), endNeeds: new Int32Array(size), firstUnits: new Float64Array(size), lastUnits: new Float64Array(size) };
}

/**
 * Matches supplies to needs in their given sequence.
 *
 * @param supplies  in the order of use
 * @param needs     in the order of claim
 * @param rest      claimed after all needs, at index `needs.count`; a whole number of millionths as well
 * @param deficit   units of supply used up by a negative opening stock before any need, ≥ 0
 * @param stretches are written over; what a need gets of its stretches adds up to its quantity as far as supply exists
 * Cost O(supplies + needs).
 */
export function pegItem(supplies: Amounts, needs: Amounts, rest: number, deficit: number, stretches: Stretches): void {
  if (stretches.firstNeeds.length < supplies.count) Object.assign(stretches, stretchColumns(2 * supplies.count));
  stretches.count = supplies.count;
  const { firstNeeds, endNeeds, firstUnits, lastUnits } = stretches;
  const { count, quantities: claims } = needs;
  // The deficit is claimed as need −1, of which nobody is told.
  let need = -1;
  let open = deficit;
  for (let supply = 0; supply < supplies.count; supply += 1) {
    let left = supplies.quantities[supply] ?? 0;
    let first = -1;
    let last = -1;
    let given = 0;
    while (left > QUANTITY_TOLERANCE && need <= count) {
      if (open > QUANTITY_TOLERANCE) {
        given = open < left ? open : left;
        if (need >= 0) {
          last = need;
          if (first < 0) {
            first = need;
            firstUnits[supply] = given;
          }
        }
        left = left === given ? 0 : snap(left - given);
        if (open > given) {
          open = snap(open - given);
          break;
        }
      }
      need += 1;
      open = need < count ? (claims[need] ?? 0) : need === count ? rest : 0;
    }
    firstNeeds[supply] = first < 0 ? 0 : first;
    endNeeds[supply] = last + 1;
    lastUnits[supply] = given;
  }
}

/** Units that a supply gives to a need of its stretch. */
export function unitsGiven(supply: number, need: number, { quantities }: Amounts, { firstNeeds, endNeeds, firstUnits, lastUnits }: Stretches): number {
  if (need === firstNeeds[supply]) return firstUnits[supply] ?? 0;
  return need + 1 === endNeeds[supply] ? (lastUnits[supply] ?? 0) : (quantities[need] ?? 0);
}

// What an operation had to wait for, and how that is said.

import type { Minute } from "../../base/day";

/** The first minute that something allows, and its sentence. */
export type Bound = { readonly minute: Minute; readonly text: () => string };

/** Of equal ones the last, which says most. */
export function latestOf(bounds: readonly Bound[]): Bound {
  return bounds.reduce((latest, bound) => (bound.minute >= latest.minute ? bound : latest));
}

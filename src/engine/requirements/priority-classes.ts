// The priorities of a plan as small whole numbers: comparing two needs is comparing their classes.
// Knows priorities; nothing of demands or orders.

/** Behind every demand: the priority of what no demand asks for. */
export const NO_PRIORITY = Number.MAX_SAFE_INTEGER;

/** The priority of each class, the most important first; the last one is NO_PRIORITY. */
export type PriorityClasses = Float64Array;

export const onlyNone: PriorityClasses = Float64Array.of(NO_PRIORITY);

/** The class of what no demand asks for. */
export function noClass(classes: PriorityClasses): number {
  return classes.length - 1;
}

/**
 * The class of each priority.
 * @param priorities at most NO_PRIORITY
 * @param known      classes that stay, whether or not their priorities are still there
 * @returns the same classes where no priority is new. Cost O(n + c log c) for c classes.
 */
export function classified(priorities: Float64Array, known: PriorityClasses): { readonly classes: PriorityClasses; readonly classOf: Int32Array } {
  // Numbered as they are met, then by their importance.
  const met = new Map<number, number>();
  known.forEach((priority, place) => met.set(priority, place));
  const classOf = new Int32Array(priorities.length);
  let before = NaN;
  let place = 0;
  for (let row = 0; row < priorities.length; row += 1) {
    const priority = priorities[row] ?? 0;
    if (priority !== before) {
      before = priority;
      place = met.get(priority) ?? met.size;
      if (place === met.size) met.set(priority, place);
    }
    classOf[row] = place;
  }
  if (met.size === known.length) return { classes: known, classOf };
  const asMet = Float64Array.from(met.keys());
  const classes = asMet.slice().sort();
  const moved = movedClasses(asMet, classes);
  for (let row = 0; row < classOf.length; row += 1) classOf[row] = moved[classOf[row] ?? 0] ?? 0;
  return { classes, classOf };
}

/** By class: its place among others that hold all of their priorities. */
export function movedClasses(from: PriorityClasses, to: PriorityClasses): Int32Array {
  const places = new Map<number, number>();
  to.forEach((priority, place) => places.set(priority, place));
  return Int32Array.from(from, (priority) => places.get(priority) ?? noClass(to));
}

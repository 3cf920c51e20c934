// Which formulas answer from the last plan. Knows their names; nothing of what they answer.

/** In the file some hosts write a prefix before the namespace; PLANDEV is the one of development. */
const ANSWER = /(?<![A-Z0-9.])PLAN(DEV)?\.(WHY|PEG|PROMISE|SCHEDULE|MRP|LOAD)\s*\(/i;

/** True for a formula that gives something else after a new plan, although no cell that it names has changed. */
export function answersFromPlan(formula: string): boolean {
  return ANSWER.test(formula);
}

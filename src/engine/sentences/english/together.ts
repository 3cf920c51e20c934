// What an operation needs beside its work centre, in English: tools and people, lots that run together, wishes that cannot be kept.

import { listed } from "../listed";
import { shortName } from "../short-name";
import type { HelpSubject } from "../subjects";

const MORE = (count: number): string => ` and ${String(count)} more`;

export const together = {
  alsoHas: (operation: number, helpers: readonly HelpSubject[]): string => `Operation ${String(operation)} also has ${listed(helpers.map(helperText), MORE)}.`,
  runsWith: (operation: number, orders: readonly string[]): string => `Operation ${String(operation)} runs together with ${listed(orders.map(shortName), MORE)}.`,
  cannotFollow: (operation: number): string => `Operation ${String(operation)} cannot follow at once: what it needs is never open as the operation before ends.`,
  acrossBreak: (operation: number): string => `Operation ${String(operation)} goes across a break: no open time of a usual week is long enough for it.`,
};

function helperText({ resource, units }: HelpSubject): string {
  return units === 1 ? shortName(resource) : `${String(units)} of ${shortName(resource)}`;
}

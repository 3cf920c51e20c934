// What the planner's pins cost, in English. Names of operations come shortened.

import type { Minute } from "../../../base/day";
import { clockText } from "../clock-text";
import { shortName as name } from "../short-name";
import type { PinCause } from "../subjects";
import { withRoom } from "../with-room";
import { counted } from "./counted";

export const pins = {
  noOperation: (operation: string): string => `The pin of operation ${operation} has no effect: the plan has no such operation.`,
  /** @param lateDays of the order; 0 where it is in time */
  moved: (operation: string, start: Minute, pinned: Minute, cause: PinCause, lateDays: number): string =>
    withRoom(`Operation ${operation} starts at ${clockText(start)}, not as pinned at ${clockText(pinned)}: ${causeText(cause)}.`, lateText(lateDays)),
  /** @param resource null for a subcontractor */
  elsewhere: (operation: string, resource: string | null, pinned: string, lateDays: number): string => {
    const where = resource === null ? "by a subcontractor" : `at ${name(resource)}`;
    return withRoom(`Operation ${operation} is done ${where}, not as pinned at ${name(pinned)}, which cannot do it or is never open.`, lateText(lateDays));
  },
  makesLate: (operation: string, start: Minute | undefined, lateDays: number): string =>
    `Operation ${operation} stays pinned${start === undefined ? "" : ` at ${clockText(start)}`}.${lateText(lateDays)}`,
};

function lateText(days: number): string {
  return days === 0 ? "" : ` Its order is ${counted(days, "day")} late.`;
}

function causeText(cause: PinCause): string {
  switch (cause.kind) {
    case "planStart":
      return "the plan starts later";
    case "predecessor":
      return `${cause.operation} ends at ${clockText(cause.end)}`;
    case "material":
      return `order ${name(cause.order)} for ${name(cause.item)} comes later`;
    case "closed":
      return `${name(cause.resource)} is closed then`;
    case "otherPin":
      return `${cause.operation} is pinned there then`;
    case "notReady":
      return "what goes before it, or its machine, is not ready then";
  }
}

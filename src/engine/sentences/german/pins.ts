// What the planner's pins cost, in German. Names of operations come shortened.

import { clockText } from "../clock-text";
import type { Sentences } from "../sentences";
import { shortName as name } from "../short-name";
import type { PinCause } from "../subjects";
import { withRoom } from "../with-room";
import { daysText } from "./counted";

export const pins: Sentences["pins"] = {
  noOperation: (operation) => `Die Fixierung von Arbeitsgang ${operation} wirkt nicht: der Plan hat keinen solchen Arbeitsgang.`,
  moved: (operation, start, pinned, cause, lateDays) =>
    withRoom(`Arbeitsgang ${operation} beginnt ${clockText(start)}, nicht wie fixiert ${clockText(pinned)}: ${causeText(cause)}.`, lateText(lateDays)),
  elsewhere: (operation, resource, pinned, lateDays) => {
    const where = resource === null ? "beim Lohnbearbeiter" : `an ${name(resource)}`;
    return withRoom(`Arbeitsgang ${operation} läuft ${where}, nicht wie fixiert an ${name(pinned)}: dort unmöglich oder nie geöffnet.`, lateText(lateDays));
  },
  makesLate: (operation, start, lateDays) => `Arbeitsgang ${operation} bleibt${start === undefined ? "" : ` auf ${clockText(start)}`} fixiert.${lateText(lateDays)}`,
};

function lateText(days: number): string {
  return days === 0 ? "" : ` Sein Auftrag kommt ${daysText(days)} zu spät.`;
}

function causeText(cause: PinCause): string {
  switch (cause.kind) {
    case "planStart":
      return "der Plan beginnt später";
    case "predecessor":
      return `${cause.operation} endet ${clockText(cause.end)}`;
    case "material":
      return `Auftrag ${name(cause.order)} für ${name(cause.item)} kommt später`;
    case "closed":
      return `${name(cause.resource)} ist dann geschlossen`;
    case "otherPin":
      return `${cause.operation} ist dort dann fixiert`;
    case "notReady":
      return "der Vorgänger oder die Maschine ist dann nicht bereit";
  }
}

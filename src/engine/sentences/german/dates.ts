// Why an order's dates are not those of its need and lead time, in German.

import { dayText } from "../../../base/day";
import { clockText } from "../clock-text";
import type { Sentences } from "../sentences";
import type { DaysSubject } from "../subjects";
import { counted, daysText } from "./counted";

export const dates: Sentences["dates"] = {
  safetyTime: (wanted, time) => `Gewünscht am ${dayText(wanted)}: Sicherheitszeit ${timeText(time)}.`,
  movedByFence: (from, fenceEnd) => `Vom ${dayText(from)} auf das Ende des Fixierungshorizonts am ${dayText(fenceEnd)} verschoben.`,
  closedUntil: (day) => `Nicht vor ${dayText(day)}: bis dahin wollen Sie keinen Zugang.`,
  firstDay: (day) => `Nicht vor ${dayText(day)}, dem ersten Tag des Artikels.`,
  lastDay: (day) => `Nicht nach ${dayText(day)}, dem letzten Tag des Artikels: bleibt bis zum Bedarf auf Lager.`,
  releasedLate: (days, leadTime) => `${daysText(days)} zu spät freigegeben: Durchlaufzeit ${timeText(leadTime)}.`,
  pinned: (operation, start, resource) =>
    `Sie haben Arbeitsgang ${String(operation)}${start === undefined ? "" : ` auf ${clockText(start)}`}${resource === undefined ? "" : ` an ${resource}`} fixiert.`,
};

function timeText({ days, isWorking }: DaysSubject): string {
  return isWorking ? counted(days, "Arbeitstag", "Arbeitstage") : daysText(days);
}

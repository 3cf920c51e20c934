// Contact volumes and workloads by interval. Knows no item and no plan.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { CellRef } from "../../base/issue";
import type { StaffingInterval } from "../../model/staffing";
import type { MappedTable } from "../mapping/mapping";
import * as say from "../messages-staffing";
import type { RowReader } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import { idText } from "../values/id-text";
import { parseInterval } from "../values/interval-text";
import type { Reading } from "./reading";
import { given } from "./reading";

/** The usual promise of a hotline, where the sheet has none: eight of ten within twenty seconds. */
export const USUAL_ANSWER_MINUTES = 1 / 3;
export const USUAL_SERVED = 0.8;

/** Of intervals that do not say how long they are. */
const CONTACT_MINUTES = 30;
const DAY_MINUTES = 480;
const MINUTES_OF_DAY = 1440;
/** Busy people at once that are still worked out. */
const MOST_LOAD = 10_000;

/** A row before the length of its interval is known. */
type Draft = { readonly queue: string; readonly day?: Day; readonly from?: number; readonly to?: number; readonly at: CellRef; readonly make: (minutes: number) => StaffingInterval };

/** In the order of the rows. An interval without an end lasts until the next one of its queue and day. */
export function readStaffing(reading: Reading): readonly StaffingInterval[] {
  return reading.tablesOf("staffing").flatMap((table) => {
    const drafts: Draft[] = [];
    let withoutHours = 0;
    reading.read(table, (row) => {
      const draft = draftIn(row, table);
      if (draft === null) return;
      if (row.has("workload") && row.number("perPerson") === undefined && row.number("contacts") === undefined) withoutHours++;
      drafts.push(draft);
    });
    if (withoutHours > 0 && drafts[0] !== undefined) reading.log.add(say.hoursOfPersonAssumed(withoutHours, drafts[0].at));
    const lengths = lengthsOf(drafts);
    const assumed = drafts.filter(({ from }, place) => lengths[place] === undefined && from !== undefined);
    if (assumed[0] !== undefined) reading.log.add(say.intervalAssumed(assumed.length, CONTACT_MINUTES, assumed[0].at));
    return drafts.map(({ make, from }, place) => make(lengths[place] ?? (from === undefined ? DAY_MINUTES : CONTACT_MINUTES)));
  });
}

function draftIn(row: RowReader, table: MappedTable): Draft | null {
  const contacts = row.number("contacts");
  const workMinutes = row.number("workload");
  const handlingMinutes = row.number("handling");
  const common = {
    queue: row.text("queue"),
    shrinkage: row.number("shrinkage") ?? 0,
    occupancy: row.number("occupancy") ?? 1,
    source: row.source,
    ...given("scheduled", row.number("scheduled")),
  };
  const answerMinutes = row.number("answer") ?? USUAL_ANSWER_MINUTES;
  const served = row.number("served") ?? USUAL_SERVED;
  const perPerson = row.number("perPerson");
  const to = row.number("to");
  const written = row.value("from");
  const span = isBlank(written) ? null : parseInterval(written, table.table.dateSystem);
  if (span === null && !isBlank(written)) row.refuse(say.notAnInterval(idText(written), row.at("from")));
  if (contacts === undefined && workMinutes === undefined) row.refuse(say.nothingAskedFor(row.source));
  if (contacts !== undefined && handlingMinutes === undefined) row.refuse(say.withoutHandlingTime(row.at("contacts")));
  const day = span?.day ?? row.day("day");
  const load = ((contacts ?? 0) * (handlingMinutes ?? 0)) / (span === null ? DAY_MINUTES : CONTACT_MINUTES);
  if (load > MOST_LOAD) row.refuse(say.tooMuchForErlang(load, row.at("contacts")));
  if (row.isRefused()) return null;
  const when = { ...given("day", day), ...given("from", span?.from) };
  return {
    queue: common.queue, ...when, ...given("to", span?.to ?? to), at: row.source,
    make: (minutes) =>
      contacts !== undefined && handlingMinutes !== undefined
        ? { kind: "contacts", ...common, ...when, minutes, contacts, handlingMinutes, answerMinutes, served }
        : { kind: "workload", ...common, ...when, minutes, workMinutes: workMinutes ?? 0, minutesPerPerson: perPerson ?? minutes },
  };
}

/** Minutes of each interval: to its end, to the next one, or as long as the one before it. Undefined: nothing says. */
function lengthsOf(drafts: readonly Draft[]): readonly (number | undefined)[] {
  const lengths = new Map<Draft, number>();
  for (const [, line] of groupBy(drafts.filter(({ from }) => from !== undefined), ({ queue, day }) => JSON.stringify([queue, day]))) {
    let before: number | undefined;
    line.forEach((draft, place) => {
      const end = draft.to ?? line[place + 1]?.from;
      const length = end === undefined ? 0 : (end - (draft.from ?? 0) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
      before = length > 0 ? length : before;
      if (before !== undefined) lengths.set(draft, before);
    });
  }
  return drafts.map((draft) => lengths.get(draft));
}

// How many people each interval of a service takes: by the wait that customers accept, or by hours of work. Plain numbers.

import type { ContactInterval, StaffedInterval, StaffingInterval, WorkloadInterval } from "../../model/staffing";
import { meanWait, servedWithin } from "./erlang-c";
import { scheduledStaff, staffForContacts, staffForWorkload, wholePeople } from "./service-staffing";

/**
 * People by interval, each for itself: nobody who waits is taken on to the next.
 *
 *   contacts: load a = contacts × handling / interval; at work = the fewest c with served(a, c) ≥ target and a / c ≤ occupancy
 *             to schedule = ⌈at work / (1 − shrinkage)⌉
 *   workload: load a = work / hours of a person; at work = ⌈a / occupancy⌉; to schedule = ⌈a / ((1 − shrinkage) × occupancy)⌉
 *
 * Cost O(load) an interval.
 * Source: Erlang C for contacts, see erlang-c; workload by the hours that a person has.
 */
export function staffIntervals(intervals: readonly StaffingInterval[]): readonly StaffedInterval[] {
  return intervals.map((interval) => (interval.kind === "contacts" ? forContacts(interval) : forWorkload(interval)));
}

function forContacts(interval: ContactInterval): StaffedInterval {
  const { contacts, handlingMinutes, minutes, answerMinutes, served, occupancy, shrinkage, scheduled } = interval;
  const load = (contacts * handlingMinutes) / minutes;
  const atWork = contacts === 0 ? 0 : staffForContacts(load, handlingMinutes, answerMinutes, served, occupancy);
  return {
    interval,
    load,
    atWork,
    toSchedule: scheduledStaff(atWork, shrinkage),
    busyShare: atWork === 0 ? 0 : load / atWork,
    servedInTime: contacts === 0 ? 1 : servedWithin(load, atWork, handlingMinutes, answerMinutes),
    waitMinutes: contacts === 0 ? 0 : meanWait(load, atWork, handlingMinutes),
    ...(scheduled === undefined ? {} : { servedScheduled: contacts === 0 ? 1 : servedWithin(load, Math.floor(scheduled * (1 - shrinkage) + 1e-9), handlingMinutes, answerMinutes) }),
  };
}

function forWorkload(interval: WorkloadInterval): StaffedInterval {
  const { workMinutes, minutesPerPerson, occupancy, shrinkage } = interval;
  const atWork = wholePeople(staffForWorkload(workMinutes, minutesPerPerson, 0, occupancy));
  return {
    interval,
    load: workMinutes / minutesPerPerson,
    atWork,
    toSchedule: wholePeople(staffForWorkload(workMinutes, minutesPerPerson, shrinkage, occupancy)),
    busyShare: atWork === 0 ? 0 : workMinutes / (minutesPerPerson * atWork),
  };
}

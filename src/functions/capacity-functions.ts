// Custom functions on capacity, flow and staffing. Thin: checks, lifts, hands over to the engine's capacity.

import {
  availableHours as availableHoursOf,
  efficiency as efficiencyOf,
  loadPercent as loadPercentOf,
  ratedCapacity as ratedCapacityOf,
  utilisation,
} from "../engine/capacity/capacity-measures";
import { erlangC as erlangCOf, meanWait as meanWaitOf, servedWithin as servedWithinOf } from "../engine/capacity/erlang-c";
import { everyPartEveryInterval } from "../engine/capacity/every-part-every-interval";
import { throughputTime, workInProcess } from "../engine/capacity/littles-law";
import { overallEquipmentEffectiveness } from "../engine/capacity/overall-equipment-effectiveness";
import { contactStaff as contactStaffOf, staffForService, staffForWorkload } from "../engine/capacity/service-staffing";
import { crewSize, taktTime } from "../engine/capacity/takt-time";
import { wrongValue, type CellError } from "./cell-error";
import { lift } from "./lift";
import { liftRows, sameLength, seriesOf, type Series } from "./lift-rows";
import { atLeastZero, count, optional, positive, share, singleNumber } from "./parameter";

/** Erlang C takes a step a server: a bound that keeps a cell quick. */
const MOST_SERVERS = 10_000;

function overloaded(load: number, servers: number): CellError {
  return wrongValue(`load is ${String(load)} and servers ${String(servers)}: the line grows without end. Give more servers than the load.`);
}

function intervalOf(demandPerDay: unknown, runTime: unknown, setupTime: unknown, availableMinutesPerDay: number): number | CellError {
  const series = (name: string): Series => ({ ...atLeastZero(name), empty: "zero" });
  const demands = seriesOf(series("demandPerDay"), demandPerDay);
  const runs = seriesOf(series("runTime"), runTime);
  const setups = seriesOf(series("setupTime"), setupTime);
  sameLength("runTime", runs, "demandPerDay", demands);
  sameLength("setupTime", setups, "demandPerDay", demands);
  const items = demands.map((units, item) => ({
    demandPerDay: units,
    runMinutesPerUnit: runs[item] ?? 0,
    setupMinutes: setups[item] ?? 0,
  }));
  const days = everyPartEveryInterval(items, availableMinutesPerDay);
  return days === Infinity ? wrongValue("availableTime does not suffice: demand alone fills the day. Give more time or less demand.") : days;
}

/**
 * Takt time: the beat in which units must leave the line.
 * @customfunction TAKT
 * @helpurl https://planwright.example/help/functions.html#takt
 * @param {number[][]} availableTime Available time, in any unit of time.
 * @param {number[][]} demand Demand in that time, units.
 * @returns Time for a unit, in the unit of the available time.
 * @equation src/engine/capacity/takt-time.ts
 * @example =PLAN.TAKT(450, 900)
 */
export function takt(availableTime: number[][], demand: number[][]): unknown[][] {
  return lift([atLeastZero("availableTime"), positive("demand")], [availableTime, demand], taktTime);
}

/**
 * People that a line needs to keep the takt, as a fraction.
 * @customfunction CREW
 * @helpurl https://planwright.example/help/functions.html#crew
 * @param {number[][]} workTimes Work on one unit at each station, in the unit of the takt; a row or a column. Empty cells count as 0.
 * @param {number[][]} takt Takt time, in the same unit of time.
 * @returns People.
 * @equation src/engine/capacity/takt-time.ts
 * @example =PLAN.CREW({40,35,30}, 30)
 */
export function crew(workTimes: number[][], takt: number[][]): unknown[][] {
  return liftRows([{ ...atLeastZero("workTimes"), empty: "zero" }], [workTimes], [positive("takt")], [takt], ([times = []], [beat = 1]) => [crewSize(times, beat)]);
}

/**
 * Overall equipment effectiveness: availability x performance x quality.
 * @customfunction OEE
 * @helpurl https://planwright.example/help/functions.html#oee
 * @param {number[][]} plannedTime Planned production time, minutes.
 * @param {number[][]} runTime Time that it ran, minutes.
 * @param {number[][]} idealCycle Ideal time for a unit, minutes.
 * @param {number[][]} totalUnits Units made, good and bad.
 * @param {number[][]} goodUnits Good units.
 * @returns Share of 1.
 * @equation src/engine/capacity/overall-equipment-effectiveness.ts
 * @example =PLAN.OEE(480, 420, 1, 400, 380)
 */
export function oee(
  plannedTime: number[][],
  runTime: number[][],
  idealCycle: number[][],
  totalUnits: number[][],
  goodUnits: number[][],
): unknown[][] {
  return lift(
    [positive("plannedTime"), positive("runTime"), positive("idealCycle"), positive("totalUnits"), atLeastZero("goodUnits")],
    [plannedTime, runTime, idealCycle, totalUnits, goodUnits],
    (planned, run, cycle, total, good) => {
      if (good > total) return wrongValue(`goodUnits is ${String(good)} and totalUnits ${String(total)}: count the bad units in the total.`);
      if (run > planned) return wrongValue(`runTime is ${String(run)} and plannedTime ${String(planned)}: give the time planned to run.`);
      const record = { plannedMinutes: planned, runMinutes: run, idealCycleMinutes: cycle, totalUnits: total, goodUnits: good };
      return overallEquipmentEffectiveness(record).oee;
    },
  );
}

/**
 * Utilisation: hours worked by hours available.
 * @customfunction UTILIZATION
 * @helpurl https://planwright.example/help/functions.html#utilization
 * @param {number[][]} hoursWorked Hours worked.
 * @param {number[][]} hoursAvailable Hours available.
 * @returns Share of 1.
 * @equation src/engine/capacity/capacity-measures.ts
 * @example =PLAN.UTILIZATION(34, 40)
 */
export function utilization(hoursWorked: number[][], hoursAvailable: number[][]): unknown[][] {
  return lift([atLeastZero("hoursWorked"), positive("hoursAvailable")], [hoursWorked, hoursAvailable], utilisation);
}

/**
 * Efficiency: standard hours earned by hours worked.
 * @customfunction EFFICIENCY
 * @helpurl https://planwright.example/help/functions.html#efficiency
 * @param {number[][]} standardHours Standard hours earned.
 * @param {number[][]} hoursWorked Hours worked.
 * @returns Share of 1.
 * @equation src/engine/capacity/capacity-measures.ts
 * @example =PLAN.EFFICIENCY(30.6, 34)
 */
export function efficiency(standardHours: number[][], hoursWorked: number[][]): unknown[][] {
  return lift([atLeastZero("standardHours"), positive("hoursWorked")], [standardHours, hoursWorked], efficiencyOf);
}

/**
 * Hours that equal machines or people are available.
 * @customfunction AVAILABLEHOURS
 * @helpurl https://planwright.example/help/functions.html#availablehours
 * @param {number[][]} machines Equal machines or people.
 * @param {number[][]} hoursPerShift Hours a shift.
 * @param {number[][]} shiftsPerDay Shifts a day.
 * @param {number[][]} days Days in the period.
 * @returns Hours.
 * @equation src/engine/capacity/capacity-measures.ts
 * @example =PLAN.AVAILABLEHOURS(4, 8, 2, 5)
 */
export function availableHours(
  machines: number[][],
  hoursPerShift: number[][],
  shiftsPerDay: number[][],
  days: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("machines"), atLeastZero("hoursPerShift"), atLeastZero("shiftsPerDay"), atLeastZero("days")],
    [machines, hoursPerShift, shiftsPerDay, days],
    availableHoursOf,
  );
}

/**
 * Rated capacity: available hours x utilisation x efficiency.
 * @customfunction RATEDCAPACITY
 * @helpurl https://planwright.example/help/functions.html#ratedcapacity
 * @param {number[][]} available Available hours.
 * @param {number[][]} utilization Utilisation, share of 1.
 * @param {number[][]} efficiency Efficiency, share of 1; may exceed 1.
 * @returns Standard hours.
 * @equation src/engine/capacity/capacity-measures.ts
 * @example =PLAN.RATEDCAPACITY(320, 0.85, 1)
 */
export function ratedCapacity(available: number[][], utilization: number[][], efficiency: number[][]): unknown[][] {
  return lift(
    [atLeastZero("available"), { name: "utilization", from: 0, to: 1 }, positive("efficiency")],
    [available, utilization, efficiency],
    ratedCapacityOf,
  );
}

/**
 * Load of a work centre against its rated capacity; above 100 is an overload.
 * @customfunction LOADPERCENT
 * @helpurl https://planwright.example/help/functions.html#loadpercent
 * @param {number[][]} required Required hours, standard.
 * @param {number[][]} rated Rated capacity, standard hours.
 * @returns Percent.
 * @equation src/engine/capacity/capacity-measures.ts
 * @example =PLAN.LOADPERCENT(272, 320)
 */
export function loadPercent(required: number[][], rated: number[][]): unknown[][] {
  return lift([atLeastZero("required"), positive("rated")], [required, rated], loadPercentOf);
}

/**
 * Every part every interval: the shortest time in which each item can be made once, setups included.
 * @customfunction EPEI
 * @helpurl https://planwright.example/help/functions.html#epei
 * @param {number[][]} demandPerDay Demand of each item that shares the machine, units a day; a column or a row.
 * @param {number[][]} runTime Run time of each item, minutes a unit.
 * @param {number[][]} setupTime Setup of each item, minutes.
 * @param {number} availableTime Available time, minutes a day.
 * @returns Days.
 * @equation src/engine/capacity/every-part-every-interval.ts
 * @example =PLAN.EPEI({100;55}, {2;4}, {45;75}, 480)
 */
export function epei(
  demandPerDay: number[][],
  runTime: number[][],
  setupTime: number[][],
  availableTime: number,
): unknown[][] {
  return [[intervalOf(demandPerDay, runTime, setupTime, singleNumber(positive("availableTime"), availableTime))]];
}

/**
 * Little's law: work in process that a throughput and a time mean.
 * @customfunction LITTLE
 * @helpurl https://planwright.example/help/functions.html#little
 * @param {number[][]} throughput Throughput, units per time.
 * @param {number[][]} time Mean time in the process, in the same unit of time.
 * @returns Units in process.
 * @equation src/engine/capacity/littles-law.ts
 * @example =PLAN.LITTLE(8, 5)
 */
export function little(throughput: number[][], time: number[][]): unknown[][] {
  return lift([atLeastZero("throughput"), atLeastZero("time")], [throughput, time], workInProcess);
}

/**
 * Little's law turned round: mean time in the process.
 * @customfunction FLOWTIME
 * @helpurl https://planwright.example/help/functions.html#flowtime
 * @param {number[][]} workInProcess Units in process.
 * @param {number[][]} throughput Throughput, units per time.
 * @returns Time, in the unit of time of the throughput.
 * @equation src/engine/capacity/littles-law.ts
 * @example =PLAN.FLOWTIME(40, 8)
 */
export function flowTime(workInProcess: number[][], throughput: number[][]): unknown[][] {
  return lift([atLeastZero("workInProcess"), positive("throughput")], [workInProcess, throughput], throughputTime);
}

/**
 * Chance that an arrival has to wait for one of several equal servers (Erlang C); 1 when the load is not below the servers.
 * @customfunction ERLANGC
 * @helpurl https://planwright.example/help/functions.html#erlangc
 * @param {number[][]} load Load, erlangs: arrivals per time x mean service time.
 * @param {number[][]} servers Servers, whole.
 * @returns Share of 1.
 * @equation src/engine/capacity/erlang-c.ts
 * @example =PLAN.ERLANGC(10, 14)
 */
export function erlangC(load: number[][], servers: number[][]): unknown[][] {
  return lift([atLeastZero("load"), count("servers", MOST_SERVERS)], [load, servers], erlangCOf);
}

/**
 * Mean wait for one of several equal servers (Erlang C).
 * @customfunction MEANWAIT
 * @helpurl https://planwright.example/help/functions.html#meanwait
 * @param {number[][]} load Load, erlangs: arrivals per time x mean service time.
 * @param {number[][]} servers Servers, whole.
 * @param {number[][]} serviceTime Mean service time, in any unit of time.
 * @returns Time, in the unit of the service time.
 * @equation src/engine/capacity/erlang-c.ts
 * @example =PLAN.MEANWAIT(10, 14, 180)
 */
export function meanWait(load: number[][], servers: number[][], serviceTime: number[][]): unknown[][] {
  return lift(
    [atLeastZero("load"), count("servers", MOST_SERVERS), positive("serviceTime")],
    [load, servers, serviceTime],
    (erlangs, people, time) => (erlangs >= people ? overloaded(erlangs, people) : meanWaitOf(erlangs, people, time)),
  );
}

/**
 * Share of arrivals served within a target wait (Erlang C); 0 when the load is not below the servers.
 * @customfunction SERVEDWITHIN
 * @helpurl https://planwright.example/help/functions.html#servedwithin
 * @param {number[][]} load Load, erlangs: arrivals per time x mean service time.
 * @param {number[][]} servers Servers, whole.
 * @param {number[][]} serviceTime Mean service time, in any unit of time.
 * @param {number[][]} targetWait Wait that customers accept, in the unit of the service time.
 * @returns Share of 1.
 * @equation src/engine/capacity/erlang-c.ts
 * @example =PLAN.SERVEDWITHIN(10, 14, 180, 20)
 */
export function servedWithin(
  load: number[][],
  servers: number[][],
  serviceTime: number[][],
  targetWait: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("load"), count("servers", MOST_SERVERS), positive("serviceTime"), atLeastZero("targetWait")],
    [load, servers, serviceTime, targetWait],
    servedWithinOf,
  );
}

/**
 * Fewest people that serve a share of the arrivals within a target wait (Erlang C).
 * @customfunction SERVICESTAFF
 * @helpurl https://planwright.example/help/functions.html#servicestaff
 * @param {number[][]} load Load, erlangs: arrivals per time x mean service time, up to 10000.
 * @param {number[][]} serviceTime Mean service time, in any unit of time.
 * @param {number[][]} targetWait Wait that customers accept, in the unit of the service time.
 * @param {number[][]} served Share of arrivals to be served within the target wait, share of 1 such as 0.8.
 * @returns Whole people.
 * @equation src/engine/capacity/service-staffing.ts
 * @example =PLAN.SERVICESTAFF(10, 180, 20, 0.8)
 */
export function serviceStaff(
  load: number[][],
  serviceTime: number[][],
  targetWait: number[][],
  served: number[][],
): unknown[][] {
  return lift(
    [{ ...atLeastZero("load"), to: MOST_SERVERS }, positive("serviceTime"), atLeastZero("targetWait"), { ...share("served"), to: 0.9999 }],
    [load, serviceTime, targetWait, served],
    staffForService,
  );
}

/**
 * People to schedule for contacts that come in an interval (Erlang C), those included who are away.
 * @customfunction CONTACTSTAFF
 * @helpurl https://planwright.example/help/functions.html#contactstaff
 * @param {number[][]} contacts Contacts in the interval, whole or a mean: calls, chats, visitors.
 * @param {number[][]} interval Length of the interval, in any unit of time.
 * @param {number[][]} handlingTime Mean time with each contact, notes included, in the unit of the interval.
 * @param {number[][]} answerTime Wait that customers accept, in the unit of the interval.
 * @param {number[][]} served Share to be answered within that, share of 1 such as 0.8.
 * @param {number[][]} [shrinkage] Share of paid time away from work, share of 1; 0 when left out.
 * @param {number[][]} [occupancy] Share of time at work that is busy, at most, share of 1; 1 when left out.
 * @returns Whole people.
 * @equation src/engine/capacity/service-staffing.ts
 * @example =PLAN.CONTACTSTAFF(100, 1800, 180, 20, 0.8, 0.3, 0.85)
 */
export function contactStaff(
  contacts: number[][],
  interval: number[][],
  handlingTime: number[][],
  answerTime: number[][],
  served: number[][],
  shrinkage?: number[][],
  occupancy?: number[][],
): unknown[][] {
  return lift(
    [
      atLeastZero("contacts"), positive("interval"), positive("handlingTime"), atLeastZero("answerTime"), { ...share("served"), to: 0.9999 },
      optional({ name: "shrinkage", from: 0, below: 1 }, 0), optional({ name: "occupancy", above: 0, to: 1 }, 1),
    ],
    [contacts, interval, handlingTime, answerTime, served, shrinkage, occupancy],
    (arrivals, length, handling, answer, level, away, busy) => {
      const load = (arrivals * handling) / length;
      if (load > MOST_SERVERS) return wrongValue(`contacts keep ${String(Math.round(load))} people busy at once: look at the units of interval and handlingTime.`);
      return contactStaffOf(arrivals, length, handling, answer, level, away, busy);
    },
  );
}

/**
 * People that a workload needs, as a fraction: workload by hours x (1 - shrinkage) x occupancy.
 * @customfunction STAFF
 * @helpurl https://planwright.example/help/functions.html#staff
 * @param {number[][]} workload Work in the period, hours.
 * @param {number[][]} hoursPerPerson Paid hours of a person in the period.
 * @param {number[][]} shrinkage Share of paid time away from work, share of 1.
 * @param {number[][]} occupancy Share of time at work that is busy, share of 1.
 * @returns People.
 * @equation src/engine/capacity/service-staffing.ts
 * @example =PLAN.STAFF(340, 40, 0.2, 0.85)
 */
export function staff(
  workload: number[][],
  hoursPerPerson: number[][],
  shrinkage: number[][],
  occupancy: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("workload"), positive("hoursPerPerson"), { name: "shrinkage", from: 0, below: 1 }, { name: "occupancy", above: 0, to: 1 }],
    [workload, hoursPerPerson, shrinkage, occupancy],
    staffForWorkload,
  );
}

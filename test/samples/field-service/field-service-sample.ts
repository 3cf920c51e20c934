// The sample workbook of a heating engineer: services without material, people with skills and shifts, appointment windows, and
// the calls of its hotline. Knows how the lists are laid out; what they say is in service-lists.

import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { layOutList, type House } from "../planner-sheet";
import { layOutSettings } from "../settings-sheet";
import { away, calls, certificates, jobs, services, SERVICE_START, shifts, steps, workers } from "./service-lists";

const house: House = { banner: "1F4E5F", heading: "E3EEF1", input: "FFFBE6" };
const DATE = "yyyy-mm-dd";
const CLOCK = "hh:mm";
const nameOf = new Map(services.map(({ id, name }) => [id, name]));

export function fieldServiceSample(): { readonly file: string; readonly sheets: readonly SheetSpec[] } {
  return { file: "field-service.xlsx", sheets: [settingsSheet(), serviceSheet(), stepSheet(), peopleSheet(), certificateSheet(), shiftSheet(), awaySheet(), jobSheet(), callSheet()] };
}

function settingsSheet(): SheetSpec {
  return layOutSettings(house, "Lindqvist Heating, field service: settings of the plan", [
    ["Start date", { day: SERVICE_START }, "Monday of the first week"],
    ["Horizon", 3, "weeks"],
    ["Bucket", "day", "hours are looked at day by day"],
    ["Direction", "forward", "visits as early as somebody is free"],
  ]);
}

function serviceSheet(): SheetSpec {
  return layOutList(house, {
    id: "services", name: "Services", title: "What we do for customers", table: "Services", rows: services,
    notes: ["Nothing is kept in stock: each job is done for its customer."],
    columns: [
      { heading: "Service", width: 12, value: (row) => row.id },
      { heading: "Description", width: 40, value: (row) => row.name },
      { heading: "Unit", width: 8, value: () => "job" },
      { heading: "Make or buy", width: 12, value: () => "Service", choices: ["Service"] },
      { heading: "Lead time (days)", width: 10, value: (row) => (row.id === "INSTALL" ? 3 : 0), input: true },
      { heading: "Cost", width: 10, value: (row) => row.cost, format: "#,##0.00" },
      { heading: "Price", width: 10, value: (row) => row.price, format: "#,##0.00" },
    ],
  }).sheet;
}

function stepSheet(): SheetSpec {
  return layOutList(house, {
    id: "steps", name: "Visits", title: "How each service is done", table: "Visits", rows: steps, frozenColumns: 2,
    notes: ["Whoever has the skill goes. Also needed: further people and what there is only one of. Travel is the way there and back."],
    columns: [
      { heading: "Service", width: 12, value: (row) => row.service },
      { heading: "Operation", width: 10, value: (row) => row.number },
      { heading: "Task", width: 26, value: (row) => row.task },
      { heading: "Skill", width: 13, value: (row) => row.skill, input: true },
      { heading: "Also needed", width: 18, value: (row) => row.also, input: true },
      { heading: "Travel (min)", width: 10, value: (row) => row.travel, input: true },
      { heading: "On site (min)", width: 11, value: (row) => row.work, input: true },
      { heading: "No break", width: 9, value: (row) => (row.inOneGo ? "x" : null), align: "center" },
    ],
  }).sheet;
}

function peopleSheet(): SheetSpec {
  return layOutList(house, {
    id: "people", name: "People and tools", title: "Who goes, and what there is only one of", table: "People", rows: workers,
    notes: ["Skills are separated by semicolons; those that a certificate limits to days stand on Certificates."],
    columns: [
      { heading: "Person or tool", width: 13, value: (row) => row.id },
      { heading: "Description", width: 28, value: (row) => row.name },
      { heading: "Skills", width: 24, value: (row) => (row.skills === "" ? null : row.skills), input: true },
      { heading: "Shift model", width: 12, value: (row) => row.shift, input: true },
      { heading: "Cost rate (€/h)", width: 10, value: (row) => row.rate, format: "#,##0.00" },
    ],
  }).sheet;
}

function certificateSheet(): SheetSpec {
  return layOutList(house, {
    id: "certificates", name: "Certificates", title: "Skills that hold for some days only, or in an order", table: "Certificates", rows: certificates,
    notes: ["Whoever has the lower priority is asked first, where both end a job at the same time."],
    columns: [
      { heading: "Person", width: 13, value: ([person]) => person },
      { heading: "Skill", width: 13, value: ([, skill]) => skill },
      { heading: "Priority", width: 9, value: ([, , priority]) => priority },
      { heading: "Effective from", width: 13, value: ([, , , from]) => (from === null ? null : { day: from }), format: DATE, input: true },
      { heading: "Effective to", width: 13, value: ([, , , , to]) => (to === null ? null : { day: to }), format: DATE, input: true },
    ],
  }).sheet;
}

function shiftSheet(): SheetSpec {
  return layOutList(house, {
    id: "shifts", name: "Shifts", title: "When people are there", table: "Shifts", rows: shifts, notes: ["Lunch is between two rows of one day."],
    columns: [
      { heading: "Shift model", width: 12, value: ([shift]) => shift },
      { heading: "Weekday", width: 10, value: ([, weekday]) => weekday },
      { heading: "Start time", width: 10, value: ([, , from]) => from, format: CLOCK, input: true },
      { heading: "End time", width: 10, value: ([, , , to]) => to, format: CLOCK, input: true },
    ],
  }).sheet;
}

function awaySheet(): SheetSpec {
  return layOutList(house, {
    id: "away", name: "Holidays", title: "Who is away", table: "Away", rows: away, notes: ["Both days included."],
    columns: [
      { heading: "Away from", width: 12, value: ([from]) => ({ day: from }), format: DATE, input: true },
      { heading: "Away to", width: 12, value: ([, to]) => ({ day: to }), format: DATE, input: true },
      { heading: "Reason", width: 26, value: ([, , reason]) => reason },
      { heading: "Person", width: 12, value: ([, , , person]) => person },
    ],
  }).sheet;
}

function jobSheet(): SheetSpec {
  return layOutList(house, {
    id: "jobs", name: "Jobs", title: "What customers have booked", table: "Jobs", rows: jobs, frozenColumns: 1,
    notes: ["The window is what the customer was told: from the earliest day to the due date. Faults go first."],
    columns: [
      { heading: "Job no.", width: 9, value: (row) => row.id },
      { heading: "Customer", width: 18, value: (row) => row.customer },
      { heading: "Service", width: 12, value: (row) => row.service },
      { heading: "Description", width: 38, value: (row) => nameOf.get(row.service) ?? "" },
      { heading: "Quantity", width: 9, value: () => 1 },
      { heading: "Earliest date", width: 12, value: (row) => ({ day: row.from }), format: DATE, input: true },
      { heading: "Due date", width: 12, value: (row) => ({ day: row.to }), format: DATE, input: true },
      { heading: "Priority", width: 9, value: (row) => row.priority, input: true },
    ],
  }).sheet;
}

function callSheet(): SheetSpec {
  return layOutList(house, {
    id: "calls", name: "Hotline", title: "Calls of a Monday, by half hour", table: "Hotline", rows: calls, frozenColumns: 2,
    notes: ["Eight of ten callers are to be answered within 20 seconds; a quarter of paid time is breaks, training and illness."],
    columns: [
      { heading: "Queue", width: 10, value: () => "Hotline" },
      { heading: "Day", width: 12, value: () => ({ day: SERVICE_START }), format: DATE },
      { heading: "Interval", width: 10, value: ([from]) => from, format: CLOCK },
      { heading: "Calls", width: 8, value: ([, count]) => count, input: true },
      { heading: "Handling time (s)", width: 10, value: ([, , seconds]) => seconds, input: true },
      { heading: "Answer within (s)", width: 10, value: () => 20, input: true },
      { heading: "Service level", width: 10, value: () => 0.8, format: "0%", input: true },
      { heading: "Shrinkage", width: 10, value: () => 0.25, format: "0%", input: true },
      { heading: "Agents scheduled", width: 10, value: ([, , , agents]) => agents, input: true },
    ],
  }).sheet;
}

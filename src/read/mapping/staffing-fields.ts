// The fields of a table that says how much service is asked for, by interval.

import type { Fields } from "./field";

/** Contacts with their handling time, or hours of work; the rest has defaults. */
export const staffingFields = {
  queue: { label: "Queue or team", kind: "text", means: ["contactQueue", ["queue", 0.9], ["group", 0.7], ["skill", 0.7], ["resource", 0.6]], speaks: 0.3, informative: true },
  day: { label: "Day", kind: "date", means: [["startDate", 0.9], ["period", 0.9], ["due", 0.4]], speaks: 0.4, informative: true },
  from: { label: "Interval", kind: "text", means: ["interval", ["startTime", 0.95]], speaks: 0.6, informative: true },
  to: { label: "Interval ends", kind: "clock", means: ["endTime"], speaks: 0.2 },
  contacts: { label: "Contacts", kind: "number", means: ["contacts"], speaks: 1.6, minimum: 0 },
  handling: { label: "Handling time", kind: "duration", means: ["handlingTime"], speaks: 1.4, minimum: 0, above: true, plainUnit: "seconds" },
  answer: { label: "Answer time", kind: "duration", means: ["answerTime"], speaks: 0.6, minimum: 0, plainUnit: "seconds" },
  served: { label: "Service level", kind: "share", means: ["servedShare"], speaks: 0.4, minimum: 0, maximum: 0.9999, percentFrom: 1.001 },
  workload: { label: "Workload", kind: "duration", means: ["workload"], speaks: 1.6, minimum: 0, plainUnit: "hours" },
  perPerson: { label: "Hours of a person", kind: "duration", means: ["hoursPerPerson"], speaks: 0.6, minimum: 0, above: true, plainUnit: "hours", byTime: true },
  shrinkage: { label: "Shrinkage", kind: "share", means: ["shrinkage"], speaks: 0.6, minimum: 0, maximum: 0.99, percentFrom: 1 },
  occupancy: { label: "Occupancy", kind: "share", means: ["occupancy"], speaks: 0.4, minimum: 0, above: true, maximum: 1, percentFrom: 1.001 },
  scheduled: { label: "People scheduled", kind: "number", means: ["scheduledPeople", ["units", 0.7]], speaks: 0.4, minimum: 0, informative: true },
} satisfies Fields;

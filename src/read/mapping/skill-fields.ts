// The fields of a table of skills.

import type { Fields } from "./field";

/** Who can do what, from when to when. */
export const skillFields = {
  resource: { label: "Work centre or person", kind: "id", means: ["resource", ["identity", 0.6], ["name", 0.6]], speaks: 1, required: true },
  skill: { label: "Skill", kind: "text", means: ["skill"], speaks: 1.6, required: true },
  rank: { label: "Priority", kind: "number", means: ["priority", ["rank", 0.95]], speaks: 0.2, informative: true },
  validFrom: { label: "Effective from", kind: "date", means: ["validFrom", ["startDate", 0.9]], speaks: 0.2 },
  validTo: { label: "Effective to", kind: "date", means: ["validTo", ["endDate", 0.9]], speaks: 0.2 },
} satisfies Fields;

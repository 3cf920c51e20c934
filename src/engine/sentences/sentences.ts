// What a language has to say about a plan: one record of sentences a topic. English says what each is made from; another
// language that leaves one out, or takes other values, does not compile.

import type { changes } from "./english/changes";
import type { dates } from "./english/dates";
import type { demands } from "./english/demands";
import type { lateness } from "./english/lateness";
import type { lots } from "./english/lots";
import type { messages } from "./english/messages";
import type { operations } from "./english/operations";
import type { orders } from "./english/orders";
import type { pins } from "./english/pins";
import type { promises } from "./english/promises";
import type { proposals } from "./english/proposals";
import type { sources } from "./english/sources";
import type { together } from "./english/together";
import type { why } from "./english/why";

export type Sentences = {
  readonly orders: typeof orders;
  readonly operations: typeof operations;
  readonly lots: typeof lots;
  readonly sources: typeof sources;
  readonly dates: typeof dates;
  readonly lateness: typeof lateness;
  readonly promises: typeof promises;
  readonly messages: typeof messages;
  readonly pins: typeof pins;
  readonly together: typeof together;
  readonly why: typeof why;
  readonly changes: typeof changes;
  readonly proposals: typeof proposals;
  readonly demands: typeof demands;
};

// The English catalogue: every sentence of a plan.

import type { Sentences } from "../sentences";
import { changes } from "./changes";
import { dates } from "./dates";
import { demands } from "./demands";
import { lateness } from "./lateness";
import { lots } from "./lots";
import { messages } from "./messages";
import { operations } from "./operations";
import { orders } from "./orders";
import { pins } from "./pins";
import { promises } from "./promises";
import { proposals } from "./proposals";
import { sources } from "./sources";
import { together } from "./together";
import { why } from "./why";

export const english: Sentences = { orders, operations, lots, sources, dates, lateness, promises, messages, pins, together, why, changes, proposals, demands };

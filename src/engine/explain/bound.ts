// What an operation had to wait for, and how that is said.

import type { Minute } from "../../base/day";

/** The first minute that something allows, and its sentence. */
export type Bound = { readonly minute: Minute; readonly text: () => string };

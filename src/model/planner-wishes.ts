// What the planner wants whatever planning would choose. Plain readonly data; knows nothing of sheets but where it was read.

import type { Day, Minute } from "../base/day";
import type { CellRef } from "../base/issue";

/** Days on which nothing new of an item is to be received. */
export type NoReceipt = {
  /** The heading below which it was typed. */
  readonly source?: CellRef;
  readonly item: string;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
};

/** Where or when the planner wants one operation, whatever scheduling would choose. */
export type Pin = {
  /** The cell in which it was typed. */
  readonly source?: CellRef;
  /** Id of an open or firm order. */
  readonly order: string;
  /** Operation number. */
  readonly operation: number;
  /** When it starts, setup included; scheduling chooses when absent. */
  readonly start?: Minute;
  /** One of the resources that its routing step allows; scheduling chooses when absent. */
  readonly resource?: string;
  /** Which of the resource's equal units, from 0; counts with a start. */
  readonly unit?: number;
};

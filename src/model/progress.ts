// What the shop reports of its work. Plain readonly data; knows nothing of sheets but where it was read.

import type { CellRef } from "../base/issue";

/**
 * What the shop reported of an operation in the dispatch list. The order that it belongs to says already what follows from
 * it (`operationReached`, `quantity`, `done`); it is kept so that it can be written again.
 */
export type Progress = {
  /** The heading below which it was typed. */
  readonly source?: CellRef;
  /** Id of an open or firm order. */
  readonly order: string;
  /** Operation number. */
  readonly operation: number;
  /** Where it was listed. */
  readonly resource: string;
  /** The operation is finished; else part of it is. */
  readonly isDone: boolean;
  /** Good units so far; as many as were started when absent. */
  readonly good?: number;
};

/** An operation of an open order of which part is done. */
export type BegunWork = {
  readonly operation: number;
  /** Of the units that the order still starts, those that have passed it, fewer than all; none at the last one, where they are received. */
  readonly units: number;
  /** Where it was reported; absent where only what comes after it was. */
  readonly resource?: string;
};

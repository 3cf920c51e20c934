// The best move offered so far, and a tabu one for the case that all are. Knows moves and their estimates only.

import type { Random } from "../../../base/random";

export type MoveChoice = {
  /** The best of those allowed; Infinity: none was. */
  estimate: number;
  operation: number;
  machine: number;
  minutes: number;
  predecessor: number;
  /** How many were as good as the best; each of them is taken with the same chance. */
  ties: number;
  /** How many were refused as tabu; one of them, by chance, is kept as the last resort. */
  refused: number;
};

export function noChoice(): MoveChoice {
  return { estimate: Infinity, operation: 0, machine: 0, minutes: 0, predecessor: 0, ties: 0, refused: 0 };
}

export function clearChoice(choice: MoveChoice): void {
  choice.estimate = Infinity;
  choice.ties = 0;
  choice.refused = 0;
}

export function hasMove({ ties, refused }: MoveChoice): boolean {
  return ties > 0 || refused > 0;
}

/** A move that is allowed, with an estimate not above the best so far. */
export function offerMove(choice: MoveChoice, random: Random, estimate: number, operation: number, machine: number, minutes: number, predecessor: number): void {
  if (estimate < choice.estimate) {
    choice.estimate = estimate;
    choice.ties = 1;
  } else {
    choice.ties += 1;
    if (random() * choice.ties >= 1) return;
  }
  choice.operation = operation;
  choice.machine = machine;
  choice.minutes = minutes;
  choice.predecessor = predecessor;
}

/** A move that is tabu: taken only when nothing is allowed. */
export function refuseMove(choice: MoveChoice, random: Random, operation: number, machine: number, minutes: number, predecessor: number): void {
  choice.refused += 1;
  if (choice.ties > 0 || random() * choice.refused >= 1) return;
  choice.operation = operation;
  choice.machine = machine;
  choice.minutes = minutes;
  choice.predecessor = predecessor;
}

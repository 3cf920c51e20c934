// The worker's entry: joins its thread's messages to the planner. Knows nothing of planning.

import { inPieces } from "../base/in-pieces";
import type { Request } from "./protocol";
import type { PlanMemory } from "./plan-memory";
import { servePlanner } from "./serve-planner";

/** What a worker's global scope offers; the project's types are those of a page. */
type WorkerScope = {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
};

declare const self: WorkerScope;

/** Requests that came while one was being answered: each is answered after the one before it. */
let last: Promise<void> = Promise.resolve();

const memory: PlanMemory = { held: [] };

self.onmessage = ({ data }) => {
  last = last.then(() =>
    servePlanner(
      data,
      {
        // The page takes in a large plan bit by bit, and stays alive meanwhile.
        post: (answer) => {
          for (const piece of inPieces(answer)) self.postMessage(piece);
        },
        now: () => performance.now(),
      },
      memory,
    ),
  );
};

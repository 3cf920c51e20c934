// The worker's entry: joins its thread's messages to the planner. Knows nothing of planning.
// Messages come and go in pieces, so that the page makes them and takes them in bit by bit, and stays alive meanwhile.

import { inPieces, joinPieces, type Piece } from "../base/in-pieces";
import type { Request } from "./protocol";
import type { PlanMemory } from "./plan-memory";
import { servePlanner } from "./serve-planner";

/** What a worker's global scope offers; the project's types are those of a page. */
type WorkerScope = {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: Piece<Request> }) => void) | null;
};

declare const self: WorkerScope;

/** Requests that came while one was being answered: each is answered after the one before it. */
let last: Promise<void> = Promise.resolve();

const memory: PlanMemory = { held: [] };

const takePiece = joinPieces<Request>((request) => {
  last = last.then(() =>
    servePlanner(
      request,
      {
        post: (answer) => {
          for (const piece of inPieces(answer)) self.postMessage(piece);
        },
        now: () => performance.now(),
      },
      memory,
    ),
  );
});

self.onmessage = ({ data }) => {
  takePiece(data);
};

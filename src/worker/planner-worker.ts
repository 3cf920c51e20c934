// The worker's entry: joins its thread's messages to the planner. Knows nothing of planning.

import type { Request } from "./protocol";
import { servePlanner } from "./serve-planner";

/** What a worker's global scope offers; the project's types are those of a page. */
type WorkerScope = {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
};

declare const self: WorkerScope;

self.onmessage = ({ data }) => {
  servePlanner(data, { post: (answer) => self.postMessage(answer), now: () => performance.now() });
};

// The planner's worker in a browser. The address of its bundle is found by the bundler through `new URL`.

import type { StartWorker } from "./planner";

export const startBrowserWorker: StartWorker = (onAnswer, onCrash) => {
  const worker = new Worker(new URL("./planner-worker.ts", import.meta.url), { name: "planner" });
  worker.onmessage = ({ data }) => {
    onAnswer(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    onCrash(event.message);
  };
  worker.onmessageerror = () => {
    onCrash("A message could not be read.");
  };
  return {
    post: (request) => {
      worker.postMessage(request);
    },
    end: () => {
      worker.terminate();
    },
  };
};

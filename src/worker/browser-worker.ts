// The planner's worker in a browser. The address of its bundle is found by the bundler through `new URL`.

import { joinPieces } from "../base/in-pieces";
import type { StartWorker } from "./planner";

export const startBrowserWorker: StartWorker = (onAnswer, onCrash) => {
  const worker = new Worker(new URL("./planner-worker.ts", import.meta.url), { name: "planner" });
  const takePiece = joinPieces(onAnswer);
  worker.onmessage = ({ data }) => {
    takePiece(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    // Without a message the script itself did not load.
    onCrash(event.message || "its program could not be loaded. Check the connection to the add-in's own address.");
  };
  worker.onmessageerror = () => {
    onCrash("a message could not be read.");
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

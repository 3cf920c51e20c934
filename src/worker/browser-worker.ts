// The planner's worker in a browser. The address of its bundle is found by the bundler through `new URL`.
// Large messages go and come in pieces: to make one, or to take one in, holds the pane's thread.

import { inPieces, joinPieces } from "../base/in-pieces";
import type { Run } from "../base/run";
import type { StartWorker } from "./planner";

/** @param pause asked between the pieces of a request */
export function browserWorkers(pause: NonNullable<Run["pause"]>): StartWorker {
  return (onAnswer, onCrash) => {
    const worker = new Worker(new URL("./planner-worker.ts", import.meta.url), { name: "planner" });
    let isEnded = false;
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
    /** The pieces of a request follow each other: those of the next one wait. */
    let sent: Promise<void> = Promise.resolve();
    const send = async (request: unknown): Promise<void> => {
      for (const piece of inPieces(request)) {
        await pause();
        if (isEnded) return;
        worker.postMessage(piece);
      }
    };
    return {
      post: (request) => {
        sent = sent
          .then(() => send(request))
          .catch((fault: unknown) => {
            onCrash(fault instanceof Error ? fault.message : String(fault));
          });
      },
      end: () => {
        isEnded = true;
        worker.terminate();
      },
    };
  };
}

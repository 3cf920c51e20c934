// One line on the terminal that says what is being done; drawn over and wiped at the end, silent in a pipe.

import type { Run } from "../base/run";
import type { Terminal } from "./terminal";

const MILLISECONDS_BETWEEN_DRAWS = 100;

export type ProgressLine = {
  readonly progress: Run["progress"];
  readonly clear: () => void;
};

/** A progress line on a terminal; does nothing where nobody watches. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.interactive) return { progress: () => undefined, clear: () => undefined };
  let drawnAt = -Infinity;
  let drawnPhase = "";
  return {
    progress: (phase, fraction) => {
      const now = terminal.now();
      if (phase === drawnPhase && now - drawnAt < MILLISECONDS_BETWEEN_DRAWS) return;
      drawnAt = now;
      drawnPhase = phase;
      const percent = String(Math.round(fraction * 100)).padStart(3);
      terminal.err(`\r\u001b[K${percent} %  ${phase} …`);
    },
    clear: () => {
      if (drawnPhase !== "") terminal.err("\r\u001b[K");
    },
  };
}

// Progress is for people: seldom enough not to flicker, silent in a pipe.

import { progressLine } from "../../../src/cli/progress-line";

function recordingTerminal(interactive: boolean) {
  const written: string[] = [];
  let time = 0;
  return {
    written,
    wait: (milliseconds: number) => void (time += milliseconds),
    terminal: { out: () => undefined, err: (text: string) => void written.push(text), interactive, now: () => time },
  };
}

describe("progressLine", () => {
  it("draws at most ten times a second within a phase, and at once for a new phase", () => {
    const { written, wait, terminal } = recordingTerminal(true);
    const line = progressLine(terminal);
    line.progress("Netting", 0);
    line.progress("Netting", 0.1);
    wait(100);
    line.progress("Netting", 0.2);
    line.progress("Scheduling", 0);
    expect(written.map((text) => text.replace(/^\r\S*K/, ""))).toEqual(["  0 %  Netting …", " 20 %  Netting …", "  0 %  Scheduling …"]);
  });

  it("wipes the line at the end, if there was one", () => {
    const { written, terminal } = recordingTerminal(true);
    const line = progressLine(terminal);
    line.clear();
    expect(written).toEqual([]);
    line.progress("Netting", 0);
    line.clear();
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("writes nothing where nobody watches", () => {
    const { written, terminal } = recordingTerminal(false);
    const line = progressLine(terminal);
    line.progress("Netting", 0.5);
    line.clear();
    expect(written).toEqual([]);
  });
});

// Where the command line writes: results to `out`, progress and errors to `err`.

export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when a person watches `err`: only then is progress shown. */
  readonly interactive: boolean;
  /** Milliseconds from any fixed moment, for progress and durations. */
  readonly now: () => number;
};

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY,
  now: () => performance.now(),
};

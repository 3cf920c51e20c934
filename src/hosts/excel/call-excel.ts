// The one door to Excel: every exchange goes through here, with a watchdog, words for errors, and one further try.
// Knows nothing of what is asked.

/// <reference types="office-js" />

import { asHostError, isTransient, noAnswer } from "./excel-errors";

/** Sends what was asked so far and waits for the answer; the only way to do so. */
export type Sync = () => Promise<void>;

export type ExcelWork<Result> = (context: Excel.RequestContext, sync: Sync) => Promise<Result>;

/** Does some work in Excel. Rejects with HostError when Excel fails. Work may be done twice, so it must be safe to repeat. */
export type CallExcel = <Result>(work: ExcelWork<Result>) => Promise<Result>;

export type CallOptions = {
  /** How long a single exchange may take; on the web one may never end. */
  readonly timeoutSeconds?: number;
  /** How long to wait before the further try after an error that passes by itself. */
  readonly retryAfterMilliseconds?: number;
};

const TIMEOUT_SECONDS = 60;
const RETRY_AFTER_MILLISECONDS = 400;

export function openExcel({ timeoutSeconds = TIMEOUT_SECONDS, retryAfterMilliseconds = RETRY_AFTER_MILLISECONDS }: CallOptions = {}): CallExcel {
  return async (work) => {
    try {
      return await watched(work, timeoutSeconds);
    } catch (error) {
      if (!isTransient(error)) throw asHostError(error);
    }
    await new Promise((resolve) => setTimeout(resolve, retryAfterMilliseconds));
    try {
      return await watched(work, timeoutSeconds);
    } catch (error) {
      throw asHostError(error);
    }
  };
}

/**
 * Runs work that gives up when an exchange takes too long. Work that was given up gets an error instead of the late
 * answer, so that it asks for nothing more; what the late request itself did stays done.
 */
async function watched<Result>(work: ExcelWork<Result>, timeoutSeconds: number): Promise<Result> {
  let isGivenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (reason: unknown) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const startWatch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isGivenUp = true;
      giveUp(noAnswer(timeoutSeconds));
    }, timeoutSeconds * 1000);
  };
  const run = Excel.run((context) =>
    work(context, async () => {
      startWatch();
      await context.sync();
      if (isGivenUp) throw noAnswer(timeoutSeconds);
    }),
  );
  // The run of given-up work ends later, with an error that was told already.
  run.catch(() => undefined);
  startWatch();
  try {
    return await Promise.race([run, silence]);
  } finally {
    clearTimeout(timer);
  }
}

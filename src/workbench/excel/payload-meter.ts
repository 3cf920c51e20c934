// Counts what travels: requests, actions, bytes. Excel on the web refuses more than 5 MB at once.

/** Excel on the web takes at most this in one request or answer, in bytes. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What we allow ourselves in one request, in bytes. */
export const OWN_REQUEST_LIMIT = 1.5 * 1024 * 1024;

export type RequestRecord = { readonly requestBytes: number; readonly answerBytes: number; readonly actions: number };

export class PayloadMeter {
  readonly records: RequestRecord[] = [];

  get requests(): number { return this.records.length; }
  get largestRequest(): number { return this.records.reduce((most, { requestBytes }) => Math.max(most, requestBytes), 0); }
  get largestAnswer(): number { return this.records.reduce((most, { answerBytes }) => Math.max(most, answerBytes), 0); }
  get requestBytes(): number { return this.records.reduce((sum, { requestBytes }) => sum + requestBytes, 0); }

  reset(): void { this.records.length = 0; }
}

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

// The stamp's text: written and read back, as files and as Excel hold it.

import { readStamp, stampText } from "../../../src/grid/stamp";
import type { Stamp } from "../../../src/grid/stamp";

describe("a stamp", () => {
  it.each<[Stamp, string]>([
    [{ id: "schedule", state: "done", digest: null }, '"schedule"'],
    [{ id: "schedule", state: "writing", digest: null }, '"schedule;writing"'],
    [{ id: "schedule", state: "done", digest: "00ff12ab" }, '"schedule;done;00ff12ab"'],
  ])("%j is the text %s, with or without the sign of a formula before it", (stamp, text) => {
    expect(stampText(stamp)).toBe(text);
    expect(readStamp(text)).toEqual(stamp);
    expect(readStamp(`=${text}`)).toEqual(stamp);
  });

  it.each(["", "schedule", '""', '"a;b"', "=Sheet1!$A$1", "#REF!"])("is not read from %j", (text) => {
    expect(readStamp(text)).toBeNull();
  });
});

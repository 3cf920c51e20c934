// Values made when first asked for.

import { lazily } from "../../../src/base/lazily";

describe("A lazy value", () => {
  it("is made once, when it is asked for, also when it is nothing", () => {
    let made = 0;
    const value = lazily(() => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});

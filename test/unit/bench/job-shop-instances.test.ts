// Published formats of job shops are told apart by their content, and other text is none.

import { readJobShop } from "../../bench/job-shop-instances";

describe("Reading a job shop", () => {
  it("reads pairs of machine and minutes, with comments and loose spaces", () => {
    expect(readJobShop("# la00\n2 2\n 0 5  1 3\n1 4 0  2\n")).toEqual({
      kind: "jobshop",
      problem: { machines: 2, jobs: [[[{ machine: 0, minutes: 5 }], [{ machine: 1, minutes: 3 }]], [[{ machine: 1, minutes: 4 }], [{ machine: 0, minutes: 2 }]]] },
    });
  });

  it("reads operations with their modes, machines counted from 1, with a mean in the first line", () => {
    expect(readJobShop("2 2 1.5\n2 1 1 5 2 1 3 2 4\n1 1 2 7")).toEqual({
      kind: "flexible-jobshop",
      problem: { machines: 2, jobs: [[[{ machine: 0, minutes: 5 }], [{ machine: 0, minutes: 3 }, { machine: 1, minutes: 4 }]], [[{ machine: 1, minutes: 7 }]]] },
    });
  });

  it.each(["", "hello", "instance,size\nft06,6x6", "2 2\n0 5 1 3", "1 1\n0 -5", "1 2\n0 1 5 1"])("takes %j for none", (text) => {
    expect(readJobShop(text)).toBeNull();
  });
});

// The queue of ready work.

import { readyQueue } from "../../../../src/engine/scheduling/ready-queue";

describe("A ready queue", () => {
  it("gives out its numbers in order, however they were added, and nothing when empty", () => {
    const queue = readyQueue((a, b) => a - b);
    const numbers = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    for (const number of numbers) queue.add(number);
    expect(numbers.map(() => queue.take())).toEqual(numbers.map((_, i) => i));
    expect(queue.take()).toBeUndefined();
  });
});

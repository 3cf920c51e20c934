// The queue of ready work.

import { readyQueue, readyStack } from "../../../../src/engine/scheduling/ready-queue";

describe("A ready queue", () => {
  const numbers = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);

  it("gives out its numbers by rising key, however they were added, and −1 when empty", () => {
    const queue = readyQueue(101);
    for (const number of numbers) queue.add(number, -number);
    expect(numbers.map(() => queue.take())).toEqual(numbers.map((_, i) => 100 - i));
    expect(queue.take()).toBe(-1);
  });

  it("gives out numbers of equal keys by rising number, also when some were taken before", () => {
    const queue = readyQueue(101);
    for (const number of numbers.slice(0, 50)) queue.add(number, number % 2);
    const first = queue.take();
    for (const number of numbers.slice(50)) queue.add(number, number % 2);
    const rest = Array.from({ length: 100 }, () => queue.take());
    const expected = [...numbers].sort((a, b) => (a % 2) - (b % 2) || a - b).filter((number) => number !== first);
    expect(first).toBe(Math.min(...numbers.slice(0, 50).filter((number) => number % 2 === 0)));
    expect(rest).toEqual(expected);
  });
});

describe("A ready stack", () => {
  it("gives out what was added last, whatever its key, and −1 when empty", () => {
    const stack = readyStack(3);
    for (const number of [4, 9, 2]) stack.add(number, number);
    expect([stack.take(), stack.take(), stack.take(), stack.take()]).toEqual([2, 9, 4, -1]);
  });
});

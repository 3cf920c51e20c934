// A queue that gives out the first of its waiting numbers by a given order. Knows nothing of what the numbers stand for.

export type ReadyQueue = {
  readonly add: (value: number) => void;
  /** The first one, taken out; undefined when none waits. */
  readonly take: () => number | undefined;
};

/**
 * A binary heap of numbers.
 * @param compare negative when `a` goes before `b`; never 0 for two different values, so that the order is one
 * Cost O(log n) to add and to take.
 */
export function readyQueue(compare: (a: number, b: number) => number): ReadyQueue {
  const heap: number[] = [];
  const at = (index: number): number => heap[index] ?? -1;
  const goesBefore = (a: number, b: number): boolean => compare(at(a), at(b)) < 0;
  const swap = (a: number, b: number): void => {
    const kept = at(a);
    heap[a] = at(b);
    heap[b] = kept;
  };
  return {
    add: (value) => {
      heap.push(value);
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!goesBefore(child, parent)) return;
        swap(child, parent);
        child = parent;
      }
    },
    take: () => {
      if (heap.length < 2) return heap.pop();
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let parent = 0; ; ) {
        const left = 2 * parent + 1;
        if (left >= heap.length) return first;
        const child = left + 1 < heap.length && goesBefore(left + 1, left) ? left + 1 : left;
        if (!goesBefore(child, parent)) return first;
        swap(child, parent);
        parent = child;
      }
    },
  };
}

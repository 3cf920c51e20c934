// Queues that give out their waiting numbers one by one, by a key or as they come. Knows nothing of what the numbers stand for.

export type ReadyQueue = {
  readonly add: (value: number, key: number) => void;
  /** The one whose turn it is, taken out; −1 when none waits. */
  readonly take: () => number;
};

/**
 * Gives out the number that was added last, whatever its key: for where the sequence does not matter.
 * Cost O(1) to add and to take.
 */
export function readyStack(capacity: number): ReadyQueue {
  const values = new Int32Array(capacity);
  let count = 0;
  return {
    add: (value) => {
      values[count++] = value;
    },
    take: () => (count === 0 ? -1 : (values[--count] ?? -1)),
  };
}

/**
 * Gives out the number with the lowest key, of equal ones the lowest. A binary heap in two columns, so that a comparison
 * reads what lies side by side.
 * @param capacity the most that wait at once
 * Cost O(log n) to add and to take; 12 bytes a place.
 */
export function readyQueue(capacity: number): ReadyQueue {
  const keys = new Float64Array(capacity);
  const values = new Int32Array(capacity);
  let count = 0;

  function goesBefore(key: number, value: number, place: number): boolean {
    const other = keys[place] ?? 0;
    return key < other || (key === other && value < (values[place] ?? 0));
  }

  function move(from: number, to: number): void {
    keys[to] = keys[from] ?? 0;
    values[to] = values[from] ?? 0;
  }

  return {
    add: (value, key) => {
      let hole = count++;
      for (let parent = (hole - 1) >> 1; hole > 0 && goesBefore(key, value, parent); parent = (hole - 1) >> 1) {
        move(parent, hole);
        hole = parent;
      }
      keys[hole] = key;
      values[hole] = value;
    },
    take: () => {
      if (count === 0) return -1;
      const first = values[0] ?? -1;
      count -= 1;
      const key = keys[count] ?? 0;
      const value = values[count] ?? 0;
      let hole = 0;
      for (let child = 1; child < count; child = 2 * hole + 1) {
        const right = child + 1;
        if (right < count && goesBefore(keys[right] ?? 0, values[right] ?? 0, child)) child = right;
        if (goesBefore(key, value, child)) break;
        move(child, hole);
        hole = child;
      }
      keys[hole] = key;
      values[hole] = value;
      return first;
    },
  };
}

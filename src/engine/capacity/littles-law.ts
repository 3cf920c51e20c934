// Little's law: the one tie between work in process, throughput and time in a steady process. Plain numbers.

/**
 * Work in process: WIP = throughput × time.
 * @param throughput units per time, ≥ 0
 * @param time       mean time in the process, in the same unit of time, ≥ 0
 * Source: Little (1961), A proof for the queuing formula L = λW.
 */
export function workInProcess(throughput: number, time: number): number {
  return throughput * time;
}

/** Mean time in the process: time = WIP / throughput; Infinity when nothing comes out. */
export function throughputTime(workInProcessUnits: number, throughput: number): number {
  return workInProcessUnits / throughput;
}

// Waiting lines with several equal servers (M/M/c): who has to wait, and how long. Plain numbers.

/**
 * Probability that an arrival has to wait (Erlang C).
 *
 *   B(0) = 1;  B(k) = a·B(k−1) / (k + a·B(k−1));  C = B(c) / (1 − ρ·(1 − B(c))),  ρ = a / c
 *
 * @param load    a, erlangs: arrivals per time × mean service time, ≥ 0
 * @param servers c, whole, ≥ 1
 * @returns 0…1; 1 when the load is not below the servers, since the line then grows without end
 * Cost O(servers). The recursion neither overflows nor cancels.
 * Source: Erlang (1917); Cooper, Introduction to Queueing Theory (1981), for the recursion.
 */
export function erlangC(load: number, servers: number): number {
  if (load >= servers) return 1;
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (load * blocked) / (k + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/**
 * Mean wait before service: C · s / (c − a).
 * @param meanService s, in any unit of time, which the result has too
 * @returns Infinity when the load is not below the servers
 */
export function meanWait(load: number, servers: number, meanService: number): number {
  return load >= servers ? Infinity : (erlangC(load, servers) * meanService) / (servers - load);
}

/**
 * Share of arrivals served within a target wait: 1 − C · exp(−(c − a) · t / s).
 * @param target t, in the unit of `meanService`, ≥ 0
 * @returns 0…1; 0 when the load is not below the servers
 */
export function servedWithin(load: number, servers: number, meanService: number, target: number): number {
  if (load >= servers) return 0;
  return 1 - erlangC(load, servers) * Math.exp((-(servers - load) * target) / meanService);
}

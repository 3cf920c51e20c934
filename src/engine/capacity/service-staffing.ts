// How many people a service needs: by workload, and by the wait that customers accept. Plain numbers.

/**
 * People for a workload.
 *
 *   staff = workload / (hours × (1 − shrinkage) × occupancy)
 *
 * @param workloadHours hours of work in the period, ≥ 0
 * @param hoursPerPerson paid hours of a person in the period, > 0
 * @param shrinkage  share of paid time away from work, 0 ≤ shrinkage < 1
 * @param occupancy  share of time at work that is busy, 0 < occupancy ≤ 1
 * @returns people as a fraction
 */
export function staffForWorkload(
  workloadHours: number,
  hoursPerPerson: number,
  shrinkage: number,
  occupancy: number,
): number {
  return workloadHours / (hoursPerPerson * (1 - shrinkage) * occupancy);
}

/**
 * The fewest servers that serve a share of the arrivals within a target wait.
 *
 * @param load        erlangs, ≥ 0
 * @param meanService in any unit of time, > 0
 * @param target      accepted wait, in the same unit, ≥ 0
 * @param share       0 ≤ share < 1
 * @returns whole people, ≥ 1
 * Cost O(load): the blocking of each more server follows from that of the one before.
 * Source: Erlang C, see erlang-c.
 */
export function staffForService(load: number, meanService: number, target: number, share: number): number {
  let blocked = 1;
  for (let servers = 1; ; servers += 1) {
    blocked = (load * blocked) / (servers + load * blocked);
    if (servers <= load) continue;
    const waiting = blocked / (1 - (load / servers) * (1 - blocked));
    if (1 - waiting * Math.exp((-(servers - load) * target) / meanService) >= share) return servers;
  }
}

/**
 * The same, with nobody busy for more than a share of the time: over long spans more is not kept up.
 *
 *   max(the fewest servers for the share, ⌈load / occupancy⌉)
 *
 * @param occupancy 0 < occupancy ≤ 1
 */
export function staffForContacts(load: number, meanService: number, target: number, share: number, occupancy: number): number {
  return Math.max(staffForService(load, meanService, target, share), wholePeople(load / occupancy));
}

/**
 * People to schedule so that so many are at work.
 *
 *   ⌈at work / (1 − shrinkage)⌉
 *
 * @param shrinkage share of paid time away from work, 0 ≤ shrinkage < 1
 */
export function scheduledStaff(atWork: number, shrinkage: number): number {
  return wholePeople(atWork / (1 - shrinkage));
}

/**
 * People to schedule for contacts that come in an interval, those included who are away.
 *
 *   a = contacts × handling / interval;  ⌈max(fewest servers for the share, ⌈a / occupancy⌉) / (1 − shrinkage)⌉; nobody for no contacts
 *
 * @param interval its length; `handling` and `answer` in the same unit of time, > 0 and ≥ 0
 */
export function contactStaff(contacts: number, interval: number, handling: number, answer: number, served: number, shrinkage: number, occupancy: number): number {
  if (contacts === 0) return 0;
  return scheduledStaff(staffForContacts((contacts * handling) / interval, handling, answer, served, occupancy), shrinkage);
}

/** Enough people for a fraction of them; what binary fractions add to a whole number is nobody. */
export function wholePeople(fraction: number): number {
  return Math.max(0, Math.ceil(fraction - 1e-9));
}

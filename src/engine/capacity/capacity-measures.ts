// Rated capacity and the three ratios around it: utilisation, efficiency, load. Plain numbers; knows no calendar.

/**
 * Time that equal machines are available.
 *
 *   available = machines × hours a shift × shifts a day × days
 *
 * @param machines equal machines or people, ≥ 0
 * @param hoursPerShift hours, ≥ 0
 * @returns machine hours in the `days` given
 */
export function availableHours(machines: number, hoursPerShift: number, shiftsPerDay: number, days: number): number {
  return machines * hoursPerShift * shiftsPerDay * days;
}

/**
 * Standard hours that can be planned on.
 *
 *   rated = available × utilisation × efficiency
 *
 * @param available   hours, ≥ 0
 * @param utilisation hours worked / hours available, 0…1
 * @param efficiency  standard hours earned / hours worked, > 0
 * @returns standard hours
 * Source: APICS Dictionary, "rated capacity".
 * @example ratedCapacity(availableHours(4, 8, 2, 5), 0.85, 1) // 272 h a week
 */
export function ratedCapacity(available: number, utilisation: number, efficiency: number): number {
  return available * utilisation * efficiency;
}

/** Hours worked / hours available; NaN when none were available. Source: APICS Dictionary, "utilization". */
export function utilisation(hoursWorked: number, hoursAvailable: number): number {
  return hoursWorked / hoursAvailable;
}

/** Standard hours earned / hours worked; NaN when none were worked. Source: APICS Dictionary, "efficiency". */
export function efficiency(standardHoursEarned: number, hoursWorked: number): number {
  return standardHoursEarned / hoursWorked;
}

/** Load in percent: 100 × required / rated, both in standard hours; above 100 is an overload. */
export function loadPercent(requiredHours: number, ratedHours: number): number {
  return (100 * requiredHours) / ratedHours;
}

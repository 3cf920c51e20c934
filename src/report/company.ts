// What an operation has beside its work centre, in the fewest words. Knows plan and plant; nothing of sheets.

import type { Operation } from "../model/plan";
import type { ReportInput } from "./report-input";

/** True where there is something to say. */
export function hasCompany({ also, batch }: Operation): boolean {
  return also !== undefined || batch !== undefined;
}

/**
 * A function from an operation to its tools and people by name and number, and the run that it shares: `JIG 1, Anna; run of WO-7/30`.
 * @param seenFrom of the function: one of those who help, to whom its work centre is company
 */
export function companyOf({ plant }: Pick<ReportInput, "plant">): (operation: Operation, seenFrom?: string) => string {
  const units = new Map(plant.resources.map((resource) => [resource.id, resource.units]));
  return ({ resource: at, unit: on, also = [], batch, id }, seenFrom) => {
    const others = seenFrom === undefined ? also : [{ resource: at, unit: on }, ...also.filter(({ resource }) => resource !== seenFrom)];
    const helpers = others.map(({ resource, unit }) => (units.get(resource) === 1 ? resource : `${resource} ${String(unit + 1)}`)).join(", ");
    return [helpers, ...(batch === undefined || batch === id ? [] : [`run of ${batch}`])].filter((text) => text !== "").join("; ");
  };
}

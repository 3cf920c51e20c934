// What an operation has beside its work centre, in the fewest words. Knows plan and plant; nothing of sheets.

import type { Operation } from "../model/plan";
import type { ReportInput } from "./report-input";

/** True where there is something to say. */
export function hasCompany({ also, batch }: Operation): boolean {
  return also !== undefined || batch !== undefined;
}

/** A function from an operation to its tools and people by name and number, and the run that it shares: `JIG 1, Anna; run of WO-7/30`. */
export function companyOf({ plant }: Pick<ReportInput, "plant">): (operation: Operation) => string {
  const units = new Map(plant.resources.map((resource) => [resource.id, resource.units]));
  return ({ also = [], batch, id }) => {
    const helpers = also.map(({ resource, unit }) => (units.get(resource) === 1 ? resource : `${resource} ${String(unit + 1)}`)).join(", ");
    return [helpers, ...(batch === undefined || batch === id ? [] : [`run of ${batch}`])].filter((text) => text !== "").join("; ");
  };
}

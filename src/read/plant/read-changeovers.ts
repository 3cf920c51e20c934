// Setup matrix → changeovers between setup families. Knows work centres.

import type { Changeover } from "../../model/plant";
import { unknownResource } from "../messages";
import type { Reading } from "./reading";
import { given } from "./reading";
import type { Resources } from "./read-resources";

export function readChangeovers(reading: Reading, resources: Resources): readonly Changeover[] {
  const changeovers: Changeover[] = [];
  for (const table of reading.tablesOf("changeovers")) {
    reading.read(table, (row) => {
      const from = row.text("from");
      const to = row.text("to");
      const minutes = row.number("minutes");
      const named = row.text("resource");
      const resource = named === "" || named === "*" ? undefined : (resources.find(named) ?? null);
      if (resource === null) row.refuse(unknownResource(named, resources.hasNoHours(named), row.at("resource")));
      if (row.isRefused() || minutes === undefined || resource === null) return;
      changeovers.push({ from, to, minutes, source: row.source, ...given("resource", resource) });
    });
  }
  return changeovers;
}

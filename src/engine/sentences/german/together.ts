// What an operation needs beside its work centre, in German: tools and people, lots that run together, wishes that cannot be kept.

import { listed } from "../listed";
import type { Sentences } from "../sentences";
import { shortName } from "../short-name";
import type { HelpSubject } from "../subjects";

const MORE = (count: number): string => ` und ${String(count)} weitere`;

export const together: Sentences["together"] = {
  alsoHas: (operation, helpers) => `Arbeitsgang ${String(operation)} belegt außerdem ${listed(helpers.map(helperText), MORE)}.`,
  runsWith: (operation, orders) => `Arbeitsgang ${String(operation)} läuft zusammen mit ${listed(orders.map(shortName), MORE)}.`,
  cannotFollow: (operation) => `Arbeitsgang ${String(operation)} kann nicht sofort folgen: was er braucht, ist am Ende des Arbeitsgangs davor nie offen.`,
  acrossBreak: (operation) => `Arbeitsgang ${String(operation)} geht über eine Unterbrechung: keine offene Zeit einer üblichen Woche ist lang genug.`,
};

function helperText({ resource, units }: HelpSubject): string {
  return units === 1 ? shortName(resource) : `${String(units)} von ${shortName(resource)}`;
}

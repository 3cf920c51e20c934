// How far the name of a sheet or of an Excel table says what it holds.

import type { Table } from "../../grid/table";
import { normaliseWords } from "../words/normalise-heading";

/** Words that a name may carry without changing what it names. */
const fillers = new Set(["sheet", "tab", "tabelle", "tbl", "table", "list", "liste", "data", "arkusz", "import", "the", "of", "derived", "current", "my", "all", "blatt", "stand", "d"]);

/**
 * 1.2 when the name is one of the phrases, 1 when it is but for fillers, less when a phrase is only a part of it,
 * more so at its end (`ProductInventory` is an inventory), 0 when it says nothing.
 * @param phrases separated by commas
 */
export function nameEvidence(table: Pick<Table, "name" | "sheet">, phrases: string): number {
  const names = table.name === null ? [table.sheet] : [table.name, table.sheet];
  return Math.max(0, ...names.map((name, index) => evidenceOf(name, phrases) * (index === 0 ? 1 : 0.9)));
}

function evidenceOf(name: string, phrases: string): number {
  const words = normaliseWords(name).filter((word) => !/^\d+$/.test(word));
  const core = words.filter((word) => !fillers.has(word));
  const wanted = new Set(phrases.split(",").map((phrase) => normaliseWords(phrase).join("")));
  if (wanted.has(words.join(""))) return 1.2;
  if (wanted.has(core.join(""))) return 1;
  let best = 0;
  for (let first = 0; first < core.length; first++) {
    for (let end = first + 1; end <= core.length; end++) {
      if (!wanted.has(core.slice(first, end).join(""))) continue;
      const share = (end - first) / core.length;
      best = Math.max(best, 0.2 + 0.5 * share + (end === core.length ? 0.2 : 0));
    }
  }
  return best;
}

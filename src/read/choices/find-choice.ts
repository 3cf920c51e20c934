// Which of the planner's choices is meant for a table: by its sheet and its headings, never by an address,
// so that it holds when rows and columns come or go. Knows texts, no meaning.

import type { TableChoice } from "../../model/table-choice";

/** A table as far as a choice must know it. */
export type Headed = { readonly sheet: string; readonly headings: readonly string[] };

/** More than this share of all headings of the two must be common to both. */
const ALIKE = 0.5;

/**
 * For each table the choice that is meant for it. On its sheet a choice is for the table whose headings are most like
 * those that it names, and for every other with the same: tables of one sheet with the same headings mean the same.
 * Cost: tables times choices of the same sheet.
 */
export function findChoices(tables: readonly Headed[], choices: readonly TableChoice[]): readonly (TableChoice | null)[] {
  const fits = choices.map((choice) => {
    const likeness = tables.map((table) => alike(choice, table));
    return { choice, likeness, best: Math.max(0, ...likeness) };
  });
  return tables.map((_table, at) => {
    const meant = fits.filter(({ likeness, best }) => best > 0 && likeness[at] === best);
    // The first given wins where two are as good.
    const [found] = meant.sort((a, b) => b.best - a.best);
    return found?.choice ?? null;
  });
}

/** 0 when the choice cannot be meant for the table, else up to 1. */
function alike(choice: TableChoice, table: Headed): number {
  if (plain(choice.sheet) !== plain(table.sheet)) return 0;
  const own = new Set(table.headings.map(plain).filter((heading) => heading !== ""));
  const isWhole = choice.headings.length > 0;
  const wanted = new Set((isWhole ? choice.headings : choice.columns.map(({ heading }) => heading)).map(plain));
  const common = [...wanted].filter((heading) => own.has(heading)).length;
  if (!isWhole) return common === wanted.size ? 1 : 0;
  const share = common / (own.size + wanted.size - common);
  return share > ALIKE ? share : 0;
}

/** The column of a heading, by its occurrence among equal ones; -1 when there is none. */
export function columnOf(headings: readonly string[], heading: string, occurrence: number): number {
  let seen = 0;
  return headings.findIndex((one) => plain(one) === plain(heading) && ++seen === occurrence);
}

/** 1 for the first column with its heading, 2 for the second … */
export function occurrenceOf(headings: readonly string[], index: number): number {
  const wanted = plain(headings[index] ?? "");
  return headings.slice(0, index + 1).filter((one) => plain(one) === wanted).length;
}

/** Blanks and case say nothing. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

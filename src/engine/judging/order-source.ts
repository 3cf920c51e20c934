// Which of its item's suppliers or bills a given order uses: the one it names, else the first that may be used on its day.
// The validator's reading of sources; chooses nothing by share or lead time.

import type { Day } from "../../base/day";
import type { Order } from "../../model/plan";
import { choicesOf, type Choice } from "../checking/choices";
import type { PlanIndex } from "../checking/plan-index";

/** What an order that is proposed or placed says of its source. */
export type NamedSource = { readonly item: string; readonly supplier?: string; readonly alternate?: string };

/**
 * The source of a given order, as an order of the plan states it.
 *
 * @param day on which it begins or is due: the first source that may be used then counts where none is named
 * @returns nothing for an item without a choice
 */
export function orderSource(index: PlanIndex, named: NamedSource, day: Day): Pick<Order, "sourcePlace" | "supplier" | "alternate"> {
  const choices = choicesOf(index, named.item);
  const supplier = named.supplier === undefined ? {} : { supplier: named.supplier };
  const place = placeOf(choices, named, index.items.get(named.item)?.supplier, day);
  const choice = choices[place];
  if (choice === undefined) return supplier;
  const { row, bill } = choice;
  return {
    sourcePlace: place,
    ...(row === undefined ? supplier : { supplier: row.supplier }),
    ...(bill?.alternate === undefined ? {} : { alternate: bill.alternate }),
  };
}

/** The bill of an item that begins on a day without naming one; undefined for the one without a name. */
export function billOn(index: PlanIndex, item: string, day: Day): string | undefined {
  return orderSource(index, { item }, day).alternate;
}

function placeOf(choices: readonly Choice[], { supplier, alternate }: NamedSource, usual: string | undefined, day: Day): number {
  const isNamed = ({ row, bill }: Choice): boolean =>
    (row !== undefined && row.supplier === supplier) || (bill !== undefined && alternate !== undefined && (bill.alternate ?? "") === alternate);
  const isUsual = ({ row, isUsable }: Choice): boolean => row !== undefined && row.supplier === usual && isUsable(day);
  const isOwn = ({ substitute }: Choice): boolean => substitute === undefined;
  for (const suits of [isNamed, isUsual, (choice: Choice) => isOwn(choice) && choice.isUsable(day), isOwn]) {
    const place = choices.findIndex(suits);
    if (place >= 0) return place;
  }
  return -1;
}

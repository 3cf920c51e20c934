// A custom function whose program is loaded when it is first called. Knows how loading ends; nothing of what is calculated.

import { cellError } from "./cell-error";

/**
 * A function that is called like the one of a program that is not there yet: it gives a promise of the same result.
 *
 * Excel waits for it as for any other promise, and later calls find the program loaded. Where it does not come, the cell
 * says so, and the next call tries again.
 *
 * @param load  imports the program; many calls before it is there import it once
 * @param choose which of its functions is called
 */
export function loadedLater<Program, Given extends readonly unknown[], Result>(
  load: () => Promise<Program>,
  choose: (program: Program) => (...given: Given) => Result | Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    const called = choose(await programOf(load));
    return called(...given);
  };
}

async function programOf<Program>(load: () => Promise<Program>): Promise<Program> {
  try {
    return await load();
  } catch {
    throw cellError("#N/A", "This function could not be loaded: check the connection to the add-in's own address, then calculate again.");
  }
}

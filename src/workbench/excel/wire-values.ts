// Takes what a request carries only where it is of the right kind; anything else is InvalidArgument with the member's name.

import { invalidArgument } from "./wire-error";

export function asText(value: unknown, member: string): string {
  if (typeof value !== "string") throw wrong(value, member, "text");
  return value;
}

export function asNumber(value: unknown, member: string): number {
  if (typeof value !== "number") throw wrong(value, member, "a number");
  return value;
}

/** A whole number of at least `least`. */
export function asCount(value: unknown, member: string, least = 0): number {
  const count = asNumber(value, member);
  if (!Number.isInteger(count) || count < least) throw wrong(value, member, `a whole number from ${String(least)} on`);
  return count;
}

export function asBoolean(value: unknown, member: string): boolean {
  if (typeof value !== "boolean") throw wrong(value, member, "true or false");
  return value;
}

/** One of the words of an enumeration; letter case counts, as on the wire. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[], member: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw wrong(value, member, `one of ${words.join(", ")}`);
  return found;
}

/** `#RRGGBB` in capitals; HTML's colour names are not modelled. */
export function asColour(value: unknown, member: string): string {
  const colour = asText(value, member);
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw wrong(value, member, "a colour such as #1F4E5F");
  return colour.toUpperCase();
}

export function asRecord(value: unknown, member: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(value, member, "an object");
  return { ...value };
}

function wrong(value: unknown, member: string, wanted: string): Error {
  return invalidArgument(`The argument is invalid: ${member} takes ${wanted}, not ${JSON.stringify(value)}.`);
}

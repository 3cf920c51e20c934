// Reads, sets and calls the members of wire objects by name: getters, setters and methods of plain classes.
// A member that does not exist fails loudly; whatever does not begin with a capital (or `_`) never travels.

import { WireError, invalidArgument } from "./wire-error";

/** Objects of a class have identity and stay with the host; plain objects and lists travel by value. */
export function isWireObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
}

/** Names of the properties that can be read, those of base classes included. */
export function membersOf(target: object): string[] {
  const names = new Set<string>();
  for (let level: object | null = target; level !== null && level !== Object.prototype; level = parentOf(level)) {
    for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (/^_?[A-Z]/.test(name) && (get !== undefined || typeof value !== "function")) names.add(name);
    }
  }
  return [...names];
}

export function readMember(target: object, name: string): unknown {
  requireMember(target, name);
  const value: unknown = Reflect.get(target, name);
  return value;
}

export function callMember(target: object, name: string, values: readonly unknown[]): unknown {
  requireMember(target, name);
  const member: unknown = Reflect.get(target, name);
  if (typeof member !== "function") throw unknownMember(target, `${name}()`);
  const value: unknown = Reflect.apply(member, target, values);
  return value;
}

/** Sets a property; a plain field takes only the kind that stands there, where null and "" mean automatic. */
export function setMember(target: object, name: string, value: unknown): void {
  requireMember(target, name);
  const field: PropertyDescriptor | undefined = Object.getOwnPropertyDescriptor(target, name);
  if (field === undefined) {
    if (!Reflect.set(target, name, value)) throw new WireError("InvalidOperation", `${target.constructor.name}.${name} cannot be set.`);
    return;
  }
  const before: unknown = field.value;
  const isAutomatic = [before, value].some((each) => each === null || each === "");
  if (!isAutomatic && typeof before !== typeof value) {
    throw invalidArgument(`${target.constructor.name}.${name} takes a ${typeof before}, not ${JSON.stringify(value)}.`);
  }
  Reflect.set(target, name, value);
}

function requireMember(target: object, name: string): void {
  if (!/^_?[A-Z]/.test(name) || !(name in target)) throw unknownMember(target, name);
}

function unknownMember(target: object, name: string): WireError {
  return new WireError("UnknownMember", `The stand-in Excel has no ${target.constructor.name}.${name}.`, 500);
}

function parentOf(level: object): object | null {
  const parent: unknown = Object.getPrototypeOf(level);
  return typeof parent === "object" ? parent : null;
}

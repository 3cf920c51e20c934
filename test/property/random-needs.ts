// What random steps need beside a machine, and who can do it.

import fc from "fast-check";
import type { Skill } from "../../src/model/needed-help";
import type { Resource, RoutingStep } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";

/** What a step asks for beside its machine; some ask for what is never there. */
export function randomNeed(resources: readonly Resource[]): fc.Arbitrary<Partial<RoutingStep>> {
  const anyResource = fc.constantFrom(...resources.map(({ id }) => id));
  const help = fc.record({
    resources: fc.uniqueArray(anyResource, { minLength: 1, maxLength: 3 }),
    units: fc.constantFrom(1, 1, 1, 2),
    skill: fc.constantFrom(undefined, undefined, "welding"),
  }).map(({ skill, ...need }) => ({ ...need, ...(skill !== undefined && { skill }) }));
  return fc
    .record({
      also: fc.oneof(fc.constant([]), fc.array(help, { minLength: 1, maxLength: 2 })),
      skill: fc.constantFrom(undefined, undefined, undefined, undefined, "welding"),
      noWait: fc.constantFrom(false, false, true),
      noBreak: fc.constantFrom(false, false, true),
    })
    .map(({ also, skill, noWait, noBreak }) => ({
      ...(also.length > 0 && { also }),
      ...(skill !== undefined && { skill }),
      ...(noWait && { noWait }),
      ...(noBreak && { noBreak }),
    }));
}

export function randomSkill({ start }: Settings, resources: readonly Resource[]): fc.Arbitrary<Skill> {
  return fc
    .record({
      resource: fc.constantFrom(...resources.map(({ id }) => id)),
      skill: fc.constantFrom("welding", "welding", "paint"),
      rank: fc.integer({ min: 1, max: 2 }),
      effective: fc.constantFrom<Partial<Skill>>({}, {}, {}, { effectiveFrom: start + 12 }, { effectiveTo: start + 30 }),
    })
    .map(({ effective, ...row }) => ({ ...row, ...effective }));
}

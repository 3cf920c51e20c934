// What an operation may ask for by name: a resource, any of a group, any that has a skill. Knows resources, groups and skills.

import { groupBy } from "../../base/group-by";
import type { CellRef } from "../../base/issue";
import type { AlsoNeeded, Skill } from "../../model/needed-help";
import type { Resource } from "../../model/plant";
import { tooFewUnits, unknownNeed } from "../messages-operations";
import { looseId } from "../values/id-text";
import type { RowReader } from "../rows/row-reader";

export type ResourceNeeds = {
  /** The members of a group; none when there is no such group. */
  readonly membersOf: (group: string) => readonly string[];
  /** The name of a skill as its holders have it; null when nobody has it. */
  readonly skillNamed: (name: string) => string | null;
  readonly holdersOf: (skill: string) => readonly string[];
  /** `2 x JIG; welding` → what is needed; names that nothing and nobody has are said. */
  readonly needsIn: (text: string, row: RowReader, at: CellRef) => readonly AlsoNeeded[];
};

export function resourceNeeds(resources: readonly Resource[], groupOf: ReadonlyMap<string, string>, skills: readonly Skill[]): ResourceNeeds {
  const byId = new Map(resources.map((resource) => [looseId(resource.id), resource]));
  const groups = groupBy([...groupOf].filter(([id]) => byId.has(looseId(id))), ([, group]) => looseId(group));
  const holders = groupBy(skills, ({ skill }) => looseId(skill));
  const membersOf = (group: string): readonly string[] => groups.get(looseId(group))?.map(([id]) => id) ?? [];
  const skillNamed = (name: string): string | null => holders.get(looseId(name))?.[0]?.skill ?? null;
  const holdersOf = (skill: string): readonly string[] => [...new Set(holders.get(looseId(skill))?.map(({ resource }) => resource))];
  return { membersOf, skillNamed, holdersOf, needsIn };

  function needsIn(text: string, row: RowReader, at: CellRef): readonly AlsoNeeded[] {
    const parts = text.split(/[;,|]/).map((part) => part.trim()).filter((part) => part !== "");
    return parts.flatMap((part) => {
      const counted = /^(\d+)\s*[x×*]\s*(.+)$/i.exec(part);
      const name = counted?.[2] ?? part;
      const units = Math.max(1, Number(counted?.[1] ?? 1));
      const needs = needNamed(name, units, row, at);
      if (needs.length === 0) row.warn(unknownNeed(name, at));
      return needs;
    });
  }

  /** Of a group or skill each is another one: two welders are two people. */
  function needNamed(name: string, units: number, row: RowReader, at: CellRef): readonly AlsoNeeded[] {
    const own = byId.get(looseId(name));
    if (own !== undefined) {
      if (own.units < units) row.warn(tooFewUnits(own.id, units, own.units, at));
      return [{ resources: [own.id], units: Math.min(units, own.units) }];
    }
    const skill = skillNamed(name);
    const any = membersOf(name);
    const one = any.length > 0 ? { resources: any, units: 1 } : skill === null ? null : { resources: holdersOf(skill), units: 1, skill };
    return one === null ? [] : Array.from({ length: units }, () => one);
  }
}

// The resources as the schedule sees them: open time, speed, setups and equal units. Knows nothing of orders.

import { snap } from "../../base/quantity";
import type { Plant, Resource } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { isNeverOpen, workingTimes, type WorkingTime } from "../capacity/working-time";
import { setupTimes, type SetupTimes } from "./setup-times";

export type Machine = {
  /** Position in `plant.resources`. */
  readonly index: number;
  readonly id: string;
  readonly units: number;
  /** Units of the machines before it: `firstUnit + unit` numbers all units of the shop. */
  readonly firstUnit: number;
  readonly time: WorkingTime;
  /** Standard minutes done in an open minute: efficiency × utilisation. */
  readonly speed: number;
  readonly setups: SetupTimes;
  /** Units that run together; undefined for a machine that takes one lot at a time. */
  readonly batchSize: number | undefined;
  readonly isNeverOpen: boolean;
};

/** The machine of each resource id, in the order of the plant. */
export type Shop = ReadonlyMap<string, Machine>;

export function openShop(plant: Plant, settings: Settings): Shop {
  const timeOf = workingTimes(plant, settings);
  let allUnits = 0;
  return new Map(plant.resources.map((resource, index) => [resource.id, machineOf(resource, index)]));

  function machineOf(resource: Resource, index: number): Machine {
    const time = timeOf(resource);
    const units = Math.max(1, Math.floor(resource.units));
    const firstUnit = allUnits;
    allUnits += units;
    return {
      index,
      id: resource.id,
      units,
      firstUnit,
      time,
      speed: resource.efficiency * resource.utilisation,
      setups: setupTimes(plant.changeovers, resource.id),
      batchSize: resource.batchSize,
      isNeverOpen: isNeverOpen(time, settings.start),
    };
  }
}

/** Units of all machines. */
export function unitsOf(shop: Shop): number {
  let units = 0;
  for (const machine of shop.values()) units += machine.units;
  return units;
}

/**
 * Open minutes that standard minutes take: ⌈standard / (efficiency × utilisation)⌉, so that required / rated = busy / open.
 * Dust of the division does not add a minute.
 */
export function openMinutesFor(machine: Pick<Machine, "speed">, standardMinutes: number): number {
  return Math.ceil(snap(standardMinutes / machine.speed));
}

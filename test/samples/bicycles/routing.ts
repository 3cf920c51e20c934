// How Morgenrad's own parts are made: operations with their times, from the saw to the carton.

import type { RoutingStep } from "../../../src/model/plant";
import type { Bicycle } from "./models";
import { bicycles, frameName } from "./models";
import { assemblies, cutTubes, frames, madeForks, wheels } from "./structure";
import { vendorName } from "./vendors";

/** The fork that carries luggage: it is sent out to be hardened. */
export const HARDENED_FORK = "FK-28T";

type Step = Partial<RoutingStep> & Pick<RoutingStep, "resource" | "description" | "setupMinutes" | "runMinutes">;

function steps(item: string, operations: readonly Step[]): readonly RoutingStep[] {
  return operations.map((operation, index) => ({
    item,
    number: 10 * (index + 1),
    alternates: [],
    queueMinutes: 0,
    moveMinutes: 0,
    ...operation,
  }));
}

function bicycleSteps({ id, model }: Bicycle): readonly RoutingStep[] {
  const electric = model.group === "E-bike";
  const assembly = { City: 56, Trekking: 66, Gravel: 62, "E-bike": 92, Kids: 34 }[model.group];
  const testing = electric ? 23 : model.group === "Kids" ? 10 : 14.5;
  const packing = electric ? 18 : model.group === "Kids" ? 10 : 15.5;
  return steps(id, [
    {
      resource: electric ? "EASSY" : "ASSY",
      // The e-bike bench may help out with city bikes; e-bikes need people trained for high voltage.
      alternates: model.group === "City" ? ["EASSY"] : [],
      description: "Assemble",
      setupMinutes: 12,
      runMinutes: assembly,
      transferBatch: 5,
    },
    { resource: "TEST", description: "Test ride and adjust", setupMinutes: 5, runMinutes: testing, queueMinutes: 60 },
    { resource: "PACK", description: "Clean, label, pack", setupMinutes: 5, runMinutes: packing },
  ]);
}

function framesetSteps({ id, model, colour }: Bicycle): readonly RoutingStep[] {
  const small = model.group === "Kids";
  return steps(`FS-${id}`, [
    { resource: "BLAST", description: "Sandblast", setupMinutes: 6, runMinutes: small ? 5 : 7.5 },
    {
      resource: "PAINT",
      description: "Prime, paint, clear coat",
      setupMinutes: 14,
      runMinutes: small ? 13 : model.group === "E-bike" ? 19 : 17,
      setupFamily: colour,
      // Curing and cooling on the rack.
      moveMinutes: 480,
    },
  ]);
}

function frameSteps(frame: Bicycle): readonly RoutingStep[] {
  const { group } = frame.model;
  const weld = { City: 42, Trekking: 46, Gravel: 52, "E-bike": 60, Kids: 30 }[group];
  const welding = { resource: "WELD", description: "Tack and weld", setupMinutes: 25, runMinutes: weld };
  const furnace = { resource: "HEAT", description: "Heat treatment T6", setupMinutes: 15, runMinutes: 8.5, moveMinutes: 360 };
  return steps(`FR-${frameName(frame)}`, group === "Kids" ? [welding] : [welding, furnace]);
}

const hardening: Step = {
  resource: "",
  description: "Harden",
  setupMinutes: 0,
  runMinutes: 0,
  subcontractDays: 4,
  supplier: vendorName("haerte"),
  subcontractPrice: 3.8,
};

export const routing: readonly RoutingStep[] = [
  ...bicycles.flatMap(bicycleSteps),
  ...bicycles.flatMap(framesetSteps),
  ...frames.flatMap(frameSteps),
  ...madeForks.flatMap((fork) =>
    steps(fork, [{ resource: "WELD", description: "Weld fork", setupMinutes: 20, runMinutes: 13 }, ...(fork === HARDENED_FORK ? [hardening] : [])]),
  ),
  ...frames.flatMap((frame) =>
    steps(`TS-${frameName(frame)}`, [
      { resource: "MITRE", description: "Mitre tube set", setupMinutes: 14, runMinutes: frame.model.group === "Kids" ? 6 : 7.5 },
    ]),
  ),
  ...cutTubes.flatMap((tube) =>
    steps(tube.id, [
      { resource: "CUT", description: "Cut to length, deburr", setupMinutes: 10, runMinutes: tube.profile === "440" ? 1.2 : 0.85 },
    ]),
  ),
  ...wheels.flatMap((wheel) => [
    ...steps(`LR-${wheel.key}`, [
      { resource: "LACE", description: "Lace", setupMinutes: 8, runMinutes: wheel.spokes < 30 ? 7 : 9.5 },
    ]),
    ...steps(`WH-${wheel.key}`, [
      { resource: "TRUE", description: "True and tension", setupMinutes: 6, runMinutes: wheel.spokes < 30 ? 6 : 8.5 },
      { resource: "ASSY", description: "Fit tyre", setupMinutes: 2, runMinutes: 3 },
    ]),
  ]),
  ...Object.keys(assemblies).flatMap((assembly) =>
    steps(assembly, [
      {
        resource: "ASSY",
        description: assembly.startsWith("DS") ? "Preassemble drivetrain" : "Preassemble cockpit",
        setupMinutes: 4,
        runMinutes: assembly.startsWith("DS") ? 8 : 7,
      },
    ]),
  ),
];

// How a Morgenrad bicycle is built: the parts lists of all levels, from the bicycle down to metres of tube.

import type { BomLine, Substitute } from "../../../src/model/plant";
import type { Bicycle } from "./models";
import { bicycles, frameName } from "./models";
import { day } from "./work-centres";

/** The tubes of a frame: profile and length in mm, pieces. */
type Tube = readonly [profile: string, millimetres: number, pieces: number];

const sizeSteps: Readonly<Record<string, number>> = { S: 0, M: 1, L: 2, XL: 3, "": 0 };

function tubesOf({ model, size }: Pick<Bicycle, "model" | "size">): readonly Tube[] {
  const step = sizeSteps[size] ?? 0;
  if (model.group === "Kids") {
    const shorter = model.wheels === "20" ? 0 : 60;
    return [["254", 420 + shorter, 2], ["254", 260 + shorter, 1], ["254", 340, 2], ["440", 110, 1]];
  }
  const down = model.group === "E-bike" ? "400" : model.group === "Gravel" ? "350" : "318";
  const top = model.group === "E-bike" ? "318" : "286";
  return [
    [down, 580 + 20 * step, 1],
    [top, 540 + 20 * step, 1],
    ["318", 430 + 50 * step, 1],
    ["190", 435, 2],
    ["190", 520, 2],
    ["440", model.group === "City" ? 130 : 150, 1],
  ];
}

/** Forks that are made here: blades and steerer. */
const forkTubes: Readonly<Record<string, readonly Tube[]>> = {
  "FK-28C": [["190", 410, 2], ["286", 230, 1]],
  "FK-28T": [["190", 425, 2], ["286", 230, 1]],
  "FK-20": [["190", 300, 2], ["254", 150, 1]],
  "FK-24": [["190", 350, 2], ["254", 150, 1]],
};

export const madeForks: readonly string[] = Object.keys(forkTubes);

/** One of each frame shape: model and size. */
export const frames: readonly Bicycle[] = bicycles.filter(
  (bicycle, index) => bicycles.findIndex((other) => frameName(other) === frameName(bicycle)) === index,
);

export type CutTube = { readonly id: string; readonly profile: string; readonly millimetres: number };

function cutTubeId([profile, millimetres]: Tube): string {
  return `CU-${profile}-${millimetres}`;
}

export const cutTubes: readonly CutTube[] = (() => {
  const all = [...frames.flatMap(tubesOf), ...Object.values(forkTubes).flat()];
  const byId = new Map(all.map((tube) => [cutTubeId(tube), { id: cutTubeId(tube), profile: tube[0], millimetres: tube[1] }]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
})();

export type Wheel = {
  /** Such as 28-F. */
  readonly key: string;
  readonly rim: string;
  readonly spoke: string;
  readonly spokes: number;
  readonly tyre: string;
  readonly tube: string;
  readonly tape: string;
  readonly disc: string | null;
};

const wheelTypes: readonly (readonly [size: string, spoke: string, spokes: number, tyre: string, disc: string | null])[] = [
  ["28", "SK-292", 32, "TY-28-47", null],
  ["28T", "SK-288", 32, "TY-28-40", "DK-160"],
  ["700", "SK-296", 32, "TY-700", "DK-160"],
  ["28E", "SK-264", 32, "TY-28-50", "DK-180"],
  ["20", "SK-186", 20, "TY-20", null],
  ["24", "SK-232", 28, "TY-24", null],
];

export const wheels: readonly Wheel[] = wheelTypes.flatMap(([size, spoke, spokes, tyre, disc]) =>
  ["F", "R"].map((end) => ({
    key: `${size}-${end}`,
    rim: `RM-${size}`,
    spoke,
    spokes,
    tyre,
    tube: size === "20" || size === "24" ? `TU-${size}` : "TU-28",
    tape: size === "20" || size === "24" ? "00433" : "00432",
    disc,
  })),
);

/** Assemblies and kits with the parts that go into each. */
export const assemblies: Readonly<Record<string, readonly (readonly [item: string, quantity: number])[]>> = {
  "DS-HUB8": [["CR-38", 1], ["BB-68", 1], ["CH-1", 1], ["SR-18", 1], ["SH-8", 1], ["00450", 1]],
  "DS-HUB7": [["CR-38", 1], ["BB-68", 1], ["CH-1", 1], ["SR-18", 1], ["SH-7", 1], ["00450", 1]],
  "DS-DER10": [["CR-483626", 1], ["BB-68", 1], ["CH-10", 1], ["CS-10", 1], ["RD-10", 1], ["FD-3", 1], ["SH-10", 1], ["00450", 2]],
  "DS-DER11": [["CR-40G", 1], ["BB-68", 1], ["CH-11", 1], ["CS-11", 1], ["RD-11", 1], ["00450", 1]],
  "DS-EHUB": [["CR-E", 1], ["CW-E", 1], ["CH-E", 1], ["SR-18", 1], ["SH-8", 1], ["00450", 1]],
  "DS-EDER": [["CR-E", 1], ["CW-E", 1], ["CH-E", 1], ["CS-10", 1], ["RD-10", 1], ["00450", 1]],
  "DS-K20": [["CR-K", 1], ["BB-68", 1], ["CH-1", 1], ["SR-18", 1]],
  "DS-K24": [["CR-K", 1], ["BB-68", 1], ["CH-1", 1], ["SR-18", 1], ["SH-3", 1], ["00450", 1]],
  "CP-CITY": [["HA-CITY", 1], ["SM-90", 1], ["GP-COMF", 1], ["LV-ROLL", 1], ["BL-1", 1]],
  "CP-TREK": [["HA-TREK", 1], ["SM-90", 1], ["GP-ERGO", 1], ["BL-1", 1]],
  "CP-COMF": [["HA-TREK", 1], ["SM-ADJ", 1], ["GP-ERGO", 1], ["BL-1", 1]],
  "CP-GRAV": [["HA-GRAV", 1], ["SM-90", 1], ["GP-TAPE", 1], ["SH-11", 1], ["BL-1", 1]],
  "CP-EB": [["HA-TREK", 1], ["SM-ADJ", 1], ["GP-ERGO", 1], ["BL-1", 1]],
  "CP-KID": [["HA-KID", 1], ["SM-KID", 1], ["GP-KID", 1], ["LV-V", 1], ["BL-1", 1]],
};

/** The parts of assemblies that change with the model year 2027; those above are of 2026. An order is built by one year's list. */
const nextModelYear: Readonly<Record<string, readonly (readonly [item: string, quantity: number])[]>> = {
  "CP-COMF": [["HA-CITY", 1], ["SM-ADJ", 1], ["GP-COMF", 1], ["BL-1", 1]],
};

/** The first day on which assemblies are built as of the model year 2027. */
const MODEL_YEAR_START = day("2027-03-01");

/** What may be taken from the shelf for something else, where its own needs leave it over. */
export const substitutes: readonly Substitute[] = [
  { component: "SA-115", substitute: "SA-110", ratio: 1, rank: 1 },
  { component: "KS-28", substitute: "KS-28E", ratio: 1, rank: 1 },
];

/** Phantoms: picked together, never stocked. */
export const kits: Readonly<Record<string, readonly (readonly [item: string, quantity: number])[]>> = {
  "KIT-LIGHT": [["HL-30", 1], ["RL-1", 1], ["00461", 2.2], ["00462", 6]],
  "KIT-LIGHT-E": [["HL-70E", 1], ["RL-E", 1], ["00461", 1.4], ["00462", 8]],
  "KIT-DOC": [["MN-BIKE", 1], ["RF-SET", 1], ["00417", 12], ["00418", 8], ["00419", 12]],
  "KIT-DOC-E": [["MN-EB", 1], ["RF-SET", 1], ["00417", 16], ["00418", 10], ["00419", 16]],
};

function line(parent: string, component: string, quantityPer: number, scrap = 0): BomLine {
  return { parent, component, quantityPer, perOrder: false, scrap };
}

function assemblyLines(parent: string, parts: readonly (readonly [item: string, quantity: number])[]): readonly BomLine[] {
  const lines = parts.map(([component, quantity]) => line(parent, component, quantity));
  const next = nextModelYear[parent];
  if (next === undefined) return lines;
  return [
    ...lines.map((own) => ({ ...own, alternate: "MY26", effectiveTo: MODEL_YEAR_START - 1 })),
    ...next.map(([component, quantity]) => ({ ...line(parent, component, quantity), alternate: "MY27", effectiveFrom: MODEL_YEAR_START })),
  ];
}

function bicycleLines(bicycle: Bicycle): readonly BomLine[] {
  const { id, model } = bicycle;
  const own = (component: string, quantity = 1): BomLine => line(id, component, quantity);
  const saddles =
    model.code === "CB-100"
      ? [
          { ...own("SA-110"), effectiveTo: day("2027-01-31") },
          { ...own("SA-115"), effectiveFrom: day("2027-02-01") },
        ]
      : [];
  return [
    own(`FS-${id}`),
    own(`WH-${model.wheels}-F`),
    own(`WH-${model.wheels}-R`),
    own(model.drivetrain),
    own(model.cockpit),
    ...(madeForks.includes(model.fork) ? [] : [own(model.fork)]),
    ...saddles,
    ...model.parts.map(([component, pieces]) => own(component, pieces)),
    own(model.group === "E-bike" ? "KIT-DOC-E" : "KIT-DOC"),
    own("FM-1", model.group === "Kids" ? 2 : 4),
    own("00420", 0.02),
  ];
}

const decals = { City: "DC-CITY", Trekking: "DC-TREK", Gravel: "DC-GRAV", "E-bike": "DC-EB", Kids: "DC-KID" } as const;

function framesetLines(bicycle: Bicycle): readonly BomLine[] {
  const { id, model, colour } = bicycle;
  const parent = `FS-${id}`;
  const area = model.group === "Kids" ? 0.6 : model.group === "E-bike" ? 1.2 : 1;
  return [
    line(parent, `FR-${frameName(bicycle)}`, 1),
    ...(madeForks.includes(model.fork) ? [line(parent, model.fork, 1)] : []),
    line(parent, "PW-PRM", 0.1 * area, 0.1),
    line(parent, `PW-${colour}`, 0.14 * area, 0.12),
    line(parent, "PW-CLR", 0.09 * area, 0.1),
    line(parent, "BM-90", 0.35 * area),
    line(parent, decals[model.group], 1, 0.02),
  ];
}

function frameLines(bicycle: Bicycle): readonly BomLine[] {
  const { model } = bicycle;
  const parent = `FR-${frameName(bicycle)}`;
  const disc = !["City", "Kids"].includes(model.group);
  return [
    line(parent, `TS-${frameName(bicycle)}`, 1),
    line(parent, disc ? "FD-DRD" : "FD-DR", 1),
    line(parent, model.group === "E-bike" ? "FD-MOT" : "FD-BB68", 1),
    line(parent, "FD-EYE", 1),
    line(parent, "WW-12", model.group === "E-bike" ? 0.16 : 0.11, 0.08),
  ];
}

function tubeLines(parent: string, tubes: readonly Tube[]): readonly BomLine[] {
  return tubes.map((tube) => line(parent, cutTubeId(tube), tube[2]));
}

function wheelLines(wheel: Wheel): readonly BomLine[] {
  const laced = `LR-${wheel.key}`;
  const done = `WH-${wheel.key}`;
  return [
    line(laced, wheel.rim, 1, 0.01),
    line(laced, `HB-${wheel.key}`, 1),
    line(laced, wheel.spoke, wheel.spokes, 0.02),
    line(laced, "00431", wheel.spokes, 0.02),
    line(done, laced, 1),
    line(done, wheel.tape, 1),
    line(done, wheel.tube, 1, 0.01),
    line(done, wheel.tyre, 1),
    ...(wheel.disc === null ? [] : [line(done, wheel.disc, 1)]),
  ];
}

/** Sawing loses 3 mm a cut; the ends of the bars are scrap. */
function cutLine(tube: CutTube): BomLine {
  return line(tube.id, `TB-${tube.profile}`, (tube.millimetres + 3) / 1000, 0.04);
}

export const bom: readonly BomLine[] = [
  ...bicycles.flatMap(bicycleLines),
  ...bicycles.flatMap(framesetLines),
  ...frames.flatMap(frameLines),
  ...frames.flatMap((frame) => tubeLines(`TS-${frameName(frame)}`, tubesOf(frame))),
  ...Object.entries(forkTubes).flatMap(([fork, tubes]) => [
    ...tubeLines(fork, tubes),
    line(fork, "FD-FKC", 1),
    line(fork, "WW-12", 0.04, 0.08),
  ]),
  ...cutTubes.map(cutLine),
  ...wheels.flatMap(wheelLines),
  ...[...Object.entries(assemblies), ...Object.entries(kits)].flatMap(([parent, parts]) => assemblyLines(parent, parts)),
];

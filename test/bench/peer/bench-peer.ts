// `npm run bench -- mrp --peer FREPPLE [--constrained]`: the same generated plant planned by frePPLe's engine and by ours.
// Nothing of frePPLe is part of this project: the path leads to an engine that somebody built from its source.

import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dayFromText } from "../../../src/base/day";
import type { BenchOptions, BenchResult, Figures } from "../benchmark";
import { rounded } from "../benchmark";
import type { PlantSize } from "../big-plant";
import { peerCommands } from "./peer-commands";
import { peerPlant } from "./peer-plant";
import { differingItems, readResult, type PeerResult } from "./peer-result";
import { writePeerModel } from "./write-peer-model";

const START = dayFromText("2026-11-30") ?? 0;

const SHOWN = 5;

type PeerCase = {
  readonly size: PlantSize;
  /** A customer order is delivered at once, as ours are, and not in parts as they come. */
  readonly isWhole: boolean;
  /** The most units of an order that is made here; the peer cuts orders as it likes where it delivers in parts. */
  readonly maximumOrder?: number;
};

const unconstrained: readonly PeerCase[] = [sizeOf(100, 1000), sizeOf(1000, 10_000), sizeOf(10_000, 100_000)].map((size) => ({ size, isWhole: false }));
const constrained: readonly PeerCase[] = [
  ...[sizeOf(100, 200), sizeOf(300, 600)].map((size) => ({ size, isWhole: false })),
  ...[chainsOf(1000, 2000), chainsOf(10_000, 20_000), chainsOf(10_000, 100_000)].map((size) => ({ size, isWhole: true })),
  { size: chainsOf(10_000, 20_000), isWhole: false, maximumOrder: 5 },
];

/** Five bill lines an item, a work centre for ten; a year of demand. */
function sizeOf(items: number, orderLines: number): PlantSize {
  return { items, bomLines: 5 * items, orderLines, resources: Math.ceil(items / 10), weeks: 52 };
}

/** The same with one or two bill lines for each made item: few parts are shared, and a demand needs about five orders. */
function chainsOf(items: number, orderLines: number): PlantSize {
  return { ...sizeOf(items, orderLines), bomLines: items };
}

/** @param executable frePPLe's; its home is FREPPLE_HOME, else the folder of the executable */
export function benchPeer(executable: string, { items, isConstrained }: BenchOptions): BenchResult {
  const all = isConstrained ? constrained : unconstrained;
  const cases = items === undefined ? all : all.filter(({ size }) => size.items === items);
  const results = cases.map((one) => compare(executable, one, isConstrained));
  const { items: planned = 0, seconds = 0, megabytes = 0, orders = 0 } = results.at(-1) ?? {};
  return { results, summary: { items: planned, seconds, megabytes, orders } };
}

function compare(executable: string, one: PeerCase, isConstrained: boolean): Figures {
  const folder = mkdtempSync(join(tmpdir(), "peer-"));
  try {
    const here = planHere(folder, one, isConstrained);
    const peer = planPeer(executable, folder, one, isConstrained);
    return figuresOf(one, here, peer, isConstrained);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function planHere(folder: string, { size, maximumOrder }: PeerCase, isConstrained: boolean): PeerResult {
  const path = join(folder, "here.json");
  const program = join(__dirname, "plan-here.ts");
  const args = [path, JSON.stringify(size), String(START), isConstrained ? "constrained" : "requirements", String(maximumOrder ?? "")];
  run(process.execPath, [...process.execArgv, "--max-old-space-size=8000", program, ...args], process.env, folder);
  return readResult(path);
}

function planPeer(executable: string, folder: string, { size, isWhole }: PeerCase, isConstrained: boolean): PeerResult {
  const [model, commands, path] = [join(folder, "model.xml"), join(folder, "commands.py"), join(folder, "peer.json")];
  writePeerModel(model, peerPlant(size, START, isConstrained ? "constrained" : "requirements"), isWhole);
  writeFileSync(commands, peerCommands(isConstrained, path));
  run(executable, [model, commands], { FREPPLE_HOME: dirname(executable), ...process.env }, folder);
  return readResult(path);
}

/** frePPLe logs a line for many an order: to a file, since a pipe would count as its time. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, folder: string): void {
  const log = join(folder, "log.txt");
  const file = openSync(log, "w");
  const { status, error } = spawnSync(program, args, { env, cwd: folder, stdio: ["ignore", file, file] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}`);
}

function figuresOf({ size, isWhole, maximumOrder }: PeerCase, here: PeerResult, peer: PeerResult, isConstrained: boolean): Figures {
  const differing = differingItems(here, peer);
  return {
    items: size.items,
    demands: size.orderLines,
    ...(isConstrained && { resources: size.resources, deliveries: isWhole ? "whole" : "in parts" }),
    ...(maximumOrder !== undefined && { maximumOrder }),
    orders: here.orders,
    peerOrders: peer.orders,
    seconds: rounded(here.cpuSeconds),
    ...(here.warmCpuSeconds !== undefined && { warmSeconds: rounded(here.warmCpuSeconds) }),
    ...(here.wholeCpuSeconds !== undefined && { wholeSeconds: rounded(here.wholeCpuSeconds) }),
    peerSeconds: rounded(peer.cpuSeconds),
    timesAsFast: rounded(peer.cpuSeconds / here.cpuSeconds),
    megabytes: Math.round(here.megabytes),
    peerMegabytes: Math.round(peer.megabytes),
    memoryShare: rounded(here.megabytes / peer.megabytes),
    itemsOfOtherTotal: differing.length,
    ...(differing.length > 0 && { first: differing.slice(0, SHOWN).map((item) => differenceText(item, here, peer)).join(", ") }),
    ...(isConstrained && {
      lateUnitDays: Math.round(here.lateUnitDays),
      peerLateUnitDays: Math.round(peer.lateUnitDays),
      weightedLateDays: rounded(here.weightedLateDays),
      peerWeightedLateDays: rounded(peer.weightedLateDays),
      shortUnits: Math.round(here.shortUnits),
      peerShortUnits: Math.round(peer.shortUnits),
    }),
  };
}

function differenceText(item: string, here: PeerResult, peer: PeerResult): string {
  return `${item} ${String(here.quantities[item] ?? 0)} not ${String(peer.quantities[item] ?? 0)}`;
}

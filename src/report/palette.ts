// The colours and patterns of our sheets and what each of them means. A colour never speaks alone: a word or sign stands beside it.

import type { BarPattern } from "../grid/chart-spec";
import { ACCENT } from "../grid/table-look";

/** The colour-blind-safe set of Okabe and Ito for data, one deep blue-green for ourselves, greys for the rest. */
export const palette = {
  accent: ACCENT,
  accentSoft: "E4EDF0",
  inputSoft: "FFF7D6",
  startSoft: "FFE9A8",
  demandFence: "F3DCE8",
  planningFence: "C6DCF7",
  ink: "22303A",
  note: "66717A",
  line: "D3DADE",
  tile: "F4F7F8",
  white: "FFFFFF",
  run: "0072B2",
  setup: "E69F00",
  idle: "E5E7EB",
  closed: "D9DDE0",
  capacity: "333333",
  late: "D55E00",
  lateSoft: "FBE8DD",
  good: "009E73",
  fair: "A9D3EA",
  full: "F5CD78",
} as const;

/** What bars of a chart look like besides their colour; work that runs as it should is plain. */
export const patterns = { late: "stripes", setup: "dots", pinned: "grid" } as const satisfies Readonly<Record<string, BarPattern>>;

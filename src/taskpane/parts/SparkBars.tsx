// Load by period as small bars against a line at 100 %: one work centre in one row. Above the line a bar changes its look.

import type { ReactElement } from "react";
import { useDataColours } from "../frame/use-theme";

const HEIGHT = 22;
const BAR = 6;
const GAP = 1;
/** The top of the picture; higher loads are cut there. */
const TOP = 1.3;
/** From a little above the line on, so that rounding is no overload. */
const OVER = 1.005;

const y = (share: number) => HEIGHT - (Math.min(share, TOP) / TOP) * HEIGHT;

/** @param shares required / rated, one a period; null without hours or work */
export function SparkBars({ shares, label }: { readonly shares: readonly (number | null)[]; readonly label: string }): ReactElement {
  const colours = useDataColours();
  const width = shares.length * (BAR + GAP);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`} preserveAspectRatio="none" width="100%" height={HEIGHT} style={{ forcedColorAdjust: "none", display: "block" }}>
      {shares.map((share, at) => {
        if (share === null || share <= 0) return null;
        const x = at * (BAR + GAP);
        const within = Math.min(share, 1);
        return (
          <g key={at}>
            <rect x={x} y={y(within)} width={BAR} height={HEIGHT - y(within)} fill={colours.run} />
            {share > OVER && <rect x={x} y={y(share)} width={BAR} height={y(1) - y(share)} fill={colours.late} />}
          </g>
        );
      })}
      <line x1="0" x2={width} y1={y(1)} y2={y(1)} stroke={colours.capacity} strokeWidth="1" vectorEffect="non-scaling-stroke" strokeDasharray="3 2" />
    </svg>
  );
}

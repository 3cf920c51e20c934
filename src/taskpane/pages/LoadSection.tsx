// How full each work centre is, period by period; the chosen one in hours below.

import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { PlanOverview, WorkCentreHours } from "../../app/plan-overview";
import { useDataColours } from "../frame/use-theme";
import { later } from "../parts/later";
import { Section } from "../parts/page-parts";
import { SparkBars } from "../parts/SparkBars";
import { WaysOut } from "./WaysOut";
import { useStrings } from "../strings/use-strings";

/** Charts weigh as much as the rest of the pane: they come when they are needed. */
const LoadChart = later(async () => (await import("../parts/LoadChart")).LoadChart, ({ results }) => results.chartLoading);

const CHART_HEIGHT = 190;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, 96px) minmax(0, 1fr) 56px",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    minHeight: "28px",
    padding: "2px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}` },
  load: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  chart: { minHeight: `${String(CHART_HEIGHT)}px`, marginTop: "8px", overflow: "hidden" },
  short: { paddingTop: "6px" },
});

/** Required / rated of a period; null where there is neither time nor work. */
function sharesOf(work: WorkCentreHours): readonly (number | null)[] {
  return work.rated.map((rated, at) => {
    const required = (work.setup[at] ?? 0) + (work.run[at] ?? 0);
    if (rated > 0) return required / rated;
    return required > 0 ? Infinity : null;
  });
}

const FULL = 1.0005;

/** Periods whose missing hours are named, and from how many on. */
const MOST_SHORT = 3;
const LEAST_HOURS = 0.5;

export function LoadSection({ overview }: { readonly overview: PlanOverview }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { late } = useDataColours();
  const [chosen, choose] = useState(overview.workCentres[0]?.resource);
  const work = overview.workCentres.find(({ resource }) => resource === chosen) ?? overview.workCentres[0];
  if (work === undefined) {
    return (
      <Section title={strings.results.load}>
        <Text size={200}>{strings.results.noLoad}</Text>
      </Section>
    );
  }
  const percent = (share: number | null) => (share === null ? "–" : share === Infinity ? strings.results.noHours : strings.wholePercent(share * 100));
  return (
    <Section title={strings.results.load} aside={`${overview.periods[0] ?? ""}–${overview.periods.at(-1) ?? ""}`}>
      <ul className={styles.list}>
        {overview.workCentres.map((each) => {
          const shares = sharesOf(each);
          const peak = shares.reduce<number | null>((most, share) => (share !== null && share > (most ?? -1) ? share : most), null);
          const isOver = (peak ?? 0) > FULL;
          return (
            <li key={each.resource}>
              <button
                type="button"
                aria-pressed={each.resource === work.resource}
                title={each.description}
                className={mergeClasses(styles.row, each.resource === work.resource && styles.chosen)}
                onClick={() => {
                  choose(each.resource);
                }}
              >
                <Text size={200} truncate wrap={false} block weight="semibold">
                  {each.resource}
                </Text>
                <SparkBars shares={shares} label={strings.results.loadOf(each.resource, percent(each.load), percent(peak))} />
                <Text size={200} className={styles.load} {...(isOver ? { style: { color: late, fontWeight: 600 } } : {})}>
                  {isOver ? "! " : ""}
                  {percent(each.load)}
                </Text>
              </button>
            </li>
          );
        })}
      </ul>
      <Hours work={work} periods={overview.periods} />
      <WaysOut aim={{ kind: "workCentre", resource: work.resource }} />
      <ShortPeriods work={work} overview={overview} />
    </Section>
  );
}

/** The periods in which most hours are missing, in order of time, each with its ways out. */
function ShortPeriods({ work, overview }: { readonly work: WorkCentreHours; readonly overview: PlanOverview }): ReactElement | null {
  const styles = useStyles();
  const { results } = useStrings();
  const short = work.short
    .flatMap((hours, at) => {
      const days = overview.periodDays[at];
      return hours < LEAST_HOURS || days === undefined ? [] : [{ hours, days, period: overview.periods[at] ?? "", at }];
    })
    .sort((a, b) => b.hours - a.hours || a.at - b.at)
    .slice(0, MOST_SHORT)
    .sort((a, b) => a.at - b.at);
  if (short.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={results.shortAt(work.resource)}>
      {short.map(({ hours, days, period }) => (
        <li key={period} className={styles.short}>
          <Text size={200} block>
            {results.short(period, hours)}
          </Text>
          <WaysOut aim={{ kind: "days", resource: work.resource, ...days }} period={period} />
        </li>
      ))}
    </ul>
  );
}

function Hours({ work, periods }: { readonly work: WorkCentreHours; readonly periods: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { results } = useStrings();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={place} className={styles.chart} role="group" aria-label={results.chartTitle(work.resource)}>
      <Text size={200} weight="semibold" block>
        {results.chartTitle(work.resource)}
      </Text>
      {width > 0 && <LoadChart key={work.resource} work={work} periods={periods} width={width} />}
    </div>
  );
}

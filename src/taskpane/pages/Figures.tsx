// The figures of a plan as a dense grid: a number, what it is, and a remark that says good or bad in words.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Kpis } from "../../model/plan";
import { useDataColours } from "../frame/use-theme";
import { useStrings } from "../strings/use-strings";

const useStyles = makeStyles({
  grid: {
    display: "flex",
    flexWrap: "wrap",
    gap: "1px",
    margin: "6px 12px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralStroke2,
  },
  figure: { backgroundColor: tokens.colorNeutralBackground1, padding: "6px 10px 7px", boxSizing: "border-box", flex: "1 1 132px", minWidth: 0 },
  label: { display: "block", color: tokens.colorNeutralForeground3 },
  value: { display: "block", fontVariantNumeric: "tabular-nums", margin: 0 },
  remark: { display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground3 },
});

type Figure = { readonly label: string; readonly value: string; readonly remark: string; readonly isBad?: boolean };

/** Above this share of rated hours no day may go wrong; the bound of the Summary sheet. */
const NEARLY_FULL_PERCENT = 95;

export function Figures({ kpis }: { readonly kpis: Kpis }): ReactElement {
  const styles = useStyles();
  const { late } = useDataColours();
  const strings = useStrings();
  const say = strings.results.figures;
  const figures: readonly Figure[] = [
    { label: say.onTime, value: strings.percent(kpis.onTimePercent), remark: say.ofOrders(kpis.customerOrders) },
    {
      label: say.late,
      value: strings.whole(kpis.lateOrders),
      remark: kpis.lateOrders > 0 ? strings.results.seePromises : strings.results.noneLate,
      isBad: kpis.lateOrders > 0,
    },
    { label: say.fillRate, value: strings.percent(kpis.fillRate * 100), remark: say.fillRateNote },
    {
      label: say.utilisation,
      value: strings.percent(kpis.utilisationPercent),
      remark: kpis.bottleneck === null ? say.noWorkCentres : say.busiest(kpis.bottleneck, kpis.bottleneckPercent),
      isBad: kpis.bottleneckPercent > NEARLY_FULL_PERCENT,
    },
    { label: say.inventory, value: strings.whole(kpis.inventoryValue), remark: say.inventoryNow(kpis.openingInventoryValue) },
    { label: say.purchases, value: strings.whole(kpis.purchaseValue), remark: say.purchasesNote },
    {
      label: say.planned,
      value: strings.whole(kpis.plannedOrders),
      remark: say.pastDue(kpis.pastDueReleases),
      isBad: kpis.pastDueReleases > 0,
    },
  ];
  return (
    <dl className={styles.grid}>
      {figures.map(({ label, value, remark, isBad = false }) => (
        <div key={label} className={styles.figure}>
          <dt>
            <Text size={200} className={styles.label}>
              {label}
            </Text>
          </dt>
          <dd className={styles.value}>
            <Text size={500} weight="semibold" {...(isBad ? { style: { color: late } } : {})}>
              {value}
            </Text>
            <Text size={200} className={styles.remark}>
              {isBad ? "! " : ""}
              {remark}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}

// The ways out of one trouble: each with its cost and effect, measured when they are asked for; one click plans with one.

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import { aimKey, type Lever, type LeverAim } from "../../model/plan-edit";
import type { Strings } from "../strings/english";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  row: { display: "flex", columnGap: "8px", alignItems: "center", justifyContent: "space-between", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  fine: { color: tokens.colorNeutralForeground2 },
});

/** @param period how the days of the aim are called, where they have a name */
export function WaysOut({ aim, period }: { readonly aim: LeverAim; readonly period?: string }): ReactElement {
  const styles = useStyles();
  const { levers: words } = useStrings();
  const session = useSession();
  const { levers, task } = usePaneState();
  const isBusy = task !== null;
  const found = levers !== null && aimKey(levers.aim) === aimKey(aim) ? levers.found : null;
  const title = titleOf(aim, period, words);
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          session.findLevers(aim);
        }}
      >
        {title}
      </Button>
      {found !== null && found.length === 0 && (
        <Text size={200} block className={styles.fine}>
          {words.none}
        </Text>
      )}
      {found !== null && found.length > 0 && (
        <ul className={styles.list} aria-label={title}>
          {found.map((lever) => (
            <WayOut key={lever.text} lever={lever} aim={aim} isBusy={isBusy} />
          ))}
        </ul>
      )}
    </div>
  );
}

function titleOf(aim: LeverAim, period: string | undefined, words: Strings["levers"]): string {
  if (aim.kind === "order") return words.forOrder(aim.demand);
  return aim.kind === "workCentre" ? words.at(aim.resource) : words.inPeriod(aim.resource, period ?? `${dayText(aim.from)} – ${dayText(aim.to)}`);
}

function WayOut({ lever, aim, isBusy }: { readonly lever: Lever; readonly aim: LeverAim; readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const { levers: words } = useStrings();
  const session = useSession();
  const { gain = 0, lateDaysSaved, lateOrdersSaved, cost, othersLater } = lever;
  const own = aim.kind === "order" ? words.orderGain(gain) : aim.kind === "days" ? words.hoursGain(gain) : null;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text size={200} block>
          {lever.text}
        </Text>
        {own !== null && (
          <Text size={200} block weight={gain > 0 ? "semibold" : "regular"}>
            {own}
          </Text>
        )}
        <Text size={200} block className={styles.fine}>
          {own === null ? words.effect(lateDaysSaved, lateOrdersSaved, cost) : words.effectInAll(lateDaysSaved, lateOrdersSaved, cost)}
          {othersLater > 0 ? words.othersLater(othersLater) : ""}
        </Text>
      </div>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={words.useLabel(lever.text)}
        onClick={() => {
          session.planWith(lever.edit);
        }}
      >
        {words.use}
      </Button>
    </li>
  );
}

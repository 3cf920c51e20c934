// A few dates side by side, each with its name above and a remark below.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

export type Fact = { readonly label: string; readonly value: string; readonly remark?: string; readonly colour?: string };

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    columnGap: "8px",
    margin: "2px 12px 4px",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { display: "block", color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  remark: { display: "block" },
});

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, remark, colour }) => (
        <div key={label}>
          <dt>
            <Text size={200} className={styles.label}>
              {label}
            </Text>
          </dt>
          <dd className={styles.value}>
            <Text weight="semibold" wrap={false} block>
              {value}
            </Text>
            {remark !== undefined && (
              <Text size={200} className={styles.remark} {...(colour === undefined ? {} : { style: { color: colour } })}>
                {remark}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

// A dense list of three columns that opens step by step. Knows no meaning of its rows.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import { OpeningList } from "./OpeningList";

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto 84px", columnGap: "10px", alignItems: "center", minHeight: "26px" },
  first: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  third: { textAlign: "end", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
});

const SHOWN_AT_FIRST = 6;

export function MoreList<Row>({ each, row }: { readonly each: readonly Row[]; readonly row: (value: Row) => ReactNode }): ReactElement {
  const styles = useStyles();
  const { why } = useStrings();
  return <OpeningList each={each} shownAtFirst={SHOWN_AT_FIRST} className={() => styles.row} line={row} more={why.more} />;
}

export function ListLine({ first, second, third }: { readonly first: ReactNode; readonly second: string; readonly third: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.first}>{first}</span>
      <Text size={200} className={styles.number} wrap={false}>
        {second}
      </Text>
      <Text size={200} className={styles.third} wrap={false}>
        {third}
      </Text>
    </div>
  );
}

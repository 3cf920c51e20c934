// A dense list of three columns that begins short and opens step by step. Knows no meaning of its rows.

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useStrings } from "../strings/use-strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto 84px", columnGap: "10px", alignItems: "center", minHeight: "26px" },
  first: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  third: { textAlign: "end", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
});

const SHOWN_AT_FIRST = 6;
const SHOWN_NEXT = 50;

export function MoreList<Row>({ each, row }: { readonly each: readonly Row[]; readonly row: (value: Row) => ReactNode }): ReactElement {
  const styles = useStyles();
  const { why } = useStrings();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const hidden = each.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {each.slice(0, shown).map((value, at) => (
          <li key={at} className={styles.row}>
            {row(value)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + SHOWN_NEXT);
          }}
        >
          {why.more(hidden)}
        </Button>
      )}
    </>
  );
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

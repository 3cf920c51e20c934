// How much of the requirements a new plan took over from the last one: a quiet word.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStrings } from "../strings/use-strings";
import { usePaneState } from "../use-session";

const useStyles = makeStyles({
  line: { display: "block", padding: "2px 12px 4px", color: tokens.colorNeutralForeground3 },
});

export function ReplanLine(): ReactElement | null {
  const styles = useStyles();
  const { results } = useStrings();
  const { planned } = usePaneState();
  if (planned === null) return null;
  const items = planned.plant.items.length;
  const { nettedItems } = planned.overview;
  if (nettedItems === null || nettedItems === items) return null;
  return (
    <Text size={200} className={styles.line}>
      {results.replanned(nettedItems, items)}
    </Text>
  );
}

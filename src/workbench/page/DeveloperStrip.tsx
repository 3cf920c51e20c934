// The line at the bottom: that this is not Excel, and what the add-in asked of the stand-in in vain.

import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { texts } from "./texts";
import { useWorkbenchState } from "./use-workbench";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "16px",
    height: "24px",
    padding: "0 10px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    whiteSpace: "nowrap",
  },
  failed: { minHeight: "20px", height: "20px", padding: "0 6px", color: tokens.colorPaletteRedForeground1 },
  list: { maxWidth: "560px", maxHeight: "300px", overflowY: "auto", margin: 0, paddingLeft: "18px", whiteSpace: "normal" },
});

export function DeveloperStrip(): ReactElement {
  const styles = useStyles();
  const requests = useWorkbenchState((state) => state.requests);
  const refusals = useWorkbenchState((state) => state.refusals);
  return (
    <footer className={styles.strip}>
      <Text size={200}>{texts.notExcel}</Text>
      <Text size={200}>
        {texts.requests(requests)},{" "}
        {refusals.length === 0 ? (
          texts.noRefusals
        ) : (
          <Popover>
            <PopoverTrigger disableButtonEnhancement>
              <Button appearance="transparent" size="small" className={styles.failed}>{texts.refusals(refusals.length)}</Button>
            </PopoverTrigger>
            <PopoverSurface>
              <ol className={styles.list}>
                {refusals.map((refusal, index) => <li key={refusals.length - index}>{refusal}</li>)}
              </ol>
            </PopoverSurface>
          </Popover>
        )}
      </Text>
    </footer>
  );
}

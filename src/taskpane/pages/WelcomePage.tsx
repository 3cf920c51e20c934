// The first page of a workbook without a plan: what this is, and three ways to begin.

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { BrandMark } from "../parts/BrandMark";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  page: { flexGrow: 1, display: "flex", flexDirection: "column", justifyContent: "center", padding: "16px 24px", maxWidth: "400px" },
  title: { display: "block", margin: "14px 0 6px", textWrap: "balance" },
  text: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  promises: { listStyleType: "none", padding: 0, margin: "14px 0 18px" },
  promise: { display: "grid", gridTemplateColumns: "16px 1fr", columnGap: "8px", padding: "3px 0" },
  tick: { color: tokens.colorBrandForeground1, marginTop: "2px" },
  actions: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

export function WelcomePage(): ReactElement {
  const styles = useStyles();
  const { welcome } = useStrings();
  const session = useSession();
  const isBusy = usePaneState().task !== null;
  return (
    <div className={styles.page}>
      <BrandMark size={40} />
      <Text as="h1" size={500} weight="semibold" className={styles.title}>
        {welcome.title}
      </Text>
      <Text className={styles.text}>{welcome.text}</Text>
      <ul className={styles.promises}>
        {welcome.promises.map((promise) => (
          <li key={promise} className={styles.promise}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={styles.tick}>
              <path d="m3 8.5 3.2 3L13 4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
            <Text>{promise}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={session.understand}>
          {welcome.useMine}
        </Button>
        <Button disabledFocusable={isBusy} onClick={session.insertSample}>
          {welcome.sample}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            session.show("data");
          }}
        >
          {welcome.skip}
        </Button>
      </div>
    </div>
  );
}

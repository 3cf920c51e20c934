// The page: a title, the ribbon, the grid with the pane beside it, and a line for developers.

import { Button, FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { themes } from "../../taskpane/frame/theme";
import { BrandMark } from "../../taskpane/parts/BrandMark";
import { DeveloperStrip } from "./DeveloperStrip";
import { GridPlace } from "./GridPlace";
import { PaneFrame } from "./PaneFrame";
import { RibbonBar } from "./RibbonBar";
import { texts } from "./texts";
import { useWorkbench, useWorkbenchState, WorkbenchContext } from "./use-workbench";
import type { Workbench } from "./workbench";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  title: {
    display: "grid",
    gridTemplateColumns: "1fr auto 1fr",
    alignItems: "center",
    height: "40px",
    padding: "0 12px",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: "#1F4E5F",
  },
  brand: { display: "flex", alignItems: "center", columnGap: "8px" },
  tagline: { textAlign: "right", opacity: 0.8 },
  middle: { flexGrow: 1, display: "grid", gridTemplateColumns: "1fr auto", minHeight: 0 },
});

/** The grid is light, as Excel's cells are in every theme; so is what stands around it. */
export function WorkbenchPage({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  return (
    <WorkbenchContext value={workbench}>
      <FluentProvider theme={themes.light}>
        <div className={styles.page}>
          <TitleBar />
          <RibbonBar />
          <ComplaintBar />
          <div className={styles.middle}>
            <GridPlace />
            <PaneFrame />
          </div>
          <DeveloperStrip />
        </div>
      </FluentProvider>
    </WorkbenchContext>
  );
}

function TitleBar(): ReactElement {
  const styles = useStyles();
  const name = useWorkbenchState(({ opened }) => opened?.name ?? "");
  return (
    <header className={styles.title}>
      <div className={styles.brand}>
        <BrandMark size={22} />
        <Text as="h1" size={300} weight="semibold">{texts.title}</Text>
      </div>
      <Text size={300}>{name}</Text>
      <Text size={200} className={styles.tagline}>{texts.tagline}</Text>
    </header>
  );
}

function ComplaintBar(): ReactElement | null {
  const { dismiss } = useWorkbench();
  const complaint = useWorkbenchState((state) => state.complaint);
  if (complaint === null) return null;
  return (
    <MessageBar intent="error">
      <MessageBarBody>
        <MessageBarTitle>{complaint.message}</MessageBarTitle>
        {complaint.hint}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={dismiss}>{texts.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

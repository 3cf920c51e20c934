// The pane: tabs above, one page, the brand below; what runs and what failed are said on every page. Knows no Excel.

import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { DataPage } from "../pages/DataPage";
import { PlanPage } from "../pages/PlanPage";
import { RestorePage } from "../pages/RestorePage";
import { ResultsPage } from "../pages/ResultsPage";
import { WelcomePage } from "../pages/WelcomePage";
import { WhyPage } from "../pages/WhyPage";
import type { Page, PaneSession } from "../session";
import type { Strings } from "../strings/english";
import { StringsContext, useStrings } from "../strings/use-strings";
import { SessionContext, usePaneState, useSession } from "../use-session";
import { Announcer } from "./Announcer";
import { BrandBar } from "./BrandBar";
import { FailureBar } from "./FailureBar";
import { TaskStrip } from "./TaskStrip";
import { themes, type Surroundings } from "./theme";
import { ThemeContext, useThemeName } from "./use-theme";

export type PaneProps = {
  readonly session: PaneSession;
  readonly strings: Strings;
  readonly version: string;
  readonly office?: Surroundings["office"];
};

const pages: Readonly<Record<Page, () => ReactElement>> = {
  welcome: WelcomePage,
  data: DataPage,
  plan: PlanPage,
  results: ResultsPage,
  why: WhyPage,
  restore: RestorePage,
};

const tabs = ["data", "plan", "results", "why", "restore"] as const;

export function Pane({ session, strings, version, office }: PaneProps): ReactElement {
  const theme = useThemeName(office);
  return (
    <FluentProvider theme={themes[theme]} style={{ height: "100%", colorScheme: theme === "dark" ? "dark" : "light" }}>
      <ThemeContext value={theme}>
        <StringsContext value={strings}>
          <SessionContext value={session}>
            <Frame version={version} />
          </SessionContext>
        </StringsContext>
      </ThemeContext>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1, lineHeight: tokens.lineHeightBase300 },
  // The top right corner belongs to Office: it draws its own menu there.
  tabs: { flexShrink: 0, paddingLeft: "4px", paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { paddingLeft: "8px", paddingRight: "8px", minWidth: "24px" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  page: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", outlineStyle: "none", display: "flex", flexDirection: "column", "> *": { flexShrink: 0 } },
});

function Frame({ version }: { readonly version: string }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const session = useSession();
  const { page } = usePaneState();
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    body.current?.scrollTo?.(0, 0);
    // A tab keeps the focus that it was given; a page that a button opened takes it, so that reading goes on there.
    if (document.activeElement?.getAttribute("role") !== "tab") body.current?.focus();
  }, [page]);
  const Shown = pages[page];
  return (
    <div className={styles.frame}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={strings.pages}
        selectedValue={page}
        onTabSelect={(_, { value }) => {
          const chosen = tabs.find((tab) => tab === value);
          if (chosen !== undefined) session.show(chosen);
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab} value={tab} id={`tab-${tab}`} className={styles.tab} aria-controls="page">
            {strings.page[tab]}
          </Tab>
        ))}
      </TabList>
      <TaskStrip />
      <FailureBar />
      <main className={styles.main}>
        <div id="page" role="tabpanel" ref={body} tabIndex={-1} className={styles.page} aria-label={strings.page[page]}>
          <Shown />
        </div>
      </main>
      <BrandBar version={version} />
      <Announcer />
    </div>
  );
}

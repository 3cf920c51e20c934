// The pane: tabs above, one page, the brand below; what runs and what failed are said on every page. Knows no Excel.

import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { DataPage } from "../pages/DataPage";
import { PlanPage } from "../pages/PlanPage";
import { RestorePage } from "../pages/RestorePage";
import { ResultsPage } from "../pages/ResultsPage";
import { WelcomePage } from "../pages/WelcomePage";
import { WhyPage } from "../pages/WhyPage";
import { nameOf, type Page, type PaneSession } from "../session";
import type { Strings } from "../strings/english";
import { StringsContext, useStrings } from "../strings/use-strings";
import { SessionContext, usePaneState, useSession } from "../use-session";
import { Announcer } from "./Announcer";
import { BrandBar } from "./BrandBar";
import { FailureBar } from "./FailureBar";
import { TaskStrip } from "./TaskStrip";
import { colourSchemes, themes, type Surroundings } from "./theme";
import { useKeptFocus } from "./use-kept-focus";
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
    <FluentProvider theme={themes[theme]} style={{ height: "100%", colorScheme: colourSchemes[theme] }}>
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
  header: { flexShrink: 0 },
  // The top right corner belongs to Office: it draws its own menu there.
  tabs: { paddingLeft: "4px", paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { paddingLeft: "8px", paddingRight: "8px", minWidth: "24px" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  page: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", outlineStyle: "none", display: "flex", flexDirection: "column", "> *": { flexShrink: 0 }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
});

function Frame({ version }: { readonly version: string }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const session = useSession();
  const { page, selection } = usePaneState();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const label = page === "why" && selection !== null ? strings.why.of(nameOf(selection)) : strings.page[page];
  const shown = useRef(label);
  useEffect(() => {
    if (shown.current === label) return;
    shown.current = label;
    body.current?.scrollTo?.(0, 0);
    // A tab keeps the focus that it was given; a page that a button opened takes it, so that reading goes on there.
    // A page that opens while someone works in Excel leaves the focus there.
    if (document.hasFocus() && document.activeElement?.getAttribute("role") !== "tab") body.current?.focus();
  }, [label]);
  useKeptFocus(frame);
  const Shown = pages[page];
  return (
    <div ref={frame} className={styles.frame}>
      <header className={styles.header}>
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
      </header>
      <main className={styles.main}>
        {/* A stop of Tab: office.js in Excel on the web goes on from stops only, and leaves the pane from anywhere else. */}
        <div id="page" role="tabpanel" ref={body} tabIndex={0} className={styles.page} aria-label={label}>
          <Shown />
        </div>
      </main>
      <BrandBar version={version} />
      <Announcer />
    </div>
  );
}

// The plan at a glance: figures, the worst problems with their cells, the load of the work centres, the way to the sheets.

import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import type { PlanOverview } from "../../app/plan-overview";
import { ActionLink } from "../parts/ActionLink";
import { CellLink } from "../parts/CellLink";
import { later } from "../parts/later";
import { NoPlanPage } from "../parts/NoPlanPage";
import { PageTitle, Section } from "../parts/page-parts";
import { Prose } from "../parts/Prose";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";
import { Figures } from "./Figures";
import { ProposalLine } from "./ProposalLine";
import { ReplanLine } from "./ReplanLine";
import { sheetsToWrite } from "./sheets-to-write";
import { VerdictLine } from "./VerdictLine";
import { WaysOutWhenNeeded } from "./WaysOutWhenNeeded";

/** Of use only after a second plan. */
const ChangesSection = later(async () => (await import(/* webpackChunkName: "changes" */ "./ChangesSection")).ChangesSection);

/** Bars and lists for which nobody waits while the pane opens. */
const LoadSection = later(async () => (await import(/* webpackChunkName: "load" */ "./LoadSection")).LoadSection);

const useStyles = makeStyles({
  message: { margin: "4px 12px 0" },
  problems: { margin: 0, paddingInlineStart: "18px" },
  problem: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: "2px 0 4px", overflowWrap: "anywhere" },
  sheets: { display: "flex", flexWrap: "wrap", columnGap: "14px", rowGap: "2px", paddingBottom: "8px" },
  fences: { display: "block", padding: "2px 12px 4px" },
  fine: { color: tokens.colorNeutralForeground2 },
});

export function ResultsPage(): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const session = useSession();
  const { planned, preview, written, task } = usePaneState();
  if (planned === null) return <NoPlanPage title={strings.results.empty} text={strings.results.emptyHint} />;
  const { settings, kpis } = planned.plan;
  const toWrite = sheetsToWrite(preview ?? []);
  return (
    <>
      <PageTitle lead={strings.results.span(dayText(settings.start), dayText(settings.start + settings.horizonDays - 1))}>
        {strings.results.title[settings.plan]}
      </PageTitle>
      {toWrite > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>{strings.results.notWritten}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={task !== null} onClick={session.write}>
              {strings.plan.write(toWrite)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <VerdictLine />
      <ReplanLine />
      <ProposalLine proposals={planned.overview.proposals} />
      <Figures kpis={kpis} />
      {[planned.overview.fences, planned.overview.search].map((line) => line !== null && (
        <Text key={line} size={200} className={styles.fences}>
          {line}
        </Text>
      ))}
      {planned.overview.changes !== null && <ChangesSection changes={planned.overview.changes} />}
      <Problems overview={planned.overview} />
      <LoadSection overview={planned.overview} />
      {written.kind === "written" && (
        <Section title={strings.results.sheets}>
          <div className={styles.sheets}>
            {written.sheets.map(({ id, name }) => (
              <ActionLink
                key={id}
                onClick={() => {
                  session.openSheet(id);
                }}
              >
                {name}
              </ActionLink>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function Problems({ overview }: { readonly overview: PlanOverview }): ReactElement {
  const styles = useStyles();
  const { results } = useStrings();
  return (
    <Section title={results.problems}>
      {overview.problems.length === 0 ? (
        <Text size={200} className={styles.fine}>
          {results.noProblems}
        </Text>
      ) : (
        <ol className={styles.problems}>
          {overview.problems.map(({ text, cell, aim }) => (
            <li key={text} className={styles.problem}>
              <Prose>{text}</Prose>
              {cell !== undefined && (
                <div>
                  <CellLink place={cell} />
                </div>
              )}
              {aim !== undefined && <WaysOutWhenNeeded aim={aim} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

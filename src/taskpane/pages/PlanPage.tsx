// The settings that matter, Plan, and what writing the plan would do to the workbook.

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { settingFields, type SettingField } from "../../model/settings";
import { ActionLink } from "../parts/ActionLink";
import { Disclosure } from "../parts/Disclosure";
import { later } from "../parts/later";
import { Actions, PageTitle, Section } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";
import { ReplanLine } from "./ReplanLine";
import { SettingInput } from "./SettingInput";
import { sheetsToWrite } from "./sheets-to-write";
import { VerdictLine } from "./VerdictLine";
import { WritePreview } from "./WritePreview";

/** Of use only where there are changes to take out. */
const EditList = later(async () => (await import(/* webpackChunkName: "edits" */ "./EditList")).EditList);

const useStyles = makeStyles({
  settings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "10px 12px", paddingBottom: "6px" },
  more: { display: "grid", rowGap: "10px", paddingTop: "6px" },
  moreSummary: { fontWeight: tokens.fontWeightSemibold },
  section: { paddingTop: "4px" },
});

const FIRST: readonly SettingField["key"][] = ["start", "horizonDays", "plan", "bucket"];

const firstFields = FIRST.flatMap((key) => settingFields.filter((field) => field.key === key));
const otherFields = settingFields.filter((field) => !FIRST.includes(field.key));

export function PlanPage(): ReactElement {
  const styles = useStyles();
  const strings = useStrings().plan;
  const session = useSession();
  const { data, wishes } = usePaneState();
  return (
    <>
      <PageTitle lead={data === null ? strings.emptyHint : undefined}>{strings.title}</PageTitle>
      <Ready />
      <Section title={strings.fromWorkbook} className={styles.section}>
        <div className={styles.settings}>
          {firstFields.map((field) => (
            <SettingInput key={field.key} field={field} isWide={field.key === "plan"} />
          ))}
        </div>
        <Disclosure summary={<span className={styles.moreSummary}>{strings.more}</span>}>
          {() => (
            <div className={styles.more}>
              {otherFields.map((field) => (
                <SettingInput key={field.key} field={field} isWide />
              ))}
            </div>
          )}
        </Disclosure>
        {Object.keys(wishes).length > 0 && (
          <ActionLink
            onClick={() => {
              session.wish({});
            }}
          >
            {strings.useWorkbook}
          </ActionLink>
        )}
      </Section>
      {(wishes.edits ?? []).length > 0 && <EditList />}
      <PlanActions />
    </>
  );
}

function Ready(): ReactElement | null {
  const strings = useStrings().plan;
  const { preview, isBestSoFar, planned, task } = usePaneState();
  // What was ready before says nothing of the plan that is being made.
  if (planned === null || preview === null || task?.kind === "plan") return null;
  return (
    <>
      {isBestSoFar && (
        <MessageBar intent="warning" layout="multiline" style={{ margin: "8px 12px 0" }}>
          <MessageBarBody>{strings.bestSoFar}</MessageBarBody>
        </MessageBar>
      )}
      <VerdictLine />
      <ReplanLine />
      <WritePreview preview={preview} kpis={planned.plan.kpis} />
    </>
  );
}

function PlanActions(): ReactElement {
  const strings = useStrings();
  const session = useSession();
  const { data, task, preview, planned } = usePaneState();
  const isBusy = task !== null;
  if (data !== null && data.settings === null) {
    return (
      <Actions>
        <Button
          appearance="primary"
          onClick={() => {
            session.show("data");
          }}
        >
          {strings.plan.blocked}
        </Button>
        <Button disabledFocusable={isBusy} onClick={session.plan}>
          {strings.plan.again}
        </Button>
      </Actions>
    );
  }
  const toWrite = sheetsToWrite(preview ?? []);
  const canWrite = planned !== null && toWrite > 0;
  return (
    <Actions>
      {canWrite && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={session.write}>
          {strings.plan.write(toWrite)}
        </Button>
      )}
      <Button appearance={canWrite ? "secondary" : "primary"} disabledFocusable={isBusy} onClick={session.plan}>
        {planned === null ? strings.plan.run : strings.plan.again}
      </Button>
      {planned !== null && !canWrite && (
        <Button
          onClick={() => {
            session.show("results");
          }}
        >
          {strings.plan.seeResults}
        </Button>
      )}
    </Actions>
  );
}

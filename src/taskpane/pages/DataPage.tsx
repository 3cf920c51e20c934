// What was recognised in the workbook, why, and which rows could not be used; every line leads to its cell.

import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../../base/issue";
import type { DataCheck } from "../../model/data-check";
import { CellLink } from "../parts/CellLink";
import { IssueList } from "../parts/IssueList";
import { Actions, EmptyPage, PageTitle, Section } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";
import { RecognisedTable } from "./RecognisedTable";

const useStyles = makeStyles({
  notUsed: { listStyleType: "none", margin: 0, padding: 0 },
  reason: { display: "block", overflowWrap: "anywhere", paddingBottom: "6px" },
});

export function DataPage(): ReactElement {
  const strings = useStrings();
  const session = useSession();
  const { data, task } = usePaneState();
  const isBusy = task !== null;
  if (data === null) {
    return (
      <EmptyPage title={strings.data.empty} text={strings.data.emptyHint}>
        <Button appearance="primary" disabled={isBusy} onClick={session.understand}>
          {strings.data.read}
        </Button>
        <Button disabled={isBusy} onClick={session.insertSample}>
          {strings.welcome.sample}
        </Button>
      </EmptyPage>
    );
  }
  return (
    <>
      <Recognised check={data.check} />
      <Actions>
        <Button
          appearance="primary"
          disabled={data.settings === null}
          onClick={() => {
            session.show("plan");
          }}
        >
          {strings.data.next}
        </Button>
        <Button disabled={isBusy} onClick={session.understand}>
          {strings.data.readAgain}
        </Button>
      </Actions>
    </>
  );
}

function Recognised({ check }: { readonly check: DataCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings().data;
  const total = (count: (table: DataCheck["tables"][number]) => number) => check.tables.reduce((sum, table) => sum + count(table), 0);
  const refused = total((table) => table.rowsRefused);
  const of = (...severities: readonly Issue["severity"][]) => check.issues.filter((issue) => severities.includes(issue.severity));
  const fatal = of("fatal");
  const errors = of("error");
  const warnings = of("warning", "info");
  return (
    <>
      <PageTitle lead={check.tables.length === 0 ? strings.nothingHint : strings.summary(total((table) => table.rowsUsed), refused, total((table) => table.rowsLeftOut))}>
        {check.tables.length === 0 ? strings.nothing : strings.title(check.tables.length)}
      </PageTitle>
      {fatal.length > 0 && (
        <Section title={strings.fatal}>
          <IssueList issues={fatal} />
        </Section>
      )}
      {check.tables.length > 0 && (
        <Section title={strings.table} aside={strings.rowsUsed}>
          {check.tables.map((table) => (
            <RecognisedTable key={`${table.sheet} ${table.area}`} table={table} />
          ))}
        </Section>
      )}
      {errors.length > 0 && (
        <Section title={strings.refusedTitle} aside={String(errors.length)}>
          <IssueList issues={errors} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={strings.warningsTitle} aside={String(warnings.length)}>
          <IssueList issues={warnings} />
        </Section>
      )}
      {check.notUsed.length > 0 && (
        <Section title={strings.notUsedTitle} aside={String(check.notUsed.length)}>
          <ul className={styles.notUsed}>
            {check.notUsed.map(({ sheet, area, reason }) => (
              <li key={`${sheet} ${area}`}>
                <CellLink place={{ sheet, cell: area }} />
                <Text size={200} className={styles.reason}>
                  {reason}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

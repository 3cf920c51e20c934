// What was recognised in the workbook, why, and which rows could not be used; every line leads to its cell.

import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../../base/issue";
import type { DataCheck } from "../../model/data-check";
import { ActionLink } from "../parts/ActionLink";
import { IssueList } from "../parts/IssueList";
import { PageTitle, Section } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";
import { LeftAside } from "./LeftAside";
import { rowSummary } from "./read-summary";
import { RecognisedTable } from "./RecognisedTable";

const useStyles = makeStyles({
  notUsed: { listStyleType: "none", margin: 0, padding: 0 },
  aside: { paddingBottom: "6px" },
});

/** How often a table was met before: a list of stock may stand in for products too, and is shown as both. */
function timesBefore(before: DataCheck["tables"], { sheet, area }: DataCheck["tables"][number]): number {
  return before.filter((table) => table.sheet === sheet && table.area === area).length;
}

export function Recognised({ check }: { readonly check: DataCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings().data;
  const session = useSession();
  const of = (...severities: readonly Issue["severity"][]) => check.issues.filter((issue) => severities.includes(issue.severity));
  const fatal = of("fatal");
  const errors = of("error");
  const warnings = of("warning", "info");
  return (
    <>
      <PageTitle lead={check.tables.length === 0 ? strings.nothingHint : rowSummary(check, strings)}>
        {check.tables.length === 0 ? strings.nothing : strings.title(check.tables.length)}
      </PageTitle>
      {fatal.length > 0 && (
        <Section title={strings.fatal}>
          <IssueList issues={fatal} />
        </Section>
      )}
      {check.tables.length > 0 && (
        <Section title={strings.table} aside={strings.rowsUsed}>
          {check.tables.map((table, index) => (
            <RecognisedTable key={`${table.sheet} ${table.area} ${timesBefore(check.tables.slice(0, index), table)}`} table={table} />
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
            {check.notUsed.map((table) => (
              <li key={`${table.sheet} ${table.area}`} className={styles.aside}>
                <LeftAside table={table} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {check.choices.length > 0 && (
        <Section title={strings.choice.title}>
          <Text size={200} block>
            {strings.choice.remembered(check.choices.length)}
          </Text>
          <ActionLink
            onClick={() => {
              session.choose([]);
            }}
          >
            {strings.choice.allAutomatic}
          </ActionLink>
        </Section>
      )}
    </>
  );
}

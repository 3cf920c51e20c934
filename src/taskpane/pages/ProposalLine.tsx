// What is wrong with the orders that somebody else proposes, in one line with the way to the sheet that says all.

import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanOverview } from "../../app/plan-overview";
import { ActionLink } from "../parts/ActionLink";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({ line: { display: "block", padding: "2px 12px 4px" } });

const SHEET = "proposal-check";

export function ProposalLine({ proposals }: Pick<PlanOverview, "proposals">): ReactElement | null {
  const styles = useStyles();
  const { results } = useStrings();
  const session = useSession();
  const { written } = usePaneState();
  if (proposals === null) return null;
  const isWritten = written.kind === "written" && written.sheets.some(({ id }) => id === SHEET);
  return (
    <Text size={200} className={styles.line}>
      {proposals.line}{" "}
      {proposals.findings > 0 && isWritten && (
        <ActionLink
          onClick={() => {
            session.openSheet(SHEET);
          }}
        >
          {results.seeProposals}
        </ActionLink>
      )}
    </Text>
  );
}

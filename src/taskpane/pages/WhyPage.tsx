// Why an order is there and why on that date: from the selected row of the workbook, or from a number typed here.

import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Plan } from "../../model/plan";
import { ActionLink } from "../parts/ActionLink";
import { later } from "../parts/later";
import { NoPlanPage } from "../parts/NoPlanPage";
import type { Selection } from "../session";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";
import { findInPlan } from "../why/order-story";

/** Of use only once something is planned and looked at. */
const Story = later(async () => (await import(/* webpackChunkName: "story" */ "./Story")).Story);

const useStyles = makeStyles({
  search: { padding: "10px 12px 4px" },
  input: { minWidth: 0, width: "100%" },
  matches: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  match: { display: "flex", columnGap: "8px", minHeight: "24px", alignItems: "baseline" },
  note: { color: tokens.colorNeutralForeground3 },
});

const MOST_MATCHES = 8;

export function WhyPage(): ReactElement {
  const { why } = useStrings();
  const session = useSession();
  const { planned, selection } = usePaneState();
  const [text, setText] = useState("");
  if (planned === null) return <NoPlanPage title={why.noPlan} text={why.noPlanHint} />;
  const choose = (chosen: Selection) => {
    setText("");
    session.select(chosen);
  };
  return (
    <>
      <Search plan={planned.plan} text={text} onText={setText} onChoose={choose} />
      {text === "" && <Story selection={selection} />}
    </>
  );
}

type SearchProps = { readonly plan: Plan; readonly text: string; readonly onText: (text: string) => void; readonly onChoose: (selection: Selection) => void };

function Search({ plan, text, onText, onChoose }: SearchProps): ReactElement {
  const styles = useStyles();
  const { why } = useStrings();
  const matches = findInPlan(plan, text, MOST_MATCHES);
  const first = matches[0];
  const selectionOf = ({ kind, id }: { readonly kind: "order" | "demand"; readonly id: string }): Selection =>
    kind === "order" ? { order: id } : { demand: id };
  return (
    <div className={styles.search}>
      <Field label={why.search} size="small">
        <Input
          className={styles.input}
          type="search"
          value={text}
          onChange={(_, { value }) => {
            onText(value);
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter" && first !== undefined) onChoose(selectionOf(first));
            if (key === "Escape") onText("");
          }}
        />
      </Field>
      {text.trim() !== "" && matches.length === 0 && <Text size={200}>{why.noMatch(text.trim())}</Text>}
      <ul className={styles.matches}>
        {matches.map((match) => (
          <li key={`${match.kind} ${match.id}`} className={styles.match}>
            <ActionLink
              onClick={() => {
                onChoose(selectionOf(match));
              }}
            >
              {match.id}
            </ActionLink>
            <Text size={200} className={styles.note}>
              {match.kind === "demand" ? `${why.customerOrder}, ${match.item}` : match.item}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

// What one column means, why it was understood so, and the way to say otherwise.

import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fieldOffers } from "../../app/column-offers";
import type { ColumnCheck, TableRole } from "../../model/data-check";
import { Choice, type ChoiceOption } from "../parts/Choice";
import { useStrings } from "../strings/use-strings";
import type { TableChoices } from "./use-choices";

/** Below this a planner is asked to look; the reader's own bound (model/data-check). */
export const SURE = 0.6;

/** No field is called so. */
const NOT_USED = "";
const AUTOMATIC = "=";

const useStyles = makeStyles({
  evidence: { display: "block", color: tokens.colorNeutralForeground3 },
});

export type ChooseFieldProps = {
  readonly role: TableRole;
  readonly columns: readonly ColumnCheck[];
  readonly index: number;
  readonly choices: TableChoices;
};

export function ChooseField({ role, columns, index, choices }: ChooseFieldProps): ReactElement | null {
  const strings = useStrings().data;
  const column = columns[index];
  if (column === undefined) return null;
  const offers = fieldOffers(role);
  const unit = column.unit === undefined ? "" : ` (${column.unit})`;
  const meaning = column.field === null ? strings.choice.notUsed : `${column.field}${unit}`;
  if (offers.length === 0) return <Text size={200}>{meaning}</Text>;
  const holderOf = (key: string) => columns.find((other) => other.key === key && other !== column)?.heading;
  const fields = offers.map(({ key, label, isRequired }): ChoiceOption => {
    const holder = holderOf(key);
    const note = holder !== undefined ? strings.choice.heldBy(holder) : isRequired ? strings.choice.needed : undefined;
    return { key, text: label, ...(note === undefined ? {} : { note }) };
  });
  const back = column.isChosen === true ? [{ key: AUTOMATIC, text: strings.choice.automatic }] : [];
  return (
    <>
      <Choice
        label={strings.choice.columnLabel(column.heading)}
        chosen={column.key ?? NOT_USED}
        shown={meaning}
        isQuiet={column.field === null}
        options={[...back, { key: NOT_USED, text: strings.choice.notUsed }, ...fields]}
        onChoose={(key) => {
          if (key === AUTOMATIC) choices.columnBack(index);
          else choices.means(index, role, key === NOT_USED ? null : key);
        }}
      />
      <Evidence column={column} />
    </>
  );
}

/** What the evidence says of the heading is left out: it stands beside. */
function Evidence({ column }: { readonly column: ColumnCheck }): ReactElement | null {
  const styles = useStyles();
  const strings = useStrings().data;
  if (column.isChosen === true) {
    return (
      <Badge appearance="tint" color="brand" size="small">
        {strings.choice.mine}
      </Badge>
    );
  }
  if (column.field === null) return null;
  const isUnsure = column.confidence < SURE;
  const heading = `heading "${column.heading}"`;
  const evidence = column.evidence.replace(`${heading}, `, "");
  if (!isUnsure && evidence === heading) return null;
  return (
    <>
      {isUnsure && (
        <Badge appearance="tint" color="warning" size="small">
          {strings.unsure}
        </Badge>
      )}
      <Text size={200} className={styles.evidence}>
        {column.confidence < 1 ? `${evidence}, ${strings.sure(column.confidence)}` : evidence}
      </Text>
    </>
  );
}

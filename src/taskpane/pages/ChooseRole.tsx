// What a table holds, and the way to say otherwise.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { roleOffers } from "../../app/column-offers";
import type { NotUsedCheck, TableCheck } from "../../model/data-check";
import { ActionLink } from "../parts/ActionLink";
import { Choice } from "../parts/Choice";
import { useStrings } from "../strings/use-strings";
import { useChoices } from "./use-choices";

const NOT_USED = "";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center", columnGap: "8px", padding: "2px 0 4px" },
  mine: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", gridColumnStart: "2" },
  said: { color: tokens.colorNeutralForeground3 },
});

/** @param props.role what it holds; null when it is not used, whether she said so or not */
export function ChooseRole({ table, role }: { readonly table: TableCheck | NotUsedCheck; readonly role: TableCheck["role"] | null }): ReactElement {
  const styles = useStyles();
  const strings = useStrings().data.choice;
  const { holds, back } = useChoices(table);
  const isUnsaid = role === null && table.isChosen !== true;
  const words = isUnsaid ? strings.useAs : strings.holds;
  return (
    <div className={styles.line}>
      <Text size={200}>{words}</Text>
      <Choice
        label={strings.tableLabel(words, table.sheet, table.area)}
        chosen={isUnsaid ? null : (role ?? NOT_USED)}
        {...(isUnsaid ? { shown: strings.choose, isQuiet: true } : {})}
        options={[...roleOffers.map((offer) => ({ key: offer.role, text: offer.title })), { key: NOT_USED, text: strings.notUsed }]}
        onChoose={(key) => {
          holds(roleOffers.find((offer) => offer.role === key)?.role ?? null);
        }}
      />
      {table.isChosen === true && (
        <span className={styles.mine}>
          <Text size={200} className={styles.said}>
            {strings.tableMine}
          </Text>
          <ActionLink onClick={back}>{strings.automatic}</ActionLink>
        </span>
      )}
    </div>
  );
}

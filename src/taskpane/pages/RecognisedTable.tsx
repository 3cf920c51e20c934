// One table of the workbook: what it was taken for, how many of its rows are used, and each column with its evidence.

import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TableCheck } from "../../model/data-check";
import { CellLink } from "../parts/CellLink";
import { Disclosure } from "../parts/Disclosure";
import { useStrings } from "../strings/use-strings";
import { SURE } from "./ChooseField";
import { ChooseRole } from "./ChooseRole";
import { ColumnMeanings } from "./ColumnMeanings";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", columnGap: "6px", minWidth: 0, padding: "3px 0" },
  place: { color: tokens.colorNeutralForeground3, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  rows: { fontVariantNumeric: "tabular-nums" },
  note: { display: "block", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
});

export function RecognisedTable({ table }: { readonly table: TableCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const isUnsure = table.columns.some((column) => column.field !== null && column.confidence < SURE);
  return (
    <Disclosure
      summary={
        <span className={styles.line}>
          <Text weight="semibold" wrap={false}>
            {table.title}
          </Text>
          <Text size={200} className={styles.place}>
            {table.sheet}
          </Text>
          {isUnsure && (
            <Badge appearance="tint" color="warning" size="small">
              {strings.data.unsure}
            </Badge>
          )}
          {table.isChosen === true && (
            <Badge appearance="tint" color="brand" size="small" style={{ whiteSpace: "nowrap" }}>
              {strings.data.choice.mine}
            </Badge>
          )}
          {table.rowsRefused > 0 && (
            <Badge appearance="tint" color="danger" size="small" style={{ whiteSpace: "nowrap" }}>
              {strings.data.refused(table.rowsRefused)}
            </Badge>
          )}
          <Text size={200} className={styles.rows}>
            {strings.data.rows(table.rowsUsed)}
          </Text>
        </span>
      }
    >
      {() => <Details table={table} />}
    </Disclosure>
  );
}

function Details({ table }: { readonly table: TableCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  return (
    <>
      <CellLink place={{ sheet: table.sheet, cell: table.area }} />
      {table.rowsLeftOut > 0 && (
        <Text size={200} className={styles.note}>
          {strings.data.leftOut(table.rowsLeftOut)}
        </Text>
      )}
      <ChooseRole table={table} role={table.role} />
      <ColumnMeanings table={table} title={table.title} role={table.role} columns={table.columns} />
    </>
  );
}

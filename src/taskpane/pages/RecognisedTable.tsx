// One table of the workbook: what it was taken for, how many of its rows are used, and each column with its evidence.

import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnCheck, TableCheck } from "../../model/data-check";
import { CellLink } from "../parts/CellLink";
import { Disclosure } from "../parts/Disclosure";
import { useStrings } from "../strings/use-strings";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", columnGap: "6px", minWidth: 0, padding: "3px 0" },
  place: { color: tokens.colorNeutralForeground3, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  rows: { fontVariantNumeric: "tabular-nums" },
  columns: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", marginTop: "2px" },
  heading: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, padding: "2px 0" },
  cell: { verticalAlign: "top", padding: "2px 8px 2px 0", overflowWrap: "anywhere", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  evidence: { display: "block", color: tokens.colorNeutralForeground3 },
  unused: { color: tokens.colorNeutralForeground3 },
  note: { display: "block", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
});

/** Below this a planner is asked to look; the reader's own bound (model/data-check). */
const SURE = 0.6;

/** Not used columns come last: they ask for nothing. */
function byUse(columns: readonly ColumnCheck[]): readonly ColumnCheck[] {
  return [...columns.filter((column) => column.field !== null), ...columns.filter((column) => column.field === null && column.heading !== "")];
}

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
      {() => <Columns table={table} />}
    </Disclosure>
  );
}

function Columns({ table }: { readonly table: TableCheck }): ReactElement {
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
      <table className={styles.columns} aria-label={strings.data.showColumns(table.title)}>
        <thead>
          <tr>
            {strings.data.columnsHeading.map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byUse(table.columns).map((column) => (
            <tr key={column.cell}>
              <td className={styles.cell}>
                <CellLink place={{ sheet: table.sheet, cell: column.cell }}>{column.heading}</CellLink>
              </td>
              <td className={mergeClasses(styles.cell, column.field === null && styles.unused)}>
                <Understood column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Evidence that only repeats the heading is left out: it stands beside. */
function Understood({ column }: { readonly column: ColumnCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  if (column.field === null) return <Text size={200}>{strings.data.notUsedColumn}</Text>;
  const repeats = column.evidence === `heading "${column.heading}"`;
  const unit = column.unit === undefined ? "" : ` (${column.unit})`;
  return (
    <>
      <Text size={200} weight="semibold">{`${column.field}${unit}`}</Text>
      {column.confidence < SURE && (
        <Badge appearance="tint" color="warning" size="small" style={{ marginInlineStart: "4px" }}>
          {strings.data.unsure}
        </Badge>
      )}
      {(!repeats || column.confidence < SURE) && (
        <Text size={200} className={styles.evidence}>
          {column.confidence < 1 ? `${column.evidence}, ${strings.data.sure(column.confidence)}` : column.evidence}
        </Text>
      )}
    </>
  );
}

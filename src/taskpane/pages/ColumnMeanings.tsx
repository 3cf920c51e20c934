// The columns of one table in the order of the sheet, each with what it means.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnCheck, NotUsedCheck, TableCheck, TableRole } from "../../model/data-check";
import { CellLink } from "../parts/CellLink";
import { useStrings } from "../strings/use-strings";
import { ChooseField } from "./ChooseField";
import { useChoices } from "./use-choices";

const useStyles = makeStyles({
  columns: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", marginTop: "2px" },
  headings: { width: "42%" },
  heading: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, padding: "2px 0" },
  cell: { verticalAlign: "top", padding: "3px 8px 3px 0", overflowWrap: "anywhere", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export type ColumnMeaningsProps = {
  readonly table: TableCheck | NotUsedCheck;
  readonly title: string;
  readonly role: TableRole;
  readonly columns: readonly ColumnCheck[];
};

export function ColumnMeanings({ table, title, role, columns }: ColumnMeaningsProps): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const choices = useChoices(table);
  return (
    <table className={styles.columns} aria-label={strings.data.showColumns(title)}>
      <colgroup>
        <col className={styles.headings} />
        <col />
      </colgroup>
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
        {columns.map((column, index) =>
          column.heading === "" && column.field === null ? null : (
            <tr key={column.cell}>
              <td className={styles.cell}>
                <CellLink place={{ sheet: table.sheet, cell: column.cell }}>{column.heading === "" ? column.cell : column.heading}</CellLink>
              </td>
              <td className={styles.cell}>
                <ChooseField role={role} columns={columns} index={index} choices={choices} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

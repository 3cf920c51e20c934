// What will be written before it is: each sheet, what happens to it, how many cells.

import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SheetChange } from "../../app/write/preview-write";
import type { Kpis } from "../../model/plan";
import { Section } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { sheetsToWrite } from "./sheets-to-write";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  heading: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: "2px 0" },
  cell: { padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  note: { display: "block", color: tokens.colorNeutralForeground3, paddingTop: "6px" },
});

const colours = { add: "brand", replace: "informative", empty: "danger", remove: "danger", keep: "subtle" } as const;

export function WritePreview({ preview, kpis }: { readonly preview: readonly SheetChange[]; readonly kpis: Kpis }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const toWrite = sheetsToWrite(preview);
  const [sheet, happens, cells] = strings.plan.previewHeading;
  const { figures } = strings.results;
  return (
    <Section
      title={toWrite === 0 ? strings.plan.nothingToWrite : strings.plan.readyTitle(toWrite)}
      aside={`${strings.percent(kpis.onTimePercent)} ${figures.onTime.toLowerCase()}`}
    >
      {toWrite === 0 ? (
        <Text size={200} className={styles.note}>
          {strings.plan.nothingToWriteHint}
        </Text>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.heading}>
                  {sheet}
                </th>
                <th scope="col" className={styles.heading}>
                  {happens}
                </th>
                <th scope="col" className={styles.heading} style={{ textAlign: "end" }}>
                  {cells}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.map(({ id, name, change, cells: cellCount }) => (
                <tr key={id}>
                  <td className={styles.cell}>{name}</td>
                  <td className={styles.cell}>
                    <Badge appearance="tint" color={colours[change]} size="small">
                      {strings.plan.change[change]}
                    </Badge>
                  </td>
                  <td className={mergeClasses(styles.cell, styles.number)}>{strings.whole(cellCount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Text size={200} className={styles.note}>
            {strings.plan.untouched}
          </Text>
        </>
      )}
    </Section>
  );
}

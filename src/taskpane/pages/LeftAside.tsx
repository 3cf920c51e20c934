// One table that is not used: why, and the way to bring it into use.

import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { roleOffers } from "../../app/column-offers";
import type { NotUsedCheck } from "../../model/data-check";
import { CellLink } from "../parts/CellLink";
import { Disclosure } from "../parts/Disclosure";
import { useStrings } from "../strings/use-strings";
import { ChooseRole } from "./ChooseRole";
import { ColumnMeanings } from "./ColumnMeanings";

const useStyles = makeStyles({
  reason: { display: "block", overflowWrap: "anywhere", paddingBottom: "2px" },
});

export function LeftAside({ table }: { readonly table: NotUsedCheck }): ReactElement {
  const styles = useStyles();
  const strings = useStrings().data;
  const { sheet, area, reason, role, columns } = table;
  const title = roleOffers.find((offer) => offer.role === role)?.title ?? "";
  // She said what it is: then only its columns are missing, and they are what she came for.
  const isWanted = table.isChosen === true && role !== undefined;
  return (
    <>
      <CellLink place={{ sheet, cell: area }} />
      <Text size={200} className={styles.reason}>
        {reason}
      </Text>
      {columns !== undefined && <ChooseRole table={table} role={isWanted ? role : null} />}
      {columns !== undefined && role !== undefined && (
        <Disclosure key={String(isWanted)} startsOpen={isWanted} summary={<Text size={200}>{strings.choice.columnsFor(title)}</Text>}>
          {() => <ColumnMeanings table={table} title={title} role={role} columns={columns} />}
        </Disclosure>
      )}
    </>
  );
}

// A place in the workbook as a link: a click selects the cell in Excel.

import { Link, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellRef } from "../../base/issue";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";

/** `children` replaces the address, for short rows. */
export function CellLink({ place, children }: { readonly place: CellRef; readonly children?: string }): ReactElement {
  const { goTo } = useSession();
  const strings = useStrings();
  const address = strings.place(place.sheet, place.cell);
  return (
    <Link
      as="button"
      title={strings.goTo(address)}
      onClick={() => {
        goTo(place);
      }}
      style={{ textAlign: "start", overflowWrap: "anywhere", minHeight: "24px" }}
    >
      <Text size={200}>{children ?? address}</Text>
    </Link>
  );
}

// A place in the workbook as a link: a click selects the cell in Excel.

import type { ReactElement } from "react";
import type { CellRef } from "../../base/issue";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";
import { ActionLink } from "./ActionLink";

/** `children` replaces the address, for short rows. */
export function CellLink({ place, children }: { readonly place: CellRef; readonly children?: string }): ReactElement {
  const { goTo } = useSession();
  const strings = useStrings();
  const address = strings.place(place.sheet, place.cell);
  return (
    <ActionLink
      title={strings.goTo(address)}
      onClick={() => {
        goTo(place);
      }}
    >
      {children ?? address}
    </ActionLink>
  );
}

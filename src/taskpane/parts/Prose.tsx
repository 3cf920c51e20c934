// A sentence whose dates and order numbers stay whole at the end of a line: `2027-01-19`, `PO-45326`. Knows no meaning.

import type { ReactElement } from "react";

const NUMBER_LIKE = /([\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+)/u;

/** Longer ones may break: a pane can be narrower than they are. */
const LONGEST_WHOLE = 24;

export function Prose({ children }: { readonly children: string }): ReactElement {
  const parts = children.split(NUMBER_LIKE);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 && part.length <= LONGEST_WHOLE ? (
          <span key={at} style={{ whiteSpace: "nowrap" }}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

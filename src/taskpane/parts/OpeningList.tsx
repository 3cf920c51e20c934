// A list that begins short and opens step by step. Knows no meaning of its lines.

import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

const SHOWN_NEXT = 50;

export type OpeningListProps<Line> = {
  readonly each: readonly Line[];
  readonly shownAtFirst: number;
  /** Of each line, as an element of the list. */
  readonly className?: (line: Line) => string;
  readonly line: (line: Line) => ReactNode;
  /** On the button that shows more. */
  readonly more: (hidden: number) => string;
};

export function OpeningList<Line>({ each, shownAtFirst, className, line, more }: OpeningListProps<Line>): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(shownAtFirst);
  const hidden = each.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {each.slice(0, shown).map((value, at) => (
          <li key={at} {...(className === undefined ? {} : { className: className(value) })}>
            {line(value)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + SHOWN_NEXT);
          }}
        >
          {more(hidden)}
        </Button>
      )}
    </>
  );
}

// A line that opens to what lies below it: native, keyboard and screen reader included.

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  details: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: "grid",
    gridTemplateColumns: "12px 1fr",
    alignItems: "center",
    columnGap: "4px",
    minHeight: "28px",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::-webkit-details-marker": { display: "none" },
  },
  chevron: { transitionProperty: "transform", transitionDuration: tokens.durationFast, color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  body: { padding: "2px 0 8px 16px" },
});

/** Its line is a stop of Tab in words: office.js in Excel on the web knows no other. The body is made when it is opened: hundreds of closed ones cost nothing. */
export function Disclosure({ summary, children, startsOpen = false }: { readonly summary: ReactNode; readonly children: () => ReactNode; readonly startsOpen?: boolean }): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.details}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary} tabIndex={0}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className={mergeClasses(styles.chevron, isOpen && styles.open)}>
          <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {summary}
      </summary>
      {isOpen && <div className={styles.body}>{children()}</div>}
    </details>
  );
}

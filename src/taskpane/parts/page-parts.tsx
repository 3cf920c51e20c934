// The page's own vocabulary of layout: headings, sections, dense tables, empty states. Knows no state.

import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  title: { display: "block", padding: "12px 12px 2px", margin: 0 },
  alone: { paddingBottom: "8px" },
  lead: { display: "block", padding: "0 12px 8px", color: tokens.colorNeutralForeground3, textWrap: "pretty" },
  section: { padding: "8px 12px 4px" },
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: "8px", margin: "4px 0 4px" },
  aside: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  actions: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { flexGrow: 1, display: "flex", flexDirection: "column", alignItems: "flex-start", justifyContent: "center", rowGap: "8px", padding: "24px", maxWidth: "360px" },
  emptyText: { color: tokens.colorNeutralForeground3, textWrap: "pretty", marginBottom: "8px" },
  block: { display: "block", margin: 0 },
});

/** The first words of a page. */
export function PageTitle({ children, lead }: { readonly children: ReactNode; readonly lead?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Text as="h1" size={400} weight="semibold" className={mergeClasses(styles.title, lead === undefined && styles.alone)}>
        {children}
      </Text>
      {lead !== undefined && (
        <Text size={200} className={styles.lead}>
          {lead}
        </Text>
      )}
    </>
  );
}

export function Section({ title, aside, children, className }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode; readonly className?: string }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, className)}>
      <div className={styles.heading}>
        <Text as="h2" id={id} size={300} weight="semibold" className={styles.block}>
          {title}
        </Text>
        {aside !== undefined && (
          <Text size={200} className={styles.aside} wrap={false}>
            {aside}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}

/** What to do next, always in sight. */
export function Actions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().actions}>{children}</div>;
}

/** A page with nothing to show yet: what it will show, and how to get there. */
export function EmptyPage({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text as="h1" size={400} weight="semibold" className={styles.block}>
        {title}
      </Text>
      <Text className={styles.emptyText}>{text}</Text>
      {children}
    </div>
  );
}

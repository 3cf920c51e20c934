// Who made the pane, which version, where help is and what happens to data: at the bottom of every page.

import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { BrandMark } from "../parts/BrandMark";
import { useStrings } from "../strings/use-strings";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "32px",
    padding: "0 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  name: { color: tokens.colorNeutralForeground2 },
  version: { flexGrow: 1 },
  link: { lineHeight: "24px" },
});

export function BrandBar({ version }: { readonly version: string }): ReactElement {
  const styles = useStyles();
  const { brand, product } = useStrings();
  return (
    <footer className={styles.bar}>
      <BrandMark size={16} />
      <Text size={200} weight="semibold" className={styles.name}>
        {product}
      </Text>
      <Text size={200} className={styles.version}>
        <span title={brand.version(version)}>{version}</span>
      </Text>
      <Link className={styles.link} href="help/index.html" target="_blank" rel="noopener">
        <Text size={200}>{brand.help}</Text>
      </Link>
      <Link className={styles.link} href="help/privacy.html" target="_blank" rel="noopener">
        <Text size={200}>{brand.privacy}</Text>
      </Link>
    </footer>
  );
}

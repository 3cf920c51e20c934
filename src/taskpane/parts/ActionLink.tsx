// A word that does something within the pane, as high and wide as a fingertip needs. Knows no state.

import { Link, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";

export type ActionLinkProps = { readonly children: string; readonly title?: string; readonly onClick: () => void };

export function ActionLink({ children, title, onClick }: ActionLinkProps): ReactElement {
  return (
    <Link
      as="button"
      {...(title === undefined ? {} : { title })}
      onClick={onClick}
      style={{ textAlign: "start", overflowWrap: "anywhere", minHeight: "24px", minWidth: "24px" }}
    >
      <Text size={200}>{children}</Text>
    </Link>
  );
}

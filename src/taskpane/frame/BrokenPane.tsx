// What stands in place of the pane after a fault while it was drawn: React itself would leave nothing there.

import type { ReactElement } from "react";
import type { Strings } from "../strings/english";
import { InsteadOfPane } from "./InsteadOfPane";

export type BrokenPaneProps = { readonly fault: unknown; readonly strings: Strings["startup"]; readonly onReload: () => void };

/** What the pane held is gone once it is opened anew; the workbook is as it was. */
export function BrokenPane({ fault, strings, onReload }: BrokenPaneProps): ReactElement {
  const words = fault instanceof Error ? fault.message : String(fault);
  return <InsteadOfPane title={strings.broken} hint={strings.brokenHint(words)} retry={strings.reload} onRetry={onReload} />;
}

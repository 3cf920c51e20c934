// What the pane shows when Excel did not answer: why that may be, and how to try again.

import { Button, FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { EmptyPage } from "../parts/page-parts";
import type { Strings } from "../strings/english";
import { colourSchemes, themes } from "./theme";
import { useThemeName } from "./use-theme";

export function SilentExcel({ strings, onRetry }: { readonly strings: Strings["startup"]; readonly onRetry: () => void }): ReactElement {
  const theme = useThemeName(undefined);
  return (
    <FluentProvider theme={themes[theme]} style={{ height: "100%", display: "flex", colorScheme: colourSchemes[theme] }}>
      <main style={{ display: "flex" }}>
        <EmptyPage title={strings.silent} text={strings.silentHint}>
          <Button appearance="primary" onClick={onRetry}>
            {strings.retry}
          </Button>
        </EmptyPage>
      </main>
    </FluentProvider>
  );
}

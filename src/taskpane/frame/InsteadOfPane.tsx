// What stands in place of the pane when it cannot be shown: why that may be, and how to try again.

import { Button, FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { EmptyPage } from "../parts/page-parts";
import { colourSchemes, themes } from "./theme";
import { useThemeName } from "./use-theme";

export type InsteadOfPaneProps = { readonly title: string; readonly hint: string; readonly retry: string; readonly onRetry: () => void };

export function InsteadOfPane({ title, hint, retry, onRetry }: InsteadOfPaneProps): ReactElement {
  const theme = useThemeName(undefined);
  return (
    <FluentProvider theme={themes[theme]} style={{ height: "100%", display: "flex", colorScheme: colourSchemes[theme] }}>
      <main style={{ display: "flex" }}>
        <EmptyPage title={title} text={hint}>
          <Button appearance="primary" onClick={onRetry}>
            {retry}
          </Button>
        </EmptyPage>
      </main>
    </FluentProvider>
  );
}

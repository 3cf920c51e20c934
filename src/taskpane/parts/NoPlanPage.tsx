// A page that shows something once a plan is there, and the way to one.

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";
import { EmptyPage } from "./page-parts";

export function NoPlanPage({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  const { results } = useStrings();
  const session = useSession();
  return (
    <EmptyPage title={title} text={text}>
      <Button
        appearance="primary"
        onClick={() => {
          session.show("plan");
        }}
      >
        {results.make}
      </Button>
    </EmptyPage>
  );
}

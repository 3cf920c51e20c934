// The way from the sheets to a plan: reading them, what was recognised, and on.

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { later } from "../parts/later";
import { Actions, EmptyPage } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

/** Of use once something is read. */
const Recognised = later(async () => (await import(/* webpackChunkName: "recognised" */ "./Recognised")).Recognised);

export function DataPage(): ReactElement {
  const strings = useStrings();
  const session = useSession();
  const { data, task } = usePaneState();
  const isBusy = task !== null;
  if (data === null) {
    return (
      <EmptyPage title={strings.data.empty} text={strings.data.emptyHint}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={session.understand}>
          {strings.data.read}
        </Button>
        <Button disabledFocusable={isBusy} onClick={session.insertSample}>
          {strings.welcome.sample}
        </Button>
      </EmptyPage>
    );
  }
  return (
    <>
      <Recognised check={data.check} />
      <Actions>
        <Button
          appearance="primary"
          disabled={data.settings === null}
          onClick={() => {
            session.show("plan");
          }}
        >
          {strings.data.next}
        </Button>
        <Button disabledFocusable={isBusy} onClick={session.understand}>
          {strings.data.readAgain}
        </Button>
      </Actions>
    </>
  );
}

// One customer order in a list: its number, how much, and when it is promised; it leads on to its own reasons.

import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import type { DemandPromise } from "../../model/plan";
import { ActionLink } from "../parts/ActionLink";
import { ListLine } from "../parts/MoreList";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";

export function PromiseLine({ promise, quantity }: { readonly promise: DemandPromise; readonly quantity: string }): ReactElement {
  const { why } = useStrings();
  const session = useSession();
  const date = promise.promised === null ? why.noDate : dayText(promise.promised);
  return (
    <ListLine
      first={
        <ActionLink
          {...(promise.customer === undefined ? {} : { title: promise.customer })}
          onClick={() => {
            session.select({ demand: promise.demand });
          }}
        >
          {promise.demand}
        </ActionLink>
      }
      second={quantity}
      third={promise.lateDays > 0 ? `! ${date}` : date}
    />
  );
}

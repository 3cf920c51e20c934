// One customer order in a list: its number, how much, and when it is promised; it leads on to its own reasons.

import { Link, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import type { DemandPromise } from "../../model/plan";
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
        <Link
          as="button"
            style={{ minHeight: "24px" }}
          {...(promise.customer === undefined ? {} : { title: promise.customer })}
          onClick={() => {
            session.select({ demand: promise.demand });
          }}
        >
          <Text size={200}>{promise.demand}</Text>
        </Link>
      }
      second={quantity}
      third={promise.lateDays > 0 ? `! ${date}` : date}
    />
  );
}

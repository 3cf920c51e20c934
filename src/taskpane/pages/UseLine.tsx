// One use in a list: how much goes into which order, and when that begins; the order leads on towards the customer.

import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import { ActionLink } from "../parts/ActionLink";
import { ListLine } from "../parts/MoreList";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";
import type { Use } from "../why/order-story";

export function UseLine({ use: { quantity, order }, unit }: { readonly use: Use; readonly unit: string }): ReactElement {
  const strings = useStrings();
  const session = useSession();
  return (
    <ListLine
      first={
        order === null ? (
          <Text size={200}>{strings.why.safetyStock}</Text>
        ) : (
          <ActionLink
            onClick={() => {
              session.select({ order: order.id });
            }}
          >
            {order.id}
          </ActionLink>
        )
      }
      second={strings.quantity(quantity, unit)}
      third={order === null ? "" : dayText(order.start)}
    />
  );
}

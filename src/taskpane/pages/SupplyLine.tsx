// One supply in a list: how much of what, from stock or from which order; the order leads on to its own reasons.

import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { dayText } from "../../base/day";
import { ActionLink } from "../parts/ActionLink";
import { ListLine } from "../parts/MoreList";
import { useStrings } from "../strings/use-strings";
import { useSession } from "../use-session";
import type { Supply } from "../why/order-story";

export function SupplyLine({ supply: { item, quantity, order } }: { readonly supply: Supply }): ReactElement {
  const strings = useStrings();
  const session = useSession();
  return (
    <ListLine
      first={
        order === null ? (
          <Text size={200}>{item}</Text>
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
      second={strings.quantity(quantity, "")}
      third={order === null ? strings.why.fromStock : dayText(order.due)}
    />
  );
}

// The story of the selected order or customer order, or what to select.

import type { ReactElement } from "react";
import { PageTitle } from "../parts/page-parts";
import type { Selection } from "../session";
import { useStrings } from "../strings/use-strings";
import { usePaneState } from "../use-session";
import { demandStory, orderStory } from "../why/order-story";
import { DemandReasons } from "./DemandReasons";
import { OrderReasons } from "./OrderReasons";

export function Story({ selection }: { readonly selection: Selection | null }): ReactElement | null {
  const { why } = useStrings();
  const { planned } = usePaneState();
  if (planned === null) return null;
  if (selection === null) return <PageTitle lead={why.emptyHint}>{why.empty}</PageTitle>;
  if ("order" in selection) {
    const story = orderStory(planned.plan, planned.plant, selection.order);
    return story === null ? <PageTitle>{why.gone(selection.order)}</PageTitle> : <OrderReasons story={story} />;
  }
  const story = demandStory(planned.plan, planned.plant, selection.demand);
  return story === null ? <PageTitle>{why.gone(selection.demand)}</PageTitle> : <DemandReasons story={story} />;
}

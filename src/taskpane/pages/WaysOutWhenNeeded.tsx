// The ways out where a page opens without them: they come a moment later, so that the pane itself comes sooner.

import type { ReactElement } from "react";
import type { LeverAim } from "../../model/plan-edit";
import { later } from "../parts/later";

const WaysOut = later(async () => (await import(/* webpackChunkName: "ways-out" */ "./WaysOut")).WaysOut);

/** Of its button: what stands below does not move when it comes. */
const room = { minHeight: "24px" } as const;

export function WaysOutWhenNeeded({ aim }: { readonly aim: LeverAim }): ReactElement {
  return (
    <div style={room}>
      <WaysOut aim={aim} />
    </div>
  );
}

// The mark of the product: bars of a plan on a sheet. The same drawing as the icons of the ribbon (assets/icons).

import type { ReactElement } from "react";

export function BrandMark({ size }: { readonly size: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <rect x="1" y="1" width="30" height="30" rx="6" fill="#1F4E5F" />
      <rect x="6" y="7" width="11" height="4.5" rx="1.5" fill="#F5CD78" />
      <rect x="12" y="13.75" width="14" height="4.5" rx="1.5" fill="#FFFFFF" />
      <rect x="8" y="20.5" width="9" height="4.5" rx="1.5" fill="#7FC4DE" />
    </svg>
  );
}

// Pictures of the workbench's own buttons: outlines in the colour of the text around them.

import type { ReactElement, ReactNode } from "react";

function Outline({ children, size = 32 }: { readonly children: ReactNode; readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${String(size)} ${String(size)}`} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export function SamplesIcon(): ReactElement {
  return (
    <Outline>
      <rect x="6" y="6" width="20" height="20" rx="2" />
      <path d="M6 12.5h20M6 19h20M13 12.5V26" />
    </Outline>
  );
}

export function OpenIcon(): ReactElement {
  return (
    <Outline>
      <path d="M5 24V8.5A1.5 1.5 0 0 1 6.5 7h6l3 3.500h8A1.5 1.5 0 0 1 25 12v2.500M5 24l3.6-8.500a1.5 1.5 0 0 1 1.4-1h17.500L23.9 24.100a1.5 1.5 0 0 1-1.4.9H6Z" />
    </Outline>
  );
}

export function SaveIcon(): ReactElement {
  return (
    <Outline>
      <path d="M16 5v14.500M10.5 14.5 16 20l5.5-5.500M6 20v4.500A1.5 1.5 0 0 0 7.5 26h17a1.5 1.5 0 0 0 1.5-1.500V20" />
    </Outline>
  );
}

export function ChevronIcon(): ReactElement {
  return (
    <Outline size={10}>
      <path d="m2.5 4 2.5 2.500L7.5 4" />
    </Outline>
  );
}

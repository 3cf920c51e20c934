// Keeps the focus in the pane when what had it goes: a button whose task is done, a line whose list is replaced.

import { useEffect, type RefObject } from "react";

/** What Tab stops at, as office.js in Excel on the web sees it: it moves the focus itself, and leaves the pane from elsewhere. */
const STOPS = "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), [tabindex]";

/**
 * Whoever works by keyboard goes on from the last stop beside what is gone. Nothing is taken from Excel: a pane that is
 * not in use keeps quiet.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let trail: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      trail = target instanceof Element ? outwards(target) : [];
    };
    const observer = new MutationObserver(() => {
      if (trail[0]?.isConnected !== false || document.activeElement !== document.body || !document.hasFocus()) return;
      trail.flatMap((around) => (around.isConnected ? [stopIn(around)] : [])).find((stop) => stop !== undefined)?.focus();
    });
    element.addEventListener("focusin", remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [frame]);
}

function outwards(target: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = target; at !== null; at = at.parentElement) trail.push(at);
  return trail;
}

function stopIn(around: Element): HTMLElement | undefined {
  return [around, ...[...around.querySelectorAll(STOPS)].reverse()].find(
    (each): each is HTMLElement => each instanceof HTMLElement && each.tabIndex === 0 && each.getAttribute("aria-hidden") !== "true",
  );
}

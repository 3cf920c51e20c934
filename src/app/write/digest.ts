// Short texts that tell one layout of a sheet, or one plan, from another. Not a secret, and no proof against malice.

import type { Steps } from "../../base/steps";
import type { SheetLayout } from "./layout-sheet";

/** Raised when the same layout is written differently, so that sheets of an older release are written anew. */
const WRITER_VERSION = 1;

/** 16 hexadecimal digits over everything that a host is told of a sheet but where it stands. Cost: linear in its cells. */
export function* digestOf(layout: SheetLayout): Steps<string> {
  const hash = openHash();
  const { cells, lookAt, view } = layout;
  const columns = cells[0]?.length ?? 0;
  for (const [row, line] of cells.entries()) {
    hash.add(JSON.stringify(line));
    hash.add(lookAt.subarray(row * columns, (row + 1) * columns).join(","));
    yield;
  }
  const rest = { ...layout, cells: null, lookAt: null, view: { ...view, rowHeights: [...view.rowHeights] } };
  hash.add(JSON.stringify([WRITER_VERSION, rest]));
  return hash.text();
}

/** Two multiplicative hashes of 32 bits with different factors, each mixed at the end. */
export function openHash(): { readonly add: (text: string) => void; readonly text: () => string } {
  let first = 0x811c9dc5;
  let second = 0x41c6ce57;
  return {
    add: (text) => {
      // Numbers that outlive the function are slow to change.
      let [one, other] = [first, second];
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0x5f356495);
      }
      // A unit that no text holds keeps "a", "b" apart from "ab".
      first = Math.imul(one ^ 0x10000, 0x01000193);
      second = Math.imul(other ^ 0x10000, 0x5f356495);
    },
    text: () => hex(first ^ (second >>> 13)) + hex(second ^ (first >>> 16)),
  };
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, "0");
}

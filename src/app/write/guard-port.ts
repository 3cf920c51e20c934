// Stands between the protocol and any host: a writing request that names a sheet without our stamp never reaches the host.

import { isLeftover } from "../ports";
import type { SheetKey, WorkbookPort } from "../ports";

/**
 * A port that throws when a sheet is addressed that it did not itself see stamped, or add. That is a program error:
 * whatever the cause, a sheet of the user is not written.
 */
export function guardPort(port: WorkbookPort): WorkbookPort {
  let ours: ReadonlySet<SheetKey> = new Set();
  const demand = (sheets: readonly SheetKey[]): void => {
    const stranger = sheets.find((sheet) => !ours.has(sheet));
    if (stranger !== undefined) throw new Error(`Sheet ${stranger} does not carry our stamp and must not be written.`);
  };
  return {
    ...port,
    inspect: async () => {
      const state = await port.inspect();
      ours = new Set(state.sheets.filter((sheet) => sheet.stamp !== null && !isLeftover(sheet)).map(({ key }) => key));
      return state;
    },
    addSheets: async (sheets) => {
      const keys = await port.addSheets(sheets);
      ours = new Set([...ours, ...keys]);
      return keys;
    },
    write: async (actions) => {
      demand(actions.map(({ sheet }) => sheet));
      await port.write(actions);
      const lost = new Set(
        actions.filter((action) => action.kind === "remove" || (action.kind === "stamp" && action.stamp === null)).map(({ sheet }) => sheet),
      );
      ours = new Set([...ours].filter((sheet) => !lost.has(sheet)));
    },
  };
}

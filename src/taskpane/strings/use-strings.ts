// Brings the catalogue of the pane's language to every component.

import { createContext, useContext } from "react";
import { english, type Strings } from "./english";

export const StringsContext = createContext<Strings>(english);

export function useStrings(): Strings {
  return useContext(StringsContext);
}

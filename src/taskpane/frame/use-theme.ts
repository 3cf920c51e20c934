// Follows the system's wishes for dark and for forced colours while the pane is open.

import { createContext, useContext, useSyncExternalStore } from "react";
import { dataColours, themeFor, type DataColours, type Surroundings, type ThemeName } from "./theme";

export const ThemeContext = createContext<ThemeName>("light");

export function useDataColours(): DataColours {
  return dataColours[useContext(ThemeContext)];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => {
        list.removeEventListener("change", changed);
      };
    },
    () => window.matchMedia(query).matches,
  );
}

/** The theme to show; `office` is what Office said when the pane opened. */
export function useThemeName(office: Surroundings["office"]): ThemeName {
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const forcedColours = useMedia("(forced-colors: active)");
  return themeFor({ prefersDark, forcedColours, ...(office === undefined ? {} : { office }) });
}

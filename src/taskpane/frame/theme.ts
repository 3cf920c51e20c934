// The pane's colours: Fluent's themes in our deep blue-green, as Excel or the system asks for light, dark or contrast.

import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "contrast";

/** Around the accent of our sheets (grid/table-look). */
const brand: BrandVariants = {
  10: "#03090C",
  20: "#0A1A20",
  30: "#0F2933",
  40: "#123744",
  50: "#154150",
  60: "#174656",
  70: "#194252",
  80: "#1F4E5F",
  90: "#2B6B82",
  100: "#5CA5BC",
  110: "#78B7CB",
  120: "#93C7D8",
  130: "#ADD6E3",
  140: "#C5E3ED",
  150: "#DCEFF5",
  160: "#F1F9FB",
};

const shared = {
  // Arial before the generic family: systems without Segoe UI then keep its widths.
  fontFamilyBase: "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif",
} satisfies Partial<Theme>;

const light: Theme = { ...createLightTheme(brand), ...shared };

const dark: Theme = {
  ...createDarkTheme(brand),
  ...shared,
  colorBrandBackground: brand[90],
  colorBrandBackgroundHover: "#347A93",
  colorBrandBackgroundPressed: brand[80],
  colorBrandBackgroundSelected: brand[90],
  colorCompoundBrandBackground: brand[100],
  colorCompoundBrandForeground1: brand[110],
  colorBrandForeground1: brand[110],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};

/** Which of a theme's colours become which of the system's: whatever contrast theme a person has chosen. */
const systemColours: readonly (readonly [RegExp, string])[] = [
  [/^colorNeutralForegroundDisabled|^colorNeutralStrokeDisabled/, "GrayText"],
  [/^color(Neutral|Subtle|Transparent)\w*Background\w*(Hover|Pressed|Selected)/, "Highlight"],
  [/^colorNeutralForeground\w*(Hover|Pressed|Selected)|^colorNeutralForegroundOnBrand|^colorNeutralForegroundInverted/, "HighlightText"],
  [/^color(Compound)?BrandForegroundLink/, "LinkText"],
  [/^color(Compound)?Brand(Background(?!2)|Stroke1|Foreground)/, "Highlight"],
  [/^color(Compound)?BrandStroke/, "Highlight"],
  [/Foreground|Stroke/, "CanvasText"],
  [/Background/, "Canvas"],
];

const contrast: Theme = { ...light, ...inSystemColours(light) };

function inSystemColours(theme: Theme): Partial<Theme> {
  return Object.fromEntries(
    Object.keys(theme).flatMap((token) => {
      if (!token.startsWith("color")) return [];
      if (token === "colorTransparentStroke") return [[token, "CanvasText"]];
      if (/^colorTransparentBackground$|^colorSubtleBackground$/.test(token)) return [[token, "transparent"]];
      const found = systemColours.find(([pattern]) => pattern.test(token));
      return found === undefined ? [] : [[token, found[1]]];
    }),
  );
}

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, contrast };

/** What the browser draws by itself, such as a calendar's mark; in contrast themes on whichever ground the system has. */
export const colourSchemes: Readonly<Record<ThemeName, string>> = { light: "light", dark: "dark", contrast: "light dark" };

export type Surroundings = {
  /** Background and ink that Office reports; absent on the web. */
  readonly office?: { readonly background: string; readonly ink: string };
  readonly prefersDark: boolean;
  readonly forcedColours: boolean;
};

/** Contrast wherever the system forces colours or Office shows pure ones; else as dark as Office, else as the system asks. */
export function themeFor({ office, prefersDark, forcedColours }: Surroundings): ThemeName {
  if (forcedColours) return "contrast";
  const background = office === undefined ? null : brightness(office.background);
  const ink = office === undefined ? null : brightness(office.ink);
  if (background === null || ink === null) return prefersDark ? "dark" : "light";
  return background < ink ? "dark" : "light";
}

/** 0…255; null when it is no `#RRGGBB`. */
function brightness(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return null;
  const [, red = "", green = "", blue = ""] = match;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
}

/** Colours of data, the same meanings as in the sheets (report/palette); in contrast themes shape and words carry them. */
export type DataColours = { readonly run: string; readonly setup: string; readonly late: string; readonly good: string; readonly capacity: string };

export const dataColours: Readonly<Record<ThemeName, DataColours>> = {
  light: { run: "#0072B2", setup: "#E69F00", late: "#B8500A", good: "#007A59", capacity: "#333333" },
  dark: { run: "#4BA3D9", setup: "#E9B44C", late: "#F0884A", good: "#3CC49A", capacity: "#D6D6D6" },
  contrast: { run: "Highlight", setup: "GrayText", late: "CanvasText", good: "CanvasText", capacity: "CanvasText" },
};

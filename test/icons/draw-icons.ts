// Draws the icons from the mark of the product (src/taskpane/parts/BrandMark): Chromium renders the SVG at each size.
// Run by hand when the mark changes: tsx test/icons/draw-icons.ts

import { writeFileSync } from "node:fs";
import path from "node:path";
import { startBrowser } from "../e2e/pane/browser";

const SIZES = [16, 32, 64, 80, 128];

const folder = path.resolve(__dirname, "../../assets/icons");

type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly fill: string };

const PLATE = "#1F4E5F";
const [YELLOW, WHITE, BLUE] = ["#F5CD78", "#FFFFFF", "#7FC4DE"];

/** On a grid of 32; at 16 px every edge falls on a whole pixel. */
const BARS: readonly Bar[] = [
  { x: 6, y: 7, width: 11, fill: YELLOW },
  { x: 12, y: 13.75, width: 14, fill: WHITE },
  { x: 8, y: 20.5, width: 9, fill: BLUE },
];
const SMALL_BARS: readonly Bar[] = [
  { x: 6, y: 6, width: 10, fill: YELLOW },
  { x: 12, y: 14, width: 14, fill: WHITE },
  { x: 8, y: 22, width: 10, fill: BLUE },
];

const ACTIONS: Readonly<Record<string, string>> = {
  icon: "",
  // A plan goes forward, a plan again goes round, a plan taken back goes backward.
  plan: '<circle cx="23" cy="23" r="8" fill="#0F7B6C" stroke="#fff" stroke-width="1.5"/><path d="M20.6 18.8v8.4l6.6-4.2z" fill="#fff"/>',
  replan: '<circle cx="23" cy="23" r="8" fill="#0072B2" stroke="#fff" stroke-width="1.5"/><path d="M26.9 21.2a4.3 4.3 0 1 0 .2 3.2" fill="none" stroke="#fff" stroke-width="1.8"/><path d="M28.6 18.6v4.2h-4.2z" fill="#fff"/>',
  restore: '<circle cx="23" cy="23" r="8" fill="#6B5B95" stroke="#fff" stroke-width="1.5"/><path d="M19.6 22.6h5.2a2.3 2.3 0 0 1 0 4.6h-2.4" fill="none" stroke="#fff" stroke-width="1.8"/><path d="M21.6 18.9v7.4l-4-3.7z" fill="#fff"/>',
};

function drawing(size: number, action: string): string {
  const bars = size < 32 ? SMALL_BARS : BARS;
  const height = size < 32 ? 4 : 4.5;
  const radius = size < 32 ? 0 : 1.5;
  const drawn = bars.map(({ x, y, width, fill }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect x="1" y="1" width="30" height="30" rx="6" fill="${PLATE}"/>${drawn.join("")}${action}</svg>`;
}

async function drawIcons(): Promise<void> {
  const browser = await startBrowser();
  for (const [name, action] of Object.entries(ACTIONS)) {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size, action)}`);
      writeFileSync(path.join(folder, `${name}-${String(size)}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  }
  await browser.close();
}

void drawIcons();

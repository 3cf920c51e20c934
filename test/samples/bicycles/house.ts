// The look of Morgenrad's workbook.

import type { House } from "../planner-sheet";

export const house: House = { banner: "1F4E5F", heading: "DCE8EB", input: "FFF8E1" };

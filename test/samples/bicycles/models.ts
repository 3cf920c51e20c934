// The range of the invented bicycle maker Morgenrad: models with their sizes, colours, prices and share of sales.
// Ids are MODEL-COLOUR-SIZE, such as CB-100-BLK-M; children's bicycles have one size and no size in the id.

export type BicycleModel = {
  readonly code: string;
  readonly name: string;
  readonly group: "City" | "Trekking" | "Gravel" | "E-bike" | "Kids";
  /** Small to large; empty for one size. */
  readonly sizes: readonly string[];
  readonly colours: readonly string[];
  /** Share of the units sold in a year. */
  readonly share: number;
  /** € list price to dealers. */
  readonly price: number;
  readonly wheels: string;
  /** Item of the fork: made here or bought. */
  readonly fork: string;
  readonly drivetrain: string;
  readonly cockpit: string;
  /** Further parts: item and pieces for each bicycle. */
  readonly parts: readonly (readonly [item: string, pieces: number])[];
  /** How strongly sales follow the season; 1 = as the market. */
  readonly season: number;
};

const cityParts = [
  ["SP-272", 1], ["SC-318", 1], ["HS-118", 1], ["MG-28", 1], ["RK-28", 1], ["KS-28", 1], ["KIT-LIGHT", 1], ["PD-CITY", 1], ["BR-ROLL", 2],
] as const;
const trekkingParts = [
  ["SP-272", 1], ["SC-318", 1], ["HS-118", 1], ["MG-28", 1], ["RK-28", 1], ["KS-28", 1], ["KIT-LIGHT", 1], ["PD-TREK", 1], ["BR-DISC", 2],
] as const;
const electricParts = [
  ["SP-309", 1], ["SC-349", 1], ["HS-15", 1], ["MG-28W", 1], ["RK-28E", 1], ["KS-28E", 1], ["KIT-LIGHT-E", 1], ["PD-TREK", 1], ["BR-DISC4", 2], ["WS-EB", 1],
] as const;
const kidsParts = [
  ["SP-254", 1], ["SC-290", 1], ["HS-100", 1], ["MG-20", 1], ["KS-20", 1], ["PD-KID", 1], ["BR-V", 2],
] as const;

export const bicycleModels: readonly BicycleModel[] = [
  {
    code: "CB-100", name: "City bike Elbufer", group: "City", sizes: ["S", "M", "L"], colours: ["BLK", "SGR", "CRM"],
    share: 0.22, price: 899, wheels: "28", fork: "FK-28C", drivetrain: "DS-HUB8", cockpit: "CP-CITY",
    parts: [...cityParts, ["CG-38", 1], ["CT-L", 1]], season: 1,
  },
  {
    code: "CB-200", name: "Step-through city bike Marktplatz", group: "City", sizes: ["S", "M"], colours: ["BLK", "RED"],
    share: 0.13, price: 849, wheels: "28", fork: "FK-28C", drivetrain: "DS-HUB7", cockpit: "CP-CITY",
    parts: [...cityParts, ["SA-120", 1], ["CG-38", 1], ["BK-W", 1], ["CT-L", 1]], season: 0.8,
  },
  {
    code: "TR-300", name: "Trekking bike Fernweg", group: "Trekking", sizes: ["M", "L", "XL"], colours: ["BLK", "BLU"],
    share: 0.15, price: 1149, wheels: "28T", fork: "FK-28T", drivetrain: "DS-DER10", cockpit: "CP-TREK",
    parts: [...trekkingParts, ["SA-130", 1], ["CT-L", 1]], season: 1.1,
  },
  {
    code: "TR-350", name: "Trekking step-through Fernweg Comfort", group: "Trekking", sizes: ["S", "M"], colours: ["BLU", "GRY"],
    share: 0.1, price: 1199, wheels: "28T", fork: "FK-SUS63", drivetrain: "DS-DER10", cockpit: "CP-COMF",
    parts: [...trekkingParts, ["SA-135", 1], ["CT-L", 1]], season: 1.1,
  },
  {
    code: "GR-500", name: "Gravel bike Schotter", group: "Gravel", sizes: ["S", "M", "L"], colours: ["OLV", "SND"],
    share: 0.09, price: 1599, wheels: "700", fork: "FK-CARB", drivetrain: "DS-DER11", cockpit: "CP-GRAV",
    parts: [["SP-272", 1], ["SC-318", 1], ["HS-15", 1], ["SA-140", 1], ["BR-DISC", 2], ["BC-2", 2], ["CT-L", 1]], season: 1.4,
  },
  {
    code: "EB-700", name: "E-bike Rückenwind City", group: "E-bike", sizes: ["M", "L"], colours: ["BLK", "SGR"],
    share: 0.11, price: 2249, wheels: "28E", fork: "FK-SUS63", drivetrain: "DS-EHUB", cockpit: "CP-EB",
    parts: [...electricParts, ["SA-120", 1], ["MO-50", 1], ["BA-500", 1], ["DI-2", 1], ["CT-XL", 1]], season: 0.9,
  },
  {
    code: "EB-750", name: "E-bike Rückenwind Tour", group: "E-bike", sizes: ["M", "L"], colours: ["GRY", "BLU"],
    share: 0.1, price: 2749, wheels: "28E", fork: "FK-SUS80", drivetrain: "DS-EDER", cockpit: "CP-EB",
    parts: [...electricParts, ["SA-135", 1], ["MO-85", 1], ["BA-625", 1], ["DI-3", 1], ["CT-XL", 1]], season: 1.1,
  },
  {
    code: "KD-020", name: "Children's bike Pfiff 20", group: "Kids", sizes: [], colours: ["RED", "BLU"],
    share: 0.05, price: 479, wheels: "20", fork: "FK-20", drivetrain: "DS-K20", cockpit: "CP-KID",
    parts: [...kidsParts, ["SA-150", 1], ["BE-K", 1], ["CT-S", 1]], season: 1.3,
  },
  {
    code: "KD-024", name: "Children's bike Pfiff 24", group: "Kids", sizes: [], colours: ["RED", "SGR"],
    share: 0.05, price: 549, wheels: "24", fork: "FK-24", drivetrain: "DS-K24", cockpit: "CP-KID",
    parts: [...kidsParts, ["SA-150", 1], ["RK-24", 1], ["CT-S", 1]], season: 1.3,
  },
];

export const colourNames: Readonly<Record<string, string>> = {
  BLK: "black", SGR: "sage green", CRM: "cream", RED: "poppy red", BLU: "harbour blue", GRY: "slate grey", OLV: "olive", SND: "sand",
};

/** Share of a size among those of its model. */
const sizeShare: Readonly<Record<string, number>> = { S: 0.8, M: 1.2, L: 1, XL: 0.6, "": 1 };
const colourShare: Readonly<Record<string, number>> = { BLK: 1.4, BLU: 1.1 };

/** One bicycle that can be ordered. */
export type Bicycle = {
  readonly id: string;
  readonly model: BicycleModel;
  readonly size: string;
  readonly colour: string;
  /** Share of all units sold; the shares of all bicycles add up to 1. */
  readonly share: number;
};

/** `MODEL-SIZE`, or the model alone where there is one size: the name of its raw frame. */
export function frameName(bicycle: Pick<Bicycle, "model" | "size">): string {
  return bicycle.size === "" ? bicycle.model.code : `${bicycle.model.code}-${bicycle.size}`;
}

function variantsOf(model: BicycleModel): readonly Bicycle[] {
  const sizes = model.sizes.length === 0 ? [""] : model.sizes;
  const weight = (size: string, colour: string): number => (sizeShare[size] ?? 1) * (colourShare[colour] ?? 1);
  const total = model.colours.flatMap((colour) => sizes.map((size) => weight(size, colour))).reduce((a, b) => a + b, 0);
  return model.colours.flatMap((colour) =>
    sizes.map((size) => ({
      id: [model.code, colour, size].filter((part) => part !== "").join("-"),
      model,
      size,
      colour,
      share: (model.share * weight(size, colour)) / total,
    })),
  );
}

export const bicycles: readonly Bicycle[] = bicycleModels.flatMap(variantsOf);

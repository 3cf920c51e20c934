// The vendors of Morgenrad, all invented, and what each one sells.
// The first source of a part is its usual vendor; some parts have a second, dearer and quicker, and share their orders with it or wait for it.

import type { SupplierItem } from "../../../src/model/plant";
import type { PriceBreak } from "../../../src/model/price-break";
import { boughtParts } from "./bought-parts";

export type Vendor = {
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly town: string;
  readonly contact: string;
  readonly terms: string;
  readonly remark: string;
};

type Line = readonly [key: string, name: string, town: string, contact: string, terms: string, remark: string];

const lines: readonly Line[] = [
  ["aluwerk", "Aluwerk Siegtal GmbH", "Siegen", "Frau Hollmann", "30 days net", "Tubes come in 6 m lengths"],
  ["stahl", "Stahlhandel Weser", "Minden", "Herr Tiedemann", "14 days 2 %", ""],
  ["dreh", "Drehteile Ohm & Sohn", "Tuttlingen", "Herr Ohm", "30 days net", "Closed two weeks in August"],
  ["schmiede", "Gesenkschmiede Hagen-Süd", "Hagen", "Frau Rüther", "30 days net", ""],
  ["schweiss", "Schweißtechnik Nord", "Bremen", "Counter", "14 days net", "Next-day van before 11:00"],
  ["pulver", "Pulverlack Brandt KG", "Hildesheim", "Mr Brandt", "30 days net", "Call Mr Brandt before ordering special colours"],
  ["felgen", "Felgenwerk Lombarda S.r.l.", "Bergamo", "Sig.ra Conti", "45 days net", "Closed in August and 20 Dec – 8 Jan"],
  ["naben", "Nabenwerk Ost GmbH", "Zwickau", "Herr Seidel", "30 days net", "Confirms only on Thursdays"],
  ["speiche", "Speichen Vollmer", "Iserlohn", "Frau Vollmer", "14 days 2 %", ""],
  ["gummi", "Gummi Rijnmond B.V.", "Rotterdam", "Dhr. de Wit", "30 days net", "Full pallets only"],
  ["bremse", "Bremstechnik Aalen", "Aalen", "Herr Klotz", "30 days net", ""],
  ["kette", "Kettenfabrik Ruhrtal", "Hattingen", "Frau Özdemir", "30 days net", ""],
  ["kurbel", "Kurbel & Lager Jena", "Jena", "Herr Pohl", "30 days net", ""],
  ["schalt", "Kawanishi Components Europe", "Nijmegen", "Ms Verhoeven", "60 days net", "Allocation in spring: order early"],
  ["kabel", "Kabelzug Fürth", "Fürth", "Herr Lang", "14 days net", ""],
  ["lenker", "Lenkerbau Paderborn", "Paderborn", "Frau Kemper", "30 days net", ""],
  ["griff", "Griffwerk Allgäu", "Kempten", "Herr Rist", "30 days net", ""],
  ["sattel", "Sattelei Krause", "Bielefeld", "Frau Krause", "30 days net", "New shape SA-115 from February"],
  ["gabel", "Formosa Fork Co.", "Taichung", "Mr Lin", "L/C 60 days", "Sea freight: 5 weeks on the water"],
  ["motor", "Antrieb Nordlicht AG", "Kiel", "Key account: Herr Wulf", "30 days net", "Fixed quantities each month"],
  ["akku", "Zellwerk Batterien GmbH", "Chemnitz", "Frau Naumann", "30 days net", "Dangerous goods: deliver to outside warehouse"],
  ["blech", "Blechbearbeitung Lohne", "Lohne", "Herr Dahlmann", "14 days 2 %", ""],
  ["korb", "Korbflechterei Lichtenfels eG", "Lichtenfels", "Frau Schramm", "on receipt", "Hand made, no rush orders"],
  ["licht", "Lichttechnik Lüdenscheid", "Lüdenscheid", "Herr Busch", "30 days net", ""],
  ["klein", "Kleinteile Express", "Oldenburg", "Online shop", "14 days net", ""],
  ["druck", "Druckerei am Hafen", "Oldenburg", "Frau Janssen", "14 days net", "Send artwork as PDF"],
  ["karton", "Kartonagen Ems", "Papenburg", "Herr Wessels", "14 days net", ""],
  ["asien", "Eastport Trading Ltd.", "Hamburg", "Ms Chan", "30 days net", "Consolidates containers fortnightly"],
  ["kettenzwei", "Technik-Großhandel Meyer", "Hannover", "Counter", "14 days net", "Second source, dearer but quick"],
  ["gummizwei", "Reifen Süd Großhandel", "Ulm", "Herr Abele", "14 days net", "Second source"],
  ["sattelzwei", "Selle Padana S.p.A.", "Padova", "Sig. Bassi", "45 days net", "Second source for saddles"],
  ["felgenzwei", "Velo-Großhandel Münster", "Münster", "Frau Lütke", "14 days net", "Second source for rims"],
  ["alutwo", "Profilzentrum Lemgo", "Lemgo", "Herr Stork", "30 days net", "Second source for tubes"],
  ["akkutwo", "Energiepack Danubia", "Linz", "Frau Gruber", "30 days net", "Second source, approval until June 2027"],
  ["spedition", "Spedition Ammerland", "Westerstede", "Dispatch", "14 days net", "Runs the outside warehouse"],
  ["haerte", "Härterei Volme GmbH", "Hagen", "Herr Lohmann", "14 days net", "Hardens our trekking forks, priced by the piece"],
];

export const vendors: readonly Vendor[] = lines.map(([key, name, town, contact, terms, remark], index) => ({
  key, number: String(70_010 + index * 10), name, town, contact, terms, remark,
}));

/** The name of the vendor with this key. */
export function vendorName(key: string): string {
  const vendor = vendors.find((candidate) => candidate.key === key);
  if (vendor === undefined) throw new Error(`There is no vendor ${key}.`);
  return vendor.name;
}

/** Second sources: the vendor by the beginning of the part's id, how much dearer, and the lead time. */
const secondSources: readonly (readonly [prefix: string, vendor: string, dearer: number, leadTimeDays: number])[] = [
  ["CH-", "kettenzwei", 1.18, 5],
  ["TY-28", "gummizwei", 1.14, 7],
  ["SA-1", "sattelzwei", 1.09, 42],
  ["RM-28", "felgenzwei", 1.22, 10],
  ["TB-3", "alutwo", 1.12, 14],
  ["BA-500", "akkutwo", 1.06, 49],
];

/** Percent of a part's orders that the first and the second source get; by rank where none is agreed. */
const agreedShares: Readonly<Record<string, readonly [first: number, second: number]>> = { "RM-28": [70, 30] };

/** From how many units on the first source sells for how much a unit. */
const agreedBreaks: Readonly<Record<string, PriceBreak>> = { "TB-318": { from: 190, price: 6.3 } };

const money = (value: number): number => Math.round(value * 100) / 100;

/** Which vendor sells which part on what terms; rank 1 is used first where no shares are agreed. */
export function supplierItems(): readonly SupplierItem[] {
  return boughtParts.flatMap((part) => {
    const first: SupplierItem = {
      item: part.id,
      supplier: vendorName(part.vendor),
      leadTimeDays: part.leadTimeDays,
      minimumOrder: part.minimumOrder,
      multipleOrder: part.multipleOrder,
      price: part.cost,
      rank: 1,
    };
    const lower = agreedBreaks[part.id];
    const usual = lower === undefined ? first : { ...first, priceBreaks: [{ from: 0, price: part.cost }, lower] };
    const second = secondSources.find(([prefix]) => part.id.startsWith(prefix));
    if (second === undefined) return [usual];
    const [, vendor, dearer, leadTimeDays] = second;
    const other = { ...first, supplier: vendorName(vendor), leadTimeDays, price: money(part.cost * dearer), rank: 2 };
    const shares = agreedShares[part.id];
    return shares === undefined ? [usual, other] : [{ ...usual, share: shares[0] }, { ...other, share: shares[1] }];
  });
}

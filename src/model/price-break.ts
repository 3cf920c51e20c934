// What a unit costs by the quantity of an order. Plain readonly data.

/** A price per unit from a quantity on. */
export type PriceBreak = { readonly from: number; readonly price: number };

// What a line of a bill of material says to be: something that comes out of the parent's orders, or goes into them.

const output = /(^|[^a-z])(co-? ?products?|by-? ?products?|joint products?|outputs?|out|kuppel-?produkte?|neben-?produkte?|abfall-?produkte?|zugang|ausbringung)([^a-z]|$)/i;

/** True for a co-product or by-product; anything else is a component. A column headed so says yes or x. */
export function isOutput(kind: string): boolean {
  return output.test(kind.trim());
}

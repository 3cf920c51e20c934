// The order of ids and names on our sheets: numbers within them by value, all else by code unit, the same on every machine.

const PARTS = /\d+|\D+/g;

/** `Supplier 2` before `Supplier 10`. Texts that differ only in leading zeros keep an order of their own. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareParts(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : 1);
}

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  // Digits beyond what a number holds compare by length first, once leading zeros are gone.
  const [left, right] = [withoutZeros(a), withoutZeros(b)];
  if (isNumber(a) && isNumber(b)) return left.length - right.length || compareUnits(left, right);
  return compareUnits(a, b);
}

function isNumber(part: string): boolean {
  return part >= "0" && part < ":";
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

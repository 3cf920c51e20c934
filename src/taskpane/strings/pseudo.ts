// A language that nobody speaks: longer than English and marked, to find words that bypass the catalogue or do not fit.

const LETTERS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú" };

/** `Plan` → `⟦Plán·⟧`: a third longer, as German or Finnish may be. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const marked = text.replace(/[aeiouAEIOU]/g, (letter) => LETTERS[letter] ?? letter);
  return `⟦${marked}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}

/** A catalogue of the same form whose every text is marked; its functions mark what they give. */
export function pseudo<Catalogue>(catalogue: Catalogue): Catalogue {
  return mark(catalogue);
}

function mark<Value>(value: Value): Value;
function mark(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") return (...given: readonly unknown[]) => mark(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map((each) => mark(each));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === "language" ? each : mark(each)]));
  }
  return value;
}

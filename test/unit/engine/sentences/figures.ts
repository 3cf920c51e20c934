// The figures of a sentence: its numbers, dates, ids and cells. What a translation must leave as it is.

/** All words with a digit in them, without the punctuation around them, sorted: languages say them in their own order. */
export function figures(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\S*\d\S*/g)].map(([word]) => word.replace(/^[(„"]+|[.,;:)"“]+$/g, "")).sort();
}

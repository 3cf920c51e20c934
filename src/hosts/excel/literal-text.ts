// Text as Excel's `values` need it: what is written there is read as if someone had typed it, and must stay text.

/** How Excels of other languages spell true and false; a cell given such a word would hold no text any more. */
const TRUTH_WORDS: ReadonlySet<string> = new Set(
  (
    "TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO WAAR ONWAAR PRAWDA FAŁSZ PRAVDA NEPRAVDA IGAZ HAMIS " +
    "SANT FALSKT SAND FALSK SANN USANN TOSI EPÄTOSI DOĞRU YANLIŞ ИСТИНА ЛОЖЬ ІСТИНА ХИБНІСТЬ ADEVĂRAT FALS ΑΛΗΘΕΣ ΨΕΥΔΕΣ"
  ).split(" "),
);

/** Begins with a letter and holds no digit of any script: no formula, number, date or time can be read from it. */
const PLAIN_WORDS = /^\p{L}[^\p{N}]*$/u;

/**
 * Text with the apostrophe that keeps it text, wherever Excel could read something else in it; Excel does not show it and
 * it is not part of the value. Words are left alone, so that most cells look as if typed.
 */
export function literalText(text: string): string {
  return PLAIN_WORDS.test(text) && !TRUTH_WORDS.has(text.toUpperCase()) ? text : `'${text}`;
}

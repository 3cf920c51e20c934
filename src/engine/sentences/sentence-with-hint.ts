// A sentence about the data of a plan, with what the planner should do about it.

export type SentenceWithHint = { readonly text: string; readonly hint: string };

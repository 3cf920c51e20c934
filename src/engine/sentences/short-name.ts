// Ids in sentences that name several of them.

/** An id as it is read in a sentence: long ones lose their end, so that every sentence fits in 160 characters. */
export function shortName(id: string): string {
  return id.length <= 24 ? id : `${id.slice(0, 23)}…`;
}

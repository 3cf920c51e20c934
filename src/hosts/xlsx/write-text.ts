// Collects the text of a big part piece by piece and keeps it as bytes, which take half the memory of text.

/** How many pieces (rows, mostly) are joined before they are encoded. */
const PIECES_PER_CHUNK = 1000;

export type TextSink = { readonly add: (text: string) => void; readonly bytes: () => Uint8Array };

/** A sink for one part. */
export function openTextSink(): TextSink {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let pieces: string[] = [];
  const encode = (): void => {
    chunks.push(encoder.encode(pieces.join("")));
    pieces = [];
  };
  return {
    add: (text) => {
      if (pieces.push(text) === PIECES_PER_CHUNK) encode();
    },
    bytes: () => {
      encode();
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let position = 0;
      for (const chunk of chunks) {
        whole.set(chunk, position);
        position += chunk.length;
      }
      return whole;
    },
  };
}

// Gives way on a thread of a browser. A message to oneself comes after everything that waits already; a timer would come
// later, in a pane that is not shown a whole second later.

/** Ends when everybody had a turn who waits for this thread. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

// A value that is made when it is first asked for.

/** A function that calls `make` once, the first time, and gives its result from then on. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// The rows, or the columns, of a sheet: sizes in points and which are hidden. Knows nothing of cells.

import { invalidArgument } from "../wire-error";

export class Lines {
  readonly #most: number;
  readonly #sizes = new Map<number, number>();
  readonly hiddenLines = new Set<number>();
  /** Size of the lines that nobody resized. */
  standard: number;

  /** `standard` size and the largest that Excel takes, in points. */
  constructor(standard: number, most: number) {
    this.standard = standard;
    this.#most = most;
  }

  /** Sizes of the lines that have one of their own, hidden or not. */
  get resized(): ReadonlyMap<number, number> { return this.#sizes; }

  sizeAt(index: number): number {
    return this.hiddenLines.has(index) ? 0 : (this.#sizes.get(index) ?? this.standard);
  }

  /** The size that all share; null when they differ. */
  size(first: number, count: number): number | null {
    const sizes = new Set(this.#known(first, count).map((index) => this.sizeAt(index)));
    if (sizes.size === 0 || this.#known(first, count).length < count) sizes.add(this.standard);
    const [size = this.standard] = sizes;
    return sizes.size === 1 ? size : null;
  }

  resize(first: number, count: number, size: number): void {
    if (size < 0 || size > this.#most) throw invalidArgument(`A size lies between 0 and ${String(this.#most)} points.`);
    for (let index = first; index < first + count; index += 1) this.#sizes.set(index, size);
  }

  isStandard(first: number, count: number): boolean { return this.size(first, count) === this.standard; }
  standardise(first: number, count: number): void {
    for (const index of this.#known(first, count)) this.#sizes.delete(index);
  }

  hidden(first: number, count: number): boolean | null {
    const hidden = [...this.hiddenLines].filter((index) => index >= first && index < first + count).length;
    return hidden === 0 ? false : hidden === count ? true : null;
  }

  hide(first: number, count: number, hidden: boolean): void {
    for (let index = first; index < first + count; index += 1) {
      if (hidden) this.hiddenLines.add(index);
      else this.hiddenLines.delete(index);
    }
  }

  /** Points before a line. */
  before(index: number): number {
    return this.#known(0, index).reduce((sum, line) => sum + this.sizeAt(line) - this.standard, index * this.standard);
  }

  #known(first: number, count: number): number[] {
    return [...new Set([...this.#sizes.keys(), ...this.hiddenLines])].filter((index) => index >= first && index < first + count);
  }
}

// Words that stand in thousands of pages, answered by files of their own (see generator/search/frequent.py).

import { unpacked } from "./words.js";

/** A word's champions, with how well they hold it, and all of its pages, as bits. */
export class Frequent {
  constructor(buffer) {
    const [count] = new Uint32Array(buffer, 0, 1);
    const values = new Uint16Array(buffer, 4 * (1 + count), count);
    const pages = Array.from(new Uint32Array(buffer, 4, count));
    this.champions = new Map(pages.map((page, rank) => [page, values[rank] / 1000]));
    this.bits = new Uint8Array(buffer, 4 + 6 * count);
  }

  static async read(url) {
    return new Frequent(await (await unpacked(url)).arrayBuffer());
  }

  holds(page) {
    return Boolean(this.bits[page >> 3] & (1 << (page & 7)));
  }

  /** Of how much weight the word is among so many pages, by BM25. */
  rarity(pages) {
    this.size ??= held([this]);
    return Math.log(1 + (pages - this.size + 0.5) / (this.size + 0.5));
  }
}

/** In how many pages all of the words stand. */
export function held(words) {
  const shortest = Math.min(...words.map(({ bits }) => bits.length));
  let count = 0;
  for (let place = 0; place < shortest; place++) {
    for (let byte = words.reduce((bits, word) => bits & word.bits[place], 255); byte; byte &= byte - 1) count++;
  }
  return count;
}

/** Pages that hold all of the words and one of them best, as `[page, score]`, the best first. */
export function champions(words, pages) {
  const scores = new Map();
  for (const word of words) {
    const rarity = word.rarity(pages);
    for (const [page, value] of word.champions) {
      if (words.every((other) => other.holds(page))) scores.set(page, (scores.get(page) ?? 0) + rarity * value);
    }
  }
  return [...scores].sort(([one, more], [other, most]) => most - more || one - other);
}

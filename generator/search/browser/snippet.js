// @ts-check
// From a hit to what a reader sees of it: the passage, clean, and the address of the paragraph.

import constants from "./constants.js";
import { fold, isMadeUp, stem, words } from "./stemming.js";

/**
 * @typedef {object} Highlight by what something that is looked for is seen in a text
 * @property {Set<string>} terms
 * @property {number} worth how much it tells
 * @property {Set<number>} [blocks] that hold it; unless told, any may
 *
 * @typedef {import("./ranking.js").Passage} Passage
 *
 * @typedef {object} Page what the index holds of one
 * @property {string} url
 * @property {Record<string, string>} meta
 * @property {Record<string, string[]>} filters
 * @property {[string, string, string][]} blocks role, anchor and annotated text of each
 *
 * @typedef {{ place: number, anchor: string, role: string, from: number, to: number, worth: number }} Block of tokens
 */

/** Words of an excerpt at most, and at least, if the block has as many. A block of fewer is a mere line. */
const [LONGEST, SHORTEST] = [36, 10];
/** Words marked on the page that a result leads to: they stand in its address, which shall not become too long. */
const MOST_HIGHLIGHTS = 12;
/** Further places of a page that are told: as many as Pagefind's own box shows. */
const MOST_PLACES = 3;
/** How well a title fits the query if its page is meant as a whole: then the result leads to the top of the page. */
const TITLE_FITS = 0.5;
/** A passage worth less was not found, but only stands in for the title. */
const FOUND = 1e-3;
/** Factors for passages: a line of a few words, such as a heading, says less; a quotation stands as well on the page of its article. */
const [FACTOR_OF_A_LINE, FACTOR_OF_A_QUOTATION] = [0.4, 0.9];
/** How much the density of what was found counts beside how much of the query was found: it decides between passages that hold as much. */
const SHARE_OF_DENSITY = 0.2;
const { part: PART, more: MORE, lookAlikes } = constants.annotation;
const OWN = new Map(Object.entries(lookAlikes).map(([sign, alike]) => [alike, sign]));
const ALIKE = new RegExp(`[${[...OWN.keys()].join("")}]`, "g");
const MORE_WORDS = new RegExp(`${MORE}\\S*`, "g");
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text of the index as the page has it (see generator/search/annotation.py). @param {string} text */
export const clean = (text) =>
  text
    .replace(MORE_WORDS, "")
    .replaceAll(PART, "")
    .replace(ALIKE, (sign) => OWN.get(sign) ?? sign);

/** By which terms an annotated token is found (`terms` in generator/search/annotation.py). @param {string} token */
export function terms(token) {
  const [head = "", ...more] = token.split(MORE);
  const plain = [...words(head.replaceAll(PART, "")), ...words(head.replaceAll(PART, " "))].map(stem);
  return new Set([...plain, ...more.map((word) => (isMadeUp(word) ? word : stem(word)))]);
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The words of a marked text, folded, each with the place of its token. @param {string} marked */
export const tokens = (marked) =>
  marked.split(/\s+/).flatMap((token, place) => words(clean(token)).map((word) => ({ word: fold(word), place })));

/**
 * The places at which one word after the other is held.
 * @param {string[]} phrase
 * @param {{ word: string, place: number }[]} text
 */
export function sequence(phrase, text) {
  const starts = text.flatMap(({ word }, start) =>
    word === phrase[0] && phrase.every((other, step) => text[start + step]?.word === other) ? [start] : [],
  );
  return starts.flatMap((start) => text.slice(start, start + phrase.length).map(({ place }) => place));
}

/**
 * Pagefind's data of a hit, with the best passage.
 * @param {Page} page
 * @param {Highlight[]} highlights
 * @param {string[][]} phrases
 * @param {{ root: string, highlight: string }} site its address, and the parameter that takes words to be marked
 * @param {number} titled how much of the query the title holds
 * @param {number} [number] of the passage to be shown, the best one first
 * @param {Passage} [answer] the passage that is the best one, whatever is found there
 */
export function shown(page, highlights, phrases, { root, highlight }, titled, number = 0, answer = undefined) {
  const text = new Text(page, highlights, phrases, highlight, answer);
  const passages = text.ordered();
  const best = passages[number];
  const others = passages.filter((block) => block !== best && block.worth > 0).slice(0, MOST_PLACES);
  const address = `${root}${page.url}`.replace(/\/+/g, "/");
  const all = text.blocks.at(0);
  const passage = best ?? all;
  const url = (/** @type {Block | undefined} */ block) => address + text.target(block);
  const excerpt = passage ? text.excerpt(passage) : { marked: "", plain: "" };
  return {
    url: passage && !answer && (titled >= TITLE_FITS || passage.worth < FOUND) ? address + text.highlight(passage) : url(passage),
    raw_url: page.url,
    meta: page.meta,
    filters: page.filters,
    content: text.clean.join(" "),
    word_count: text.clean.length,
    title: text.markedTitle(),
    excerpt: excerpt.marked,
    plain_excerpt: excerpt.plain,
    anchors: page.blocks.map(([, id], place) => ({ id, location: text.blocks[place]?.from ?? 0 })),
    locations: [],
    weighted_locations: [],
    sub_results: others.map((block) => {
      const { marked, plain } = text.excerpt(block);
      return { title: page.meta.title, url: url(block), anchor: { id: block.anchor }, excerpt: marked, plain_excerpt: plain, locations: [] };
    }),
  };
}

/**
 * The words of the best passage, and of each that answers nearly as well.
 * @param {Page} page
 * @param {Highlight[]} highlights
 * @param {string[][]} phrases
 * @param {number} least how well, of what the best one does
 * @param {Passage} [answer] the passage that is the best one, whatever is found there
 */
export function passages(page, highlights, phrases, least, answer = undefined) {
  const text = new Text(page, highlights, phrases, "", answer);
  const all = text.ordered();
  const most = all[0]?.worth || 1;
  const plain = (/** @type {Block} */ block) => words(text.excerpt(block).plain).map(fold).join(" ");
  return all.filter(({ worth }, place) => !place || worth >= least * most).map(plain);
}

/** The words of pages that were shown, as they have them. @type {WeakMap<Page, string[]>} */
const known = new WeakMap();
/** By what tokens are found that were taken apart: most words of a page stand on others, too. @type {Map<string, Set<string>>} */
const knownTerms = new Map();
/** Tokens kept at most; so many take about five megabytes. */
const MOST_TOKENS = 20_000;

/** @param {Page} page */
function cleanOf(page) {
  const found = known.get(page) ?? page.blocks.flatMap(([, , own]) => clean(own).split(" "));
  known.set(page, found);
  return found;
}

/** @param {string} marked */
function termsOf(marked) {
  const found = knownTerms.get(marked) ?? terms(marked);
  if (knownTerms.size >= MOST_TOKENS) knownTerms.clear();
  knownTerms.set(marked, found);
  return found;
}

/** A page's tokens, and which of them were found. */
class Text {
  /** @param {Page} page @param {Highlight[]} highlights @param {string[][]} phrases @param {string} parameter @param {Passage} [answer] */
  constructor(page, highlights, phrases, parameter, answer = undefined) {
    this.parameter = parameter;
    this.answer = answer;
    this.highlights = highlights;
    /** @type {Block[]} */
    this.blocks = [];
    let from = 0;
    page.blocks.forEach(([role, anchor, own], place) => {
      const to = from + own.split(" ").length;
      this.blocks.push({ place, anchor, role, from, to, worth: 0 });
      from = to;
    });
    this.clean = cleanOf(page);
    /** Of each token what of the query it holds. @type {Map<number, number[]>} */
    this.hits = phrases.length ? this.#quoted(page, phrases) : this.#seen(page);
    for (const block of this.blocks) block.worth = this.#worth(block);
    this.titleBlock = this.blocks.find(({ role }) => role === "title");
    this.heading = page.meta.title ?? "";
  }

  /** @param {Page} page */
  #seen(page) {
    /** @type {Map<number, number[]>} */
    const found = new Map();
    for (const { place, from } of this.blocks) {
      const sought = this.highlights.map((one, number) => ({ ...one, number })).filter(({ blocks }) => !blocks || blocks.has(place));
      if (!sought.length) continue;
      page.blocks[place]?.[2].split(" ").forEach((marked, step) => {
        const own = termsOf(marked);
        const held = sought.filter(({ terms: wanted }) => meet(own, wanted)).map(({ number }) => number);
        if (held.length) found.set(from + step, held);
      });
    }
    return found;
  }

  /** @param {Page} page @param {string[][]} phrases */
  #quoted(page, phrases) {
    const sought = this.blocks.filter(({ place }) => this.highlights.some(({ blocks }) => !blocks || blocks.has(place)));
    const places = sought.flatMap(({ place, from }) => {
      const text = tokens(page.blocks[place]?.[2] ?? "");
      return phrases.flatMap((phrase) => sequence(phrase, text)).map((step) => from + step);
    });
    return places.length ? new Map(places.map((place) => [place, [0]])) : this.#seen(page);
  }

  /** What of the query tokens hold, as often as they do. @param {number} from @param {number} to */
  #held(from, to) {
    /** @type {number[]} */
    const found = [];
    for (let place = from; place < to; place++) found.push(...(this.hits.get(place) ?? []));
    return found;
  }

  /** Different things found there count most, then how densely they stand; a mere line of a few words counts little. @param {Block} block */
  #worth({ from, to, role }) {
    const inside = this.#held(from, to);
    if (!inside.length) return 0;
    const all = this.highlights.reduce((sum, { worth }) => sum + worth, 0) || 1;
    const held = [...new Set(inside)].reduce((sum, number) => sum + (this.highlights[number]?.worth ?? 1), 0) / all;
    const dense = (SHARE_OF_DENSITY * inside.length) / (SHORTEST + to - from);
    return (held + dense) * (to - from < SHORTEST && role !== "lead" ? FACTOR_OF_A_LINE : 1) * (role === "evidence" ? FACTOR_OF_A_QUOTATION : 1);
  }

  /** The blocks that may be shown. The title is none, for the reader sees it anyway: what follows it stands in for it. */
  passages() {
    const rest = this.blocks.filter((block) => block !== this.titleBlock);
    const first = rest.find(({ from, to }) => to - from >= SHORTEST) ?? rest[0];
    if (first && this.titleBlock?.worth && !first.worth) first.worth = FOUND / 2;
    return rest;
  }

  /** The same, the best first. */
  ordered() {
    const isAnswer = (/** @type {Block} */ { place }) => Number(place === this.answer?.block);
    return [...this.passages()].sort((one, other) => isAnswer(other) - isAnswer(one) || other.worth - one.worth || one.from - other.from);
  }

  markedTitle() {
    const title = this.titleBlock;
    return title ? this.#marked(title.from, title.to) : escaped(this.heading);
  }

  /**
   * The sentence that answers, or the one with most that was looked for, cut around it when it is long, with the next one when it is short, or with those
   * before where none follows; with what was found marked, and without.
   * @param {Block} block
   */
  excerpt(block) {
    const all = this.#sentences(block);
    const worth = (/** @type {[number, number]} */ [from, to]) => {
      const inside = this.#held(from, to);
      return [...new Set(inside)].reduce((sum, number) => sum + (this.highlights[number]?.worth ?? 1), 0) + 0.01 * inside.length;
    };
    const values = all.map(worth);
    const answering = this.answer?.block === block.place ? block.from + this.answer.word : -1;
    const answer = all.findIndex(([from, to]) => from <= answering && answering < to);
    const number = answer >= 0 ? answer : values.indexOf(Math.max(...values));
    let [from, to] = /** @type {[number, number]} */ (all[number]);
    for (let next = number + 1; to - from < SHORTEST && next < all.length; next++) to = /** @type {[number, number]} */ (all[next])[1];
    for (let before = number - 1; to - from < SHORTEST && before >= 0; before--) from = /** @type {[number, number]} */ (all[before])[0];
    if (to - from > LONGEST) [from, to] = this.#around(from, to);
    const whole = (/** @type {string} */ text) =>
      `${from > block.from && !this.#begins(from) ? "… " : ""}${text}${to < block.to && !this.#ends(to - 1) ? " …" : ""}`;
    return { marked: whole(this.#marked(from, to)), plain: whole(escaped(this.clean.slice(from, to).join(" "))) };
  }

  /** @param {number} from @param {number} to */
  #marked(from, to) {
    return range(from, to)
      .map((place) => this.#markedToken(place))
      .join(" ");
  }

  /** A token with its word marked, without the punctuation around it. @param {number} place */
  #markedToken(place) {
    const token = this.clean[place] ?? "";
    const [, before = "", word = "", after = ""] = token.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u) ?? [];
    return this.hits.has(place) && word ? `${escaped(before)}<mark>${escaped(word)}</mark>${escaped(after)}` : escaped(token);
  }

  /** @param {number} place */
  #ends(place) {
    return /[.!?…:]["“”»)]*$/.test(this.clean[place] ?? "");
  }

  /** @param {number} place */
  #begins(place) {
    return this.#ends(place - 1);
  }

  /** @param {Block} block @returns {[number, number][]} */
  #sentences(block) {
    const cuts = range(block.from + 1, block.to).filter(
      (place) =>
        this.#ends(place - 1) &&
        !this.clean[place - 1]?.endsWith(":") &&
        /^["„“”«(]*\p{Lu}/u.test(this.clean[place] ?? "") &&
        !/^(?:\d{1,2}|Dr|Prof|bzw|z\.B|u\.a)\.$/.test(this.clean[place - 1] ?? ""),
    );
    const bounds = [block.from, ...cuts, block.to];
    return bounds.slice(1).map((to, number) => [bounds[number] ?? 0, to]);
  }

  /** @param {number} from @param {number} to @returns {[number, number]} */
  #around(from, to) {
    const first = range(from, to).find((place) => this.hits.has(place)) ?? from;
    const begin = Math.max(from, Math.min(first - SHORTEST, to - LONGEST));
    return [begin, begin + LONGEST];
  }

  /** What follows a page's address: the words to highlight there, and the paragraph. @param {Block | undefined} block */
  target(block) {
    return block ? `${this.highlight(block)}${block.anchor ? `#${block.anchor}` : ""}` : "";
  }

  /** @param {Block} block */
  highlight(block) {
    const title = this.titleBlock;
    const below = [...this.hits.keys()].filter((place) => !title || place < title.from || place >= title.to);
    const inside = (/** @type {number} */ place) => Number(place >= block.from && place < block.to);
    const found = below
      .sort((one, other) => inside(other) - inside(one) || one - other)
      .map((place) => (this.clean[place] ?? "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
    const highlighted = [...new Set(found)].filter(Boolean).slice(0, MOST_HIGHLIGHTS);
    return highlighted.length ? `?${this.parameter}=${highlighted.map(encodeURIComponent).join("+")}` : "";
  }
}

/** Whether two sets share something. @param {Set<string>} some @param {Set<string>} others */
function meet(some, others) {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

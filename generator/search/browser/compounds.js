// @ts-check
// What the site holds of a compound that it lacks.

import { isGerman } from "./dictionary.js";
import { beginning, ending, standing } from "./lexicon.js";
import { fold, stem } from "./stemming.js";
import { most, term, termOf } from "./terms.js";

/**
 * @typedef {import("./lexicon.js").Entry} Entry
 * @typedef {import("./terms.js").Term} Term
 */

/** Fewest letters of a part of a compound; shorter ones (“ei”, “ab”) are found in nearly any word. */
export const SHORTEST_PART = 3;
/** Fewest letters of a last part, and of a first one, that alone show what a compound is about: “Luftabwehr” does, “-zeit” does not. */
const [SHORTEST_HEAD, SHORTEST_FIRST] = [7, 5];
/** What may stand between two parts: “Sicherheit-s-garantie”. */
const LINKS = ["", "s", "es", "n", "en", "er", "e"];
/** A part of a word tells less of what is looked for than the word. A choice by judgement. */
export const WEIGHT_OF_A_PART = 0.5;

/** Known words that the compound begins and ends with, with nothing or a linking element between them. @param {string} folded */
export async function compound(folded) {
  /** @type {{ first: Entry, head: Entry, shortest: number } | null} */
  let found = null;
  for (let cut = SHORTEST_PART; cut <= folded.length - SHORTEST_PART; cut++) {
    const rest = folded.slice(cut);
    const head = most((await ending(rest)).filter((entry) => entry.folded === rest));
    const first = head && (await firstPart(folded.slice(0, cut)));
    const shortest = Math.min(cut, folded.length - cut);
    if (first && (!found || shortest > found.shortest)) found = { first, head, shortest };
  }
  return found && [found.first, found.head].map((entry) => termOf(entry));
}

/**
 * The part of a compound that the site holds, if the rest is a German word: “Luftabwehr” of “Zusatzluftabwehr”, “Sicherheit” of
 * “Sicherheitsarchitektur”. The whole compound is reported as missing. The last part is not taken if the compound itself is a
 * German word, since it then means something else (“Griechenland”), nor a first part that stands on one page only.
 * @param {string} word
 */
export async function someParts(word) {
  const [folded, means] = [fold(word), await isGerman(word)];
  /** @type {{ part: Term, length: number, isKnown: () => Promise<boolean> }[]} */
  const parts = [];
  for (let cut = SHORTEST_PART; cut <= folded.length - SHORTEST_PART; cut++) {
    const [start, rest] = [folded.slice(0, cut), folded.slice(cut)];
    const head = means || rest.length < SHORTEST_HEAD ? null : await noun(rest);
    if (head) parts.push({ part: head, length: rest.length, isKnown: () => isFirst(start) });
    const first = await firstPart(start);
    const tells = first && first.pages > 1 && first.folded.length >= SHORTEST_FIRST;
    if (tells) parts.push({ part: termOf(first, { literal: first.term }), length: cut, isKnown: () => isGerman(rest) });
  }
  // The longest first, since each question whether a word is German may load a file.
  for (const { part, isKnown } of parts.sort((one, other) => other.length - one.length))
    if (await isKnown()) return [{ ...part, weight: WEIGHT_OF_A_PART, needed: false }, term([])];
  return null;
}

/** A word that pages write with a capital, in any case. @param {string} folded @returns {Promise<Term | null>} */
async function noun(folded) {
  const held = (await standing(stem(folded))).filter(({ stems, term, key }) => !key && stems.length === 1 && /^\p{Lu}/u.test(term));
  const found = most(held);
  return found ? termOf(found, { literal: found.term }) : null;
}

/** Whether German knows what is left of a compound without its first word, and maybe a linking element. @param {string} rest */
export async function isHead(rest) {
  const heads = LINKS.filter((link) => rest.startsWith(link)).map((link) => rest.slice(link.length));
  return (await Promise.all(heads.map((head) => head.length >= SHORTEST_PART && isGerman(head)))).includes(true);
}

/** Whether German knows the beginning of a compound, without a linking element or with one. @param {string} part */
async function isFirst(part) {
  const firsts = LINKS.filter((link) => part.endsWith(link)).map((link) => part.slice(0, part.length - link.length));
  return (await Promise.all(firsts.map((first) => first.length >= SHORTEST_PART && isGerman(first)))).includes(true);
}

/** The word of the site that is this first part of a compound, with a linking element added or left out. @param {string} part */
async function firstPart(part) {
  const near = await beginning(part.slice(0, Math.max(SHORTEST_PART, part.length - 2)));
  return most(
    near.filter(
      (entry) => entry.stems.length === 1 && LINKS.some((link) => entry.folded + link === part || entry.folded === part + link),
    ),
  );
}

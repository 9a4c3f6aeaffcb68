// @ts-check
// A word in Cyrillic letters: what the site may have for it in Latin ones.

import { correction, sound } from "./correction.js";
import { isGerman } from "./dictionary.js";
import { about } from "./files.js";
import { standing } from "./lexicon.js";
import { fold, stem } from "./stemming.js";
import { alike, term, termOf } from "./terms.js";

/**
 * @typedef {import("./lexicon.js").Entry} Entry
 * @typedef {import("./terms.js").Term} Term
 */

/** How unlike the spelling of a Cyrillic word and a word of the site may be at most. */
const MOST_UNLIKE = 1.5;
export const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Endings of adjectives: German has the name of the country (“Кримський”, Krim) or an adjective in -isch (“американский”). */
const ADJECTIVES = /(?<=\p{L}{3})(?:сь?к)(?:ий|ій|ой|ого|ому|им|ым|их|ых|ими|ыми|ая|ое|ые|ую|а|е|і|у|ої|ою)$/u;
const CASES = /(?<=\p{L}{4})(?:ого|ому|ими|им|ым|ом|ой|ої|ою|ем|ам|ах|ів|ов|у|ю|а|я|и|і|ы|е)$/u;

/** A word in Cyrillic letters: as the site may spell it in Latin ones, by rule. @param {string} word @returns {Promise<Term>} */
export async function cyrillic(word) {
  const listed = await alike(fold(word));
  if (listed) return listed;
  const { cyrillic: ways } = await about();
  const spellings = latinSpellings(word, Object.values(ways));
  for (const spelling of spellings) {
    const found = await spelt(fold(spelling));
    if (found) return found;
  }
  const near = (await Promise.all(spellings.map(meantBy))).flatMap((found) => (found ? [found] : []));
  const meant = await Promise.all(near.map(isMeant));
  const best = near.filter((_, place) => meant[place]).sort((one, other) => one.distance - other.distance)[0];
  return best ? termOf(best.entry, { literal: best.entry.term }) : term([]);
}

/** A word of the site spelt so, unless pages write it with a small letter, as they write no name: “beiden”. @param {string} spelling */
async function spelt(spelling) {
  const own = (await standing(stem(spelling))).filter(({ stems }) => stems.length === 1);
  const isPlain = own.some(({ key, term }) => !key && /^\p{Ll}/u.test(term));
  return isPlain && !own.some(({ key }) => key) ? null : alike(spelling);
}

/** The word of the site that is nearest to a spelling, and whether it sounds the same: “Париж”, Paris. @param {string} spelling */
async function meantBy(spelling) {
  const found = await correction(spelling);
  return found && { ...found, same: sound(fold(spelling)) === sound(found.entry.folded) };
}

/**
 * Whether an actor or a synonym was meant, or a noun that German lacks or that sounds the same: not one that is merely alike.
 * @param {{ entry: Entry, distance: number, same: boolean }} near
 */
async function isMeant({ entry, distance, same: alike }) {
  if (!entry.pages || distance > MOST_UNLIKE) return false;
  const same = (await standing(stem(entry.term))).filter(({ folded }) => folded === entry.folded);
  if (same.some(({ key }) => key)) return true;
  return /^\p{Lu}/u.test(entry.term) && (alike || !(await isGerman(entry.term)));
}

/**
 * The word by each way to write its letters, with its ending, without, and with that of a feminine noun; foreign names by
 * their own letters, too: Ukrainian has г for both g and h, ай for the German ei, ев and ав for Greek eu and au (“Європа”),
 * and writes as soft what other languages do not (“Аляска”).
 * @param {string} word
 * @param {Record<string, string>[]} ways
 */
export function latinSpellings(word, ways) {
  const all = ways.flatMap((letters) => (letters["г"] === "h" ? [letters, { ...letters, г: "g" }] : [letters]));
  const root = word.replace(ADJECTIVES, "");
  const adjectives = root === word ? [] : all.flatMap((letters) => [written(root, letters), `${written(root, letters)}isch`]);
  const forms = [word, word.replace(CASES, ""), word.replace(CASES, "а")].flatMap((form) => all.map((letters) => written(form, letters)));
  const german = forms.map((form) => form.replace(/a[jyiï]/g, "ei"));
  const greek = forms.map((form) => form.replace(/^j?e[wv](?=[^aeiou])/, "eu").replace(/a[wv](?=[^aeiou])/, "au"));
  const soft = forms.map((form) => form.replace(/(?<=[bcdfghklmnprstvwxz])j(?=[aou])/g, ""));
  return [...new Set([...forms, ...adjectives, ...german, ...greek, ...soft])].filter((form) => !CYRILLIC.test(form));
}

/** @param {string} word @param {Record<string, string>} letters */
export const written = (word, letters) =>
  [...word.toLowerCase()].map((sign) => (letters[sign] ?? sign).replace("-", "")).join("");

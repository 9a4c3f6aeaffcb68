// @ts-check
// What a reader typed, told in terms that the index holds: word by word, several words as one where the site has them so.

import { compound, SHORTEST_PART, someParts } from "./compounds.js";
import { correction } from "./correction.js";
import { CYRILLIC, cyrillic } from "./cyrillic.js";
import { day } from "./days.js";
import { about } from "./files.js";
import { standing } from "./lexicon.js";
import { posting } from "./postings.js";
import { fold, isMadeUp, stem, words } from "./stemming.js";
import { FRAME_WORDS, STOP_WORDS } from "./stopwords.js";
import { alike, begun, form, isCapital, most, term, termOf } from "./terms.js";
import { family, known, prefixed, related, separated } from "./word.js";
import { A_PREFIX, otherForms } from "./wordforms.js";

/**
 * @typedef {import("./lexicon.js").Entry} Entry
 * @typedef {import("./terms.js").Term} Term
 */

const NUMBER = /^\d+$/;
const TAG = /<\/?([\p{L}\p{N}]+)/gu;
const LONGEST_TERM = 7;
/** Letters; German legal names of seventy are the longest in use, and to take apart two thousand letters took a second. */
const LONGEST_WORD = 100;
/** How unlike by `unlikeness` a word is after a single error. */
const ONE_ERROR = 1;

/** Of a query in which nouns stand out by their capitals, words without one tell less. */
const [OF_NO_NOUN, OF_FRAME] = [0.6, 0.15];

/** @param {string} text a run of words without operators @returns {Promise<Term[]>} */
export async function understood(text) {
  const typed = whole(words(text));
  ahead(typed);
  const tags = new Set([...text.matchAll(TAG)].map(([, name]) => name));
  /** @type {Term[]} */
  const terms = [];
  for (let at = 0; at < typed.length;) {
    const found =
      (await day(typed.slice(at, at + 3))) ??
      (await spelling(typed, at)) ??
      (await joined(typed, at)) ??
      (await reunited(typed, at)) ??
      (await single(/** @type {string} */ (typed[at]), tags.has(typed[at])));
    const length = found[0]?.length ?? 1;
    terms.push(...found.map((term) => ({ ...term, typed: typed.slice(at, at + length).join(" ") })));
    at += length;
  }
  return weighed(terms);
}

const BEING = /^(?:sei|seien|ist|sind|war|waren|wären?)$/;

/** Makes “dabeisein” of “dabei” in “wer war dabei”; beside other verbs “dabei” is a function word. @param {string[]} typed */
function whole(typed) {
  const asked = typed.some((word) => fold(word) === "wer") && typed.some((word) => BEING.test(word.toLowerCase()));
  return asked ? typed.map((word) => (fold(word) === "dabei" ? `${word}sein` : word)) : typed;
}

/** Asks at once for all files that the words need as they were typed, and two as one; a file that fails is asked for again when it is needed. @param {string[]} typed */
function ahead(typed) {
  const telling = typed.filter((word) => !STOP_WORDS.has(fold(word)));
  const wholes = typed.slice(1).flatMap((two, at) => (mayBeOne(typed[at] ?? "", two) ? [typed[at] + two] : []));
  Promise.all([...telling, ...wholes].map((word) => posting(stem(word)))).catch(() => {});
}

/** Terms that tell something, if any do, with what each tells. @param {Term[]} terms */
function weighed(terms) {
  const telling = terms.filter((term) => term.length > 1 || !STOP_WORDS.has(fold(term.typed)));
  const kept = telling.length ? telling : terms;
  const frame = (/** @type {Term} */ term) => FRAME_WORDS.has(fold(term.typed));
  // The first word may have its capital from the beginning of a sentence.
  const written = terms.slice(1).some((term) => isCapital(term.typed) && !frame(term));
  const isNoun = (/** @type {Term} */ term) => (written && term !== terms[0] ? isCapital(term.typed) : term.noun);
  const nouns = kept.some((term) => isNoun(term) && !frame(term));
  const framed = kept.some((term) => !frame(term) && term.lookups.length);
  return kept.map((term) => {
    if (framed && frame(term)) return { ...term, weight: OF_FRAME, needed: false };
    return nouns && !isNoun(term) && /^\p{L}/u.test(term.typed) && term.length < 2 ? { ...term, weight: OF_NO_NOUN } : term;
  });
}

/** The longest run of words that is a known spelling. @param {string[]} typed @param {number} at */
async function spelling(typed, at) {
  const stems = typed.slice(at, at + LONGEST_TERM).map(stem);
  const fits = (/** @type {Entry} */ entry) => entry.key && entry.stems.every((word, place) => word === stems[place]);
  const found = (await standing(stems[0] ?? "")).filter(fits);
  if (!found.length) return null;
  const asTyped = (/** @type {Entry} */ { stems, folded }) => folded === fold(typed.slice(at, at + stems.length).join(" "));
  const fit = (/** @type {Entry} */ entry) => entry.stems.length + (asTyped(entry) ? 0.5 : 0);
  const longest = found.reduce((one, other) => (fit(other) > fit(one) ? other : one));
  return [termOf(longest, { literal: longest.term, length: longest.stems.length })];
}

/** What the index holds for a whole text, such as a name, and for all its spellings. @param {string} text @returns {Promise<string[]>} */
export async function keysOf(text) {
  const stems = words(text).map(stem);
  const is = (/** @type {Entry} */ entry) => entry.stems.length === stems.length && entry.stems.every((one, place) => one === stems[place]);
  return (await standing(stems[0] ?? "")).filter(is).flatMap(({ key }) => (key ? [key] : []));
}

/** Two words that the index holds as one: “Friedens Truppen”. @param {string[]} typed @param {number} at */
async function joined(typed, at) {
  const [one = "", two = ""] = typed.slice(at, at + 2);
  if (!mayBeOne(one, two)) return null;
  const whole = stem(one + two);
  const found = (await standing(whole)).filter(({ stems }) => stems.length === 1);
  const best = found.find((entry) => entry.key) ?? most(found);
  return best ? [termOf(best, { literal: best.term, length: 2 })] : null;
}

/** Whether two words may be a compound written apart. @param {string} one @param {string} two */
const mayBeOne = (one, two) => two && one.length >= SHORTEST_PART && !STOP_WORDS.has(fold(one)) && !STOP_WORDS.has(fold(two));

/**
 * A verb that the site holds with the other part before it, which the query has behind it: “ducken uns nicht weg”.
 * @param {string[]} typed
 * @param {number} at
 */
async function reunited(typed, at) {
  const verb = typed[at] ?? "";
  const prefixes = typed.slice(at + 1).map(fold).filter((word) => A_PREFIX.test(word));
  // The first word may have its capital from the beginning of a sentence.
  const isVerb = (at ? /^\p{Ll}{3}/u : /^\p{L}\p{Ll}\p{Ll}/u).test(verb);
  if (!prefixes.length || !isVerb || STOP_WORDS.has(fold(verb)) || (await alike(fold(verb)))) return null;
  const wholes = prefixes.flatMap((prefix) => [prefix + fold(verb), ...otherForms(prefix + fold(verb))]);
  const found = (await Promise.all(wholes.map(form))).find((one) => one);
  if (found) return [found];
  const ofFamily = (await Promise.all(wholes.map(family))).flat();
  return ofFamily.length ? [term(ofFamily)] : related(wholes);
}

/** @param {string} word @param {boolean} isTag and so no word mistyped @returns {Promise<Term[]>} */
async function single(word, isTag) {
  if (CYRILLIC.test(word)) return [await cyrillic(word)];
  if (isMadeUp(fold(word))) return [term([])];
  if (NUMBER.test(word) || STOP_WORDS.has(fold(word)) || word.length > LONGEST_WORD) return [(await alike(fold(word))) ?? term([])];
  const held = (await alike(fold(word))) ?? (await begun(fold(word)));
  const found = (held ? null : await slip(word, isTag)) ?? (await known(word));
  if (found) return [found];
  const other = (await separated(word)) ?? (await prefixed(word)) ?? (await compound(fold(word))) ?? (await related([fold(word), ...otherForms(fold(word))]));
  if (other) return other;
  return (isTag ? null : await mended(word)) ?? [term((await about()).cut ? [{ term: stem(word), factor: 1, longer: true }] : [])];
}

/** A word that neither the site nor German knows, when one slip makes it another word of the site. @param {string} word @param {boolean} isTag */
async function slip(word, isTag) {
  const meant = isTag ? null : await correction(word);
  return meant?.sure && meant.distance <= ONE_ERROR ? corrected(meant.entry) : null;
}

/** A word that the site lacks: the word that was meant, or what the site holds of a compound. @param {string} word @returns {Promise<Term[] | null>} */
async function mended(word) {
  const meant = await correction(word);
  if (meant?.sure) return [await corrected(meant.entry)];
  const suggestion = meant?.offered && meant.entry.pages ? meant.entry.term : undefined;
  return (await someParts(word)) ?? (meant ? [term([], { suggestion })] : null);
}

/**
 * The term for a correction: the word as it stands on pages, without its synonyms. If it stands on no page, it is itself a
 * spelling or a synonym, and all that it stands for is searched.
 * @param {Entry} entry
 */
async function corrected(entry) {
  if (!entry.pages) return term([], { correction: entry.term, weight: 0, needed: false });
  const plain = (await standing(stem(entry.term))).find((other) => !other.key && other.folded === entry.folded);
  return termOf(plain ?? entry, { literal: entry.term, correction: entry.term });
}

// @ts-check
// What a reader typed, told in terms that the index holds: word by word, several words as one where the site has them so.

import { compound, SHORTEST_PART, someParts } from "./compounds.js";
import { correction } from "./correction.js";
import { CYRILLIC, cyrillic } from "./cyrillic.js";
import { day, withMonths } from "./days.js";
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
/** The name of an HTML tag that somebody typed or pasted. */
const TAG = /<\/?([\p{L}\p{N}]+)/gu;
/** Words of the longest spelling that is looked for: names of persons and bodies have seldom more. */
const LONGEST_SPELLING = 7;
/** Letters of the longest word that is taken apart: German legal terms have up to seventy, and two thousand letters took a second. */
const LONGEST_WORD = 100;
/** By `unlikeness` (correction.js) a word with a single error is at most so unlike. */
const ONE_ERROR = 1;
/** Weight of a word without a capital in a query with nouns. A choice by judgement; other values answer no better (generator/TRIED.md). */
const WEIGHT_OF_NO_NOUN = 0.6;
/** Weight of a word around what is looked for (“Haltung”, “sagt”). Chosen in the same way. */
export const WEIGHT_OF_FRAME = 0.15;

/** What a text without operators asks for. @param {string} text @returns {Promise<Term[]>} */
export async function understood(text) {
  const typed = whole(words(withMonths(text)));
  ahead(typed);
  const tags = new Set([...text.matchAll(TAG)].map(([, name]) => name));
  /** @type {Term[]} */
  const terms = [];
  for (let place = 0; place < typed.length;) {
    const found =
      (await day(typed.slice(place, place + 3))) ??
      (await spelling(typed, place)) ??
      (await joined(typed, place)) ??
      (await reunited(typed, place)) ??
      (await single(/** @type {string} */ (typed[place]), tags.has(typed[place])));
    const length = found[0]?.length ?? 1;
    terms.push(...found.map((term) => ({ ...term, typed: typed.slice(place, place + length).join(" ") })));
    place += length;
  }
  return [...weighed(terms), ...(await ofKind(typed))];
}

/**
 * Kinds of questions, by their folded words, and the verb with which texts answer them. With both .862 of 589 queries by sentence have an
 * answer first and .954 among three; without them .852 and .951.
 */
const KINDS = [
  { asks: /\bwie ?lange?\b|\bwie ?viele? (?:jahre|monate|wochen|tage)\b/, verb: "dauern" },
  { asks: /\bwer (?:war|waren|ist|sind|nahm|nimmt|kam)\b.* (?:bei|beim|in|im|auf|am|dabei|dabeisein)\b/, verb: "teilnehmen" },
];

/** What questions of such a kind ask for beside their own words, if the site holds it; no page needs it. @param {string[]} typed */
async function ofKind(typed) {
  const question = typed.map(fold).join(" ");
  const verbs = KINDS.filter(({ asks }) => asks.test(question)).map(({ verb }) => verb);
  const found = await Promise.all(verbs.map(async (verb) => ({ verb, term: await known(verb) })));
  return found.flatMap(({ verb, term }) => (term ? [{ ...term, typed: verb, needed: false }] : []));
}

const BEING = /^(?:sei|seien|ist|sind|war|waren|wären?)$/;

/** Makes “dabeisein” of “dabei” in “wer war dabei”; beside other verbs “dabei” is a function word. @param {string[]} typed */
function whole(typed) {
  const asked = typed.some((word) => fold(word) === "wer") && typed.some((word) => BEING.test(word.toLowerCase()));
  return asked ? typed.map((word) => (fold(word) === "dabei" ? `${word}sein` : word)) : typed;
}

/** Asks at once for all files that the words need as they were typed, alone and two as one; what fails is asked for again when it is needed. @param {string[]} typed */
function ahead(typed) {
  const telling = typed.filter((word) => !STOP_WORDS.has(fold(word)));
  const wholes = typed.slice(1).flatMap((two, place) => (mayBeOne(typed[place] ?? "", two) ? [typed[place] + two] : []));
  Promise.all([...telling, ...wholes].map((word) => posting(stem(word)))).catch(() => {});
}

/** The terms without function words, unless there is nothing else, each with its weight. @param {Term[]} terms */
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
    if (framed && frame(term)) return { ...term, weight: WEIGHT_OF_FRAME, needed: false };
    return nouns && !isNoun(term) && /^\p{L}/u.test(term.typed) && term.length < 2 ? { ...term, weight: WEIGHT_OF_NO_NOUN } : term;
  });
}

/** The longest spelling or synonym of the dossier that begins at this place. @param {string[]} typed @param {number} place */
async function spelling(typed, place) {
  const stems = typed.slice(place, place + LONGEST_SPELLING).map(stem);
  const fits = (/** @type {Entry} */ entry) => entry.key && entry.stems.every((word, number) => word === stems[number]);
  const found = (await standing(stems[0] ?? "")).filter(fits);
  if (!found.length) return null;
  const asTyped = (/** @type {Entry} */ { stems, folded }) => folded === fold(typed.slice(place, place + stems.length).join(" "));
  const fit = (/** @type {Entry} */ entry) => entry.stems.length + (asTyped(entry) ? 0.5 : 0);
  const longest = found.reduce((one, other) => (fit(other) > fit(one) ? other : one));
  return [termOf(longest, { literal: longest.term, length: longest.stems.length })];
}

/** The terms of the index that stand for a name and all its spellings. @param {string} text @returns {Promise<string[]>} */
export async function keysOf(text) {
  if (CYRILLIC.test(text)) return (await understood(text)).flatMap(({ lookups }) => lookups.map(({ term }) => term));
  const stems = words(text).map(stem);
  const is = (/** @type {Entry} */ entry) => entry.stems.length === stems.length && entry.stems.every((one, place) => one === stems[place]);
  return (await standing(stems[0] ?? "")).filter(is).flatMap(({ key }) => (key ? [key] : []));
}

/** Two words that the index holds as one: “Friedens Truppen”. @param {string[]} typed @param {number} place */
async function joined(typed, place) {
  const [one = "", two = ""] = typed.slice(place, place + 2);
  if (!mayBeOne(one, two)) return null;
  const whole = stem(one + two);
  const found = (await standing(whole)).filter(({ stems }) => stems.length === 1);
  const best = found.find((entry) => entry.key) ?? most(found);
  return best ? [termOf(best, { literal: best.term, length: 2 })] : null;
}

/** Whether two words may be a compound written apart. @param {string} one @param {string} two */
const mayBeOne = (one, two) => two && one.length >= SHORTEST_PART && !STOP_WORDS.has(fold(one)) && !STOP_WORDS.has(fold(two));

/**
 * A verb in two parts, “ducken uns nicht weg”, by the whole verb that the site holds: “wegducken”.
 * @param {string[]} typed
 * @param {number} place
 */
async function reunited(typed, place) {
  const verb = typed[place] ?? "";
  const prefixes = typed.slice(place + 1).map(fold).filter((word) => A_PREFIX.test(word));
  // The first word may have its capital from the beginning of a sentence.
  const isVerb = (place ? /^\p{Ll}{3}/u : /^\p{L}\p{Ll}\p{Ll}/u).test(verb);
  if (!prefixes.length || !isVerb || STOP_WORDS.has(fold(verb)) || (await alike(fold(verb)))) return null;
  const wholes = prefixes.flatMap((prefix) => [prefix + fold(verb), ...otherForms(prefix + fold(verb))]);
  const found = (await Promise.all(wholes.map(form))).find((one) => one);
  if (found) return [found];
  const ofFamily = (await Promise.all(wholes.map(family))).flat();
  return ofFamily.length ? [term(ofFamily)] : related(wholes);
}

/** What a single word asks for. @param {string} word @param {boolean} isTag whether it is the name of a tag, and so not mistyped @returns {Promise<Term[]>} */
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

/** The correction of a word that neither the site nor German knows and that is a single error away from a word of the site. @param {string} word @param {boolean} isTag */
async function slip(word, isTag) {
  const meant = isTag ? null : await correction(word);
  return meant?.sure && meant.distance <= ONE_ERROR ? corrected(meant.entry) : null;
}

/** For a word that the site lacks: the word that was meant, or the part of a compound that the site holds, or a suggestion. @param {string} word @returns {Promise<Term[] | null>} */
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

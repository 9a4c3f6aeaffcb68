// @ts-check
// Terms to look up in the index, made of the words and spellings that the site holds.

import { standing } from "./lexicon.js";
import { begins } from "./postings.js";
import { stem } from "./stemming.js";

/** @typedef {import("./lexicon.js").Entry} Entry */

/**
 * @typedef {object} Lookup a term of the index, by which something is looked for
 * @property {string} term
 * @property {number} factor how much a page counts that is found by it; 1 for the word itself
 * @property {boolean} [longer] whether terms that begin with it are looked up, too
 *
 * @typedef {object} Term a word of the query, or several words that are looked for as one
 * @property {string} typed as the reader typed it
 * @property {Lookup[]} lookups any of them will do; none if the site has no word for it
 * @property {number} weight how much it tells of what is looked for, from 0 to 1
 * @property {boolean} needed whether only a page with it answers the whole query
 * @property {number} length of how many words it is made
 * @property {boolean} [noun] whether pages write it with a capital, or it is a spelling or synonym of the dossier
 * @property {string} [literal] the word that pages have for it
 * @property {string} [correction] the word that is searched in place of the typed one
 * @property {string} [suggestion] the word that is offered as the one that may have been meant
 */

/** Fewest letters of a beginning that is looked up: with fewer, too many words begin so that have nothing to do with it. */
export const SHORTEST_BEGINNING = 3;

/** Of a word with synonyms, pages with the word itself count more than pages with a synonym (which count 1). A choice by judgement. */
const FACTOR_AS_TYPED = 1.6;
/** Pages with another form of a verb count less than pages with the form that was typed. A choice by judgement. */
export const FACTOR_OF_FORM = 0.6;
/** A beginning that is no word of the site counts as much as a word: longer words are looked up for it, which count half (ranking.js). */
const FACTOR_OF_BEGINNING = 2;

/** A term with what is usual of one; `more` says what is not. @param {Lookup[]} lookups @param {Partial<Term>} [more] @returns {Term} */
export const term = (lookups, more) => ({ typed: "", lookups, weight: 1, needed: true, length: 1, ...more });

/** The term by which a word of the site is looked for. @param {Entry} entry @param {Partial<Term>} [more] */
export const termOf = (entry, more) => term(lookupsOf(entry), { noun: Boolean(entry.key) || isCapital(entry.term), ...more });

/** By what a word of the site is found: by its synonyms, by itself, and if it is a form of a verb by the infinitive. @param {Entry} entry @returns {Lookup[]} */
function lookupsOf(entry) {
  const own = entry.stems.length === 1 ? [{ term: entry.stems[0] ?? "", factor: entry.key ? FACTOR_AS_TYPED : 1, longer: true }] : [];
  const verb = entry.verb ? [{ term: stem(entry.verb), factor: FACTOR_OF_FORM }] : [];
  return [...(entry.key ? [{ term: entry.key, factor: 1 }] : []), ...own, ...verb];
}

/** Whether a text begins with a capital. @param {string} text */
export const isCapital = (text) => /^\p{Lu}/u.test(text);

/** The word that stands on most pages, the first one of equals. @param {Entry[]} entries */
export const most = (entries) =>
  entries.reduce((/** @type {Entry | undefined} */ one, other) => (!one || other.pages > one.pages ? other : one), undefined);

/** The term for a word that the site holds as it is or with another ending; null if it does not. @param {string} form a folded word */
export async function alike(form) {
  const near = (await standing(stem(form))).filter(({ stems }) => stems.length === 1);
  const same = near.find((entry) => entry.key) ?? most(near.filter((entry) => entry.folded === form)) ?? most(near);
  return same ? termOf(same, { literal: same.key && same.term }) : null;
}

/** The same, or, if the word is long enough to be the stem of a verb, the term for words that begin with it. @param {string} folded */
export const form = async (folded) => (await alike(folded)) ?? (folded.length > SHORTEST_BEGINNING + 1 ? begun(folded) : null);

/** The term for words that begin so; null if the site has none. @param {string} form a folded word */
export async function begun(form) {
  if (form.length < SHORTEST_BEGINNING || !(await begins(form))) return null;
  return term([{ term: form.length > SHORTEST_BEGINNING ? stem(form) : form, factor: FACTOR_OF_BEGINNING, longer: true }]);
}

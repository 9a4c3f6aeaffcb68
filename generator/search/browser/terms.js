// @ts-check
// Terms to look up in the index, made of the words and spellings that the site holds.

import { standing } from "./lexicon.js";
import { begins } from "./postings.js";
import { stem } from "./stemming.js";

/** @typedef {import("./lexicon.js").Entry} Entry */

/**
 * @typedef {object} Lookup a term to look up in the index
 * @property {string} term
 * @property {number} factor how much finding it counts
 * @property {boolean} [longer] whether terms that begin with it count, too
 *
 * @typedef {object} Term one thing that is looked for
 * @property {string} typed
 * @property {Lookup[]} lookups any of them will do; none when the site has no word for it
 * @property {number} weight how much it tells of what is looked for, of 1
 * @property {boolean} needed whether a page without it is no full answer
 * @property {number} length of how many words it is
 * @property {boolean} [noun] whether pages write it with a capital, or it stands for what they write
 * @property {string} [literal] what stands on a page for it
 * @property {string} [correction] what is searched in its place
 * @property {string} [suggestion] what may have been meant
 */

export const SHORTEST_BEGINNING = 3;

/** As it was typed a term counts a little more than by what stands for it. */
const AS_TYPED = 1.6;
/** By another form of a verb it counts less. */
export const OF_FORM = 0.6;

/** @param {Lookup[]} lookups @param {Partial<Term>} [more] @returns {Term} */
export const term = (lookups, more) => ({ typed: "", lookups, weight: 1, needed: true, length: 1, ...more });

/** What looks up an entry. @param {Entry} entry @param {Partial<Term>} [more] */
export const termOf = (entry, more) => term(asking(entry), { noun: Boolean(entry.key) || isCapital(entry.term), ...more });

/** What to look up to find the entry: what stands for it, more so itself, and of a verb its other forms. @param {Entry} entry @returns {Lookup[]} */
function asking(entry) {
  const own = entry.stems.length === 1 ? [{ term: entry.stems[0] ?? "", factor: entry.key ? AS_TYPED : 1, longer: true }] : [];
  const verb = entry.verb ? [{ term: stem(entry.verb), factor: OF_FORM }] : [];
  return [...(entry.key ? [{ term: entry.key, factor: 1 }] : []), ...own, ...verb];
}

/** @param {string} text */
export const isCapital = (text) => /^\p{Lu}/u.test(text);

/** @param {Entry[]} entries */
export const most = (entries) =>
  entries.reduce((/** @type {Entry | undefined} */ one, other) => (!one || other.pages > one.pages ? other : one), undefined);

/** As it is, or in another case. @param {string} form */
export async function alike(form) {
  const near = (await standing(stem(form))).filter(({ stems }) => stems.length === 1);
  const same = near.find((entry) => entry.key) ?? most(near.filter((entry) => entry.folded === form)) ?? most(near);
  return same ? termOf(same, { literal: same.key && same.term }) : null;
}

/** As it is, in another case, or, when it is a verb's stem, as the beginning of its other forms. @param {string} folded */
export const form = async (folded) => (await alike(folded)) ?? (folded.length > SHORTEST_BEGINNING + 1 ? begun(folded) : null);

/** As the beginning of a longer word. @param {string} form */
export async function begun(form) {
  if (form.length < SHORTEST_BEGINNING || !(await begins(form))) return null;
  return term([{ term: form.length > SHORTEST_BEGINNING ? stem(form) : form, factor: 2, longer: true }]);
}

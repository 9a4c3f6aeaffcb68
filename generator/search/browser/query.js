// @ts-check
// What a reader typed, told in terms that the index holds.

import constants from "./constants.js";
import { correction, sound } from "./correction.js";
import { isGerman } from "./dictionary.js";
import { about, data } from "./files.js";
import { beginning, ending, standing } from "./lexicon.js";
import { begins, posting } from "./postings.js";
import { fold, stem, words } from "./stemming.js";
import { FRAME_WORDS, STOP_WORDS } from "./stopwords.js";

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

const NUMBER = /^\d+$/;
const TAG = /<\/?([\p{L}\p{N}]+)/gu;
const MONTHS = "januar februar marz april mai juni juli august september oktober november dezember".split(" ");
const { digits, day: DAY, dayOfAnyYear: ANY_YEAR } = constants.madeUp;
const LONGEST_TERM = 7;
const FIRST_LETTERS_OF_A_VERB = 2;
const PREFIXES = constants.prefixes.replaceAll(" ", "|");
const SEPARATED = new RegExp(`^(${PREFIXES})(?:zu|ge)(.{3,})$`);
const A_PREFIX = new RegExp(`^(?:${PREFIXES})$`);
/** The same, and without what stands between prefix and verb. */
const SEPARABLE = new RegExp(`^(${PREFIXES})(zu|ge)?(.{4,})$`);
/** What ends in -es is rather a noun: “Gebietes”. */
const OF_A_PARTICIPLE = /^ge(?=.{4})(?!.*es$)/;
/** Changes what a verb governs rather than what it means. */
const BE = /^be(?=.{4})/;
const OF_A_PERSON = /(?<=.{4})s?t$/;
/** How unlike a word of the site may be that a Cyrillic one is taken for. */
const MOST_UNLIKE = 1.5;
/** How unlike by `unlikeness` a word is after a single error. */
const ONE_ERROR = 1;
const SHORTEST_BEGINNING = 3;
const SHORTEST_PART = 3;
/** Letters of a last part, and of a first one, that tell by themselves what a compound is about: “Luftabwehr” does, “-zeit” does not. */
const [SHORTEST_HEAD, SHORTEST_FIRST] = [7, 5];
const LINKS = ["", "s", "es", "n", "en", "er", "e"];
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Of adjectives, of which German has the country: “Кримський”, or the same with -isch: “американский”. */
const ADJECTIVES = /(?<=\p{L}{3})(?:сь?к)(?:ий|ій|ой|ого|ому|им|ым|их|ых|ими|ыми|ая|ое|ые|ую|а|е|і|у|ої|ою)$/u;
const CASES = /(?<=\p{L}{4})(?:ого|ому|ими|им|ым|ом|ой|ої|ою|ем|ам|ах|ів|ов|у|ю|а|я|и|і|ы|е)$/u;

/** As it was typed a term counts a little more than by what stands for it; by another word of its family, much less. */
const [AS_TYPED, OF_FORM, OF_FAMILY, OF_ANOTHER] = [1.6, 0.6, 0.3, 0.6];

/** Of a query in which nouns stand out by their capitals, words without one tell less. */
const [OF_NO_NOUN, OF_FRAME] = [0.6, 0.15];
/** A part of a word tells less than the word. */
const OF_A_PART = 0.5;

/** Endings that make one word of another, longest first: Abschreckung, Regierungschefin, amerikanisch, kommandieren. */
const DERIVED =
  /(?<=.{4})(?:ierungs|ierung|ieren|ierend|ierte|iert|ier|ungs|ung|erin|innen|istin|istisch|ismus|in|isten|ist|losigkeit|los|heit|keit|isch|lich|haft|ig|bar|abel|ibel|anz|enz|ation|ator|ativ|er)$/;

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

/** Of “wer war dabei” the verb, dabeisein: beside other verbs “dabei” is a word of no meaning. @param {string[]} typed */
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

/** What looks up an entry. @param {Entry} entry @param {Partial<Term>} [more] */
const termOf = (entry, more) => term(asking(entry), { noun: Boolean(entry.key) || isCapital(entry.term), ...more });

/** @param {string} text */
const isCapital = (text) => /^\p{Lu}/u.test(text);

/** @param {Lookup[]} lookups @param {Partial<Term>} [more] @returns {Term} */
const term = (lookups, more) => ({ typed: "", lookups, weight: 1, needed: true, length: 1, ...more });

/** What to look up to find the entry: what stands for it, more so itself, and of a verb its other forms. @param {Entry} entry @returns {Lookup[]} */
function asking(entry) {
  const own = entry.stems.length === 1 ? [{ term: entry.stems[0] ?? "", factor: entry.key ? AS_TYPED : 1, longer: true }] : [];
  const verb = entry.verb ? [{ term: stem(entry.verb), factor: OF_FORM }] : [];
  return [...(entry.key ? [{ term: entry.key, factor: 1 }] : []), ...own, ...verb];
}

/**
 * A day or a month of a year, by the word that the index has for it (see `day_words` in generator/search/annotation.py).
 * @param {string[]} typed
 */
async function day(typed) {
  const [name, length] = dayWord(typed) ?? [];
  if (!name) return null;
  const word = name.replace(/\d/g, (digit) => digits[Number(digit)] ?? "");
  return [term((await begins(word)) ? [{ term: word, factor: 1 }, { term: word, factor: 3, longer: true }] : [], { length })];
}

/** The word, still with digits, and how many of those typed it stands for. @param {string[]} typed @returns {[string, number] | null} */
export function dayWord(typed) {
  const month = typed.map(monthOf);
  const is = (/** @type {number} */ place, /** @type {RegExp} */ form) => form.test(typed[place] ?? "");
  const [short, year] = [/^\d{1,2}$/, /^(?:19|20)\d\d$/];
  const two = (/** @type {unknown} */ text) => String(text).padStart(2, "0");
  if (month[0] && is(1, year)) return [`${DAY}${typed[1]}${two(month[0])}`, 2];
  if (is(0, short) && month[1] && !is(2, year)) return [`${ANY_YEAR}${two(month[1])}${two(typed[0])}`, 2];
  if (is(0, short) && (month[1] || is(1, short)) && is(2, year))
    return [`${DAY}${typed[2]}${two(month[1] || typed[1])}${two(typed[0])}`, 3];
  if (is(0, year) && is(1, /^\d\d$/) && is(2, /^\d\d$/)) return [`${DAY}${typed.join("")}`, 3];
  return null;
}

/** A month's number by its name or the beginning of it. @param {string} word */
const monthOf = (word) => (word.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(fold(word))) + 1);

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
  if (NUMBER.test(word) || STOP_WORDS.has(fold(word))) return [(await alike(fold(word))) ?? term([])];
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

/** The word in a form that the site holds, else in one of the words of its family. @param {string} word */
async function known(word) {
  const folded = fold(word);
  const [exact, others] = await Promise.all([alike(folded), family(folded)]);
  const forms = (await Promise.all(otherForms(folded).map(form))).flatMap((found) => (found ? found.lookups : []));
  if (exact) return { ...exact, lookups: [...exact.lookups, ...forms.map((ask) => ({ ...ask, factor: OF_FORM * ask.factor })), ...others] };
  if (forms.length) return term([...forms, ...others]);
  const more = (await begun(folded)) ?? (await ablaut(word));
  if (more || others.length) return term([...(more?.lookups ?? []), ...others]);
  const related = (await Promise.all(otherForms(folded).map(family))).flat();
  return related.length ? term(related) : inSynonyms(folded);
}

/**
 * A verb whose parts stand apart on pages, “deutete … an” for “angedeutet”: the verb, and better with the other part beside it.
 * @param {string} word
 */
async function separated(word) {
  const [, prefix = "", joint = "", verb = ""] = fold(word).match(SEPARABLE) ?? [];
  if (!verb || !/^\p{Ll}/u.test(word) || !(await isGerman(word))) return null;
  const forms = [joint ? verb : "", joint ? verb.replace(/e?t$/, "en") : verb].filter(Boolean);
  const found = (await Promise.all(forms.map(alike))).find((one) => one);
  return found && [found, term([{ term: prefix, factor: 1 }], { weight: OF_FRAME, needed: false })];
}

/**
 * A verb of which the site has the same with be-, or without: “beschützen”, schützen; “fürchten”, befürchten.
 * @param {string} word
 */
async function prefixed(word) {
  const folded = fold(word);
  if (!/^\p{Ll}/u.test(word) || !(await isGerman(word))) return null;
  const other = BE.test(folded) ? folded.replace(BE, "") : `be${folded}`;
  const found = await Promise.all([other, ...otherForms(other)].map(form));
  const lookups = found.flatMap((one) => one?.lookups ?? []);
  return lookups.length ? [term(lookups.map((ask) => ({ ...ask, factor: OF_FAMILY * ask.factor })))] : null;
}

/** What stands for a common word that the site lacks (generator/search/thesaurus.py): “Kommentar”, Stellungnahme. @param {string[]} forms of the word */
async function related(forms) {
  /** @type {Record<string, string[]>} */
  const known = await data("related");
  const others = forms.map(stem).flatMap((form) => known[form] ?? []);
  return others.length ? [term([...new Set(others)].map((other) => ({ term: other, factor: OF_ANOTHER, longer: true })), { weight: OF_A_PART })] : null;
}

/** As it is, or in another case. @param {string} form */
async function alike(form) {
  const near = (await standing(stem(form))).filter(({ stems }) => stems.length === 1);
  const same = near.find((entry) => entry.key) ?? most(near.filter((entry) => entry.folded === form)) ?? most(near);
  return same ? termOf(same, { literal: same.key && same.term }) : null;
}

/** As it is, in another case, or, when it is a verb's stem, as the beginning of its other forms. @param {string} folded */
const form = async (folded) => (await alike(folded)) ?? (folded.length > SHORTEST_BEGINNING + 1 ? begun(folded) : null);

/** As the beginning of a longer word. @param {string} form */
async function begun(form) {
  if (form.length < SHORTEST_BEGINNING || !(await begins(form))) return null;
  return term([{ term: form.length > SHORTEST_BEGINNING ? stem(form) : form, factor: 2, longer: true }]);
}

/**
 * Other forms of the word, as far as rules tell them: “Bundeskanzlers” → bundeskanzler, “Moskaus” → moskau, “wegzuducken” → wegducken,
 * “abgehalten” → abhalten, “fordert” → forder, “gewählt” → wahl.
 * @param {string} folded
 */
export function otherForms(folded) {
  const verb = folded.replace(/(?<=.{4})(?:test|tet|ten|te|st|t)$/, "");
  const forms = [
    folded.replace(/(?<=.{3}(?:er|el|en|[iu]))s$/, ""),
    folded.replace(SEPARATED, "$1$2"),
    folded.replace(SEPARATED, "$1$2").replace(/e?t$/, "en"),
    verb,
    verb.replace(OF_A_PARTICIPLE, ""),
  ];
  return [...new Set(forms)].filter((form) => form !== folded);
}

/** A verb of the site with the same consonants, as strong verbs have them: “erzwungen”, erzwingen. @param {string} word */
async function ablaut(word) {
  const folded = fold(word);
  if (!/^\p{Ll}{5}/u.test(word) || !(await isGerman(word))) return null;
  const skeleton = consonants(folded);
  const near = await beginning(folded.slice(0, FIRST_LETTERS_OF_A_VERB));
  const same = most(near.filter(({ term, folded: other }) => /^\p{Ll}+$/u.test(term) && consonants(other) === skeleton));
  return same ? termOf(same) : null;
}

/** Of a word without its ending. @param {string} folded */
const consonants = (folded) => stem(folded).replace(OF_A_PERSON, "").replace(/[aeiou]+/g, "-");

/** Words that belong together though no case of one is the other. @param {string} folded @returns {Promise<Lookup[]>} */
async function family(folded) {
  const own = stem(folded);
  const { families } = await about();
  const listed = families.filter((all) => all.some((word) => stem(word) === own)).flat().map(stem);
  const root = folded.replace(DERIVED, "");
  const roots = root === folded ? [] : [stem(root), stem(root.replace(/l$/, "el")), stem(root.replace(/an$/, "a"))];
  const names = [...new Set([own, ...listed, ...roots])].filter((name) => name.length > SHORTEST_BEGINNING);
  const held = await Promise.all(names.map(begins));
  return names.filter((_, place) => held[place]).map((name) => ({ term: name, factor: OF_FAMILY, longer: true }));
}

/**
 * As the beginning of compounds that no page holds, but that stand for what pages hold: “Gebiete” for “Gebietsabtretung”.
 * @param {string} folded
 */
async function inSynonyms(folded) {
  const part = stem(folded);
  const near = (await beginning(part)).filter(({ key, stems, folded: whole }) => key && stems.length === 1 && whole.startsWith(part));
  const fits = await Promise.all(near.map(({ folded: whole }) => isHead(whole.slice(part.length))));
  const keys = new Set(near.flatMap(({ key }, place) => (key && fits[place] ? [key] : [])));
  return keys.size ? term([...keys].map((key) => ({ term: key, factor: OF_FORM }))) : null;
}

/** Whether German knows what is left of a compound without its first word, and maybe a linking element. @param {string} rest */
async function isHead(rest) {
  const heads = LINKS.filter((link) => rest.startsWith(link)).map((link) => rest.slice(link.length));
  return (await Promise.all(heads.map((head) => head.length >= SHORTEST_PART && isGerman(head)))).includes(true);
}

/** @param {Entry[]} entries */
const most = (entries) =>
  entries.reduce((/** @type {Entry | undefined} */ one, other) => (!one || other.pages > one.pages ? other : one), undefined);

/** A word that the site lacks: the word that was meant, or what the site holds of a compound. @param {string} word @returns {Promise<Term[] | null>} */
async function mended(word) {
  const meant = await correction(word);
  if (meant?.sure) return [await corrected(meant.entry)];
  const suggestion = meant?.offered && meant.entry.pages ? meant.entry.term : undefined;
  return (await someParts(word)) ?? (meant ? [term([], { suggestion })] : null);
}

/**
 * A correction is searched as it stands on pages, without what else it stands for; what stands on none is a spelling or
 * a synonym, and means the others.
 * @param {Entry} entry
 */
async function corrected(entry) {
  if (!entry.pages) return term([], { correction: entry.term, weight: 0, needed: false });
  const plain = (await standing(stem(entry.term))).find((other) => !other.key && other.folded === entry.folded);
  return termOf(plain ?? entry, { literal: entry.term, correction: entry.term });
}

/** Known words that the compound begins and ends with, with nothing or a linking element between them. @param {string} folded */
async function compound(folded) {
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
 * What the site holds of a compound of which it lacks the rest, when German knows that: “Luftabwehr” of “Zusatzluftabwehr”,
 * “Sicherheit” of “Sicherheitsarchitektur”. The whole is told as missing. The last part of one that German knows means something
 * else, “Griechenland”; and a first part that stands on a single page is hardly what the site is about.
 * @param {string} word
 */
async function someParts(word) {
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
  // The longest first: to ask what German knows takes a file each time.
  for (const { part, isKnown } of parts.sort((one, other) => other.length - one.length))
    if (await isKnown()) return [{ ...part, weight: OF_A_PART, needed: false }, term([])];
  return null;
}

/** A word that pages write with a capital, in any case. @param {string} folded @returns {Promise<Term | null>} */
async function noun(folded) {
  const held = (await standing(stem(folded))).filter(({ stems, term, key }) => !key && stems.length === 1 && /^\p{Lu}/u.test(term));
  const found = most(held);
  return found ? termOf(found, { literal: found.term }) : null;
}

/** Whether German knows the beginning of a compound, without a linking element or with one. @param {string} part */
async function isFirst(part) {
  const firsts = LINKS.filter((link) => part.endsWith(link)).map((link) => part.slice(0, part.length - link.length));
  return (await Promise.all(firsts.map((first) => first.length >= SHORTEST_PART && isGerman(first)))).includes(true);
}

/** @param {string} part */
async function firstPart(part) {
  const near = await beginning(part.slice(0, Math.max(SHORTEST_PART, part.length - 2)));
  return most(
    near.filter(
      (entry) => entry.stems.length === 1 && LINKS.some((link) => entry.folded + link === part || entry.folded === part + link),
    ),
  );
}

/** A word in Cyrillic letters: as the site may spell it in Latin ones, by rule. @param {string} word @returns {Promise<Term>} */
async function cyrillic(word) {
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

/** A word of the site spelt so, unless German writes it small, as no name is: “beiden”. @param {string} spelling */
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

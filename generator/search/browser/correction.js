// @ts-check
// What a reader meant who mistyped a word: a word of the site that is near by its sound and by the keys.

import { isGerman } from "./dictionary.js";
import { STOP_WORDS } from "./stopwords.js";
import { about } from "./files.js";
import { beginning, ending } from "./lexicon.js";
import { fold, letters, words } from "./stemming.js";

/** @typedef {import("./lexicon.js").Entry} Entry */

/** A word of fewer letters is short: less is mended in it, and hardly ever its first letter. */
const SHORT = 6;
/** Letters by which the length of two words may differ; with more, one is hardly the other, mistyped. */
const MOST_LONGER = 3;
const NUMBER = /^\d+$/;
/** Letters that sound alike in German, made one. Longer groups come before those within them. @type {[RegExp, string][]} */
const SOUNDS = [
  [/chs|cks|ks/g, "x"],
  [/tsch|sch/g, "s"],
  [/ph/g, "f"],
  [/th|dt/g, "t"],
  [/c[kh]?|q/g, "k"],
  [/eu|oi|oy/g, "oi"],
  [/[ae][iy]/g, "ei"],
  [/ie/g, "i"],
  [/([aeiou])h/g, "$1"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
];
/** The rows of a German keyboard; ü, ö and ä are folded, as in the words that are compared. */
const ROWS = ["qwertzuiopu", "asdfghjkloa", "yxcvbnm"];
/** Pairs of letters that people take for one another by their sound. */
const ALIKE = "dt gk bp fv vw sz ck ij iy ae";

/**
 * What each kind of error counts: less the more often it happens. A wrong letter is rarest; more often people leave one out, type
 * it twice, swap two, hit the key beside, or write a letter that sounds alike.
 */
const [OTHER, LEFT_OUT, TWICE, SWAPPED, BESIDE, SOUNDS_ALIKE] = [1, 0.85, 0.5, 0.7, 0.75, 0.6];
/**
 * How much more unlike a word may be that is offered for one that German does not know: of 63 offers for words with one or two
 * errors (tests/typos.py) no right one was less alike, and a quarter of the wrong ones were.
 */
const OFFERED = 1.75;
/** No error counts less. */
const LEAST = Math.min(OTHER, LEFT_OUT, TWICE, SWAPPED, BESIDE, SOUNDS_ALIKE);
/** The least that a spelling by ear counts, and the share of the difference in spelling that decides between words that sound the same. */
const [BY_EAR, OF_SPELLING] = [0.5, 0.1];
/** Added for a word that is no noun or name if the reader typed a capital. */
const OF_A_CAPITAL = 0.25;
/** A word that stands on twice as many pages may be so much more unlike and still be the one that is meant. */
const OF_TWICE_AS_MANY = 0.03;
/** People rarely err in the first letter: least in that of a short word, and rarely there and elsewhere, too. */
const OF_THE_FIRST = { short: 1, long: 0.3, more: 0.5 };

/**
 * The word of the site that was probably meant, whether it is searched at once (`sure`), and whether it is offered. In place of a
 * German word none is searched, and only one is offered that is also near letter by letter: “trauen” and Tran are alike only in
 * the folded forms that are compared otherwise.
 * @param {string} word
 * @returns {Promise<{ entry: Entry, distance: number, sure: boolean, offered: boolean } | null>}
 */
export async function correction(word) {
  const folded = fold(word);
  const [found, means] = await Promise.all([nearest(word), isGerman(word)]);
  if (!found) return null;
  const near = found.distance <= allowed(folded);
  const isAlike = near && unlikeness(letters(word), letters(found.entry.term)) <= allowed(folded);
  return { ...found, sure: near && !means, offered: means ? isAlike : true };
}

/** How unlike a word may be that is searched unasked. @param {string} folded */
const allowed = ({ length }) => (length < 4 ? 0 : length < SHORT ? 1 : length < 9 ? 1.5 : length < 12 ? 2 : 2.5);

/** @param {string} word @returns {Promise<{ entry: Entry, distance: number } | null>} */
async function nearest(word) {
  const folded = fold(word);
  // Whoever swaps letters or hits a wrong key makes ae, oe and ue that stand for no umlaut.
  const typed = letters(word);
  const limit = OFFERED * allowed(folded);
  const { pages } = await about();
  const half = Math.ceil(folded.length / 2);
  const [begun, ended] = await Promise.all([beginning(folded.slice(0, half)), ending(folded.slice(-half))]);
  const near = [...begun, ...ended, ...(isCapital(word) ? [] : FUNCTION_WORDS)];
  const fits = near.filter((entry) => mayBeMeant(entry, folded));
  let best = null;
  for (const [entry, place] of alikeFirst(fits, folded)) {
    const bonus = OF_TWICE_AS_MANY * Math.log2(1 + (entry.pages || pages));
    const most = Math.min(limit, best ? best.rank + bonus : limit);
    const plain = unlikeness(folded, entry.folded, most);
    const spelt = typed === folded ? plain : Math.min(plain, unlikeness(typed, letters(entry.term), most));
    const distance = spelt + (isCapital(word) && !isCapital(entry.term) ? OF_A_CAPITAL : 0);
    if (distance > limit) continue;
    const rank = distance - bonus;
    if (!best || rank < best.rank || (rank === best.rank && place < best.place)) best = { entry, distance, rank, place };
  }
  return best && { entry: best.entry, distance: best.distance };
}

/** A single word of about as many letters, neither a number nor a function word that stands on pages. @param {Entry} entry @param {string} folded */
const mayBeMeant = ({ term, folded: other, pages }, folded) =>
  Math.abs(other.length - folded.length) <= MOST_LONGER && !NUMBER.test(term) && !(STOP_WORDS.has(other) && pages) && words(term).length === 1;

/** Those with the same letters first, each with its place: once a near one is known, most others need no comparison. @param {Entry[]} entries @param {string} folded */
const alikeFirst = (entries, folded) =>
  entries
    .map((entry, place) => ({ entry, place, others: otherLetters(folded, entry.folded) }))
    .sort((one, other) => one.others - other.others || one.place - other.place)
    .map(({ entry, place }) => /** @type {[Entry, number]} */ ([entry, place]));

/** @param {string} word */
const isCapital = (word) => /^\p{Lu}/u.test(word);

/** Mistyped function words are recognised as such, so that no other word is searched in their place. @type {Entry[]} */
const FUNCTION_WORDS = [...STOP_WORDS]
  .filter((word) => word.length > MOST_LONGER)
  .map((word) => ({ term: word, pages: 0, stems: [word], folded: word }));

/**
 * Typing errors between two words. What sounds alike counts little; people rarely err in the first letter of a short
 * word, or several times and there, too.
 * @param {string} one
 * @param {string} other
 * @param {number} [most] what is more unlike is of no interest
 */
export function unlikeness(one, other, most = Infinity) {
  const heard = edits(sound(one), sound(other), most - BY_EAR) + BY_EAR;
  const spelt = edits(one, other, heard > most ? most : Infinity);
  const distance = Math.min(spelt, heard + OF_SPELLING * spelt);
  if (one[0] === other[0] || sound(one)[0] === sound(other)[0]) return distance;
  return distance + (one.length < SHORT ? OF_THE_FIRST.short : distance > 1 ? OF_THE_FIRST.more : OF_THE_FIRST.long);
}

/** What is written alike by whoever writes by ear. @param {string} word */
export function sound(word) {
  const known = sounds.get(word) ?? SOUNDS.reduce((text, [signs, by]) => text.replace(signs, by), word);
  sounds.set(word, known);
  return known;
}

/** Of words that were compared. @type {Map<string, string>} */
const sounds = new Map();

/**
 * How much is to be mended in what was typed: letters added, left out, replaced, swapped with their neighbours (Damerau
 * 1964; optimal string alignment).
 * @param {string} typed
 * @param {string} meant
 * @param {number} [most] more need not be counted: it is Infinity
 */
export function edits(typed, meant, most = Infinity) {
  if (LEAST * otherLetters(typed, meant) > most) return Infinity;
  /** @type {number[]} */
  let before = [];
  let row = [0];
  for (const [place, letter] of [...meant].entries()) row.push(at(row, place) + leftOut(letter, meant[place - 1]));
  for (let line = 1; line <= typed.length; line++) {
    const letter = typed.charAt(line - 1);
    const extra = letter === typed[line - 2] ? TWICE : OTHER;
    const next = [at(row, 0) + extra];
    for (let column = 1; column <= meant.length; column++) {
      const own = meant.charAt(column - 1);
      const swapped = letter !== own && letter === meant[column - 2] && typed[line - 2] === own;
      next[column] = Math.min(
        at(row, column) + extra,
        at(next, column - 1) + leftOut(own, meant[column - 2]),
        at(row, column - 1) + replaced(letter, own),
        swapped ? at(before, column - 2) + SWAPPED : Infinity,
      );
    }
    if (Math.min(...next) > most && Math.min(...row) > most) return Infinity;
    [before, row] = [row, next];
  }
  return at(row, meant.length);
}

/** How often each letter stands in a word more than in another, by the last bits of its code. */
const counts = new Int8Array(32);

/** How many letters of one word the other lacks at least, of whichever lacks more (letters may be taken for one another). @param {string} one @param {string} other */
function otherLetters(one, other) {
  counts.fill(0);
  for (let place = 0; place < one.length; place++) counts[one.charCodeAt(place) & 31]++;
  for (let place = 0; place < other.length; place++) counts[other.charCodeAt(place) & 31]--;
  let [more, less] = [0, 0];
  for (const count of counts) {
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

/** @param {number[]} row @param {number} column */
const at = (row, column) => row[column] ?? Infinity;

/** @param {string} letter @param {string | undefined} before */
const leftOut = (letter, before) => (letter === before ? TWICE : LEFT_OUT);

/** @param {string} one @param {string} other */
const replaced = (one, other) => (one === other ? 0 : (COSTS.get(one + other) ?? OTHER));

/** Pairs of letters whose keys lie side by side on a German keyboard. */
const NEIGHBOURS = ROWS.flatMap((row, number) =>
    [...row].flatMap((sign, place) =>
      [row[place - 1], row[place + 1], ROWS[number - 1]?.[place], ROWS[number - 1]?.[place + 1], ROWS[number + 1]?.[place], ROWS[number + 1]?.[place - 1]]
        .filter((other) => other)
        .map((other) => sign + other),
    ),
  );

/** What it counts to write one letter for another, where it is less than any. @type {Map<string, number>} */
const COSTS = new Map([
  ...NEIGHBOURS.map((pair) => /** @type {[string, number]} */ ([pair, BESIDE])),
  ...ALIKE.split(" ").flatMap(([one, other]) => /** @type {[string, number][]} */ ([[`${one}${other}`, SOUNDS_ALIKE], [`${other}${one}`, SOUNDS_ALIKE]])),
]);

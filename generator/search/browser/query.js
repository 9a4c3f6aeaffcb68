// What a reader typed, told in words that the index holds.

import { base, fold, words } from "./words.js";

// Function words of German, and what questions are made of besides.
export const STOP_WORDS = new Set(
  `ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
  bin bis bist da dabei dadurch dafür dagegen daher dahin damit danach daran darauf daraus darf darin darüber darum das
  dass dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du
  durch ein eine einem einen einer eines er es etwa etwas euch euer eure für gab gegen gibt hab habe haben hat hatte hatten
  hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jene
  jetzt kann können könnte könnten lassen man mehr mein meine mit muss müssen nach neben nein nicht nichts noch nun nur ob
  oder ohne schon sehr sei seid sein seine seinem seinen seiner seines seit sich sie sind so soll sollen sollte sollten
  sondern sonst um und uns unser unsere unter vom von vor wann war waren warum was wegen weil welche welchem welchen welcher
  welches wem wen wenn wer werde werden wessen wie wieder will wir wird wo woher wohin wollen wollte worden worüber wurde
  wurden zu zum zur zwar zwischen über the of and a an on in to for is are what who how`
    .split(/\s+/)
    .map(fold),
);
const NUMBER = /^\d+$/;
const PHRASE = /["„“”»«]([^"„“”»«]+)["„“”»«]/g;
const MONTHS = "januar februar marz april mai juni juli august september oktober november dezember".split(" ");
const LETTERS = "bcdfghjklm";
const LONGEST_TERM = 7;
const SHORTEST_BEGINNING = 3;
const FEW = 2;
const FIRST_LETTERS = 3;
const SHORT = 6;
const SHORTEST_PART = 3;
const LINKS = ["", "s", "es", "n", "en", "er", "e"];
const SOUNDS = [
  [/tsch|sch/g, "s"],
  [/ph/g, "f"],
  [/th|dt/g, "t"],
  [/c[kh]?|q/g, "k"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
];

/**
 * The query's phrases, the terms these hold as far as the index has them, and its other terms: each as typed, and the
 * words to ask the index for; all of them must be found. `files` are those of frequent words, by the word. A term that
 * had to be corrected holds the correction, one that the index has no word for holds no words.
 */
export async function understood(text, lexicon) {
  const query = text.normalize("NFC");
  const phrases = [...query.matchAll(PHRASE)].map((match) => match[1].trim()).filter((text) => words(text).length);
  const typed = words(query.replace(PHRASE, " "));
  const terms = [];
  for (let at = 0; at < typed.length;) {
    const term =
      (await day(typed.slice(at, at + 3), lexicon)) ??
      (await spelling(typed, at, lexicon)) ??
      (await joined(typed, at, lexicon)) ??
      (await single(typed[at], lexicon));
    terms.push({ ...term, typed: typed.slice(at, at + (term.length ?? 1)).join(" ") });
    at += term.length ?? 1;
  }
  const telling = terms.filter((term) => term.length > 1 || !STOP_WORDS.has(fold(term.typed)));
  const quoted = await Promise.all(phrases.flatMap(words).map((word) => alike(fold(word), lexicon)));
  return { phrases, quoted: quoted.filter(Boolean), terms: telling.length || phrases.length ? telling : terms };
}

/** Whether all words of the site that begin like the query's last one are forms of it: no longer one is being typed. */
export async function complete(query, lexicon) {
  const last = fold(words(query.normalize("NFC")).at(-1) ?? "");
  const longer = (await lexicon.beginning(base(last))).filter((entry) => entry.folded.startsWith(last));
  return longer.length > 0 && longer.every((entry) => entry.bases[0] === base(last));
}

/** A day or a month of a year, by the word that the index has for it (see `day_words` in generator/search/searchtext.py). */
async function day(typed, lexicon) {
  const [name, length] = dayWord(typed) ?? [];
  if (!name) return null;
  const word = name.replace(/\d/g, (digit) => LETTERS[digit]);
  const days = (await lexicon.beginning(word)).filter((entry) => entry.term.startsWith(word));
  return { words: days.length ? [word] : [], pages: days.reduce((sum, entry) => sum + entry.pages, 0), length };
}

/** The word, still with digits, and how many of those typed it stands for. */
function dayWord(typed) {
  const month = typed.map(monthOf);
  const is = (place, form) => form.test(typed[place] ?? "");
  const [short, year] = [/^\d{1,2}$/, /^(?:19|20)\d\d$/];
  const two = (text) => String(text).padStart(2, "0");
  if (month[0] && is(1, year)) return [`qd${typed[1]}${two(month[0])}`, 2];
  if (is(0, short) && month[1] && !is(2, year)) return [`qe${two(month[1])}${two(typed[0])}`, 2];
  if (is(0, short) && (month[1] || is(1, short)) && is(2, year))
    return [`qd${typed[2]}${two(month[1] || typed[1])}${two(typed[0])}`, 3];
  if (is(0, year) && is(1, /^\d\d$/) && is(2, /^\d\d$/)) return [`qd${typed.join("")}`, 3];
  return null;
}

/** A month's number by its name or the beginning of it. */
const monthOf = (word) => (word.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(fold(word))) + 1);

/** The longest run of words that is a known spelling. */
async function spelling(typed, at, lexicon) {
  const bases = typed.slice(at, at + LONGEST_TERM).map(base);
  const fits = (entry) => entry.key && entry.bases.every((word, place) => word === bases[place]);
  const found = (await lexicon.beginning(bases[0])).filter(fits);
  if (!found.length) return null;
  const asTyped = ({ bases, folded }) => folded === fold(typed.slice(at, at + bases.length).join(" "));
  const fit = (entry) => entry.bases.length + (asTyped(entry) ? 0.5 : 0);
  const longest = found.reduce((one, other) => (fit(other) > fit(one) ? other : one));
  return { ...asking(longest), literal: longest.term, length: longest.bases.length };
}

/** Two words that the index holds as one: “Friedens Truppen”. */
async function joined(typed, at, lexicon) {
  if (at + 1 >= typed.length || typed[at].length < SHORTEST_PART || STOP_WORDS.has(fold(typed[at]))) return null;
  const whole = fold(typed[at] + typed[at + 1]);
  const found = best(
    (await lexicon.beginning(base(whole))).filter(
      (entry) => entry.bases.length === 1 && entry.bases[0] === base(whole),
    ),
  );
  return found && { ...asking(found), literal: found.term, length: 2 };
}

const wordOf = (entry) => entry.key ?? entry.term;

/** What to ask the index for to find the entry. */
const asking = (entry, word = wordOf(entry)) => ({
  words: [word],
  files: entry.file ? { [word]: entry.file } : {},
  pages: entry.pages,
});

async function single(word, lexicon) {
  if (NUMBER.test(word)) return (await alike(word, lexicon)) ?? { words: [], pages: 0 };
  if (STOP_WORDS.has(fold(word))) return { words: [], ...(await alike(fold(word), lexicon)), pages: Infinity };
  return (await known(word, lexicon)) ?? (await mended(word, lexicon)) ?? unknown(word, lexicon);
}

/** Of very many words the rarest are not told; whether the index holds one of them will be seen. */
const unknown = (word, lexicon) => (lexicon.cut ? { words: [word], pages: 1 } : { words: [], pages: 0 });

/** The word in a form that the index holds; `more` are other forms, when few pages hold it. */
async function known(word, lexicon) {
  const [typed, ...others] = forms(fold(word));
  const found = await held(typed, lexicon);
  if (found && found.pages > FEW) return found;
  const more = (await Promise.all(others.map((form) => held(form, lexicon)))).filter(Boolean);
  return found ? { ...found, more } : (more[0] ?? null);
}

/** As it is, in another case, or as the beginning of a longer word. */
async function held(form, lexicon) {
  const same = await alike(form, lexicon);
  if (same) return same;
  const near = (await lexicon.beginning(base(form))).filter((entry) => entry.bases.length === 1);
  const longer = best(near.filter((entry) => !entry.key && entry.folded.startsWith(form)));
  if (!longer || form.length < SHORTEST_BEGINNING) return null;
  return { ...asking(longer, beginning(longer.term, form)), held: longer.term };
}

/** As it is, or in another case. */
async function alike(form, lexicon) {
  const fits = ({ bases }) => bases.length === 1 && bases[0] === base(form);
  const near = (await lexicon.beginning(base(form))).filter(fits);
  const same = near.find((entry) => entry.key) ?? best(near.filter((entry) => entry.folded === form)) ?? best(near);
  return same && { ...asking(same), literal: same.key && same.term };
}

/** The word, and what its verb's other forms begin with: “fordert” → forder, “gewählt” → wähl. */
function forms(folded) {
  const verb = folded.replace(/(?<=.{4})(?:test|tet|ten|te|st|t)$/, "");
  return [...new Set([folded, verb, verb.replace(/^ge(?=.{4})/, "")])];
}

/** As much of a word as folds to what begins with `folded`: “ß” is not to be had by halves. */
function beginning(word, folded) {
  const signs = [...word];
  const end = signs.findIndex((_, place) => fold(signs.slice(0, place + 1).join("")).startsWith(folded));
  return signs.slice(0, end + 1).join("");
}

const best = (entries) => entries.reduce((one, other) => (!one || other.pages > one.pages ? other : one), undefined);

/** A word that the index lacks: the word that was meant, or the parts of the compound. */
async function mended(word, lexicon) {
  const folded = fold(word);
  const meant = await correction(folded, lexicon);
  if (meant && meant.distance <= 1) return corrected(meant);
  const split = await compound(folded, lexicon);
  if (split || !meant) return split;
  return meant.distance <= allowed(folded) ? corrected(meant) : { words: [], pages: 0, suggestion: meant.entry.term };
}

const corrected = ({ entry }) => ({ ...asking(entry), literal: entry.term, correction: entry.term });

/** How unlike a word may be that is searched unasked; twice as unlike, it is suggested. */
const allowed = ({ length }) => (length < 4 ? 0 : length < SHORT ? 1 : length < 9 ? 1.5 : length < 12 ? 2 : 2.5);

async function correction(folded, lexicon) {
  const limit = 2 * allowed(folded);
  const half = Math.ceil(folded.length / 2);
  const near = [...(await lexicon.beginning(folded.slice(0, half))), ...(await lexicon.ending(folded.slice(-half)))];
  let found = null;
  for (const entry of near) {
    if (entry.bases.length > 1 || Math.abs(entry.folded.length - folded.length) > 3) continue;
    if (NUMBER.test(entry.term) || STOP_WORDS.has(entry.folded)) continue;
    const distance = unlikeness(folded, entry.folded);
    if (distance > limit) continue;
    const better =
      !found || distance < found.distance || (distance === found.distance && entry.pages > found.entry.pages);
    if (better) found = { entry, distance };
  }
  return found;
}

/**
 * Typing errors between two words. What sounds alike counts little; people rarely err in the first letter of a short
 * word, or several times and there, too.
 */
function unlikeness(one, other) {
  const sound = (word) => SOUNDS.reduce((text, [signs, by]) => text.replace(signs, by), word);
  const distance = Math.min(edits(one, other), edits(sound(one), sound(other)) + 0.5);
  const letters = distance > 1 ? FIRST_LETTERS : one.length < SHORT ? 1 : 0;
  const begin = (word) => sound(word).slice(0, letters);
  return begin(one) === begin(other) ? distance : distance + 1;
}

/** Insertions, deletions, replacements and swaps of neighbours (Damerau 1964; optimal string alignment). */
export function edits(one, other) {
  let before = [],
    row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1];
      next[column] = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + (same ? 0 : 1));
      const swapped =
        line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
      if (swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}

/** Known words that the compound begins and ends with, with nothing or a linking element between them. */
async function compound(folded, lexicon) {
  let found = null;
  for (let cut = SHORTEST_PART; cut <= folded.length - SHORTEST_PART; cut++) {
    const head = best((await lexicon.ending(folded.slice(cut))).filter((entry) => entry.folded === folded.slice(cut)));
    const first = head && (await firstPart(folded.slice(0, cut), lexicon));
    const shortest = Math.min(cut, folded.length - cut);
    if (first && (!found || shortest > found.shortest)) found = { first, head, shortest };
  }
  if (!found) return null;
  const [first, head] = [found.first, found.head].map((entry) => asking(entry));
  return {
    words: [...first.words, ...head.words],
    files: { ...first.files, ...head.files },
    pages: Math.min(first.pages, head.pages),
  };
}

async function firstPart(part, lexicon) {
  const near = await lexicon.beginning(part.slice(0, Math.max(SHORTEST_PART, part.length - 2)));
  return best(
    near.filter(
      (entry) =>
        entry.bases.length === 1 && LINKS.some((link) => entry.folded + link === part || entry.folded === part + link),
    ),
  );
}

// @ts-check
// Takes a query apart at its operators: -word, "a phrase", A OR B, author:, source:, actor:, first_day:, last_day:, by the words that
// the site's language has for them (German: “ODER”, “autor:”, “quelle:”, …).

const QUOTE = "[\"„“”»«]";
/** A phrase between quotation marks, at the beginning of a text; so are all forms below. */
const PHRASE = new RegExp(`^${QUOTE}([^"„“”»«]+)${QUOTE}`);
/** The properties of `Asked` for the first and the last day. */
const [FROM, TO] = /** @type {const} */ (["from", "to"]);
/** The minus before a word or phrase that a page must not hold. */
const NOT = /^-(?=[\p{L}"„“”»«])/u;
/** A quotation mark that begins a phrase whose end is not typed yet. */
const OPEN = new RegExp(`^${QUOTE}(?=\\p{L})`, "u");
/** Signs up to the next space or quotation mark, or one such mark by itself. */
const WORD = /^(?:[^\s"„“”»«]+|["„“”»«])/;

/**
 * @typedef {{ text: string, phrase: boolean }} Part words of the query; if `phrase`, pages must hold them one after the other
 * @typedef {object} Asked a query, taken apart
 * @property {string[]} texts words outside phrases, cut at phrases and alternatives
 * @property {string[]} phrases
 * @property {Part[][]} alternatives lists of parts joined by OR: a page must hold one part of each list
 * @property {Part[]} excluded what a page must not hold
 * @property {Record<string, string[][]>} fields what was typed behind “author:”, “source:”, “actor:”, by these neutral names; a page must have
 *   one value of each list, as lists are made by OR
 * @property {Record<string, string[]>} without the same behind “-author:” and so on: what a page must not have
 * @property {string} from the first ISO day, empty for any
 * @property {string} to the last ISO day, empty for any
 */

/** @typedef {import("./files.js").Words} Words */

/** By which expressions the operators of a language are recognised, and what their fields mean. @param {Words} words */
function forms({ author, source, actor, first_day, last_day, either }) {
  /** @type {Map<string, string>} */
  const names = new Map([[author, "author"], [source, "source"], [actor, "actor"], [first_day, FROM], [last_day, TO]]);
  return {
    names,
    field: new RegExp(`^(${[...names.keys()].join("|")}):(?:${QUOTE}([^"„“”»«]+)${QUOTE}|(\\S+))`, "iu"),
    or: new RegExp(`^(?:${either}|OR)(?=\\s+\\S)`),
  };
}

/** The query, taken apart. @param {string} query @param {Words} words of the operators in the site's language @returns {Asked} */
export function parsed(query, words) {
  /** @type {Asked} */
  const asked = { texts: [], phrases: [], alternatives: [], excluded: [], fields: {}, without: {}, from: "", to: "" };
  const parts = merged([...items(query, forms(words))], asked);
  let run = "";
  const closed = () => (run.trim() && asked.texts.push(run.trim()), (run = ""));
  for (const part of parts) {
    if (Array.isArray(part)) closed(), asked.alternatives.push(part);
    else if (part.phrase) closed(), asked.phrases.push(part.text);
    else run += ` ${part.text}`;
  }
  closed();
  return asked;
}

/**
 * The query piece by piece.
 * @typedef {{ kind: "part" | "not", part: Part } | { kind: "or", text: string } | { kind: "field", name: string, value: string, text: string, not: boolean }} Item
 * @param {string} query
 * @param {ReturnType<typeof forms>} signs
 * @returns {Generator<Item>}
 */
function* items(query, signs) {
  let rest = query.normalize("NFC").trim();
  let any = false;
  while (rest) {
    const found = item(rest, any, signs);
    yield found.item;
    any = true;
    rest = rest.slice(found.length);
    const space = rest.match(/^\s+/)?.[0].length ?? 0;
    rest = rest.slice(space);
  }
}

/**
 * The first piece of what is left of a query, and how many signs of it are used up. What looks like OR at the very beginning is a word.
 * @param {string} rest
 * @param {boolean} any whether a piece came before
 * @param {ReturnType<typeof forms>} signs
 * @returns {{ item: Item, length: number }}
 */
function item(rest, any, { names, field: form, or: either }) {
  const or = any && rest.match(either);
  if (or) return { item: { kind: "or", text: or[0] }, length: or[0].length };
  const not = rest.match(NOT)?.[0].length ?? 0;
  const field = rest.slice(not).match(form);
  if (field) {
    const [text, name = "", quoted, plain] = field;
    return { item: { kind: "field", name: names.get(name.toLowerCase()) ?? "", value: quoted ?? plain ?? "", text, not: not > 0 }, length: not + text.length };
  }
  const open = not && !PHRASE.test(rest.slice(not)) && OPEN.test(rest.slice(not)) ? 1 : 0;
  const { part, length } = partOf(rest.slice(not + open));
  return { item: { kind: not ? "not" : "part", part }, length: not + open + length };
}

/** The phrase or the word at the beginning. @param {string} rest @returns {{ part: Part, length: number }} */
function partOf(rest) {
  const phrase = rest.match(PHRASE);
  if (phrase && /[\p{L}\p{N}]/u.test(phrase[1] ?? "")) {
    return { part: { text: (phrase[1] ?? "").trim(), phrase: true }, length: phrase[0].length };
  }
  const word = rest.match(WORD)?.[0] ?? rest;
  return { part: { text: word, phrase: false }, length: word.length };
}

/**
 * Parts in the order of the query, those joined by OR as lists. What is excluded and what fields ask for is written into `asked`.
 * @param {Item[]} all
 * @param {Asked} asked
 * @returns {(Part | Part[])[]}
 */
function merged(all, asked) {
  /** @type {(Part | Part[])[]} */
  const found = [];
  let joins = false;
  for (const [place, item] of all.entries()) {
    if (item.kind === "or") joins = found.length > 0;
    else if (item.kind === "not") asked.excluded.push(item.part);
    else if (item.kind === "field" && taken(item, asked, isJoined(all, place))) joins = false;
    else {
      const part = item.kind === "field" ? { text: item.text, phrase: false } : item.part;
      const last = found.at(-1);
      if (joins && last) found[found.length - 1] = [...(Array.isArray(last) ? last : [last]), part];
      else found.push(part);
      joins = false;
    }
  }
  return found;
}

/** Whether the item at a place is a field that OR joins to the same field before it. @param {Item[]} all @param {number} place */
function isJoined(all, place) {
  const [before, or, own] = [all[place - 2], all[place - 1], all[place]];
  return or?.kind === "or" && before?.kind === "field" && own?.kind === "field" && before.name === own.name && !before.not && !own.not;
}

/**
 * Writes a field into `asked`; false if its value is no day though it should be one, so that it is searched as words.
 * @param {{ name: string, value: string, not: boolean }} field
 * @param {Asked} asked
 * @param {boolean} joins whether the value before will do, too
 */
function taken({ name, value, not }, asked, joins) {
  if (name === FROM || name === TO) {
    const day = dayOf(value, name === TO);
    if (day && !not) asked[name] = day;
    return Boolean(day) && !not;
  }
  const own = asked.fields[name] ?? [];
  if (not) asked.without[name] = [...(asked.without[name] ?? []), value];
  else asked.fields[name] = joins ? [...own.slice(0, -1), [...(own.at(-1) ?? []), value]] : [...own, [value]];
  return true;
}

/**
 * The ISO day of 20.8.2025, 2025-08-20, 8.2025, 2025-08 or 2025; for a month or a year its first or its last day. Empty for what is no
 * such day, as 31.2.2025.
 * @param {string} text
 * @param {boolean} last whether the last day of a month or year is wanted
 */
export function dayOf(text, last) {
  const german = text.match(/^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/);
  const iso = text.match(/^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/);
  const [year, month, day] = german ? [german[3], german[2], german[1]] : iso ? iso.slice(1) : [];
  if (!year) return "";
  const ofYear = Number(month ?? (last ? 12 : 1));
  if (ofYear < 1 || ofYear > 12) return "";
  const length = new Date(Date.UTC(Number(year), ofYear, 0)).getUTCDate();
  const ofMonth = Number(day ?? 0) || (last ? length : 1);
  if (ofMonth > length) return "";
  return new Date(Date.UTC(Number(year), ofYear - 1, ofMonth)).toISOString().slice(0, 10);
}

// @ts-check
// What a reader asks for beside words: -word, "a phrase", A OR B, author:, source:, actor:, first_day:, last_day:, by the
// words that the site's language has for them.

const QUOTE = "[\"„“”»«]";
const PHRASE = new RegExp(`^${QUOTE}([^"„“”»«]+)${QUOTE}`);
const [FROM, TO] = /** @type {const} */ (["from", "to"]);
const NOT = /^-(?=[\p{L}"„“”»«])/u;
/** A quotation mark that opens a phrase which is still being typed. */
const OPEN = new RegExp(`^${QUOTE}(?=\\p{L})`, "u");
const WORD = /^(?:[^\s"„“”»«]+|["„“”»«])/;

/**
 * @typedef {{ text: string, phrase: boolean }} Part some words, or words that stand just so
 * @typedef {object} Asked
 * @property {string[]} texts runs of words without an operator between them
 * @property {string[]} phrases
 * @property {Part[][]} alternatives of each list one part is to be found
 * @property {Part[]} excluded
 * @property {Record<string, string[]>} fields what is asked of author, source, actor
 * @property {string} from ISO day, empty for any
 * @property {string} to ISO day, empty for any
 */

/** @typedef {import("./files.js").Words} Words */

/** The words of a language as forms. @param {Words} words */
function forms({ author, source, actor, first_day, last_day, either }) {
  /** @type {Map<string, string>} */
  const names = new Map([[author, "author"], [source, "source"], [actor, "actor"], [first_day, FROM], [last_day, TO]]);
  return {
    names,
    field: new RegExp(`^(${[...names.keys()].join("|")}):(?:${QUOTE}([^"„“”»«]+)${QUOTE}|(\\S+))`, "iu"),
    or: new RegExp(`^(?:${either}|OR)(?=\\s+\\S)`),
  };
}

/** @param {string} query @param {Words} words @returns {Asked} */
export function parsed(query, words) {
  /** @type {Asked} */
  const asked = { texts: [], phrases: [], alternatives: [], excluded: [], fields: {}, from: "", to: "" };
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
 * @typedef {{ kind: "part" | "not", part: Part } | { kind: "or", text: string } | { kind: "field", name: string, value: string, text: string }} Item
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
 * @param {string} rest
 * @param {boolean} any whether something stands before
 * @param {ReturnType<typeof forms>} signs
 * @returns {{ item: Item, length: number }}
 */
function item(rest, any, { names, field: form, or: either }) {
  const or = any && rest.match(either);
  if (or) return { item: { kind: "or", text: or[0] }, length: or[0].length };
  const field = rest.match(form);
  if (field) {
    const [text, name = "", quoted, plain] = field;
    return { item: { kind: "field", name: names.get(name.toLowerCase()) ?? "", value: quoted ?? plain ?? "", text }, length: text.length };
  }
  const not = rest.match(NOT)?.[0].length ?? 0;
  const open = not && !PHRASE.test(rest.slice(not)) && OPEN.test(rest.slice(not)) ? 1 : 0;
  const { part, length } = partOf(rest.slice(not + open));
  return { item: { kind: not ? "not" : "part", part }, length: not + open + length };
}

/** @param {string} rest @returns {{ part: Part, length: number }} */
function partOf(rest) {
  const phrase = rest.match(PHRASE);
  if (phrase && /[\p{L}\p{N}]/u.test(phrase[1] ?? "")) {
    return { part: { text: (phrase[1] ?? "").trim(), phrase: true }, length: phrase[0].length };
  }
  const word = rest.match(WORD)?.[0] ?? rest;
  return { part: { text: word, phrase: false }, length: word.length };
}

/**
 * Parts in order, those joined by OR as lists; what is excluded and asked of fields goes to `asked`.
 * @param {Item[]} all
 * @param {Asked} asked
 * @returns {(Part | Part[])[]}
 */
function merged(all, asked) {
  /** @type {(Part | Part[])[]} */
  const found = [];
  let joins = false;
  for (const item of all) {
    if (item.kind === "or") joins = found.length > 0;
    else if (item.kind === "not") asked.excluded.push(item.part);
    else if (item.kind === "field" && taken(item, asked)) continue;
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

/** Whether a field makes sense; if not, it is taken as words. @param {{ name: string, value: string }} field @param {Asked} asked */
function taken({ name, value }, asked) {
  if (name === FROM || name === TO) {
    const day = dayOf(value, name === TO);
    if (day) asked[name] = day;
    return Boolean(day);
  }
  asked.fields[name] = [...(asked.fields[name] ?? []), value];
  return true;
}

/**
 * The ISO day of 20.8.2025, 2025-08-20, 8.2025, 2025-08 or 2025; of a month or year the first or last one.
 * @param {string} text
 * @param {boolean} last
 */
export function dayOf(text, last) {
  const german = text.match(/^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/);
  const iso = text.match(/^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/);
  const [year, month, day] = german ? [german[3], german[2], german[1]] : iso ? iso.slice(1) : [];
  if (!year) return "";
  const [full, short] = [Number(month ?? (last ? 12 : 1)), Number(day ?? 0)];
  const date = new Date(Date.UTC(Number(year), full - 1, 1));
  if (full < 1 || full > 12) return "";
  const longest = new Date(Date.UTC(Number(year), full, 0)).getUTCDate();
  if (short > longest) return "";
  date.setUTCDate(short || (last ? longest : 1));
  return date.toISOString().slice(0, 10);
}

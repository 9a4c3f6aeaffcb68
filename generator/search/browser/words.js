// The site's words, read in small files around the word in question (see generator/search/lexicon.py).

const UMLAUTS = { ä: "a", ö: "o", ü: "u", ß: "ss", ø: "o", æ: "a", œ: "o", ł: "l" };
const ENDING = /(?<=.{3})(?:ern|ens|em|er|en|es|e|(?:(?<=l)|(?<=ar))n|(?<![sui])s)$/;
const MOST_FILES = 3;

/** One form for all ways to type a word: lower case, no diacritics, ä, ae and a alike, ß and ss alike. */
export const fold = (word) =>
  word
    .toLowerCase()
    .replace(/[äöüßøæœł]/g, (sign) => UMLAUTS[sign])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<=[aou])e/g, "");

/** The folded word without the ending of its case or number, if three letters remain; a last ss counts as s. */
export const base = (word) => fold(word).replace(ENDING, "").replace(/ss$/, "s");

/** The words of a text: runs of letters and digits, so that a hyphen divides. */
export const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const turned = (text) => [...text].reverse().join("");

/** What a file holds that was stored compressed. */
export async function unpacked(url, settings) {
  const packed = await fetch(url, settings);
  if (!packed.ok) throw new Error(`${url}: ${packed.status}`);
  return new Response(packed.body.pipeThrough(new DecompressionStream("gzip")));
}

const lines = async (url) => (await (await unpacked(url)).text()).split("\n").map(entry);

/**
 * A word or term: `key` is what the index holds for it and for all that stands for it, `file` lists its pages if they
 * are many.
 */
function entry(line) {
  const [term, pages, key, number] = line.split("\t");
  const file = number && `s${parseInt(number, 36)}`;
  const bases = words(term).map(base);
  return { term, pages: parseInt(pages, 36), key: key || undefined, file, bases, folded: fold(term) };
}

/** Which file of an order holds what begins with `start`. */
function place(starts, start) {
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= start) low = middle;
    else high = middle;
  }
  return low;
}

export class Words {
  constructor(folder, about) {
    this.folder = `${folder}words/${about.version}/`;
    this.starts = { f: about.f, b: about.b };
    this.cut = about.cut;
    this.files = new Map();
  }

  /** Everything whose folded form may begin with `start`. */
  beginning(start) {
    return this.#read("f", start);
  }

  /** Everything whose folded form may end with `end`. */
  ending(end) {
    return this.starts.b.length ? this.#read("b", turned(end)) : this.beginning("");
  }

  async #read(order, start) {
    const starts = this.starts[order];
    if (!starts.length) return [];
    const first = place(starts, start);
    const last = Math.min(place(starts, `${start}\uffff`), first + MOST_FILES - 1);
    const names = Array.from({ length: last - first + 1 }, (_, number) => `${order}${first + number}`);
    return (await Promise.all(names.map((name) => this.#file(name)))).flat();
  }

  #file(name) {
    if (!this.files.has(name)) this.files.set(name, lines(`${this.folder}${name}.gz`));
    return this.files.get(name);
  }
}

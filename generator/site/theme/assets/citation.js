// @ts-check
// A passage as a reference: in words, and in the formats that reference managers read.

/**
 * What is known of a passage; a value is empty when the article does not tell it.
 * @typedef {object} Source
 * @property {string} id
 * @property {string} title
 * @property {string} date ISO day
 * @property {string} source outlet or agency
 * @property {string[]} authors
 * @property {string} quote
 * @property {string} url
 * @property {string} [where] source and day in words that say so, if editors inferred any of it: above that is empty
 * @property {boolean} [page] a page of the dossier, not an article
 */

/** @param {Source} source @param {string} day the day as readers see it */
export function inWords(source, day) {
  const authors = source.authors.filter((name) => name !== source.source);
  const who = authors.length ? `${authors.join(", ")}: ` : "";
  const where = source.where || [source.source, day].filter(Boolean).join(", ");
  const quote = source.quote ? `„${source.quote}“ – ` : "";
  return `${quote}${who}${source.title}.${where ? ` ${where}.` : ""} ${source.url}`;
}

/** @param {Source} source */
export function bibtex(source) {
  const fields = {
    author: source.authors.map((name) => `{${escaped(name)}}`).join(" and "),
    title: `{${escaped(source.title)}}`,
    [source.page ? "organization" : "journal"]: escaped(source.source),
    date: source.date,
    url: source.url,
    note: escaped(source.quote),
  };
  const lines = Object.entries(fields).filter(([, value]) => value && value !== "{}");
  return `@${source.page ? "online" : "article"}{${source.id},\n${lines.map(([key, value]) => `  ${key} = {${value}}`).join(",\n")}\n}\n`;
}

/** @param {string} text signs that TeX would run */
function escaped(text) {
  return text.replace(/[\\{}]/g, " ").replace(/[#$%&_]/g, String.raw`\$&`);
}

/** @param {Source} source */
export function ris(source) {
  const fields = [
    ["TY", source.page ? "ELEC" : "NEWS"],
    ...source.authors.map((name) => ["AU", name]),
    ["TI", source.title],
    ["T2", source.source],
    ["DA", source.date.replaceAll("-", "/")],
    ["N1", source.quote],
    ["UR", source.url],
  ].filter(([, value]) => value);
  return `${fields.map(([key, value]) => `${key}  - ${value.replace(/\s+/g, " ")}\r\n`).join("")}ER  - \r\n`;
}

/** @param {Source} source */
export function csl(source) {
  const item = {
    id: source.id,
    type: source.page ? "webpage" : "article-newspaper",
    title: source.title,
    ...(source.authors.length ? { author: source.authors.map((literal) => ({ literal })) } : {}),
    ...(source.source ? { "container-title": source.source } : {}),
    ...(source.date ? { issued: { "date-parts": [source.date.split("-").map(Number)] } } : {}),
    URL: source.url,
    ...(source.quote ? { note: source.quote } : {}),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

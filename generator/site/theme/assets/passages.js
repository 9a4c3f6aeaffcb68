// @ts-check
// The passages that a page shows or links to, and the reference of each: read from the page of its article, if need be.

import { articleOf } from "./cite.js";

/** @typedef {import("./citation.js").Source} Source */
/** Its address, and its words as far as the page tells them. @typedef {{ url: string, words: string }} Passage */

/** A passage's id: the id of its block, and its first and last character there, counted as Python does. */
const PASSAGE = /^zitat-(?<block>.+)-(?<start>\d+)-(?<end>\d+)$/;

/** @param {Document} page @returns {Passage[]} */
export function passagesOf(page) {
  const own = [...page.querySelectorAll("article mark[id]")].map(({ id }) => ({ url: new URL(`#${id}`, page.baseURI).href, words: textOf(page, id) }));
  const linked = [...page.querySelectorAll('article .ev > a[href*="#zitat-"]')].map((link) => ({
    url: new URL(link.getAttribute("href") ?? "", page.baseURI).href,
    words: link.parentElement?.querySelector(".pv q")?.textContent?.trim() ?? "",
  }));
  return [...new Map([...own, ...linked].map((passage) => [passage.url, passage])).values()].filter(({ words }) => words);
}

/** The words that an id means, cut out of its block: marks that overlap would give only a part. @param {Document} page @param {string} id */
function textOf(page, id) {
  const found = PASSAGE.exec(id)?.groups;
  const block = found?.block && page.getElementById(found.block);
  return block ? [...(block.textContent ?? "")].slice(Number(found.start), Number(found.end)).join("") : "";
}

/** The reference of a passage, with its words. @param {Passage} passage @returns {Promise<Source>} */
export async function passageOf(passage) {
  const [address, id = ""] = passage.url.split("#");
  const page = address === location.href.split("#")[0] ? document : await pageAt(address ?? "");
  const known = (page && articleOf(page, address ?? "")) ?? { id, title: document.title, authors: [], source: "", date: "" };
  return { ...known, quote: passage.words, url: passage.url };
}

/** A page of the site; none where it cannot be had, as from a file. @param {string} address */
async function pageAt(address) {
  try {
    return new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  } catch {
    return null;
  }
}

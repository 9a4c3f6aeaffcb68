// @ts-check
// “Zitieren” and “Link kopieren” behind each passage and each article: a small dialog with the reference in four forms.

import { bibtex, csl, inWords, ris } from "./citation.js";

/** @typedef {import("./citation.js").Source} Source */

const config = document.querySelector(".cite-texts");
/** @type {Record<string, string>} */
const texts = config instanceof HTMLElement ? JSON.parse(config.dataset.texts ?? "{}") : {};
/** @type {Record<string, (source: Source) => string>} */
const FORMS = { words: (source) => inWords(source, shown(source.date)), bibtex, ris, csl };

/** @param {string} day */
function shown(day) {
  return day ? new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }) : "";
}

/**
 * What the element with the data says, and where its passage stands.
 * @param {HTMLElement} element
 * @returns {Source}
 */
function read(element) {
  const known = JSON.parse(element.dataset.cite ?? "{}");
  const quotation = element.querySelector("blockquote");
  const address = quotation?.cite || location.href.split("#")[0];
  return { authors: [], source: "", date: "", ...known, quote: quotation?.textContent?.trim() ?? "", url: address };
}

/** @param {string} label @param {() => void} action */
function button(label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "cite-button";
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}

/** @param {string} text @param {HTMLButtonElement} from */
async function copy(text, from) {
  await navigator.clipboard.writeText(text);
  const label = from.textContent;
  from.textContent = texts.copied;
  setTimeout(() => (from.textContent = label), 1500);
}

/** @param {Source} source */
function open(source) {
  const dialog = document.createElement("dialog");
  dialog.className = "cite-dialog";
  dialog.setAttribute("aria-label", texts.cite);
  for (const [name, form] of Object.entries(FORMS)) {
    const heading = document.createElement("h2");
    heading.textContent = texts[name];
    const text = document.createElement("pre");
    text.tabIndex = 0;
    text.textContent = form(source);
    const copying = button(texts.copy, () => void copy(text.textContent ?? "", copying));
    dialog.append(heading, text, copying);
  }
  dialog.append(button(texts.close, () => dialog.close()));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

for (const element of document.querySelectorAll("[data-cite]")) {
  if (!(element instanceof HTMLElement)) continue;
  const place = element.querySelector(".position-source") ?? element;
  const linking = button(texts.link, () => void copy(read(element).url, linking));
  place.append(" ", button(texts.cite, () => open(read(element))), " ", linking);
}

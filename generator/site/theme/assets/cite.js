// @ts-check
// “Zitieren” and “Link kopieren” at each position, and on each page for itself and for the passages that it links to.

import { texts as said } from "./texts.js";

/** @typedef {import("./citation.js").Source} Source */
/** How a thing to cite is called in the list of choices, and its reference, which may have to be fetched. @typedef {{ label: string, source: () => Promise<Source> }} Choice */

export const texts = said.cite;
const site = document.querySelector("meta[property='og:site_name']");
export const article = /** @type {HTMLElement} */ (document.querySelector("article"));
const here = () => location.href.split(/[#?]/)[0] ?? "";

/** The page itself: the article that it shows, or a page of the dossier. @returns {Source} */
export function page() {
  const shown = articleOf(document, here());
  if (shown) return { ...shown, quote: "", url: here() };
  const title = article.querySelector("h1")?.textContent?.trim() ?? document.title;
  return { id: nameOf(here()), title, authors: [], source: site?.getAttribute("content") ?? "", date: "", quote: "", url: here(), page: true };
}

/** The article that a page shows, as its linked data tell of it; null where it shows none. @param {Document} page @param {string} address */
export function articleOf(page, address) {
  const origin = page.querySelector(".origin");
  if (!(origin instanceof HTMLElement)) return null;
  const told = JSON.parse(page.querySelector('article script[type="application/ld+json"]')?.textContent ?? "{}");
  return {
    id: nameOf(address),
    title: told.headline ?? page.querySelector("h1")?.textContent?.trim() ?? "",
    date: told.datePublished ?? "",
    source: told.publisher?.name ?? "",
    where: origin.dataset.where ?? "",
    authors: (told.author ?? []).map((/** @type {{ name: string }} */ { name }) => name),
  };
}

/** The last part of an address, which in the edition that opens from disk is a file. @param {string} address */
function nameOf(address) {
  return address.replace(/\.html$/, "").split("/").filter(Boolean).pop() ?? "";
}

/** @param {HTMLElement} element @returns {Source} */
function known(element) {
  return { authors: [], source: "", date: "", ...JSON.parse(element.dataset.cite ?? "{}") };
}

/** A position: its passage, and the article that it stands in. @param {HTMLElement} element @returns {Source} */
function position(element) {
  const quotation = element.querySelector("blockquote");
  const url = new URL(quotation?.getAttribute("cite") ?? "", location.href).href;
  return { ...known(element), quote: quotation?.textContent?.trim() ?? "", url };
}

/** @param {string} label @param {() => void} action */
export function button(label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "cite-button";
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}

/** @param {string} text @param {HTMLButtonElement} from */
export async function copy(text, from) {
  await navigator.clipboard.writeText(text);
  const label = from.textContent;
  // Pressed again while it still says that the text is copied, the button is left as it is.
  if (label === texts.copied) return;
  from.textContent = texts.copied ?? "";
  setTimeout(() => (from.textContent = label), 1500);
}

/** Two buttons; without a position they are for the page. @param {Element} place @param {Source} [source] */
function offer(place, source) {
  const citing = async () => {
    const address = new URL("cite-dialog.js", import.meta.url).href;
    /** @type {typeof import("./cite-dialog.js")} */
    const { open, choices } = await import(address);
    await open(source ? [{ label: "", source: async () => source }] : choices());
  };
  const linking = button(texts.link ?? "", () => void copy(source?.url ?? here(), linking));
  place.append(" ", button(texts.cite ?? "", () => void citing()), " ", linking);
}

for (const element of document.querySelectorAll(".held[data-cite]"))
  if (element instanceof HTMLElement) offer(element.querySelector(".position-source") ?? element, position(element));
offer(article.querySelector(".origin") ?? article.appendChild(Object.assign(document.createElement("p"), { className: "page-cite" })));

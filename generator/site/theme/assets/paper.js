// @ts-check
// What a page needs when it is printed: full addresses of its links, and the passages to which its raised numbers lead.

import { article, texts } from "./cite.js";

/** @param {string} selector @returns {HTMLAnchorElement[]} */
const links = (selector) => [...document.querySelectorAll(selector)].filter((link) => link instanceof HTMLAnchorElement);

for (const link of links("a.passage, .where > a")) link.dataset.address = link.href;

addEventListener("beforeprint", () => {
  if (article.querySelector(".on-paper")) return;
  const numbered = links(".ev:not(.line, .where) > a");
  const first = numbered.filter((link, at) => numbered.findIndex((each) => each.textContent === link.textContent) === at);
  if (!first.length) return;
  const section = Object.assign(document.createElement("section"), { className: "on-paper" });
  section.append(Object.assign(document.createElement("h2"), { textContent: texts.evidence }), ...first.map(entry));
  article.append(section);
});

/** Number, who, when, the passage, where it stands, its address, and what is inferred. @param {HTMLAnchorElement} link */
function entry(link) {
  const made = document.createElement("p");
  /** @param {string} selector */
  const copied = (selector) =>
    [...(link.parentElement?.querySelectorAll(`.pv > ${selector}`) ?? [])].flatMap((part) => [" ", part.cloneNode(true)]);
  made.append(link.textContent, ...copied(":is(b, q, .src)"), ` (${link.href})`, ...copied(".why"));
  return made;
}

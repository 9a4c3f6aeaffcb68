// @ts-check
// The search box. A script makes it, since without one nobody can search: no page has to carry it.

import { texts } from "./texts.js";

const { search } = texts;
const id = "dossier-suche";
const [word, found, help] = [`${id}-wort`, `${id}-treffer`, `${id}-hilfe`];

/** @param {string} text */
const escaped = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The pages of the navigation, for whoever finds nothing. */
function overviews() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".md-nav--primary > .md-nav__list > .md-nav__item > a");
  return [...links].map(({ href, textContent }) => `<li><a href="${escaped(href)}">${escaped(textContent ?? "")}</a></li>`).join("");
}

/** The operators stand between backquotes. @param {string} part @param {number} place */
const hint = (part, place) => (place % 2 ? `<code>${escaped(part)}</code>` : escaped(part));

export const dialog = document.createElement("dialog");
Object.assign(dialog, { className: "search", id });
dialog.setAttribute("aria-label", search.dialog);
dialog.innerHTML = `<form class="search__form" role="search" action="">
<label class="search__label" for="${word}">${escaped(search.label)}</label>
<input class="search__input" id="${word}" name="${escaped(search.words.query)}" type="search" placeholder="${escaped(search.label)}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-controls="${found}" aria-describedby="${help}">
<button class="search__close md-icon" type="button" aria-label="${escaped(search.close)}"><svg class="icon icon--material-close"></svg></button>
</form>
<ul class="search__suggestions" aria-label="${escaped(search.suggestions)}" hidden></ul>
<div class="search__bar">
<p class="search__status" role="status"></p>
<label class="search__order" hidden>${escaped(search.sort)}
<select class="search__sort" name="${escaped(search.words.order)}">
<option value="">${escaped(search.order.relevance)}</option>
<option value="${escaped(search.words.newest)}">${escaped(search.order.newest)}</option>
<option value="${escaped(search.words.oldest)}">${escaped(search.order.oldest)}</option>
</select></label>
</div>
<div class="search__body">
<details class="search__filters" hidden><summary>${escaped(search.filters)}</summary><div class="search__choices"></div></details>
<div class="search__found">
<p class="search__notice" hidden></p>
<ol class="search__results" id="${found}" aria-label="${escaped(search.results_label)}"></ol>
<button class="search__more" type="button" hidden>${escaped(search.more)}</button>
<div class="search__help" hidden><p>${escaped(search.help)}</p><ul>${overviews()}</ul></div>
<p class="search__hint" id="${help}">${search.hint.split("`").map(hint).join("")}</p>
</div>
</div>`;
document.body.append(dialog);

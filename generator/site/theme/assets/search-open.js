// @ts-check
// Opens the search box at once, by its button or a key; what searches is loaded only then, or when the address asks for it.

import { dialog } from "./search-dialog.js";
import { texts } from "./texts.js";

const input = /** @type {HTMLInputElement} */ (dialog.querySelector(".search__input"));
const status = /** @type {HTMLElement} */ (dialog.querySelector(".search__status"));
const opener = /** @type {HTMLElement} */ (document.querySelector(".search-open"));

/** @type {Promise<typeof import("./search.js")> | undefined} */
let search;
let loaded = false;
let tries = 0;

/** The script that searches, and its styles; asked for again, under another address, when it could not be had. */
function load() {
  style();
  const address = new URL("search.js", import.meta.url);
  if (tries) address.search = `?${tries}`;
  search ??= import(address.href);
  search.then(
    () => (loaded = true),
    () => ((search = undefined), tries++),
  );
  return search;
}

/** Until its styles are there, the box is open but not to be seen (see `dossier.css`). */
function style() {
  const href = new URL("search.css", import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

/** What is typed while the script is loading stays in the box, and is searched for then. */
async function open() {
  const ready = loaded;
  if (!ready && !dialog.open) {
    dialog.showModal();
    input.focus();
  }
  try {
    const { takeOver } = await load();
    if (ready || dialog.open) takeOver();
  } catch {
    status.textContent = texts.search.unreachable;
  }
}

/** Nobody types in the box once it is closed; the focus stays there until the page is drawn again. @param {EventTarget | null} target */
const typing = (target) =>
  target instanceof Element && !dialog.contains(target) && target.closest("input, textarea, select, [contenteditable]");

document.addEventListener(
  "keydown",
  (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const alone =
      ["/", "s"].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    if (dialog.open || !(combined || alone)) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  },
  true,
);

/** An address that asks for something is answered by the script itself. */
const asked = () => void (location.search && load().catch(() => {}));

// Enter, before the script is there to answer it, would load the page anew.
dialog.addEventListener("submit", (event) => (event.preventDefault(), loaded || open()));
// After a failed request the next letter asks again.
dialog.addEventListener("input", () => void (tries && !search && open()));
dialog.addEventListener("close", () => opener.focus());
opener.addEventListener("click", open);
// Whoever comes near the button may open the box next: by then the thread and the directory of the index are there.
const prepared = () => void load().then(({ prepare }) => prepare()).catch(() => {});
for (const near of ["pointerenter", "focus"]) opener.addEventListener(near, prepared, { once: true });
window.addEventListener("popstate", asked);
opener.setAttribute("aria-controls", dialog.id);
asked();

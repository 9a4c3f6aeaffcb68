// @ts-check
// Keys that do something alone can be switched off (WCAG 2.1.4), in the footer of each page; the browser remembers it.

const OFF = "dossier.single-keys-off";
/** “/” and “s” open the search; the others are Material's: search (f), next page (n .) and previous page (p ,). */
const SINGLE = ["/", "s", "f", "n", ".", "p", ","];

const setting = document.querySelector(".single-keys");
const box = setting?.querySelector("input");
const opener = document.querySelector(".search-open");
const shortcuts = opener?.getAttribute("aria-keyshortcuts") ?? "";

/** Storage may be forbidden; the keys are then on at each page. */
function stored() {
  try {
    return localStorage.getItem(OFF) === "yes";
  } catch {
    return false;
  }
}

/** @param {boolean} off */
function store(off) {
  try {
    if (off) localStorage.setItem(OFF, "yes");
    else localStorage.removeItem(OFF);
  } catch {
    // It then holds for this page alone.
  }
}

let off = false;

/** @param {boolean} now */
function switched(now) {
  off = now;
  document.documentElement.classList.toggle("no-single-keys", off);
  opener?.setAttribute("aria-keyshortcuts", off ? "Control+K" : shortcuts);
}

/** @param {EventTarget | null} target */
const typing = (target) => target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

// On the window and before anything else, so that neither our scripts nor Material's see the key.
window.addEventListener(
  "keydown",
  (event) => {
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (off && alone && SINGLE.includes(event.key) && !typing(event.target)) event.stopImmediatePropagation();
  },
  true,
);

if (setting instanceof HTMLElement && box) {
  setting.hidden = false;
  switched(stored());
  box.checked = !off;
  box.addEventListener("change", () => {
    switched(!box.checked);
    store(off);
  });
}

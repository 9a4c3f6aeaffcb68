// @ts-check
// Previews of passages. Without this script they stand at the foot of the window, on hover and on focus; with it they
// stand at their link, stay open while one reads, close with Escape, and on a touch screen the first tap opens them.

const MARGIN = 8;
/** Milliseconds a preview stays when the pointer leaves it: enough to cross the gap between link and preview. */
const GRACE = 250;

/** @type {Element | null} */
let shown = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

/**
 * What has a preview: a number with its passage, a cell of the matrix, a link in a drawing.
 * @param {EventTarget | null} target
 * @returns {Element | null}
 */
function holderOf(target) {
  const holder = target instanceof Element ? target.closest(".ev, .voice, td, figure a") : null;
  return holder && previewOf(holder) ? holder : null;
}

/**
 * A link in a drawing shares the preview of the one in the text that leads to the same passage.
 * @param {Element} holder
 * @returns {HTMLElement | null}
 */
function previewOf(holder) {
  const same = holder.matches("figure a") && document.querySelector(`.ev > a[href="${holder.getAttribute("href")}"]`);
  return (same ? same.parentElement : holder)?.querySelector(":scope > .pv") ?? null;
}

/** @param {Element} holder */
function show(holder) {
  clearTimeout(leaving);
  const preview = previewOf(holder);
  if (!preview || (shown && preview === previewOf(shown) && preview.matches(".shown"))) return;
  if (shown) hide(shown);
  shown = holder;
  holder.classList.remove("shut");
  preview.classList.add("shown");
  place(preview, holder.querySelector(":scope > a") ?? holder);
}

/** @param {Element} holder */
function hide(holder) {
  holder.classList.add("shut");
  const preview = previewOf(holder);
  preview?.classList.remove("shown");
  delete preview?.dataset.tapped;
  if (shown === holder) shown = null;
}

/**
 * Below the link where there is room, else above it; on narrow windows at the foot, or at the top where it would hide
 * the link (see the style sheet).
 * @param {HTMLElement} preview
 * @param {Element} link
 */
function place(preview, link) {
  const at = link.getBoundingClientRect();
  if (innerWidth < 700) return void preview.classList.toggle("at-top", at.bottom > innerHeight - preview.offsetHeight - 2 * MARGIN);
  preview.classList.add("placed");
  const size = preview.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(at.left, innerWidth - size.width - MARGIN));
  const below = at.bottom + MARGIN + size.height <= innerHeight;
  const top = below ? at.bottom + MARGIN : Math.max(MARGIN, at.top - MARGIN - size.height);
  preview.style.left = `${left}px`;
  preview.style.top = `${top}px`;
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => shown && hide(shown), GRACE);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const holder = holderOf(event.target);
  if (holder) show(holder);
  else if (shown && !shown.contains(document.activeElement)) leave();
});

let touched = false;
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch";
});

// A tap elsewhere closes what is open; it may make no click there, and whoever scrolls makes none of this.
document.addEventListener("pointerup", (event) => {
  if (touched && shown && event.target instanceof Node && !shown.contains(event.target)) hide(shown);
});

// A tap moves the focus before it clicks: what came up between the two would take the click.
document.addEventListener("focusin", (event) => {
  if (touched) return;
  const holder = holderOf(event.target);
  if (holder) show(holder);
  else if (shown) hide(shown);
});

document.addEventListener("keydown", (event) => {
  touched = false;
  if (event.key === "Escape" && shown) hide(shown);
});

// The first tap on a link opens its preview, the second follows it.
document.addEventListener("click", (event) => {
  if (!touched) return;
  const holder = holderOf(event.target);
  const preview = holder && previewOf(holder);
  if (!holder || !preview || !(event.target instanceof Element) || !event.target.closest("a")) return;
  if (preview.dataset.tapped !== "yes") {
    event.preventDefault();
    preview.dataset.tapped = "yes";
    show(holder);
  }
});

// What one arrives at may be folded: browsers that do not unfold it by themselves get help.
function unfold() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target ? target.closest("details:not([open])") : null;
  if (folded instanceof HTMLDetailsElement && target) {
    folded.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", unfold);
unfold();

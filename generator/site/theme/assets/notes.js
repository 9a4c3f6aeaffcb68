// @ts-check
// Whoever points at a link of a note beside an article, or comes to it by keyboard, sees the passage that it rests on.

/** @param {Event} event */
function show({ type, target }) {
  for (const mark of document.querySelectorAll("mark.meant")) mark.classList.remove("meant");
  const link = type !== "focusout" && target instanceof Element && target.closest("a[data-passage]");
  if (link instanceof HTMLElement) document.getElementById(link.dataset.passage ?? "")?.classList.add("meant");
}

for (const each of ["pointerover", "focusin", "focusout"]) document.addEventListener(each, show);

// @ts-check
// On a page that has moved: leads on, to the passage that was asked for where that has moved, too.
// Without script the page's <meta http-equiv="refresh"> leads to the new page.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The id in the address; what cannot be read as one, such as “#%”, asks for none. */
function asked() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

const link = document.getElementById(asked())?.querySelector("a");

location.replace(link ? link.href : (script.dataset.to ?? "."));

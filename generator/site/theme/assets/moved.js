// On a page that has moved: leads on, to the passage that was asked for where that has moved, too.
// Without script the page's <meta http-equiv="refresh"> leads to the new page.

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const asked = decodeURIComponent(location.hash.slice(1))
const link = asked ? document.getElementById(asked)?.querySelector("a") : null

location.replace(link ? link.href : (script.dataset.to ?? "."))

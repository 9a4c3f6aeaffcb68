// By which names Material's scripts keep things in the browser: as its inline script has them, which each page would
// repeat. It is no module, since it runs before whatever asks for these names.

{
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** The start of the site, whose path is part of each key. */
  const start = new URL("..", src);

  Object.assign(globalThis, {
    __md_scope: start,

    /** @param {string} text */
    __md_hash: (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0),

    /** @param {string} key */
    __md_get: (key, storage = localStorage, scope = start) =>
      JSON.parse(storage.getItem(`${scope.pathname}.${key}`) ?? "null"),

    /** @param {string} key @param {unknown} value */
    __md_set: (key, value, storage = localStorage, scope = start) => {
      try {
        storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
      } catch {
        // Full, or forbidden: the page works without.
      }
    },
  });

  // Material takes each “alternate” for the site in another language, and reads its site map, all of it, on each page.
  for (const link of document.querySelectorAll("link[rel=alternate]")) {
    link.setAttribute("rel", "alternate feed");
  }
}

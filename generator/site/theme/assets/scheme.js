// Sets the colours that a reader chose before the page is shown; as Material's inline script does, which each page would
// repeat.

{
  const { __md_get: get } = /** @type {any} */ (globalThis);
  const colours = get("__palette")?.color;
  if (colours?.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${scheme})"]`);
    for (const name of ["media", "scheme", "primary", "accent"]) {
      colours[name] = input?.getAttribute(`data-md-color-${name}`);
    }
  }
  for (const [name, value] of Object.entries(colours ?? {})) {
    document.body.setAttribute(`data-md-color-${name}`, value);
  }
}

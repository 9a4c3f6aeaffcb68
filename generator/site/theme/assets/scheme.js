// Makes the form by which a reader chooses colours, and sets the chosen ones before the page is shown. Material's template and
// inline script do the same, but would be repeated on each page. Without scripts no form is shown.

{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** Of each: when it is taken, its three colours, how the switch to the next one is called, and its drawing. @type {string[][]} */
  const choices = JSON.parse(script.dataset.choices ?? "[]");
  const names = ["media", "scheme", "primary", "accent"];

  const form = document.createElement("form");
  form.className = "md-header__option";
  form.dataset.mdComponent = "palette";
  for (const [number, choice] of choices.entries()) {
    const [label = "", drawing = ""] = choice.slice(names.length);
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "__palette", id: `__palette_${number}`, className: "md-option" });
    for (const [place, name] of names.entries()) input.setAttribute(`data-md-color-${name}`, choice[place] ?? "");
    form.append(input);
    if (!label) input.ariaHidden = "true";
    else {
      input.ariaLabel = label;
      const next = Object.assign(document.createElement("label"), { className: "md-header__button md-icon", title: label, hidden: true });
      next.htmlFor = `__palette_${(number + 1) % choices.length}`;
      next.innerHTML = drawing;
      form.append(next);
    }
  }
  script.before(form);

  const { __md_get: get } = /** @type {any} */ (globalThis);
  const colours = get("__palette")?.color;
  if (colours?.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = form.querySelector(`[data-md-color-media="(prefers-color-scheme: ${scheme})"]`);
    for (const name of names) colours[name] = input?.getAttribute(`data-md-color-${name}`);
  }
  for (const [name, value] of Object.entries(colours ?? {})) {
    document.body.setAttribute(`data-md-color-${name}`, value);
  }
}

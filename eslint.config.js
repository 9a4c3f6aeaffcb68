import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: [".venv/", "build/", "docs/", "site/", ".dossier/", "**/*.min.js"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "object-shorthand": "error",
      "no-implicit-coercion": ["error", { boolean: false }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  { files: ["generator/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["generator/search/browser/worker.js"], languageOptions: { globals: globals.worker } },
  { files: ["tests/**/*.js", "*.js"], languageOptions: { globals: globals.node } },
];

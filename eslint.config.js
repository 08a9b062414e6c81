import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  {
    ignores: [
      "dist",
      "node_modules",
      "data",
      "public/basemap",
      "public/basemap.*",
      "test-results",
      "coverage"
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    languageOptions: {globals: {...globals.browser, ...globals.node}},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}],
      eqeqeq: "error",
      "no-console": "off"
    }
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {parserOptions: {parser: ts.parser, svelteConfig, extraFileExtensions: [".svelte"]}},
    rules: {"svelte/no-at-html-tags": "error"}
  }
);

// House rules that a machine can check. The import directions are checked by test/unit/boundaries.test.ts.

const officeAddins = require("eslint-plugin-office-addins");
const tseslint = require("typescript-eslint");

module.exports = tseslint.config(
  { ignores: ["dist/**", "node_modules/**"] },
  ...tseslint.configs.strict,
  {
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeAddins.configs.recommended.rules,
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      "max-lines": ["error", { max: 400 }],
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Export by name, so that a reader finds where it comes from." },
        { selector: "ExportDefaultDeclaration", message: "Export by name." },
        { selector: "TSEnumDeclaration", message: "Use a union of texts." },
      ],
    },
  },
  {
    files: ["src/{base,model,engine,grid,read,report,app}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "Office", "Excel", "performance", "fetch"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The start date is an input, never the clock." },
        { object: "Math", property: "random", message: "Use base/random with a seed." },
      ],
    },
  },
  {
    files: ["src/base/**/*.ts", "src/hosts/**/*.ts", "test/**/*.ts", "*.js"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);

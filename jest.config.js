// Two projects: `unit` is quick and pure, `system` starts processes, browsers or office programs, plans many random plants, or searches long.

const shared = {
  testEnvironment: "node",
  // Each file runs in a world of its own, in which these are slow to look up: given to it, calculations take half the time.
  sandboxInjectedGlobals: ["Array", "Map", "Math", "Number", "Object", "Set", "String"],
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          target: "ES2022",
          module: "CommonJS",
          moduleResolution: "node10",
          jsx: "react-jsx",
          isolatedModules: true,
          esModuleInterop: true,
          verbatimModuleSyntax: false,
        },
        diagnostics: false,
      },
    ],
  },
};

module.exports = {
  // For the slowest: a test that builds a bundle or asks an office program.
  testTimeout: 120_000,
  reporters: ["default", "<rootDir>/test/closing-line-reporter.js"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/unit/**/*.test.ts?(x)", "<rootDir>/test/reference/*.test.ts"],
    },
    {
      ...shared,
      displayName: "system",
      testMatch: ["<rootDir>/test/{host,laws,property,e2e,reference/long}/**/*.test.ts?(x)"],
    },
  ],
};

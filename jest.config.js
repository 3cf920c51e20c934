// Two projects: `unit` is quick and pure, `system` starts processes, browsers or office programs, or plans many random plants.

const shared = {
  testEnvironment: "node",
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
      testMatch: ["<rootDir>/test/{unit,reference}/**/*.test.ts?(x)"],
    },
    {
      ...shared,
      displayName: "system",
      testMatch: ["<rootDir>/test/{host,laws,property,e2e}/**/*.test.ts?(x)"],
    },
  ],
};

// Bundles the workbench, which never ships: its page with the grid, and in `pane/` the add-in as it is, with office.js from
// the development dependency. `webpack serve` shows it on this machine alone, over plain http, without a certificate.

const { existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { EmittedFile, functionsJson, paneBundle, panePage, productionManifest, resolve, sampleJson, typescript } = require("../../webpack.config.js");

const root = path.resolve(__dirname, "../..");
const library = path.join(root, "node_modules/@microsoft/office-js/dist");

/** What of office.js a desktop Excel in English loads. */
const LIBRARY_FILES = ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"];

/** The styles of the grid's library: one file for each of its parts that has any. */
const GRID_STYLES = ["core", "conditional-formatting", "drawing"].map((part) => ({
  from: path.join(root, `node_modules/@univerjs/preset-sheets-${part}/lib/index.css`),
  to: `grid/${part}.css`,
}));

/** The second start takes from here what has not changed. */
const CACHE = path.join(root, ".cache/webpack");

function cache(name) {
  return { type: "filesystem", cacheDirectory: CACHE, name, buildDependencies: { config: [__filename, path.join(root, "webpack.config.js")] } };
}

/** Everything is the page's own; the grid's library writes styles into its elements. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join("; ");

const page = (folder) => ({
  name: "workbench-page",
  context: root,
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/page/main.tsx" },
  output: { path: folder, filename: "[name].[contenthash:8].js", publicPath: "", clean: { keep: /^pane/ } },
  resolve,
  module: { rules: [typescript] },
  devtool: false,
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: "src/workbench/page/workbench.css", to: "workbench.css" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
        ...GRID_STYLES,
      ],
    }),
    new HtmlPlugin({
      template: "./src/workbench/page/workbench.html",
      minify: false,
      templateParameters: { contentPolicy, styles: ["workbench.css", ...GRID_STYLES.map(({ to }) => to)] },
    }),
  ],
});

/** The add-in as it ships, but for where office.js comes from and who answers it. */
function pane(folder) {
  const bundle = paneBundle({
    name: "workbench-pane",
    entry: { host: "./src/workbench/page/pane-host.ts", functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/main.tsx" },
    folder,
    isDevelopment: false,
  });
  return {
    ...bundle,
    context: root,
    output: { ...bundle.output, filename: ({ chunk }) => (chunk.name === "host" ? "host.js" : "[name].[contenthash:8].js") },
    plugins: [
      ...bundle.plugins,
      new EmittedFile("functions.json", () => functionsJson("pane/")),
      new EmittedFile("samples/bicycles.json", sampleJson),
      panePage({ entries: ["functions", "taskpane"], before: ["host.js", "office/office.js"] }),
      new CopyPlugin({
        patterns: [
          ...LIBRARY_FILES.map((name) => ({ from: path.join(library, name), to: `office/${name}`, info: { minimized: true } })),
          { from: "docs/help/*", to: "help/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml", transform: (content) => productionManifest(content.toString(), "pane/") },
        ],
      }),
    ],
  };
}

const devServer = {
  host: "localhost",
  port: "auto",
  open: true,
  hot: false,
  liveReload: false,
  client: false,
  onListening: ({ server }) => {
    const wait = existsSync(CACHE) ? "" : " The first start builds it, which takes a minute.";
    process.stdout.write(`The workbench: http://localhost:${server.address().port}/${wait}\n`);
  },
};

/** `--env folder=…` says where a build that is not served goes. */
module.exports = (env, { mode }) => {
  const folder = path.resolve(root, env.folder ?? "dist/workbench");
  return [{ ...page(folder), devServer }, pane(path.join(folder, "pane"))].map((config) => ({
    ...config,
    // React as it ships: quick, and silent about what is the grid's library's own affair.
    optimization: { ...config.optimization, nodeEnv: "production" },
    cache: cache(`${config.name}-${mode}`),
    infrastructureLogging: { level: "error" },
    stats: { all: false, errors: true, warnings: true },
  }));
};

// Bundles what ships: the command line, one file that runs on Node without node_modules, and the add-in, a folder for any static host.

const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");

/** TypeScript is compiled file by file; types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
};

const FUNCTIONS = path.resolve(__dirname, "src/functions");

const resolve = { extensions: [".ts", ".tsx", ".js"] };

const commandLine = {
  name: "command-line",
  target: "node20",
  entry: { planwright: "./src/cli/main.ts" },
  // The add-in's folder is cleaned by its own build.
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: { keep: /^addin/ } },
  resolve,
  module: { rules: [typescript] },
  optimization: { minimize: false },
  devtool: false,
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

/** Where the store and Microsoft demand that it comes from. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What a style element without a text hashes to: Fluent's begin so, and are filled by rules. */
const EMPTY_STYLE = `'sha256-${createHash("sha256").update("").digest("base64")}'`;

/** Nothing but the add-in's own folder and office.js. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** What differs between the manifest in the repository, for developers, and the one that is deployed. */
const DEVELOPMENT = { address: "https://localhost:3000/", id: "6f1c8f0e-2b5d-4c57-9a43-0d3a5f7e9b21", name: "Planwright (development)", namespace: "PLANDEV" };
const PRODUCTION = { id: "b3f0a1d2-7c64-4e1b-8f59-2e6d4c9a7b10", name: "Planwright", namespace: "PLAN" };

/** Until an address is chosen the build says so by this one, which exists nowhere (RFC 2606). */
const NO_ADDRESS = "https://planwright.example/";

/** The manifest for a deployment at `address`, which ends in `/`. */
function productionManifest(manifest, address) {
  return manifest
    .replace(/<!--[\s\S]*?-->\n/g, "")
    .replaceAll(DEVELOPMENT.address, address)
    .replaceAll(DEVELOPMENT.id, PRODUCTION.id)
    .replaceAll(DEVELOPMENT.name, PRODUCTION.name)
    .replaceAll(`"${DEVELOPMENT.namespace}"`, `"${PRODUCTION.namespace}"`);
}

function deployedAddress() {
  const address = process.env.PLANWRIGHT_ADDRESS ?? NO_ADDRESS;
  if (!/^https:\/\/\S+$/.test(address)) throw new Error(`PLANWRIGHT_ADDRESS must begin with https://, not "${address}".`);
  return address.endsWith("/") ? address : `${address}/`;
}

/** Emits a file that a program of ours makes. */
class EmittedFile {
  constructor(name, make) {
    Object.assign(this, { name, make });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmittedFile", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "EmittedFile", stage }, async () => {
        compilation.emitAsset(this.name, new webpack.sources.RawSource(await this.make()));
      });
    });
  }
}

/**
 * What Excel must know of the custom functions, from their comments. Not by the metadata plugin itself: it would also add
 * a second registration to each file.
 */
async function functionsJson(address = NO_ADDRESS) {
  const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
  const files = readdirSync(FUNCTIONS).filter((name) => name.endsWith("-functions.ts"));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files.map((name) => path.join(FUNCTIONS, name)), true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  // The comments name the help by the address that exists nowhere.
  return metadataJson.replaceAll(NO_ADDRESS, address);
}

/** The sheets that "Insert sample sheets" adds. */
async function sampleJson() {
  const tsx = require.resolve("tsx/cli");
  return execFileSync(process.execPath, [tsx, path.resolve(__dirname, "test/samples/print-sheets.ts")], { maxBuffer: 1 << 26 });
}

/** The pane with its worker and its lazily loaded charts, for a browser. */
function paneBundle({ name, entry, folder, isDevelopment }) {
  return {
    name,
    target: ["web", "es2022"],
    entry,
    output: { path: folder, filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "", clean: true },
    resolve,
    module: { rules: [typescript] },
    devtool: isDevelopment ? "source-map" : false,
    performance: { hints: false },
    // The worker's own file is one file: it takes no messages before all of it is there.
    optimization: { splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "planner" } },
    plugins: [
      new webpack.DefinePlugin({ PLANWRIGHT_VERSION: JSON.stringify(version) }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/skeleton.css", to: "skeleton.css" },
          { from: "assets/icons/*.png", to: "assets/[name][ext]", noErrorOnMissing: true },
        ],
      }),
    ],
  };
}

/** A page whose scripts come after its skeleton, office.js first and the custom functions before the pane. */
function panePage({ entries, filename = "taskpane.html", before = [OFFICE_JS] }) {
  return new HtmlPlugin({
    template: "./src/taskpane/taskpane.html",
    filename,
    chunks: entries,
    inject: false,
    minify: false,
    templateParameters: (_, { js }) => ({ contentPolicy, icon: "assets/icon-32.png", scripts: [...before, ...js] }),
  });
}

function addIn({ isDevelopment }) {
  const base = paneBundle({
    name: "add-in",
    entry: { functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/main.tsx" },
    folder: path.resolve(__dirname, "dist/addin"),
    isDevelopment,
  });
  const address = isDevelopment ? DEVELOPMENT.address : deployedAddress();
  return {
    ...base,
    // The manifest names the functions' file; everything else is found through the page.
    output: { ...base.output, filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:8].js") },
    plugins: [
      ...base.plugins,
      new EmittedFile("functions.json", () => functionsJson(address)),
      new EmittedFile("samples/bicycles.json", sampleJson),
      panePage({ entries: ["functions", "taskpane"] }),
      new CopyPlugin({
        patterns: [
          { from: "docs/help/*", to: "help/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => (isDevelopment ? content : productionManifest(content.toString(), address)),
          },
        ],
      }),
    ],
    devServer: { port: 3000, hot: false, liveReload: false, headers: { "Access-Control-Allow-Origin": "*" } },
  };
}

/** Excel loads add-ins over https only; the certificate is made for this machine alone. Served also where nobody trusts it yet. */
async function developmentCertificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (fault) {
    const folder = path.join(homedir(), ".office-addin-dev-certs");
    const file = (name) => path.join(folder, name);
    if (!existsSync(file("localhost.crt"))) throw fault;
    process.stderr.write(`The certificate of https://localhost is not trusted on this machine: ${fault.message.split("\n")[0]}
Excel and browsers refuse the pane until it is. Trust ${file("ca.crt")}, or run "npx office-addin-dev-certs install" as an administrator.\n`);
    return { ca: readFileSync(file("ca.crt")), cert: readFileSync(file("localhost.crt")), key: readFileSync(file("localhost.key")) };
  }
}

module.exports = async (env, { mode }) => {
  const isDevelopment = mode === "development";
  const pane = addIn({ isDevelopment });
  if (env?.WEBPACK_SERVE !== true) return [commandLine, pane];
  return [{ ...pane, devServer: { ...pane.devServer, server: { type: "https", options: await developmentCertificate() } } }];
};
Object.assign(module.exports, {
  DEVELOPMENT, PRODUCTION, NO_ADDRESS, EmittedFile, contentPolicy, functionsJson, paneBundle, panePage, productionManifest, resolve, sampleJson, typescript,
});

// Bundles what ships: today the command line, one file that runs on Node without node_modules.

const path = require("node:path");
const webpack = require("webpack");

/** TypeScript is compiled file by file; types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
};

const commandLine = {
  name: "command-line",
  target: "node20",
  entry: { planwright: "./src/cli/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  devtool: false,
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

module.exports = [commandLine];

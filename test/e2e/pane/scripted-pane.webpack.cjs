// The scripted pane with the same bundler settings and page as the real one.

const path = require("node:path");
const { paneBundle, panePage } = require("../../../webpack.config.js");

const bundle = paneBundle({ name: "scripted", entry: { pane: path.join(__dirname, "scripted-pane.tsx") }, folder: path.resolve("dist"), isDevelopment: false });

module.exports = {
  ...bundle,
  context: path.resolve(__dirname, "../../.."),
  plugins: [...bundle.plugins, panePage({ entries: ["pane"], before: [] })],
};

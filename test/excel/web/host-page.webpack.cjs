// The page of the stand-in Excel on the web, without office.js.

const path = require("node:path");
const { resolve, typescript } = require("../../../webpack.config.js");

module.exports = {
  context: path.resolve(__dirname, "../../.."),
  devtool: false,
  entry: path.join(__dirname, "host-page.ts"),
  output: { filename: "host.js" },
  resolve,
  module: { rules: [typescript] },
};

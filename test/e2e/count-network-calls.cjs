// Loaded before a program: every attempt to reach a network, or to start another program, ends it with code 97.

const refuse = (name) => () => {
  require("node:fs").writeSync(2, `network call: ${name}\n`);
  process.exit(97);
};

require("node:net").Socket.prototype.connect = refuse("connect");
require("node:dgram").createSocket = refuse("datagram");
require("node:dns").lookup = refuse("lookup");
require("node:dns").resolve = refuse("resolve");
require("node:child_process").ChildProcess.prototype.spawn = refuse("spawn");
globalThis.fetch = refuse("fetch");

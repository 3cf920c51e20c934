// `npm run dev-server`: what side-loading needs of it, on a machine on which the certificate cannot be trusted. A home of
// its own and no programs on the path, so that the test changes nothing outside its folder.

import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

type Answer = { readonly status: number; readonly type: string; readonly origin: string; readonly body: string };

function ask(port: number, name: string, certificate: string): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ host: "localhost", port, path: `/${name}`, ca: readFileSync(certificate) }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { "content-type": type = "", "access-control-allow-origin": origin = "" } = response.headers;
        done({ status: response.statusCode ?? 0, type, origin, body: Buffer.concat(parts).toString("utf8") });
      });
    })
      .on("error", failed)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

// A build on a busy machine.
jest.setTimeout(180_000);

// There the certificate is looked after by a program that cannot be hidden from the tool.
(process.platform === "win32" ? describe.skip : describe)("the server for development", () => {
  const home = mkdtempSync(path.join(tmpdir(), "planwright-home-"));
  const certificate = path.join(home, ".office-addin-dev-certs/ca.crt");
  let server: ChildProcess;
  let port = 0;
  let said = "";

  beforeAll(async () => {
    port = await freePort();
    const words = [path.join(root, "node_modules/webpack/bin/webpack.js"), "serve", "--mode", "development", "--port", String(port)];
    server = spawn(process.execPath, words, { cwd: root, env: { HOME: home, PATH: "" } });
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (part: Buffer) => (said += part.toString("utf8")));
    for (let tries = 0; tries < 600 && !/compiled (successfully|with)/.test(said); tries += 1) {
      if (server.exitCode !== null) throw new Error(said);
      await new Promise((done) => setTimeout(done, 250));
    }
  });
  afterAll(() => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
  });

  it("says in words that its certificate is not trusted, where it lies and what to do", () => {
    expect(existsSync(certificate)).toBe(true);
    expect(said).toContain("is not trusted on this machine");
    expect(said).toContain(`Trust ${certificate}, or run "npx office-addin-dev-certs install"`);
  });

  it("serves over https all that the manifest for development names", async () => {
    const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
    const names = [...new Set([...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)].map(([, name = ""]) => name))];
    expect(names.length).toBeGreaterThan(15);
    const answers = await Promise.all(names.map(async (name) => ({ name, ...(await ask(port, name, certificate)) })));
    expect(answers.filter(({ status, origin }) => status !== 200 || origin !== "*").map(({ name }) => name)).toEqual([]);
    expect(answers.find(({ name }) => name === "functions.json")?.body).toContain('"helpUrl": "https://localhost:3000/help/functions.html#');
    expect((await ask(port, "manifest.xml", certificate)).body).toBe(manifest);
  });
});

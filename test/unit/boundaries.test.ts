// Who may import whom, and what no file may do: the house of docs/architecture.md as a test.

import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const source = join(root, "src");

/** For each part of the house, the parts it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ["base"],
  grid: ["base"],
  engine: ["base", "model", "engine/sentences"],
  /** Words only: they know nothing of how a plan is made. */
  "engine/sentences": ["base", "model"],
  read: ["base", "model", "grid"],
  report: ["base", "model", "grid"],
  app: ["base", "model", "grid", "engine", "read", "report"],
  "hosts/excel": ["base", "grid", "app"],
  "hosts/xlsx": ["base", "grid", "app"],
  worker: ["base", "model", "grid", "app"],
  functions: ["base", "model", "engine"],
  taskpane: ["base", "model", "grid", "app", "worker"],
  /** Joins the pane to Excel, the worker and the functions: one of the few composition roots. */
  "taskpane/main": ["base", "model", "grid", "app", "worker", "taskpane", "hosts/excel", "functions"],
  cli: ["base", "model", "grid", "engine", "read", "report", "app", "hosts/xlsx", "functions"],
  workbench: ["base", "model", "grid", "engine", "read", "report", "app", "hosts/xlsx", "hosts/excel", "taskpane", "functions", "worker"],
};

/** Packages that a part may use; Node's built-ins are `node:…`. */
const MAY_USE: Readonly<Record<string, readonly RegExp[]>> = {
  "hosts/xlsx": [/^fflate$/, /^saxes$/],
  cli: [/^node:/],
  taskpane: [/^react$/, /^@fluentui\/react-(components|charts)$/],
  "taskpane/main": [/^react$/, /^react-dom\/client$/],
  workbench: [/^react$/, /^react-dom\/client$/, /^@fluentui\/react-components$/, /^@univerjs\/[\w/-]+$/, /^rxjs$/],
};

type Import = { readonly file: string; readonly part: string; readonly target: string };

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
  );
}

function partOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  if (path === "taskpane/main.tsx") return "taskpane/main";
  if (path.startsWith("engine/sentences")) return "engine/sentences";
  return first === "hosts" ? `hosts/${second}` : first;
}

const files = sourceFiles(source).map((path) => {
  const name = relative(source, path).split("\\").join("/");
  return { name, part: partOf(name), text: readFileSync(path, "utf8") };
});

const imports: Import[] = files.flatMap(({ name, part, text }) =>
  [...text.matchAll(/^(?:import|export)\b[^;"]*?(?:\bfrom )?"([^"]+)";$/gm)]
    .filter(([statement]) => /^import "|\bfrom "/.test(statement))
    .map((match) => ({ file: name, part, target: match[1] ?? "" })),
);

describe("the house", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(50);
  });

  it("lets each part import only the parts below it", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .map((each) => ({ ...each, to: partOf(posix.join(posix.dirname(each.file), each.target)) }))
      .filter(({ part, to }) => part !== to && !(MAY_IMPORT[part] ?? []).includes(to))
      .map(({ file, to }) => `${file} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it("lets each part use only the packages named for it", () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ part, target }) => !(MAY_USE[part] ?? []).some((allowed) => allowed.test(target)))
      .map(({ file, target }) => `${file} uses ${target}`);
    expect(wrong).toEqual([]);
  });

  it("names every part in the table of who may import whom", () => {
    expect([...new Set(files.map(({ part }) => part))].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it("keeps every file to at most 400 lines and to a first line that says what it knows", () => {
    const tests = sourceFiles(join(root, "test")).map((path) => ({
      name: relative(root, path),
      text: readFileSync(path, "utf8"),
    }));
    const long = [...files, ...tests].filter(({ text }) => text.split("\n").length > 401).map(({ name }) => name);
    const silent = [...files, ...tests].filter(({ text }) => !/^(\/\*\* @jest-environment .*\*\/\n)?\/\/ /.test(text)).map(({ name }) => name);
    expect({ long, silent }).toEqual({ long: [], silent: [] });
  });

  it("names files in kebab-case, and no file after nothing in particular", () => {
    const odd = files
      .map(({ name }) => posix.basename(name).replace(/\.tsx?$/, ""))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$|^[A-Z][A-Za-z0-9]*$/.test(name) || /utils|helpers|manager|common|^index$/.test(name));
    expect(odd).toEqual([]);
  });

  it("says every sentence of a plan in engine/sentences, where each language has it", () => {
    // The chapters that a plan, a promise, a comparison or a judgement is made by; what the others say stands in none of them.
    const others = files.filter(({ name }) => /^engine\/(capacity|changes|demand\/[^/]+|explain|finance|judging|lots|requirements|scheduling|make-plan)\b/.test(name) && !name.startsWith("engine/demand/forecast/"));
    const said = others.flatMap(({ name, text }) =>
      text.split("\n").flatMap((line) => {
        const code = line.replace(/\/\/.*$/, "");
        if (/^\s*(\*|\/\*|import )|throw new Error|\bprogress\(/.test(code)) return [];
        // Two words of one sentence beside each other; kinds of messages are no sentences and begin small.
        return [...code.matchAll(/"[A-Z][^"]*"|`[^`]*`/g)].flatMap(([literal]) => (/[a-z]{2,},? [a-z]{2,}/.test(literal.replace(/\$\{[^}]*\}/g, "")) ? [`${name} says ${literal}`] : []));
      }),
    );
    expect(others.length).toBeGreaterThan(100);
    expect(said).toEqual([]);
  });
});

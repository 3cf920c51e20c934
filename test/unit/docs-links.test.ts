// Documentation that points to nothing misleads: every link must lead to a file, and name what is in it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "../..");

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

const links = [join(root, "README.md"), join(root, "CONTRIBUTING.md"), ...pages(join(root, "docs"))].flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)]
    .map(([, text = "", target = ""]) => ({ page: relative(root, page), text, target }))
    .filter(({ target }) => !/^https?:/.test(target)),
);

describe("links in the documentation", () => {
  it("are there to be checked", () => {
    expect(links.length).toBeGreaterThan(25);
  });

  it("lead to files", () => {
    const dead = links.filter(({ page, target }) => !existsSync(join(root, dirname(page), target.replace(/#.*/, ""))));
    expect(dead).toEqual([]);
  });

  it("name something that the linked file exports", () => {
    const wrong = links.filter(({ page, text, target }) => {
      const name = /^`(\w+)`$/.exec(text)?.[1];
      if (name === undefined || !target.endsWith(".ts")) return false;
      return !new RegExp(`^export (function|type|const) ${name}\\b`, "m").test(readFileSync(join(root, dirname(page), target), "utf8"));
    });
    expect(wrong).toEqual([]);
  });
});

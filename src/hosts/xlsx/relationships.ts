// The relationships of a package: which part leads to which. Parts are found by these links, never by guessed names.
// Knows the packaging convention (ECMA-376 part 2), not what the parts say.

import type { XlsxPackage } from "./package";
import { readXml } from "./xml-reader";

export type Relationship = {
  readonly id: string;
  /** Last word of the type's address, the same in the transitional and the strict namespace: `worksheet`. */
  readonly type: string;
  /** Name of the part it leads to, without a leading slash. Links to the outside are not read. */
  readonly path: string;
};

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself, whose path is ``. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The inner relationships of a part in their order; none when it has no such part. */
export function readRelationships(pkg: XlsxPackage, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  if (!pkg.has(path)) return [];
  const relationships: Relationship[] = [];
  readXml(pkg.text(path), path, {
    open: (name, attribute) => {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      relationships.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: resolveTarget(pkg, part, attribute("Target") ?? ""),
      });
    },
  });
  return relationships;
}

/** Addresses outside of the package that a part links to, by the ids of the relationships. */
export function readOutsideLinks(pkg: XlsxPackage, part: string): ReadonlyMap<string, string> {
  const path = relationshipsPath(part);
  const links = new Map<string, string>();
  if (!pkg.has(path)) return links;
  readXml(pkg.text(path), path, {
    open: (name, attribute) => {
      if (name === "Relationship" && attribute("TargetMode") === "External") links.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  return links;
}

/** Targets are relative to the folder of the part, absolute with a slash, and may be percent-encoded. */
function resolveTarget(pkg: XlsxPackage, part: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  const base = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const steps: string[] = base;
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const resolved = steps.join("/");
  return pkg.has(resolved) ? resolved : decodePercent(resolved);
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

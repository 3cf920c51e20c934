// Excel.CustomXmlPartCollection: documents of XML that are saved with the workbook and seen by nobody.

import { invalidArgument, itemNotFound } from "../wire-error";
import { asText } from "../wire-values";

/** The collection of the workbook, or the part of it that has one namespace. */
export class CustomXmlPartCollection {
  readonly #all: CustomXmlPart[];
  readonly #namespace: string | null;
  #lastId = 0;

  constructor(all: CustomXmlPart[] = [], namespace: string | null = null) {
    this.#all = all;
    this.#namespace = namespace;
  }

  get list(): readonly CustomXmlPart[] {
    return this.#all.filter(({ NamespaceUri }) => this.#namespace === null || NamespaceUri === this.#namespace);
  }
  get _Items(): readonly CustomXmlPart[] { return this.list; }
  Add(xml: unknown): CustomXmlPart {
    this.#lastId += 1;
    const part = new CustomXmlPart(this.#all, `{XML-${String(this.#lastId)}}`, asText(xml, "xml"));
    this.#all.push(part);
    return part;
  }
  GetByNamespace(uri: unknown): CustomXmlPartCollection { return new CustomXmlPartCollection(this.#all, asText(uri, "namespaceUri")); }
  GetCount(): number { return this.list.length; }
  Indexer(id: unknown): CustomXmlPart { return this.GetItem(id); }
  GetItem(id: unknown): CustomXmlPart {
    const found = this.GetItemOrNullObject(id);
    if (found === null) throw itemNotFound(`the custom XML part ${JSON.stringify(id)}`);
    return found;
  }
  GetItemOrNullObject(id: unknown): CustomXmlPart | null { return this.list.find(({ Id }) => Id === id) ?? null; }
}

class CustomXmlPart {
  readonly #all: CustomXmlPart[];
  readonly #xml: string;
  readonly Id: string;
  readonly NamespaceUri: string;

  constructor(all: CustomXmlPart[], id: string, xml: string) {
    const [, root] = /^(?:<\?xml[^>]*\?>\s*)?<([\w:.-]+)[\s>/]/.exec(xml) ?? [];
    if (root === undefined || !new RegExp(`(</${root}>|/>)\\s*$`).test(xml)) throw invalidArgument("The text is no XML document.");
    this.#all = all;
    this.#xml = xml;
    this.Id = id;
    this.NamespaceUri = /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
  }

  get _Id(): string { return this.Id; }
  GetXml(): string { return this.#xml; }
  Delete(): void { this.#all.splice(this.#all.indexOf(this), 1); }
}

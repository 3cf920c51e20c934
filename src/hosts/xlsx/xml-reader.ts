// Reads the XML of workbook parts forward with saxes: local names, entities resolved, nothing kept.
// Document types are refused, so that no entity can be defined; malformed XML is a damaged file.

import { SaxesParser } from "saxes";
import { damaged } from "./file-errors";

/** The value of the attribute with this local name (`id` finds `r:id`) of the tag just opened; undefined when absent. */
export type XmlAttribute = (localName: string) => string | undefined;

export type XmlHandler = {
  readonly open?: (localName: string, attribute: XmlAttribute) => void;
  /** Also called for an element without content, right after `open`. */
  readonly close?: (localName: string) => void;
  /** Character data, entities resolved; one run of text may come in several pieces. */
  readonly text?: (text: string) => void;
};

/**
 * Reads a part from begin to end.
 * @param xml  the part's text
 * @param part its name, for the message of HostError `damaged`, which malformed XML throws
 */
export function readXml(xml: string, part: string, handler: XmlHandler): void {
  const { open, close, text } = handler;
  const parser = new SaxesParser();
  let attributes: Record<string, string> = {};
  const attribute: XmlAttribute = (localName) => {
    const plain = attributes[localName];
    if (plain !== undefined) return plain;
    for (const name in attributes) if (name.endsWith(":" + localName)) return attributes[name];
    return undefined;
  };
  parser.on("error", (error) => {
    throw damaged(`part "${part}" is not well-formed XML: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw damaged(`part "${part}" has a document type`);
  });
  if (open !== undefined) {
    parser.on("opentag", (tag) => {
      attributes = tag.attributes as Record<string, string>;
      open(localName(tag.name), attribute);
    });
  }
  if (close !== undefined) parser.on("closetag", (tag) => close(localName(tag.name)));
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An XML Schema boolean; false when absent. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

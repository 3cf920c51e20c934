// Texts of XML that are saved with the workbook, out of sight: custom XML parts. Knows a namespace; nothing of what they say.

import type { KeptTexts } from "../../app/ports";
import { openExcel, type CallOptions } from "./call-excel";

export function openKeptTexts(namespace: string, options: CallOptions = {}): KeptTexts {
  const callExcel = openExcel(options);
  const ids = () =>
    callExcel(async ({ workbook }, sync) => {
      const parts = workbook.customXmlParts.getByNamespace(namespace).load("items/id");
      await sync();
      return parts.items.map(({ id }) => id);
    });
  /** One at a time: an answer on the web may have 5 MB. */
  const textOf = (id: string) =>
    callExcel(async ({ workbook }, sync) => {
      const part = workbook.customXmlParts.getItemOrNullObject(id).load("id");
      await sync();
      if (part.isNullObject) return null;
      const xml = part.getXml();
      await sync();
      return xml.value;
    });
  return {
    read: async () => {
      const texts: string[] = [];
      for (const id of await ids()) {
        const text = await textOf(id);
        if (text !== null) texts.push(text);
      }
      return texts;
    },
    replace: async (texts) => {
      const old = await ids();
      if (old.length > 0) {
        await callExcel(async ({ workbook }, sync) => {
          const parts = old.map((id) => workbook.customXmlParts.getItemOrNullObject(id).load("id"));
          await sync();
          for (const part of parts) if (!part.isNullObject) part.delete();
          await sync();
        });
      }
      for (const text of texts) {
        await callExcel(async ({ workbook }, sync) => {
          workbook.customXmlParts.add(text);
          await sync();
        });
      }
    },
  };
}

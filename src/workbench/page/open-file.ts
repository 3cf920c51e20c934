// Opens a file that a person chose or dropped, and hands her one to keep. Nothing leaves the page.

import { texts } from "./texts";
import type { Workbench } from "./workbench";

export async function openFile(workbench: Workbench, file: File): Promise<void> {
  if (/\.xlsx$/i.test(file.name)) workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
  else workbench.complain({ message: texts.notXlsx, hint: texts.notXlsxHint });
}

export function downloadFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

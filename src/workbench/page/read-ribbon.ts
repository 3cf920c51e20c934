// The buttons that the add-in puts on Excel's ribbon, and the namespace of its functions, from its manifest. Presses nothing.

export type RibbonButton = {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture, for 32 px. */
  readonly icon: string;
  /** The function that a press runs; null when it shows the pane. */
  readonly action: string | null;
};

export type Ribbon = { readonly group: string; readonly buttons: readonly RibbonButton[]; readonly namespace: string };

export function readRibbon(manifest: string): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const resources = new Map(elements(xml, "Resources").flatMap((each) => [...each.querySelectorAll("[id]")]).map((each) => [each.id, each.getAttribute("DefaultValue") ?? ""]));
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const buttons = elements(xml, "Control").map((control): RibbonButton => {
    const icons = elements(control, "bt:Image");
    return {
      id: control.id,
      label: resource(elements(control, "Label")[0]),
      tip: resource(elements(control, "Description")[0]),
      icon: resource(icons.find((each) => each.getAttribute("size") === "32")),
      action: elements(control, "FunctionName")[0]?.textContent ?? null,
    };
  });
  const [group] = elements(xml, "Group");
  return {
    group: resource(group === undefined ? undefined : elements(group, "Label")[0]),
    buttons,
    namespace: resource(elements(xml, "Namespace")[0]),
  };
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

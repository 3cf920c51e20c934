// What the host says of itself: kind, version, flags, and the requirement sets that it meets.

/** Bits of the host information's last part. */
const FLAGS = { sharedRuntime: 1, customFunctions: 2 } as const;

/** The floor of our manifest, and what Excel 1.13 brings along. */
export const FLOOR_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.7",
  RichApi: "1.1",
  DialogApi: "1.2",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  ImageCoercion: "1.1",
};

export type Platform = "win32" | "web";

/** `Excel$Win32$16.01$en-US$…`: decides which library file office.js loads; logging is off. */
export function hostInformation(platform: Platform): string {
  const kind = platform === "web" ? "Web$16.00" : "Win32$16.01";
  return `Excel$${kind}$en-US$stand-in$$disableLogging$${String(FLAGS.sharedRuntime | FLAGS.customFunctions)}`;
}

// What the workbench's page says, in one place. The pane's own words are in taskpane/strings.

export const FIRST_SAMPLE = { name: "bicycles.xlsx", label: "Bicycle maker", text: "368 items, 439 customer orders, 12 work centres" } as const;
export const EMPTY_WORKBOOK = { name: "Book1.xlsx", label: "Empty workbook", text: "Type or paste your own" } as const;

export const SAMPLES = [
  FIRST_SAMPLE,
  { name: "bakery.xlsx", label: "Bakery", text: "In German: 59 items, 1,651 orders of shops, 2 lines" },
  { name: "two-sites.xlsx", label: "Coffee roaster", text: "A roastery and two shops: transfers, forecasts set by hand, gift boxes made to order" },
  { name: "field-service.xlsx", label: "Field service", text: "Two weeks of jobs, people with skills and shifts, calls of a hotline" },
  EMPTY_WORKBOOK,
] as const;

export const texts = {
  title: "Planwright workbench",
  tagline: "The real add-in beside a stand-in for Excel",
  file: "File",
  samples: "Samples",
  open: "Open",
  openTip: "Open an .xlsx file of your own; it stays in this page",
  save: "Save a copy",
  saveTip: "Download the workbook as it stands, as .xlsx",
  dropHere: "Drop the .xlsx file to open it",
  notXlsx: "This is no .xlsx file.",
  notXlsxHint: "Drop or choose a workbook that ends in .xlsx.",
  starting: "Starting…",
  reading: (name: string) => `Reading ${name}…`,
  drawing: "Loading the grid…",
  pane: "Planwright",
  closePane: "Close the pane",
  resize: "Width of the pane",
  waitsForPane: "The add-in is starting",
  dismiss: "Dismiss",
  notExcel: "Stand-in Excel: the add-in and office.js are the real ones, Excel is not.",
  requests: (count: number) => `${count.toLocaleString("en-US")} request${count === 1 ? "" : "s"} from the add-in`,
  noRefusals: "none failed",
  refusals: (count: number) => `${String(count)} failed`,
} as const;

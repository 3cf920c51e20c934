// What the command can do, in the words that `planwright --help` prints.

export const USAGE = `planwright: plans production from an Excel workbook, on this machine alone.

  planwright plan  INPUT.xlsx [-o OUTPUT.xlsx] [--json PLAN.json] [--settings FILE.json]
                              [--start YYYY-MM-DD] [--in-place]
      Reads the workbook's own tables, plans, and writes a copy with the plan's sheets added.
      Without -o the copy is INPUT.planned.xlsx beside the input. --in-place writes into
      INPUT.xlsx itself and keeps INPUT.bak.xlsx.

  planwright check INPUT.xlsx [--json ISSUES.json] [--settings FILE.json] [--start YYYY-MM-DD]
      Says what was recognised and which rows were refused, judges the orders that
      another system proposes, and plans nothing.

  planwright levers INPUT.xlsx [--work-centre NAME] [--week YYYY-MM-DD] [--order NAME]
                               [--json LEVERS.json] [--settings FILE.json]
      Ways out of lateness at a work centre (the one that makes most orders late), of the
      hours that are short in the week of a day (at the work centre that lacks most), or for
      one late customer order: overtime, shifts, alternates, subcontracting, split or earlier
      lots, going first, purchases sooner, later promises; each with its cost and effect,
      measured by planning with it. Keep one under "edits" of the settings.

  planwright functions [--json]
      Lists the custom functions for cells, with what they take.

Exit codes: 0 done; 1 done, but rows were refused; 2 wrong use;
            3 the input cannot be read or planned (nothing is written).`;

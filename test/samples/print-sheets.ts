// Prints the bicycle maker's sheets as JSON, for the pane to insert into a workbook. Run by the build.

import { specsToJson } from "../../src/grid/spec-json";
import { bicycleSample } from "./bicycles/bicycle-sample";

process.stdout.write(specsToJson(bicycleSample().sheets));

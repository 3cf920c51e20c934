// The entry of the functions bundle: registers all functions where Excel (or the workbench) offers to take them.
/// <reference types="custom-functions-runtime" />

import { registerFunctions } from "./register";

if (typeof CustomFunctions !== "undefined") {
  registerFunctions((id, customFunction) => {
    CustomFunctions.associate(id, customFunction);
  });
}

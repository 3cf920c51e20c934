// Our functions as Univer's formulas call them: asynchronous, ranges in and arrays out, errors as Excel shows them.

import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { fullAddress } from "../excel/workbook/areas";
import type { GridFunction } from "./grid-view";

/** To be called right after the workbook is created, when there are services to tell and nothing is calculated yet. */
export function registerFunctions(injector: Injector, functions: readonly GridFunction[], sheetName: (id: string) => string): void {
  injector.get(IFunctionService).registerExecutors(...functions.map((each) => new CalledFunction(each, sheetName)));
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: [],
    })),
  );
}

/**
 * Univer asks for a class. Its own for custom functions would read numbers, dates and arrays out of the texts that a
 * function gives, so that an item `1-2` became a date.
 */
class CalledFunction extends BaseFunction {
  readonly #function: GridFunction;
  readonly #sheetName: (id: string) => string;

  constructor(each: GridFunction, sheetName: (id: string) => string) {
    super(each.name);
    this.#function = each;
    this.#sheetName = sheetName;
  }

  override isAsync(): boolean { return true; }

  override calculate(...given: BaseValueObject[]): BaseValueObject | AsyncObject {
    const error = given.map(firstError).find((each) => each !== null) ?? null;
    if (error !== null) return error;
    const cell = fullAddress(this.#sheetName(this.subUnitId ?? ""), { row: this.row, column: this.column, rows: 1, columns: 1 });
    const answer = this.#function.call(given.map(sentValue), cell);
    return new AsyncObject(answer.then((result) => ("error" in result ? errorValue(result.error) : valueOf(result.value))));
  }
}

/** Excel does not call a function whose argument shows an error, but shows that error. */
function firstError(given: BaseValueObject): ErrorValueObject | null {
  if (given instanceof ErrorValueObject) return given;
  if (!(given instanceof ArrayValueObject)) return null;
  let found: ErrorValueObject | null = null;
  given.iterator((value) => {
    if (value instanceof ErrorValueObject) found = value;
    return found === null ? undefined : false;
  });
  return found;
}

/** Rows for a range, also for a single cell; an empty cell is null. */
function sentValue(given: BaseValueObject): unknown {
  if (given instanceof ArrayValueObject) return given.toValue();
  return given.isNull() ? null : given.getValue();
}

function valueOf(result: unknown): BaseValueObject {
  return Array.isArray(result) ? arrayValue(result) : scalarValue(result);
}

function arrayValue(rows: readonly unknown[]): BaseValueObject {
  const values = rows.map((row) => (Array.isArray(row) ? row : [row]).map(scalarValue));
  const columnCount = values[0]?.length ?? 0;
  if (columnCount === 0) return errorValue("#CALC!");
  return ArrayValueObject.create({ calculateValueList: values, rowCount: values.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
}

function scalarValue(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return value === null || value === undefined ? NullValueObject.create() : errorValue(errorTextIn(value));
}

/** An error within an array, as custom functions give it: an object with Excel's code, or the error's text. */
function errorTextIn(value: unknown): string {
  if (typeof value !== "object" || value === null) return "#VALUE!";
  const { error, errorCode, code }: Record<string, unknown> = { ...value };
  return String(error ?? errorCode ?? code ?? "#VALUE!");
}

const ERRORS: readonly ErrorType[] = Object.values(ErrorType);

function errorValue(text: string): ErrorValueObject {
  return ErrorValueObject.create(ERRORS.find((each) => each === text) ?? ErrorType.VALUE);
}

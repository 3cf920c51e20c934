// How a host says no: the code that add-ins branch on, in words for a developer. Knows nothing of Excel's objects.

/** Thrown by a member of a wire object; the executor turns it into the answer's Error. */
export class WireError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.name = "WireError";
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

export function invalidArgument(message: string): WireError {
  return new WireError("InvalidArgument", message);
}

export function itemNotFound(what: string): WireError {
  return new WireError("ItemNotFound", `The requested resource doesn't exist: ${what}.`, 404);
}

export function itemAlreadyExists(what: string): WireError {
  return new WireError("ItemAlreadyExists", `A resource of this name exists already: ${what}.`, 409);
}

// The body of a rich-API request and of its answer, as they travel. Readers only: what is malformed throws.

export type WireArguments = {
  readonly Arguments?: readonly unknown[];
  /** For each argument 0, the id of the path that it stands for, or the same for the elements of an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

export type WirePath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
};

export type WireQuery = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type WireAction = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
};

export type WireRequest = {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
};

export type WireResult = { readonly ActionId: number; readonly Value: unknown };

export type WireFailure = {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
};

export type WireAnswer =
  | { readonly Results: readonly WireResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: WireFailure;
      readonly ProcessedResults: { readonly Results: readonly WireResult[]; readonly TraceIds: readonly number[] };
    };

export const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Reads the text of a request. */
export function wireRequest(body: string): WireRequest {
  const request: unknown = JSON.parse(body);
  if (!isRequest(request)) throw new Error("The stand-in was sent something that is no rich-API request.");
  return request;
}

function isRequest(value: unknown): value is WireRequest {
  return typeof value === "object" && value !== null && "Actions" in value && "ObjectPaths" in value && Array.isArray(value.Actions);
}

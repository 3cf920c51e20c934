// Executes rich-API requests on any tree of wire objects: reflects over their members by the names that travel.
// Knows the protocol (paths, actions, references, ids, null objects, failures) and nothing of Excel.

import { WireError, invalidArgument, itemNotFound } from "./wire-error";
import { callMember, isWireObject, membersOf, readMember, setMember } from "./wire-members";
import { ACTION, PATH } from "./wire-request";
import type { WireAction, WireAnswer, WireArguments, WirePath, WireQuery, WireRequest, WireResult } from "./wire-request";

export type ExecutorOptions = {
  readonly root: object;
  /** Objects that are made by name rather than reached from the root. */
  readonly services?: Readonly<Record<string, object>>;
  /** Called before each action of a request, zero-based; what it throws fails the request there. */
  readonly beforeAction?: (index: number) => void;
  /** Called after a member was called or set, with its object and those through which that was reached, the nearest first. */
  readonly afterMember?: (member: string, lineage: readonly object[]) => void;
};

/** One host's side of the conversation; holds the references that clients asked to keep. */
export class Executor {
  readonly #options: ExecutorOptions;
  readonly #kept = new Map<string, object>();
  readonly #keptIds = new Map<object, string>();
  #lastReference = 0;

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  /** How many objects clients still hold; 0 after a run that cleaned up. */
  get keptCount(): number {
    return this.#kept.size;
  }

  /**
   * Runs the actions in order and stops at the first that fails; what was done before stays done.
   * A member that does not exist is the stand-in's or the caller's mistake: it fails with its class and name.
   */
  execute(request: WireRequest): WireAnswer {
    const objects = new Map<number, object | null>();
    const results: WireResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        this.#options.beforeAction?.(index);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = this.#perform(action, request, objects);
        if (action.ActionType !== ACTION.set) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return {
          Error: { ...failureOf(error), ActionIndex: index, Location: locationOf(action, request, objects) },
          ProcessedResults: { Results: results, TraceIds: traces },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #perform(action: WireAction, request: WireRequest, objects: Map<number, object | null>): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.#objectAt(action.ObjectPathId, request, objects);
    if (target === null) return null;
    const values = this.#argumentsOf(action.ArgumentInfo, request, objects);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identityOf(target);
      case ACTION.query:
        return this.#query(target, action.QueryInfo ?? {});
      case ACTION.method: {
        const value = this.#call(target, action.Name, values);
        this.#options.afterMember?.(action.Name, lineageOf(action.ObjectPathId, request, objects));
        return value;
      }
      case ACTION.set:
        setMember(target, action.Name, values[0]);
        this.#options.afterMember?.(action.Name, lineageOf(action.ObjectPathId, request, objects));
        return null;
      default:
        throw new WireError("GeneralException", `The stand-in does not know action type ${String(action.ActionType)}.`, 500);
    }
  }

  /** The object of a path; paths run once a request, in the order in which the actions need them. */
  #objectAt(id: number, request: WireRequest, objects: Map<number, object | null>): object | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw new WireError("InvalidObjectPath", `The request has no path ${String(id)}.`);
    const found = this.#follow(path, request, objects);
    objects.set(id, found);
    return found;
  }

  #follow(path: WirePath, request: WireRequest, objects: Map<number, object | null>): object | null {
    if (path.ObjectPathType === PATH.root) return this.#options.root;
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.newObject) return this.#service(path.Name);
    if (path.ObjectPathType === PATH.reference) return this.#reference(path.Name);
    const parent = this.#objectAt(path.ParentObjectPathId ?? 0, request, objects);
    if (parent === null) return null;
    const values = this.#argumentsOf(path.ArgumentInfo, request, objects);
    const name = path.ObjectPathType === PATH.indexer ? "Indexer" : path.Name;
    const value = path.ObjectPathType === PATH.property ? readMember(parent, name) : callMember(parent, name, values);
    if (path.ObjectPathType === PATH.method) this.#options.afterMember?.(name, lineageOf(path.ParentObjectPathId ?? 0, request, objects));
    if (value === null || isWireObject(value)) return value;
    throw new WireError("GeneralException", `${parent.constructor.name}.${name} gives no object.`, 500);
  }

  #service(name: string): object {
    const service = this.#options.services?.[name];
    if (service === undefined) throw new WireError("ApiNotFound", `The stand-in has no service ${name}.`, 404);
    return service;
  }

  #reference(id: string): object {
    const object = this.#kept.get(id);
    if (object === undefined) throw itemNotFound(`reference ${id} is not kept any more`);
    return object;
  }

  #call(target: object, name: string, values: readonly unknown[]): unknown {
    if (name === "_KeepReference") return this.#keep(target);
    if (name === "_RemoveReference") return this.#release(String(values[0]));
    const value = callMember(target, name, values);
    return isWireObject(value) ? this.#identityOf(value) : (value ?? null);
  }

  #keep(target: object): null {
    if (!this.#keptIds.has(target)) {
      this.#lastReference += 1;
      const id = `reference-${String(this.#lastReference)}`;
      this.#keptIds.set(target, id);
      this.#kept.set(id, target);
    }
    return null;
  }

  #release(id: string): null {
    const object = this.#kept.get(id);
    if (object !== undefined) this.#keptIds.delete(object);
    this.#kept.delete(id);
    return null;
  }

  #identityOf(target: object): Record<string, unknown> {
    const reference = this.#keptIds.get(target);
    if (reference !== undefined) return { _ReferenceId: reference };
    if ("Id" in target) return { Id: readMember(target, "Id") };
    return "_Id" in target ? { _Id: readMember(target, "_Id") } : {};
  }

  /** Members as the developer typed them (`format/fill/color`), answered under the names that travel. */
  #query(target: object, query: WireQuery): Record<string, unknown> {
    const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const items = "_Items" in target ? readMember(target, "_Items") : null;
    if (!Array.isArray(items)) return { ...this.#identityOf(target), ...this.#selected(target, wanted) };
    const own = wanted.filter((name) => hasScalar(target, name));
    const ofItems = wanted.filter((name) => !hasScalar(target, name));
    const part: unknown[] = items.slice(query.Skip ?? 0, query.Top === undefined ? undefined : (query.Skip ?? 0) + query.Top);
    return {
      ...(own.length === 0 ? {} : this.#selected(target, own)),
      _Items: part.flatMap((item) => (isWireObject(item) ? [this.#item(item, ofItems)] : [])),
    };
  }

  #item(item: object, wanted: readonly string[]): Record<string, unknown> {
    const { Id: id, ...rest } = { Id: undefined, ...this.#identityOf(item) };
    return { ...rest, ...(id === undefined ? {} : { _Id: id }), ...this.#selected(item, wanted) };
  }

  #selected(target: object, wanted: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    const all = wanted.length === 0 || wanted.includes("*");
    for (const name of all ? scalarsOf(target) : wanted.filter((each) => !each.includes("/"))) {
      const member = wireName(name);
      const value = readMember(target, member);
      if (isWireObject(value)) deeper.set(member, deeper.get(member) ?? []);
      else answer[member] = value ?? null;
    }
    for (const path of wanted.filter((each) => each.includes("/"))) {
      const [first = "", ...rest] = path.split("/");
      deeper.set(wireName(first), [...(deeper.get(wireName(first)) ?? []), rest.join("/")]);
    }
    for (const [member, names] of deeper) {
      const value = readMember(target, member);
      answer[member] = isWireObject(value) ? this.#query(value, { Select: names }) : null;
    }
    return answer;
  }

  #argumentsOf(info: WireArguments | undefined, request: WireRequest, objects: Map<number, object | null>): unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((each, index) => resolve(each, reference[index]));
      if (typeof reference !== "number" || reference === 0) return value;
      const object = this.#objectAt(reference, request, objects);
      if (object === null) throw invalidArgument("A null object was given as an argument.");
      return object;
    };
    return values.map((value, index) => resolve(value, references[index]));
  }
}

/** The object of a path and those on the way to it, the nearest first. */
function lineageOf(id: number, request: WireRequest, objects: ReadonlyMap<number, object | null>): object[] {
  const lineage: object[] = [];
  for (let path = request.ObjectPaths[String(id)]; path !== undefined; path = request.ObjectPaths[String(path.ParentObjectPathId)]) {
    const object = objects.get(path.Id);
    if (object !== undefined && object !== null) lineage.push(object);
  }
  return lineage;
}

function wireName(typed: string): string {
  return typed.charAt(0).toUpperCase() + typed.slice(1);
}

function hasScalar(target: object, name: string): boolean {
  return wireName(name) in target && !name.includes("/");
}

function scalarsOf(target: object): string[] {
  return membersOf(target).filter((name) => !name.startsWith("_") && !isWireObject(readMember(target, name)));
}

function failureOf(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof WireError) return { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The stand-in failed: ${message}`, HttpStatusCode: 500 };
}

function locationOf(action: WireAction, request: WireRequest, objects: ReadonlyMap<number, object | null>): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const holder = objects.get(action.ObjectPathId) ?? objects.get(path?.ParentObjectPathId ?? 0);
  const name = action.Name === "" ? (path?.Name ?? "") : action.Name;
  return holder === undefined || holder === null ? name : `${holder.constructor.name}.${name}`;
}

// The protocol alone, on objects that have nothing to do with Excel.

import { Executor } from "../../../src/workbench/excel/executor";
import { itemNotFound } from "../../../src/workbench/excel/wire-error";
import { ACTION, PATH, type WireAction, type WirePath, type WireRequest } from "../../../src/workbench/excel/wire-request";

class Leaf {
  readonly Id: string;
  Size = 1;
  Note: string | null = null;
  constructor(id: string) {
    this.Id = id;
  }
  Grow(by: number): number {
    this.Size += by;
    return this.Size;
  }
  SameAs(other: unknown): boolean {
    return this === other;
  }
}

class Leaves {
  readonly #list = [new Leaf("a"), new Leaf("b")];
  get _Items(): readonly Leaf[] {
    return this.#list;
  }
  Indexer(id: string): Leaf {
    const found = this.#list.find((leaf) => leaf.Id === id);
    if (found === undefined) throw itemNotFound(id);
    return found;
  }
  Find(id: string): Leaf | null {
    return this.#list.find((leaf) => leaf.Id === id) ?? null;
  }
}

class Tree {
  readonly Leaves = new Leaves();
  readonly Kind = "oak";
}

const path = (Id: number, ObjectPathType: number, Name: string, ParentObjectPathId: number, ...values: unknown[]): WirePath => ({
  Id, ObjectPathType, Name, ParentObjectPathId, ArgumentInfo: { Arguments: values },
});
const action = (Id: number, ActionType: number, ObjectPathId: number, Name = "", rest: Partial<WireAction> = {}): WireAction => ({
  Id, ActionType, ObjectPathId, Name, ...rest,
});

function request(paths: readonly WirePath[], actions: readonly WireAction[]): WireRequest {
  const all = [path(1, PATH.root, "", 0), path(2, PATH.property, "Leaves", 1), ...paths];
  return { AutoKeepReference: false, Actions: actions, ObjectPaths: Object.fromEntries(all.map((each) => [String(each.Id), each])) };
}

function values(executor: Executor, paths: readonly WirePath[], ...actions: readonly WireAction[]): unknown[] {
  const answer = executor.execute(request(paths, actions));
  return "Error" in answer ? [answer.Error] : answer.Results.map(({ Value }) => Value);
}

describe("the executor", () => {
  const first = path(3, PATH.indexer, "", 2, "a");

  it("follows paths, sets, calls and reads by the names that travel", () => {
    const executor = new Executor({ root: new Tree() });
    const set = action(2, ACTION.set, 3, "Size", { ArgumentInfo: { Arguments: [4] } });
    const grow = action(3, ACTION.method, 3, "Grow", { ArgumentInfo: { Arguments: [3] } });
    const read = action(4, ACTION.query, 3, "", { QueryInfo: { Select: ["size", "note"] } });
    expect(values(executor, [first], action(1, ACTION.instantiate, 3), set, grow, read)).toEqual([{ Id: "a" }, 7, { Id: "a", Size: 7, Note: null }]);
  });

  it("answers collections with the ids of their items, a part of them when asked", () => {
    const executor = new Executor({ root: new Tree() });
    const all = action(1, ACTION.query, 2, "", { QueryInfo: { Select: ["size"] } });
    const second = action(2, ACTION.query, 2, "", { QueryInfo: { Select: ["size"], Skip: 1, Top: 1 } });
    const deep = action(3, ACTION.query, 1, "", { QueryInfo: { Select: ["kind", "leaves/size"] } });
    const items = [{ _Id: "a", Size: 1 }, { _Id: "b", Size: 1 }];
    expect(values(executor, [], all, second, deep)).toEqual([{ _Items: items }, { _Items: items.slice(1) }, { Kind: "oak", Leaves: { _Items: items } }]);
  });

  it("lets null objects through, and everything that hangs on them", () => {
    const executor = new Executor({ root: new Tree() });
    const none = path(3, PATH.method, "Find", 2, "z");
    expect(values(executor, [none], action(1, ACTION.instantiate, 3), action(2, ACTION.method, 3, "Grow"), action(3, ACTION.query, 3))).toEqual([null, null, null]);
  });

  it("keeps references between requests until they are given back, and hands objects to methods", () => {
    const executor = new Executor({ root: new Tree() });
    const [, kept] = values(executor, [first], action(1, ACTION.method, 3, "_KeepReference"), action(2, ACTION.instantiate, 3));
    expect(kept).toEqual({ _ReferenceId: "reference-1" });
    const again = path(4, PATH.reference, "reference-1", 0);
    const same = action(1, ACTION.method, 4, "SameAs", { ArgumentInfo: { Arguments: [3], ReferencedObjectPathIds: [3] } });
    expect(values(executor, [first, again], same)).toEqual([true]);
    values(executor, [], action(1, ACTION.method, 1, "_RemoveReference", { ArgumentInfo: { Arguments: ["reference-1"] } }));
    expect(executor.keptCount).toBe(0);
    expect(values(executor, [again], action(1, ACTION.instantiate, 4))).toMatchObject([{ Code: "ItemNotFound" }]);
  });

  it("stops at the first failure, says where, and keeps what was answered before", () => {
    const executor = new Executor({ root: new Tree() });
    const answer = executor.execute(request([first], [action(1, ACTION.trace, 0), action(2, ACTION.set, 3, "Size", { ArgumentInfo: { Arguments: ["tall"] } })]));
    expect(answer).toMatchObject({
      Error: { Code: "InvalidArgument", ActionIndex: 1, Location: "Leaf.Size", HttpStatusCode: 400 },
      ProcessedResults: { Results: [{ ActionId: 1, Value: null }], TraceIds: [1] },
    });
    expect(values(executor, [first], action(1, ACTION.method, 3, "Wither"))).toMatchObject([{ Code: "UnknownMember", Message: "The stand-in Excel has no Leaf.Wither." }]);
  });
});

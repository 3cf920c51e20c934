// Registration where Excel is there: every id with its function, and errors of the runtime's own class.

type Stand = { Error: new (code: string, text?: string) => { code: string; text: string | undefined }; ErrorCode: Record<string, string> };

/** What the functions' page offers, as far as our code uses it. */
function standIn() {
  const associated = new Map<string, unknown>();
  class RuntimeError {
    constructor(
      readonly code: string,
      readonly text?: string,
    ) {}
  }
  const runtime: Stand & { associate: (id: string, customFunction: unknown) => void } = {
    associate: (id, customFunction) => void associated.set(id, customFunction),
    Error: RuntimeError as Stand["Error"],
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" },
  };
  return { associated, runtime, RuntimeError };
}

const stand = standIn();

beforeAll(() => {
  Reflect.set(globalThis, "CustomFunctions", stand.runtime);
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

describe("The functions bundle", () => {
  it("hands every function to Excel when it is loaded", async () => {
    await import("../../../src/functions/functions");
    const { customFunctions } = await import("../../../src/functions/register");
    expect([...stand.associated.entries()]).toEqual(Object.entries(customFunctions));
  });

  it("throws and spills errors of Excel's own class, the only ones that become error cells", async () => {
    const { reorderPoint } = await import("../../../src/functions/reorder-functions");
    expect(() => reorderPoint([[""]] as unknown as number[][], [[1]], [[1]], [[0.9]])).toThrow(
      expect.objectContaining({ code: "#VALUE!", text: "demand is empty: give a number from 0." }),
    );
    const spilled = reorderPoint([[1], [-1]], [[1]], [[1]], [[0.9]]);
    expect(spilled[1]?.[0]).toBeInstanceOf(stand.RuntimeError);
  });

  it("ignores what Excel passes behind the last argument", async () => {
    const { eoq } = await import("../../../src/functions/lot-functions");
    const called = eoq as (...args: readonly unknown[]) => unknown;
    expect(called([[1300]], [[8]], [[0.225]], { functionName: "EOQ" })).toEqual(eoq([[1300]], [[8]], [[0.225]]));
  });
});

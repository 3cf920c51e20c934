// The runtime that pane, ribbon buttons and functions share, as the host sees it: is it ready, is the pane shown,
// and the presses of ribbon buttons that wait until their function says it is done.

/** What became of a press: the function called `completed`, or the add-in knows no such function. */
export type PressResult = "completed" | "unknown";

export type ButtonPress = { readonly id: string; readonly action: string; readonly event: string };

const SUCCESS = 0;

export class SharedRuntime {
  readonly #presses = new Map<string, (result: PressResult) => void>();
  #lastPress = 0;
  /** True once the library listens to buttons; it says so on the desktop only. */
  isReady = false;
  /** Where presses go; a transport sets it. */
  post: (press: ButtonPress) => void = () => undefined;

  /** Presses the ribbon button of an action, as a click on it would. */
  pressButton(action: string): Promise<PressResult> {
    this.#lastPress += 1;
    const id = String(this.#lastPress);
    return new Promise((resolve) => {
      this.#presses.set(id, resolve);
      this.post({ id, action, event: JSON.stringify({ source: { id: action } }) });
    });
  }
  /** A transport hands on what the library says of a press. */
  pressed(id: unknown, status: unknown): void {
    this.#presses.get(String(id))?.(status === SUCCESS ? "completed" : "unknown");
    this.#presses.delete(String(id));
  }
}

/** `Microsoft.InternalService.AddinInternalService`. */
export class AddinInternalService {
  readonly #runtime: SharedRuntime;

  constructor(runtime: SharedRuntime) {
    this.#runtime = runtime;
  }

  NotifyActionHandlerReady(): void { this.#runtime.isReady = true; }
}

/** `Microsoft.AppRuntime.AppRuntimeService`: shows and hides the pane. */
export class AppRuntimeService {
  #state = "Visible";
  /** Told when the pane is shown or hidden. */
  onShown: (isShown: boolean) => void = () => undefined;
  GetAppRuntimeState(): string { return this.#state; }
  SetAppRuntimeState(state: unknown): void {
    this.#state = String(state);
    this.onShown(this.#state === "Visible");
  }
}

/** `Microsoft.AppRuntime.AppRuntimePersistenceService`: whether the pane opens with the workbook. */
export class AppRuntimePersistenceService {
  #state = "Inactive";
  GetAppRuntimeStartState(): string { return this.#state; }
  SetAppRuntimeStartState(state: unknown): void { this.#state = String(state); }
}

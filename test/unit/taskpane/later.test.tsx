/** @jest-environment jsdom */
// Pieces of the pane that come later: shown once they are there, and a word where they do not come.

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { later } from "../../../src/taskpane/parts/later";
import { english } from "../../../src/taskpane/strings/english";
import { StringsContext } from "../../../src/taskpane/strings/use-strings";

afterEach(cleanup);

const Greeting = ({ name }: { readonly name: string }): ReactElement => <p>Hello {name}</p>;

const shown = (part: ReactElement) => render(<StringsContext value={english}>{part}</StringsContext>);
const text = () => document.body.textContent;

describe("a piece that comes later", () => {
  it("says what it waits for, then is there, and at once the next time", async () => {
    const Part = later(async () => Greeting, ({ results }) => results.chartLoading);
    shown(<Part name="Ada" />);
    expect(text()).toBe(english.results.chartLoading);
    await act(async () => undefined);
    expect(text()).toBe("Hello Ada");
    cleanup();
    shown(<Part name="Bo" />);
    expect(text()).toBe("Hello Bo");
  });

  it("that does not come leaves the pane in use, says so, and comes when it is asked for again", async () => {
    let asked = 0;
    const Part = later(async () => {
      asked += 1;
      if (asked === 1) throw new Error("Loading chunk failed");
      return Greeting;
    });
    shown(
      <>
        <button type="button">else</button>
        <Part name="Ada" />
      </>,
    );
    await act(async () => undefined);
    expect(screen.getByRole("alert").textContent).toContain(english.failure.part);
    expect(screen.getByText("else")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: english.failure.retry }));
    await act(async () => undefined);
    expect(text()).toBe("elseHello Ada");
    expect(asked).toBe(2);
  });
});

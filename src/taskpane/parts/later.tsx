// Pieces of the pane that come when they are first shown, so that the pane itself comes sooner. Knows no page.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import type { Strings } from "../strings/english";
import { useStrings } from "../strings/use-strings";
import { ActionLink } from "./ActionLink";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

/**
 * A component in place of one that is loaded when it is first shown, and is there at once from then on. When it does not come, since
 * the connection is gone or its file was replaced by a newer release, a line says so and asks for it again; all else stays in use.
 * @param waiting what is said meanwhile; nothing without it
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: (strings: Strings) => string,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props): ReactElement | null {
    const styles = useStyles();
    const strings = useStrings();
    const [state, setState] = useState<"coming" | "there" | "lost">(loaded === null ? "coming" : "there");
    useEffect(() => {
      if (state !== "coming") return;
      load().then(
        (part) => {
          loaded = part;
          setState("there");
        },
        () => {
          setState("lost");
        },
      );
    }, [state]);
    const Part = loaded;
    if (Part !== null) return <Part {...props} />;
    if (state === "lost") {
      return (
        <div role="alert">
          <Text size={200}>{strings.failure.part} </Text>
          <ActionLink
            onClick={() => {
              setState("coming");
            }}
          >
            {strings.failure.retry}
          </ActionLink>
        </div>
      );
    }
    return waiting === undefined ? null : (
      <Text size={200} className={styles.note}>
        {waiting(strings)}
      </Text>
    );
  };
}

// One of many, in a line: a button that shows what is chosen and opens the list. Knows no state and no meaning.

import { Dropdown, makeStyles, mergeClasses, Option, Text, tokens, type DropdownProps } from "@fluentui/react-components";
import type { ReactElement } from "react";

export type ChoiceOption = {
  readonly key: string;
  readonly text: string;
  /** What should be known before it is chosen. */
  readonly note?: string;
};

export type ChoiceProps = {
  readonly label: string;
  /** Key of the option that is chosen; null when none is. */
  readonly chosen: string | null;
  /** Shown in its place: more than the option's own words, or what to do when none is chosen. */
  readonly shown?: string;
  /** What is chosen asks for nothing. */
  readonly isQuiet?: boolean;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (key: string) => void;
};

/** Beside it there is no room in a pane. */
const LIST_PLACE: NonNullable<DropdownProps["positioning"]> = { position: "below", align: "start", fallbackPositions: ["above-start"] };

const useStyles = makeStyles({
  // Fluent's own least width is wider than half a narrow pane.
  choice: { minWidth: "0", width: "100%", "& button": { minHeight: "28px", textAlign: "start" } },
  quiet: { "& button": { color: tokens.colorNeutralForeground3 } },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The arrow keys move in the list and choose nothing until Enter: a choice has the whole workbook read again. */
export function Choice({ label, chosen, shown, isQuiet, options, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const text = shown ?? options.find(({ key }) => key === chosen)?.text ?? "";
  return (
    <Dropdown
      className={mergeClasses(styles.choice, isQuiet === true && styles.quiet)}
      size="small"
      aria-label={label}
      value={text}
      positioning={LIST_PLACE}
      selectedOptions={chosen === null ? [] : [chosen]}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined && optionValue !== chosen) onChoose(optionValue);
      }}
    >
      {options.map(({ key, text: words, note }) => (
        <Option key={key} value={key} text={words}>
          <span className={styles.words}>
            {words}
            {note !== undefined && (
              <Text size={200} className={styles.note}>
                {note}
              </Text>
            )}
          </span>
        </Option>
      ))}
    </Dropdown>
  );
}

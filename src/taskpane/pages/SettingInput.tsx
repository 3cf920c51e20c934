// One setting as a field: its value of the workbook or of the pane, checked against its range as it is typed.

import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { dayFromText, dayText } from "../../base/day";
import { applySetting, rangeOfSetting } from "../../model/apply-setting";
import { defaultSettings, searchDefaults, type SettingField } from "../../model/settings";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  wide: { gridColumnStart: "1", gridColumnEnd: "-1" },
  input: { minWidth: 0, width: "100%" },
});

type SettingInputProps = { readonly field: SettingField; readonly isWide: boolean };

export function SettingInput({ field, isWide }: SettingInputProps): ReactElement {
  const { data, wishes } = usePaneState();
  const styles = useStyles();
  const strings = useStrings().plan;
  const value = wishes[field.key] ?? data?.settings?.[field.key] ?? defaultOf(field);
  const given = field.kind === "day" ? (typeof value === "number" ? dayText(value) : "") : String(value ?? "");
  const hint = new Map<string, string>(Object.entries(strings.hints)).get(field.key);
  return field.kind === "choice" ? (
    <ChoiceInput field={field} isWide={isWide} given={given} />
  ) : (
    <TypedInput field={field} given={given} hint={hint ?? ""} className={isWide ? styles.wide : ""} />
  );
}

/** The pane's own words, else those by which the setting is read. */
function labelOf(field: SettingField, words: Readonly<Record<string, string>>): string {
  return words[field.key] ?? field.label;
}

function defaultOf(field: SettingField): number | string | null {
  if (field.key === "start") return null;
  if (field.key === "weekStart") return "monday";
  if (field.key === "language") return "english";
  return field.key === "locations" ? "together" : { ...searchDefaults, ...defaultSettings }[field.key];
}

/** What is typed stays as it is typed, its field with it, until it is a value that the setting can take. */
function TypedInput({ field, given, hint, className }: { readonly field: SettingField; readonly given: string; readonly hint: string; readonly className: string }): ReactElement {
  const session = useSession();
  const styles = useStyles();
  const strings = useStrings().plan;
  const { wishes } = usePaneState();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? given;
  const next = text.trim() === "" ? null : applySetting(wishes, field, field.kind === "day" ? dayFromText(text) : Number(text));
  const isWrong = text !== given && next === null;
  const commit = () => {
    if (text !== given && next !== null) session.wish(next);
    if (!isWrong) setTyped(null);
  };
  return (
    <Field
      label={labelOf(field, strings.settings)}
      size="small"
      className={className}
      {...(isWrong ? { validationState: "error", validationMessage: `${rangeOfSetting(field)}.` } : {})}
      {...(hint === "" || isWrong ? {} : { hint })}
    >
      <Input
        className={styles.input}
        size="medium"
        type={field.kind === "day" ? "date" : "text"}
        inputMode={field.kind === "day" ? "none" : "decimal"}
        value={text}
        {...(field.kind === "number" && field.unit !== "" ? { contentAfter: new Map<string, string>(Object.entries(strings.units)).get(field.unit) ?? field.unit } : {})}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}

function ChoiceInput({ field, isWide, given }: SettingInputProps & { readonly given: string }): ReactElement {
  const session = useSession();
  const styles = useStyles();
  const { choices, choiceHints, settings } = useStrings().plan;
  const { wishes } = usePaneState();
  const words = new Map<string, string>(Object.entries(choices));
  const hints = new Map<string, string>(Object.entries(choiceHints));
  const choose = (value: string) => {
    const next = applySetting(wishes, field, value);
    if (next !== null) session.wish(next);
  };
  const offered = field.kind === "choice" ? field.choices : [];
  const hint = hints.get(given);
  return (
    <Field label={labelOf(field, settings)} size="small" className={isWide ? styles.wide : ""} {...(hint === undefined ? {} : { hint })}>
      <Select
        size="medium"
        value={given}
        onChange={(_, { value }) => {
          choose(value);
        }}
      >
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {words.get(choice) ?? choice}
          </option>
        ))}
      </Select>
    </Field>
  );
}

// The ribbon: what the workbench does with files, and the add-in's own buttons as its manifest describes them.

import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Text, tokens, Tooltip } from "@fluentui/react-components";
import { useRef, type ReactElement, type ReactNode } from "react";
import { downloadFile, openFile } from "./open-file";
import { ChevronIcon, OpenIcon, SamplesIcon, SaveIcon } from "./icons";
import { SAMPLES, texts } from "./texts";
import { useWorkbench, useWorkbenchState } from "./use-workbench";

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    alignItems: "stretch",
    height: "84px",
    padding: "4px 8px 0",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
    zIndex: 1,
  },
  group: { display: "flex", flexDirection: "column", padding: "0 8px", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { flexGrow: 1, display: "flex", columnGap: "2px" },
  label: { textAlign: "center", color: tokens.colorNeutralForeground3, paddingBottom: "3px" },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: "2px",
    minWidth: "62px",
    padding: "2px 6px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover:enabled": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":active:enabled": { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  faded: { opacity: 0.45 },
  sample: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { display: "flex", alignItems: "center", columnGap: "3px" },
});

export function RibbonBar(): ReactElement {
  const styles = useStyles();
  const { press } = useWorkbench();
  const ribbon = useWorkbenchState((state) => state.ribbon);
  const isReady = useWorkbenchState((state) => state.isPaneReady);
  return (
    <div className={styles.ribbon} role="toolbar" aria-label={texts.title}>
      <Group label={texts.file}>
        <SamplesButton />
        <OpenButton />
        <SaveButton />
      </Group>
      {ribbon !== null && (
        <Group label={ribbon.group}>
          {ribbon.buttons.map(({ id, label, tip, icon, action }) => (
            <Tooltip key={id} content={isReady ? tip : texts.waitsForPane} relationship="description">
              <button type="button" className={styles.button} disabled={!isReady} onClick={() => { press(action); }}>
                <img src={icon} width={32} height={32} alt="" className={mergeClasses(!isReady && styles.faded)} />
                {label}
              </button>
            </Tooltip>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={label}>
      <div className={styles.buttons}>{children}</div>
      <Text size={100} className={styles.label}>{label}</Text>
    </div>
  );
}

function SamplesButton(): ReactElement {
  const styles = useStyles();
  const { openSample } = useWorkbench();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.button}>
          <SamplesIcon />
          <span className={styles.words}>{texts.samples}<ChevronIcon /></span>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SAMPLES.map(({ name, label, text }) => (
            <MenuItem key={name} onClick={() => void openSample(name)}>
              <span className={styles.sample}>
                {label}
                <Text size={200} className={styles.quiet}>{text}</Text>
              </span>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function OpenButton(): ReactElement {
  const styles = useStyles();
  const workbench = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip content={texts.openTip} relationship="description">
        <button type="button" className={styles.button} onClick={() => input.current?.click()}>
          <OpenIcon />
          {texts.open}
        </button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void openFile(workbench, file);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

function SaveButton(): ReactElement {
  const styles = useStyles();
  const { save } = useWorkbench();
  const name = useWorkbenchState(({ opened }) => opened?.name ?? null);
  const isReady = useWorkbenchState(({ stage }) => stage === "ready");
  const download = (): void => {
    const bytes = save();
    if (bytes !== null && name !== null) downloadFile(bytes, name);
  };
  return (
    <Tooltip content={texts.saveTip} relationship="description">
      <button type="button" className={styles.button} disabled={!isReady} onClick={download}>
        <SaveIcon />
        {texts.save}
      </button>
    </Tooltip>
  );
}

// Where the grid is drawn, with what is to be said until it is there. A file dropped here is opened.

import { makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from "react";
import { openFile } from "./open-file";
import { texts } from "./texts";
import { useWorkbench, useWorkbenchState } from "./use-workbench";
import type { WorkbenchState } from "./workbench";

const useStyles = makeStyles({
  place: { position: "relative", minWidth: 0, minHeight: 0, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  grid: { position: "absolute", inset: 0 },
  veil: {
    position: "absolute",
    inset: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    // Cells, faintly, as they will be.
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px), linear-gradient(90deg, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: "88px 24px",
  },
  note: {
    padding: "14px 22px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  drop: { zIndex: 2, backgroundImage: "none", backgroundColor: tokens.colorBrandBackground2, opacity: 0.94, border: `2px dashed ${tokens.colorBrandStroke1}` },
});

export function GridPlace(): ReactElement {
  const styles = useStyles();
  const workbench = useWorkbench();
  const number = useWorkbenchState(({ opened }) => opened?.number ?? 0);
  const progress = useWorkbenchState(progressText);
  const [isOver, setOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : workbench.draw(place.current)), [workbench, number]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void openFile(workbench, file);
  };
  return (
    <main
      className={styles.place}
      onDragEnter={() => { setOver(true); }}
      onDragOver={(event) => { event.preventDefault(); }}
      onDrop={drop}
    >
      <div key={number} ref={place} className={styles.grid} />
      {progress !== null && (
        <div className={styles.veil} aria-live="polite">
          <Spinner className={styles.note} size="tiny" label={progress} />
        </div>
      )}
      {isOver && (
        <div className={mergeClasses(styles.veil, styles.drop)} onDragLeave={() => { setOver(false); }}>
          <Text size={400} weight="semibold">{texts.dropHere}</Text>
        </div>
      )}
    </main>
  );
}

function progressText({ stage, opened, complaint }: WorkbenchState): string | null {
  if (stage === "reading") return texts.reading(opened?.name ?? "");
  if (stage === "drawing") return texts.drawing;
  return stage === "starting" && complaint === null ? texts.starting : null;
}

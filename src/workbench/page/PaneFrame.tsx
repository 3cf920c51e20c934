// The task pane as Excel frames it: a bar with name and cross, the add-in's own page below, an edge to drag.

import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import { texts } from "./texts";
import { useWorkbench, useWorkbenchState } from "./use-workbench";

/** Excel opens panes at 350 px or less, and lets nobody make them much wider than that. */
const WIDTH = { least: 320, first: 360, most: 450 } as const;
const KEY_STEP = 10;

const useStyles = makeStyles({
  place: { display: "flex", minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
  hidden: { display: "none" },
  edge: {
    width: "5px",
    cursor: "col-resize",
    touchAction: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandStroke2 },
    ":focus-visible": { outline: "none", backgroundColor: tokens.colorBrandStroke1 },
  },
  dragged: { backgroundColor: tokens.colorBrandStroke2 },
  column: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0 },
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between", height: "36px", padding: "0 4px 0 10px" },
  frame: { flexGrow: 1, width: "100%", border: "none", backgroundColor: tokens.colorNeutralBackground1 },
  /** A frame takes the pointer's moves for itself. */
  untouchable: { pointerEvents: "none" },
});

export function PaneFrame(): ReactElement {
  const styles = useStyles();
  const { hidePane } = useWorkbench();
  const opened = useWorkbenchState((state) => state.opened);
  const isShown = useWorkbenchState((state) => state.isPaneShown);
  const [width, setWidth] = useState<number>(WIDTH.first);
  const [isDragged, setDragged] = useState(false);
  const resize = (wanted: number): void => { setWidth(Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)))); };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (isDragged) resize(window.innerWidth - event.clientX);
  };
  const step = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") resize(width + KEY_STEP);
    if (key === "ArrowRight") resize(width - KEY_STEP);
  };
  return (
    <aside className={mergeClasses(styles.place, !isShown && styles.hidden)} style={{ width: `${String(width)}px` }} aria-label={texts.pane}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.resize}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        aria-valuenow={width}
        tabIndex={0}
        className={mergeClasses(styles.edge, isDragged && styles.dragged)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => { setDragged(false); }}
        onPointerCancel={() => { setDragged(false); }}
        onKeyDown={step}
      />
      <div className={styles.column}>
        <div className={styles.bar}>
          <Text size={300} weight="semibold">{texts.pane}</Text>
          <Tooltip content={texts.closePane} relationship="label">
            <Button appearance="subtle" size="small" onClick={hidePane} icon={<Cross />} />
          </Tooltip>
        </div>
        {opened !== null && (
          <iframe key={opened.number} title={texts.pane} src="pane/taskpane.html" className={mergeClasses(styles.frame, isDragged && styles.untouchable)} />
        )}
      </div>
    </aside>
  );
}

function Cross(): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m4 4 8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

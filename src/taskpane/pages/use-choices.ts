// What a planner may say of one table of hers, as commands of the session. Knows no component.

import { chooseField, chooseRole, forgetField, forgetTable, placeIn } from "../../app/change-choices";
import type { NotUsedCheck, TableCheck, TableRole } from "../../model/data-check";
import { usePaneState, useSession } from "../use-session";

export type TableChoices = {
  /** Null: not used. */
  readonly holds: (role: TableRole | null) => void;
  /** @param index of the column; null: not used */
  readonly means: (index: number, role: TableRole, field: string | null) => void;
  readonly columnBack: (index: number) => void;
  readonly back: () => void;
};

export function useChoices(table: TableCheck | NotUsedCheck): TableChoices {
  const { choose } = useSession();
  const { data } = usePaneState();
  const choices = data?.check.choices ?? [];
  const place = data === null ? null : placeIn(data.check, table);
  if (place === null) return { holds: nothing, means: nothing, columnBack: nothing, back: nothing };
  return {
    holds: (role) => {
      choose(chooseRole(choices, place, role));
    },
    means: (index, role, field) => {
      choose(chooseField(choices, place, index, role, field));
    },
    columnBack: (index) => {
      choose(forgetField(choices, place, index));
    },
    back: () => {
      choose(forgetTable(choices, place));
    },
  };
}

function nothing(): void {
  return undefined;
}

// What a planner may choose from when she says what a table or a column of hers means. Knows the roles and their fields.

import type { TableRole } from "../model/data-check";
import { roles, ruleOf } from "../read/mapping/roles";

export type RoleOffer = { readonly role: TableRole; readonly title: string };

export type FieldOffer = {
  readonly key: string;
  readonly label: string;
  /** Without it no row of the table can be used. */
  readonly isRequired: boolean;
};

export const roleOffers: readonly RoleOffer[] = roles.map(({ role, title }) => ({ role, title }));

/** The fields of a role, required ones first. A table of settings has none to choose: each row names its own. */
export function fieldOffers(role: TableRole): readonly FieldOffer[] {
  if (role === "settings") return [];
  const offers = Object.entries(ruleOf(role).fields).map(([key, { label, required }]) => ({ key, label, isRequired: required === true }));
  return [...offers.filter(({ isRequired }) => isRequired), ...offers.filter(({ isRequired }) => !isRequired)];
}

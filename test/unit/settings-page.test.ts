// The page of the settings file names every setting, every role and every field, and its example is one.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fieldOffers, roleOffers } from "../../src/app/column-offers";
import { wishesFromJson } from "../../src/app/wishes-from-json";
import { settingFields } from "../../src/model/settings";

const page = readFileSync(resolve(__dirname, "../../docs/settings-json.md"), "utf8");

describe("docs/settings-json.md", () => {
  it.each(settingFields.map(({ key }) => key))("names the setting %s", (key) => {
    expect(page).toContain(`\`${key}\``);
  });

  it.each(roleOffers)("lists the fields of $role", ({ role, title }) => {
    const offers = fieldOffers(role).map(({ key, isRequired }) => (isRequired ? `**${key}**` : key));
    expect(page).toContain(`| \`${role}\` | ${title} | ${offers.length === 0 ? "each row names its own setting" : offers.join(", ")} |`);
  });

  it("shows an example without a mistake", () => {
    const [, example = ""] = /```json\n([^]*?)```/.exec(page) ?? [];
    expect(wishesFromJson(JSON.parse(example)).problems).toEqual([]);
  });
});

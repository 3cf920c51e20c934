// Excel.SettingCollection and document properties: small values that are saved with the workbook.

import { invalidArgument, itemNotFound } from "../wire-error";
import { asText } from "../wire-values";

/** Beyond this length of JSON a setting is not to be relied on. */
const MAX_SETTING = 255_000;

export class SettingCollection {
  readonly list: Setting[] = [];

  get _Items(): readonly Setting[] { return this.list; }
  Add(key: unknown, value: unknown): Setting {
    const name = asText(key, "key");
    const known = this.GetItemOrNullObject(name);
    if (known !== null) {
      known.Value = value;
      return known;
    }
    const setting = new Setting(this, name, value);
    this.list.push(setting);
    return setting;
  }
  GetCount(): number { return this.list.length; }
  Indexer(key: unknown): Setting { return this.GetItem(key); }
  GetItem(key: unknown): Setting {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound(`the setting ${JSON.stringify(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Setting | null { return this.list.find(({ Key }) => Key === key) ?? null; }
}

class Setting {
  readonly #settings: SettingCollection;
  #value: unknown = null;
  readonly Key: string;

  constructor(settings: SettingCollection, key: string, value: unknown) {
    this.#settings = settings;
    this.Key = key;
    this.Value = value;
  }

  get _Id(): string { return this.Key; }
  get Value(): unknown { return this.#value; }
  set Value(value: unknown) {
    if (JSON.stringify(value).length > MAX_SETTING) throw invalidArgument(`The setting ${this.Key} is too long.`);
    this.#value = value;
  }
  Delete(): void { this.#settings.list.splice(this.#settings.list.indexOf(this), 1); }
}

export class DocumentProperties {
  Title = "";
  Subject = "";
  Author = "";
  Keywords = "";
  Comments = "";
  Category = "";
  Manager = "";
  Company = "";
}

/** What a target field holds; a cell that cannot be read as it is an error of its row. */
export type FieldType =
  'text' | 'email' | 'choice' | 'integer' | 'amount' | 'day' | 'instant' | 'member' | 'kinds';

/** A field that a column of a file may go to. */
export interface ImportField {
  readonly name: string;
  readonly label: { readonly en: string; readonly it: string };
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** The codes a choice may take; of a member the ids of all who are there. */
  readonly options: readonly string[];
  /** What options are called that no glossary knows: the names of members, by id. */
  readonly names?: Readonly<Record<string, string>>;
  /** What people call such a column, in English and Italian. */
  readonly guesses: readonly string[];
}

/** Columns that fit no field are kept under this prefix: `custom.Lead Profile`. */
export const CUSTOM = 'custom.';

interface Details {
  readonly guesses?: readonly string[];
  readonly options?: readonly string[];
  readonly isRequired?: boolean;
}

export const field = (
  name: string,
  type: FieldType,
  [en, it]: readonly [string, string],
  { guesses = [], options = [], isRequired = false }: Details = {},
): ImportField => ({ name, type, label: { en, it }, isRequired, options, guesses });

/** The field of that name; any name under `custom.` is one, where the kind keeps such. */
export function fieldNamed(
  fields: readonly ImportField[],
  name: string,
  keepsCustom: boolean,
): ImportField | undefined {
  const known = fields.find((each) => each.name === name);
  if (known || !keepsCustom || !name.startsWith(CUSTOM) || name.length === CUSTOM.length) return known;
  const label = name.slice(CUSTOM.length);
  return field(name, 'text', [label, label]);
}

import type { Definition, FieldKind, FormField, Texts } from './form-types.js';

/** A field under somebody’s hands: `key` stays the same wherever it moves and whatever it is called. */
export interface DraftField extends FormField {
  readonly key: string;
}

export interface FormDraft extends Omit<Definition, 'fields'> {
  readonly fields: readonly DraftField[];
}

export const draftOf = ({ fields, ...rest }: Definition): FormDraft => ({
  ...rest,
  fields: fields.map((field) => ({ ...field, key: field.name })),
});

/** As the server is told: without keys, and without what a kind has no use for. */
export function definitionOf({ fields, intro, redirect, defaults, ...rest }: FormDraft): Definition {
  const said = Object.fromEntries(Object.entries(defaults ?? {}).filter(([, value]) => value !== ''));
  return {
    ...rest,
    ...(isSaid(intro) && { intro }),
    ...(redirect !== undefined && redirect !== '' && { redirect }),
    ...(Object.keys(said).length > 0 && { defaults: said }),
    fields: fields.map(fieldOf),
  };
}

const isSaid = (texts: Texts | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => text.trim() !== '');

/** What each kind keeps of what was written; the rest waits in the draft, should somebody choose the kind again. */
const KEEPS: Readonly<Record<FieldKind, readonly (keyof FormField)[]>> = {
  ...{ text: ['label', 'required', 'to'], 'long-text': ['label', 'required', 'to'] },
  ...{ number: ['label', 'required', 'to'], email: ['label', 'required'], phone: ['label', 'required'] },
  ...{ choice: ['label', 'required', 'to', 'choices'], consent: ['label', 'required', 'purpose'] },
  hidden: ['to', 'value'],
};

function fieldOf(field: DraftField): FormField {
  const kept = KEEPS[field.kind].filter((member) => field[member] !== undefined && field[member] !== '');
  const said = kept.filter((member) => member !== 'required' || field.required === true);
  return {
    ...{ name: field.name, kind: field.kind },
    ...Object.fromEntries(said.map((member) => [member, field[member]])),
  };
}

/** Whether an answer of this kind may fill a field of the lead: an address and a number are what they are, a consent fills nothing. */
export const takesTarget = (kind: FieldKind): boolean => KEEPS[kind].includes('to');

/** Whether two definitions ask the same; the order of members does not matter, that of fields does. */
export const isSame = (one: Definition, other: Definition): boolean => sorted(one) === sorted(other);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const NAMES: Readonly<Record<FieldKind, string>> = {
  ...{ text: 'question', email: 'email', phone: 'phone', number: 'number', 'long-text': 'message' },
  ...{ choice: 'choice', hidden: 'hidden', consent: 'consent' },
};

/** A field of a kind, called as none of the others is. */
export function newField(kind: FieldKind, fields: readonly DraftField[], label: Texts): DraftField {
  const name = freeName(NAMES[kind], [...fields.map((field) => field.name), ...fields.map(({ key }) => key)]);
  return {
    ...{ key: name, name, kind },
    ...(kind !== 'hidden' && { label }),
    ...(kind === 'email' && { required: true }),
    ...(kind === 'choice' && { choices: [{ value: '1', label: {} }] }),
    ...(kind === 'consent' && { purpose: 'marketing' }),
  };
}

/** The word itself, else with a number; only characters a name may hold. */
export function freeName(word: string, taken: readonly string[]): string {
  let number = 1;
  const named = (): string => (number === 1 ? word : `${word}_${number}`);
  while (taken.includes(named())) number += 1;
  return named();
}

/** A row moved to another place; the others close up. */
export function movedTo<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** The same texts with one of a language changed; an emptied one is there no more. */
export function withText(texts: Texts | undefined, language: string, text: string): Texts {
  const { [language]: _, ...others } = texts ?? {};
  return text === '' ? others : { ...others, [language]: text };
}

interface StarterWords {
  readonly title: string;
  readonly button: string;
  readonly thanks: string;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly consent: string;
}

/** What a form begins as: a name, an address, a company and a consent, in words of each language that has them. */
export function starter(
  languages: readonly string[],
  words: Readonly<Record<string, StarterWords>>,
): Definition {
  const all = (key: keyof StarterWords): Texts =>
    Object.fromEntries(languages.map((language) => [language, (words[language] ?? words.en)?.[key] ?? '']));
  return {
    languages,
    ...{ title: all('title'), button: all('button'), thanks: all('thanks') },
    origins: [],
    minimumSeconds: 2,
    fields: [
      { name: 'name', kind: 'text', to: 'fullName', label: all('name') },
      { name: 'email', kind: 'email', required: true, label: all('email') },
      { name: 'company', kind: 'text', to: 'company.name', label: all('company') },
      { name: 'news', kind: 'consent', purpose: 'marketing', label: all('consent') },
    ],
  };
}

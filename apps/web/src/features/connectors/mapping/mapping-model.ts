import type { Settings } from '../source-types.js';

export type Mapping = NonNullable<Settings['mapping']>;

export interface Word {
  readonly from: string;
  readonly to: string;
}

/** A field of a lead and where it stands, as somebody writes it. */
export interface Row {
  /** Stays while one writes; nothing else. */
  readonly key: number;
  readonly field: string;
  readonly pointer: string;
  readonly constant: string;
  readonly words: readonly Word[];
}

export interface Draft {
  readonly items: string;
  readonly rows: readonly Row[];
}

export const CUSTOM = 'custom.';
export const NO_ROWS: Draft = { items: '', rows: [] };

interface Source {
  readonly pointer?: string;
  readonly constant?: string;
  readonly values?: Readonly<Record<string, string>>;
}

export function draftOf(mapping: Mapping | undefined): Draft {
  if (mapping === undefined) return NO_ROWS;
  const fields = Object.entries(mapping.fields as Readonly<Record<string, Source>>);
  return {
    items: mapping.items ?? '',
    rows: fields.map(([field, { pointer = '', constant = '', values = {} }], key) => ({
      ...{ key, field, pointer, constant },
      words: Object.entries(values).map(([from, to]) => ({ from, to })),
    })),
  };
}

/** The mapping a draft says; undefined where it has no row: then fields are taken by their own names. */
export function mappingOf({ items, rows }: Draft): Mapping | undefined {
  if (rows.length === 0) return undefined;
  const fields = Object.fromEntries(rows.map((row) => [row.field, sourceOf(row)]));
  return { ...(items.trim() !== '' && { items: items.trim() }), fields };
}

function sourceOf({ pointer, constant, words }: Row): Source {
  const said = words.filter(({ from }) => from !== '');
  return {
    ...(pointer.trim() !== '' && { pointer: pointer.trim() }),
    ...(constant !== '' && { constant }),
    ...(said.length > 0 && { values: Object.fromEntries(said.map(({ from, to }) => [from, to])) }),
  };
}

/** In the order of the alphabet: the product keeps no order of fields. */
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .map(([name, inner]): [string, unknown] => [name, ordered(inner)])
        .sort(([one], [other]) => (one < other ? -1 : 1))
    : value;

export const isSameMapping = (one: Mapping | undefined, other: Mapping | undefined): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

export const withRow = ({ items, rows }: Draft, field = ''): Draft => {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return { items, rows: [...rows, { key, field, pointer: '', constant: '', words: [] }] };
};

export type RowFault = 'noField' | 'customWrong' | 'twice' | 'neither' | 'wrongPointer';

const POINTER = /^(\/([^~]|~[01])*)?$/;
export const isPointer = (text: string): boolean => POINTER.test(text.trim());

/** What is wrong with a row before anybody is asked; null where nothing is. */
export function faultOf(row: Row, rows: readonly Row[]): RowFault | null {
  if (row.field === '') return 'noField';
  if (row.field === CUSTOM) return 'customWrong';
  if (rows.some(({ key, field }) => key !== row.key && field === row.field)) return 'twice';
  if (!isPointer(row.pointer)) return 'wrongPointer';
  return row.pointer.trim() === '' && row.constant === '' ? 'neither' : null;
}

/** What the product says of a row, by its field. */
export const refusalOf = (
  { field }: Row,
  refused: readonly { readonly pointer: string; readonly detail: string }[],
): string | null => {
  const own = `/settings/mapping/fields/${field}`;
  const said = refused.filter(({ pointer }) => pointer === own || pointer === `${own}/pointer`);
  return said.length === 0 ? null : said.map(({ detail }) => detail).join(' ');
};

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at an RFC 6901 pointer; undefined where nothing does. */
export const standingAt = (body: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>((found, step) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    return (found as Record<string, unknown>)[step];
  }, body);

/** The first lead in a body: the body itself, or the first of the list. */
export function firstOf(body: unknown, items: string): unknown {
  const found = standingAt(body, items.trim());
  return Array.isArray(found) ? found[0] : found;
}

/** What somebody pasted; undefined where it is no JSON. */
export function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MOST_POINTERS = 200;

/** Where texts, numbers and truths stand in a body, in its order. */
export function pointersOf(body: unknown): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (found.length >= MOST_POINTERS) return;
    if (typeof value !== 'object' || value === null) {
      if (path !== '' && value !== undefined) found.push(path);
      return;
    }
    for (const [name, inner] of Object.entries(value))
      walk(inner, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  walk(body, '');
  return found;
}

/** Where lists stand in a body. */
export function listsOf(body: unknown): string[] {
  const walk = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return path === '' ? [] : [path];
    return Object.entries(value).flatMap(([name, inner]) =>
      walk(inner, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    );
  };
  return walk(body, '');
}

/** A lead that a trial made, field by field by our names; what stands deeper has a dot. */
export function fieldsOf(lead: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(lead).flatMap(([name, value]): [string, string][] => {
    if (name === 'externalIds' || value === null || value === undefined) return [];
    if (typeof value !== 'object') return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
    return fieldsOf(value as Record<string, unknown>).map(([inner, text]) => [`${name}.${inner}`, text]);
  });
}

import type { FieldProblem } from '#kernel';
import { itemAt } from './cut-body.js';
import type { Path } from './cut-body.js';
import { FIELDS, isField } from './draft.js';
import { textOf } from './payload.js';
import type { FieldSource, Mapping } from './settings.js';

/** Fields a mapping has beside those of a lead. */
export const RECORD_FIELDS = ['externalId', 'occurredAt', 'isTest'] as const;

/** Every field a mapping may name, but those of one's own. */
export const MAPPED_FIELDS: readonly string[] = [...FIELDS, ...RECORD_FIELDS];

const POINTER = /^(\/([^~]|~[01])*)?$/;
const isMappable = (name: string): boolean =>
  isField(name) || RECORD_FIELDS.some((record) => record === name);

const unescaped = (step: string): string => step.replace(/~1/g, '/').replace(/~0/g, '~');

/** The names and places a pointer goes by. */
export const pointerSteps = (pointer: string): Path => pointer.split('/').slice(1).map(unescaped);

/** What stands at a pointer; undefined where nothing does. */
export const resolvePointer = (body: unknown, pointer: string): unknown =>
  itemAt(body, pointerSteps(pointer));

/** The value of a field in one item of the body. */
export function valueOf(item: unknown, { pointer, constant, values }: FieldSource): unknown {
  const found = (pointer === undefined ? undefined : resolvePointer(item, pointer)) ?? constant;
  const word = textOf(found);
  return word !== undefined && values && Object.hasOwn(values, word) ? values[word] : found;
}

/** What is wrong with a mapping, by pointers into it. */
export function mappingProblems({ items = '', fields }: Mapping, base: string): FieldProblem[] {
  const of = (isWrong: boolean, pointer: string, detail: string): FieldProblem[] =>
    isWrong ? [{ pointer: `${base}${pointer}`, detail }] : [];
  return [
    ...of(!POINTER.test(items), '/items', 'It must be a JSON pointer such as /data/leads.'),
    ...of(Object.keys(fields).length === 0, '/fields', 'Name at least one field.'),
    ...Object.entries(fields).flatMap(([name, { pointer, constant }]) => [
      ...of(!isMappable(name), `/fields/${name}`, 'A lead has no such field.'),
      ...of(
        pointer === undefined && constant === undefined,
        `/fields/${name}`,
        'Say where it stands, or what it always is.',
      ),
      ...of(
        pointer !== undefined && !POINTER.test(pointer),
        `/fields/${name}/pointer`,
        'It must be a JSON pointer such as /person/email.',
      ),
    ]),
  ];
}

/** A body in which this lead stands as the mapping says, so that it is read back out of it. */
export function bodyBy({ items, fields }: Mapping, lead: Readonly<Record<string, string>>): object {
  const item: Record<string, unknown> = {};
  for (const [field, { pointer, values = {} }] of Object.entries(fields)) {
    const [word] = Object.keys(values);
    const value = word ?? lead[field];
    if (pointer && value !== undefined) place(item, pointer, value);
  }
  if (items === undefined) return item;
  const body: Record<string, unknown> = {};
  if (items === '') return [item];
  place(body, items, [item]);
  return body;
}

function place(body: Record<string, unknown>, pointer: string, value: unknown): void {
  const names = [...pointerSteps(pointer)];
  const last = names.pop() ?? '';
  let at = body;
  for (const name of names) {
    const inner = Object.hasOwn(at, name) ? at[name] : undefined;
    const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
    Object.defineProperty(at, name, { value: next, enumerable: true, configurable: true, writable: true });
    at = next;
  }
  Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
}

import type { FieldProblem } from '#kernel';

/** Untrusted input on its way to a typed value: everything wrong is collected with its JSON pointer, nothing is thrown. */
export interface Reading {
  readonly value: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  readonly problems: FieldProblem[];
}

/** Starts or descends; a value that is no object is noted and read as an empty one, so all else is reported too. */
export function reading(value: unknown, pointer: string, problems: FieldProblem[]): Reading {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { value: value as Record<string, unknown>, pointer, problems };
  }
  problems.push({ pointer, detail: 'an object' });
  return { value: {}, pointer, problems };
}

export function wrong(from: Reading, member: string, detail: string): void {
  from.problems.push({ pointer: `${from.pointer}/${member}`, detail });
}

/** Notes every member that is not in the list: a misspelt promise must not be silently dropped. */
export function onlyMembers(from: Reading, members: readonly string[]): void {
  for (const member of Object.keys(from.value)) {
    if (!members.includes(member)) wrong(from, member, `unknown; the members are ${members.join(', ')}`);
  }
}

export function text(from: Reading, member: string, options: { max: number; fallback?: string }): string {
  const value = from.value[member];
  if (value === undefined && options.fallback !== undefined) return options.fallback;
  const isBlankAllowed = options.fallback === '';
  const isGood =
    typeof value === 'string' && value.length <= options.max && (isBlankAllowed || value.trim() !== '');
  if (isGood) return value;
  wrong(from, member, `a text of at most ${options.max} characters`);
  return '';
}

const KEY = /^[a-z][a-z0-9-]{0,63}$/;

/** A stable name: lower case, digits and hyphens, since it appears in addresses and entries. */
export function key(from: Reading, member: string): string {
  const value = from.value[member];
  if (typeof value === 'string' && KEY.test(value)) return value;
  wrong(from, member, 'lower-case letters, digits and hyphens, starting with a letter, at most 64');
  return '';
}

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  readonly fallback?: number;
}

export function number(from: Reading, member: string, bounds: NumberBounds): number {
  const value = from.value[member];
  if (value === undefined && bounds.fallback !== undefined) return bounds.fallback;
  const isInside = typeof value === 'number' && value >= bounds.min && value <= bounds.max;
  if (isInside && (bounds.isWhole !== true || Number.isInteger(value))) return value;
  wrong(
    from,
    member,
    `a ${bounds.isWhole === true ? 'whole ' : ''}number from ${bounds.min} to ${bounds.max}`,
  );
  return bounds.min;
}

export function flag(from: Reading, member: string, fallback: boolean): boolean {
  const value = from.value[member];
  if (value === undefined) return fallback;
  if (typeof value === 'boolean') return value;
  wrong(from, member, 'true or false');
  return fallback;
}

export function oneOf<T extends string>(
  from: Reading,
  member: string,
  choices: readonly T[],
  fallback?: T,
): T {
  const value = from.value[member];
  if (value === undefined && fallback !== undefined) return fallback;
  if (choices.includes(value as T)) return value as T;
  wrong(from, member, `one of ${choices.join(', ')}`);
  return fallback ?? choices[0]!;
}

export function manyOf<T extends string>(from: Reading, member: string, choices: readonly T[]): readonly T[] {
  const value = from.value[member];
  if (value === undefined) return choices;
  if (Array.isArray(value) && value.length > 0 && value.every((item) => choices.includes(item as T)))
    return value as T[];
  wrong(from, member, `a list of ${choices.join(', ')}`);
  return choices;
}

export function list(from: Reading, member: string, size: { min: number; max: number }): readonly unknown[] {
  const value = from.value[member];
  if (Array.isArray(value) && value.length >= size.min && value.length <= size.max) return value;
  wrong(from, member, `a list of ${size.min} to ${size.max}`);
  return [];
}

/** Notes a key that stands twice among siblings, at the later one. */
export function noTwice(from: Reading, member: string, keys: readonly string[]): void {
  keys.forEach((each, index) => {
    if (each !== '' && keys.indexOf(each) < index)
      wrong(from, `${member}/${index}/key`, `"${each}" stands twice`);
  });
}

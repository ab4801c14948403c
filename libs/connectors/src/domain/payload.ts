import { Unreadable } from './unreadable.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under these names, whatever it is; an own property only. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, name) => (isFields(found) && Object.hasOwn(found, name) ? found[name] : undefined),
    value,
  );

export const fieldsAt = (value: unknown, ...path: readonly string[]): Fields => {
  const found = at(value, ...path);
  return isFields(found) ? found : {};
};

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** A text, trimmed; numbers and truths as they are written; undefined when there is nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

export const textAt = (value: unknown, ...path: readonly string[]): string | undefined =>
  textOf(at(value, ...path));

/** @throws Unreadable when nothing stands there */
export function needed(value: unknown, ...path: readonly string[]): string {
  const found = textAt(value, ...path);
  if (found === undefined) throw new Unreadable(`There is no ${path.join('.')}.`);
  return found.slice(0, 200);
}

/** @throws Unreadable when it is no object */
export function neededFields(value: unknown, ...path: readonly string[]): Fields {
  const found = at(value, ...path);
  if (!isFields(found)) throw new Unreadable(`There is no object ${path.join('.') || 'at all'}.`);
  return found;
}

const AHEAD_MS = 86_400_000;
const EARLIEST_MS = 86_400_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant as a source writes it: epoch seconds or milliseconds by `unit`, or ISO 8601 with an offset, with or without its colon.
 * What is none, or lies before 1970 or ahead of `now`, is `now`.
 */
export function instantOf(value: unknown, now: Date, unit: 's' | 'ms' = 'ms'): Date {
  const number = typeof value === 'number' ? value : NaN;
  const written =
    typeof value === 'string' && WRITTEN.test(value)
      ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
      : NaN;
  const found = Number.isNaN(number) ? written : number * (unit === 's' ? 1_000 : 1);
  return found >= EARLIEST_MS && found <= now.getTime() + AHEAD_MS ? new Date(found) : now;
}

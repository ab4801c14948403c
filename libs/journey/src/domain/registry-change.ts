import type { RegistryChange } from '#contracts';

/** What people write freely is told nowhere but in the registry. */
const WORDS: ReadonlySet<string> = new Set(['goal', 'address', 'place', 'occasion', 'target']);

/** What of these fields is another now, in their order. */
export const registryChanges = <T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): RegistryChange[] =>
  fields
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const value = (of: T): RegistryChange['before'] =>
        WORDS.has(field) ? null : (of[field] as RegistryChange['before']);
      return { field, before: value(before), after: value(after) };
    });

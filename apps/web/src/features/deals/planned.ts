import type { Deal, DecisionTemplate } from '../../api/types.js';

/** A step as the form holds it; empty text is nothing said. */
export interface Planned {
  /** Of the row on the screen, whatever it stands for. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly ownerId: string | null;
  readonly personId: string | null;
  readonly expectedOn: string;
  readonly doneOn: string | null;
}

export const plannedOf = ({ steps }: Pick<Deal, 'steps'>): Planned[] =>
  steps.map(({ id, name, owner, person, expectedOn, doneOn }) => ({
    ...{ key: id, id, name, expectedOn: expectedOn ?? '', doneOn },
    ...{ ownerId: owner?.id ?? null, personId: person?.id ?? null },
  }));

export const fresh = (key: string, name = ''): Planned => ({
  ...{ key, id: null, name, ownerId: null, personId: null, expectedOn: '', doneOn: null },
});

/** What is there already stays in front: what was done cannot go. */
export const withTemplate = (
  planned: readonly Planned[],
  { steps }: DecisionTemplate,
  key: string,
): Planned[] => {
  const known = new Set(planned.map(({ name }) => name));
  const added = steps.filter(({ name }) => !known.has(name));
  return [...planned, ...added.map(({ name }, index) => fresh(`${key}-${index}`, name))];
};

/** Puts a step one place up or down; at the end of the list it stays. */
export function moved(planned: readonly Planned[], from: number, by: -1 | 1): Planned[] {
  const to = from + by;
  const step = planned[from];
  if (!step || to < 0 || to >= planned.length) return [...planned];
  return planned.toSpliced(from, 1).toSpliced(to, 0, step);
}

/** As it is sent. */
export const wishOf = (planned: readonly Planned[]): object => ({
  steps: planned.map(({ id, name, ownerId, personId, expectedOn }) => ({
    ...(id !== null && { id }),
    ...{ name: name.trim(), ownerId, personId, expectedOn: expectedOn === '' ? null : expectedOn },
  })),
});

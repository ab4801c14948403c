import { AppError, DAY_MS } from '#kernel';
import { fillEmpty } from './fill-empty.js';
import type { Person } from './person.js';

/** For so long a merge can be taken back. */
export const UNDO_MS = 7 * DAY_MS;

/** Details that a survivor takes over where it has none. */
const DETAILS = [
  ...(['companyId', 'firstName', 'lastName', 'email', 'phone'] as const),
  ...(['jobTitle', 'country', 'region', 'locale'] as const),
] as const;
type Detail = (typeof DETAILS)[number];

const detailsOf = (person: Person): Pick<Person, Detail> =>
  Object.fromEntries(DETAILS.map((detail) => [detail, person[detail]])) as unknown as Pick<Person, Detail>;

/** The survivor with its gaps filled from the record that is merged into it, and which details those were. */
export function enriched(survivor: Person, loser: Person): { person: Person; filled: readonly string[] } {
  const { merged, filled } = fillEmpty(detailsOf(survivor), detailsOf(loser));
  return { person: { ...survivor, ...merged }, filled };
}

/** The survivor without what it had gained; a detail that was changed since is its own by now, and stays. */
export function stripped(survivor: Person, loser: Person, filled: readonly string[]): Person {
  const given = DETAILS.filter((detail) => filled.includes(detail) && survivor[detail] === loser[detail]);
  return { ...survivor, ...Object.fromEntries(given.map((detail) => [detail, null])) };
}

/** Only records that stand for themselves are merged. @throws AppError `person/merged`, `person/erased` */
export function refuseUnfit(persons: readonly Person[]): void {
  for (const { id, mergedIntoId, erasedAt } of persons) {
    if (erasedAt !== null)
      throw new AppError(
        'conflict',
        'person/erased',
        'This person was erased; nothing is left to be merged.',
        {
          facts: { personId: id },
        },
      );
    if (mergedIntoId !== null)
      throw new AppError(
        'conflict',
        'person/merged',
        'This record was merged into another one already; go on with that one.',
        { facts: { personId: id, mergedIntoId } },
      );
  }
}

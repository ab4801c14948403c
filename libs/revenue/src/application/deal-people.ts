import type { Tx } from '#database';
import { AppError } from '#kernel';
import { peopleByIds } from '#people';
import type { Person } from '#people';

/** Records from merge to merge; a chain longer than this is none that people made. */
const LONGEST_CHAIN = 16;

/** By the id somebody was named by: the record they live on in today; unknown ids are left out. */
export async function livingPeople(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  const known = new Map<string, Person>();
  let wanted = [...new Set(ids)];
  for (let step = 0; wanted.length > 0 && step < LONGEST_CHAIN; step += 1) {
    for (const [id, person] of await peopleByIds(tx, workspaceId, wanted)) known.set(id, person);
    wanted = [...known.values()].flatMap(({ mergedIntoId }) =>
      mergedIntoId === null || known.has(mergedIntoId) ? [] : [mergedIntoId],
    );
  }
  return new Map(
    ids.flatMap((id) => {
      const person = known.get(id);
      return person ? [[id, lastOf(person, known)] as const] : [];
    }),
  );
}

function lastOf(person: Person, known: ReadonlyMap<string, Person>): Person {
  const next = person.mergedIntoId === null ? undefined : known.get(person.mergedIntoId);
  return next ? lastOf(next, known) : person;
}

/** The record somebody lives on in. @throws AppError `person/missing`, also for one that was erased */
export async function livingPerson(tx: Tx, workspaceId: string, id: string): Promise<Person> {
  const person = (await livingPeople(tx, workspaceId, [id])).get(id);
  if (!person || person.erasedAt !== null)
    throw new AppError('missing', 'person/missing', 'There is no such person.');
  return person;
}

import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import { pagesBetween } from './reading.js';

const FROM = new Date('2026-03-01T00:00:00Z');
const TO = new Date('2026-03-16T00:00:00Z');

const fact = (occurredAt: Date, type: 'person.created' | 'person.updated' = 'person.created'): NewEntry =>
  ({
    ...{ type, subjectKind: 'person', subjectId: newId(), leadId: null, actor: SYSTEM, occurredAt },
    payload: { companyId: null },
  }) as NewEntry;

describe('the facts of a stretch', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const append = async (workspaceId: string, facts: readonly NewEntry[]): Promise<string[]> => {
    const written = await db.database.withWorkspace(workspaceId, (tx) =>
      journal.append(tx, workspaceId, facts),
    );
    return written.map(({ id }) => id);
  };
  const pages = (workspaceId: string, limit: number): Promise<(readonly Entry[])[]> =>
    db.database.withWorkspace(workspaceId, async (tx) => {
      const found: (readonly Entry[])[] = [];
      const stretch = { types: ['person.created'] as const, from: FROM, to: TO };
      for await (const page of pagesBetween(tx, workspaceId, stretch, limit)) found.push(page);
      return found;
    });

  it.each([7, 40, 120, 1_000])('come in the order they were written, %d at a time', async (limit) => {
    const workspaceId = newId();
    // As many as change the number of digits of what they are ordered by, the later ones dated earlier.
    const dated = Array.from({ length: 120 }, (_, index) => new Date(TO.getTime() - 1 - index));
    const written = await append(
      workspaceId,
      dated.map((occurredAt) => fact(occurredAt)),
    );
    const found = await pages(workspaceId, limit);
    expect(found.flat().map(({ id }) => id)).toEqual(written);
    expect(found.every(({ length }) => length > 0 && length <= limit)).toBe(true);
  });

  it('are those of its types that occurred from its first instant on and before its last, of this workspace', async () => {
    const workspaceId = newId();
    const before = new Date(FROM.getTime() - 1);
    const [, first, last] = await append(workspaceId, [
      ...[fact(before), fact(FROM), fact(new Date(TO.getTime() - 1)), fact(TO)],
      fact(FROM, 'person.updated'),
    ]);
    await append(newId(), [fact(FROM)]);
    expect((await pages(workspaceId, 10)).flat().map(({ id }) => id)).toEqual([first, last]);
  });

  it('are no page at all where nothing happened', async () => {
    expect(await pages(newId(), 10)).toEqual([]);
  });
});

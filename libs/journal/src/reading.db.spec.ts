import type { NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import { entriesOfLeads } from './reading.js';

const FROM = new Date('2026-03-01T00:00:00Z');

const fact = (
  leadId: string,
  occurredAt: Date,
  type: 'person.created' | 'person.updated' = 'person.created',
): NewEntry =>
  ({
    ...{ type, subjectKind: 'person', subjectId: newId(), leadId, actor: SYSTEM, occurredAt },
    payload: { companyId: null },
  }) as NewEntry;

describe('the facts of leads', () => {
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
  const read = async (workspaceId: string, leadIds: readonly string[]): Promise<string[]> => {
    const of = { types: ['person.created'] as const, from: FROM };
    const found = await db.database.withWorkspace(workspaceId, (tx) =>
      entriesOfLeads(tx, workspaceId, leadIds, of),
    );
    return found.map(({ id }) => id);
  };

  it('come in the order they were written, whichever lead they are of', async () => {
    const [workspaceId, one, other] = [newId(), newId(), newId()];
    // As many as change the number of digits of what they are ordered by, the later ones dated earlier.
    const facts = Array.from({ length: 120 }, (_, index) =>
      fact(index % 2 === 0 ? one : other, new Date(FROM.getTime() + 1_000 - index)),
    );
    expect(await append(workspaceId, facts)).toEqual(await read(workspaceId, [other, one]));
  });

  it('are those of its types that occurred from an instant on, of these leads in this workspace', async () => {
    const [workspaceId, lead] = [newId(), newId()];
    const [, first] = await append(workspaceId, [
      ...[fact(lead, new Date(FROM.getTime() - 1)), fact(lead, FROM)],
      ...[fact(lead, FROM, 'person.updated'), fact(newId(), FROM)],
    ]);
    await append(newId(), [fact(lead, FROM)]);
    expect(await read(workspaceId, [lead])).toEqual([first]);
  });

  it('are none where nothing happened', async () => {
    expect(await read(newId(), [newId()])).toEqual([]);
  });
});

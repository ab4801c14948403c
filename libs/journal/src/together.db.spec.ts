import type { EntryType, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';

const fact = (type: EntryType): NewEntry =>
  ({
    ...{ type, subjectKind: 'person', subjectId: newId(), leadId: null, actor: SYSTEM },
    ...{ occurredAt: new Date(), payload: {} },
  }) as NewEntry;

describe('facts appended together', () => {
  let db: TestDatabase;
  let signals: Signals;
  let workspaceId: string;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
  });
  beforeEach(() => (workspaceId = newId()));
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const inOne = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.withWorkspace(workspaceId, work);

  /** A journal in which somebody follows `lead.captured`; tells what was there to be read when it reacted. */
  function followed(react: (journal: Journal, tx: Tx) => Promise<unknown> = () => Promise.resolve()): {
    journal: Journal;
    reactedTo: string[][];
  } {
    const journal = new Journal(signals);
    const reactedTo: string[][] = [];
    journal.registerReactor({
      name: 'follows captures',
      types: ['lead.captured'],
      react: async (tx, _workspaceId, entries) => {
        reactedTo.push([entries.map(({ type }) => type).join(), ...(await typesIn(tx))]);
        await react(journal, tx);
      },
    });
    return { journal, reactedTo };
  }

  const typesIn = async (tx: Tx): Promise<string[]> => {
    const found: { type: string }[] = await tx.query('select type from journal_entry order by ordinal');
    return found.map(({ type }) => type);
  };

  it('are written by one statement, in their order, before any reactor sees the last of them', async () => {
    const { journal, reactedTo } = followed();
    const work = async (tx: Tx): Promise<void> => {
      await journal.append(tx, workspaceId, [fact('company.created')]);
      await journal.append(tx, workspaceId, [fact('person.created'), fact('person.updated')]);
      await journal.append(tx, workspaceId, [fact('lead.captured')]);
    };
    const order = ['company.created', 'person.created', 'person.updated', 'lead.captured'];
    await inOne((tx) => journal.together(tx, workspaceId, () => work(tx)));
    expect(await inOne(typesIn)).toEqual(order);
    expect(reactedTo).toEqual([['lead.captured', ...order]]);
  });

  it.each([
    { name: 'together', expected: 1 },
    { name: 'alone', expected: 3 },
  ])('cost $expected statements for three appends $name', async ({ name, expected }) => {
    const journal = new Journal(signals);
    const statements = await inOne((tx) => {
      const work = async (): Promise<void> => {
        for (let turn = 0; turn < 3; turn += 1)
          await journal.append(tx, workspaceId, [fact('person.created')]);
      };
      return countStatements(tx, () => (name === 'alone' ? work() : journal.together(tx, workspaceId, work)));
    });
    expect(statements).toBe(expected);
  });

  it('wait for nothing when they answer a fact', async () => {
    const { journal } = followed((own, tx) => own.append(tx, workspaceId, [fact('obligation.started')]));
    const seen = await inOne((tx) =>
      journal.together(tx, workspaceId, async () => {
        await journal.append(tx, workspaceId, [fact('lead.captured')]);
        return typesIn(tx);
      }),
    );
    expect(seen).toEqual(['lead.captured', 'obligation.started']);
  });

  it('are all there when a part of them is appended together in turn', async () => {
    const journal = new Journal(signals);
    await inOne((tx) =>
      journal.together(tx, workspaceId, async () => {
        await journal.append(tx, workspaceId, [fact('company.created')]);
        await journal.together(tx, workspaceId, () =>
          journal.append(tx, workspaceId, [fact('person.created')]),
        );
        await journal.append(tx, workspaceId, [fact('person.updated')]);
      }),
    );
    expect(await inOne(typesIn)).toEqual(['company.created', 'person.created', 'person.updated']);
  });

  it('are forgotten with the work that failed, and only they', async () => {
    const journal = new Journal(signals);
    const failing = async (tx: Tx): Promise<void> => {
      await journal.append(tx, workspaceId, [fact('person.created')]);
      throw new Error('no');
    };
    await inOne(async (tx) => {
      await expect(journal.together(tx, workspaceId, () => failing(tx))).rejects.toThrow('no');
      await journal.append(tx, workspaceId, [fact('company.created')]);
    });
    expect(await inOne(typesIn)).toEqual(['company.created']);
  });

  it('wake the sequencer once, after the commit', async () => {
    const own = new Signals(db.appUrl);
    const woken: string[] = [];
    own.on('appended', (id) => woken.push(id));
    const journal = new Journal(own);
    await inOne((tx) =>
      journal.together(tx, workspaceId, async () => {
        await journal.append(tx, workspaceId, [fact('person.created')]);
        await journal.append(tx, workspaceId, [fact('person.updated')]);
        expect(woken).toEqual([]);
      }),
    );
    expect(woken).toEqual([workspaceId]);
    await own.onApplicationShutdown();
  });
});

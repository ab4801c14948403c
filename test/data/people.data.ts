import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { EnsureCompanies, measureMatching, ResolvePeople, SUGGESTED_FROM } from '#people';
import type { PersonInput } from '#people';
import { startTestCluster } from '../support/cluster.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

interface Record {
  readonly unique_id: string;
  readonly first_name: string;
  readonly surname: string;
  readonly city: string;
  readonly email: string;
  /** Who the record really is of. */
  readonly cluster: string;
}

const inputOf = (record: Record): PersonInput => ({
  firstName: record.first_name,
  lastName: record.surname,
  region: record.city,
  email: record.email,
  externalIds: [{ source: 'fake_1000', id: record.unique_id }],
});

/** Pairs of records that were taken for one person, and how many of them really are. */
function pairs(records: readonly Record[], personIds: readonly string[]): { said: number; right: number } {
  let [said, right] = [0, 0];
  for (let one = 0; one < records.length; one += 1) {
    for (let other = one + 1; other < records.length; other += 1) {
      if (personIds[one] !== personIds[other]) continue;
      said += 1;
      if (records[one]?.cluster === records[other]?.cluster) right += 1;
    }
  }
  return { said, right };
}

describe('the people data set', () => {
  let db: TestDatabase;
  let signals: Signals;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    stop = await startTestCluster();
    db = await testDatabase();
    signals = new Signals(db.appUrl);
  }, 60_000);
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
    await stop();
  });

  it('joins records by e-mail address only where they are one person', async () => {
    const file = join(process.env.STAFFETTA_DATA ?? '', 'dedupe', 'fake_1000.csv');
    const records = parse<Record>(await readFile(file), { columns: true });
    const journal = new Journal(signals);
    const people = new ResolvePeople(journal, new EnsureCompanies(journal));
    const workspaceId = newId();
    const resolved = await db.database.withWorkspace(workspaceId, (tx) =>
      people.resolve(tx, workspaceId, records.map(inputOf), { actor: SYSTEM, occurredAt: new Date(0) }),
    );
    const { said, right } = pairs(
      records,
      resolved.map(({ personId }) => personId),
    );
    expect(records).toHaveLength(1_000);
    expect(right / said).toBe(1);
    expect(right).toBeGreaterThanOrEqual(682);
  });

  it('asks about pairs of which nearly all are one person, and finds more than half of what merging left', async () => {
    const file = join(process.env.STAFFETTA_DATA ?? '', 'dedupe', 'fake_1000.csv');
    const records = parse<Record>(await readFile(file), { columns: true });
    const measure = measureMatching(
      records.map((record) => ({ input: inputOf(record), label: record.cluster })),
      [SUGGESTED_FROM],
    );
    expect(measure.merged).toMatchObject({ precision: 1 });
    expect(measure.merged.right).toBeGreaterThanOrEqual(682);
    const [asked] = measure.suggested;
    expect(asked?.precision).toBeGreaterThan(0.98);
    expect(asked?.recall).toBeGreaterThan(0.6);
  });
});

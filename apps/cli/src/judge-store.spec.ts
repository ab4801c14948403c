import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { logEvent } from '#sla';
import type { LogRow } from '#sla';
import { CaseStore } from './judge-store.js';

const spilledFiles = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('staffetta-judge-'));

const row = (id: string, at: number, ...told: string[]): LogRow => ({ case: id, at, told });

/** Rows that share instants, cases that lie apart, texts with everything a file could break on. */
const ROWS = Array.from({ length: 3_000 }, (_, index) =>
  row(
    `case ${(index * 7) % 211}${index % 5 === 0 ? '\t“é\n' : ''}`,
    (index * 31) % 97,
    `event\t${index % 3}`,
    'a\n"b"\\',
  ),
);

const ATTRIBUTE = [{ field: 'grade', column: 'grade', type: 'text' }] as const;

function through(budgetBytes: number, rows: readonly LogRow[]) {
  const store = new CaseStore(budgetBytes, (told) => logEvent(told, ATTRIBUTE));
  try {
    rows.forEach((each, index) => store.add(index + 2, each));
    const cases = [...store.cases()].map(({ key, items }) => ({
      key,
      items: items.map(({ at, row: number, event }) => ({ at, number, told: event.evidence[0] })),
    }));
    return { cases, spills: store.spills };
  } finally {
    store.close();
  }
}

describe('Rows of a log', () => {
  const inMemory = through(1e9, ROWS);

  it('come back case by case, those of a case in the order of time, then of the log', () => {
    expect(inMemory.spills).toBe(0);
    const names = inMemory.cases.map(({ key }) => key);
    expect(names).toEqual([...new Set(ROWS.map(({ case: id }) => id))].sort());
    for (const { key, items } of inMemory.cases) {
      const own = ROWS.map((each, index) => ({ ...each, number: index + 2 })).filter(
        (each) => each.case === key,
      );
      own.sort((one, other) => one.at - other.at || one.number - other.number);
      expect(items.map(({ at, number, told }) => [at, number, told.name, told.attributes.grade])).toEqual(
        own.map(({ at, number, told }) => [at, number, told[0], told[1]]),
      );
    }
  });

  it.each([
    [20_000, 'a few runs are merged at once'],
    [1, 'each row is a run, so that runs are joined before there are too many'],
  ])('are the same through the disk with %d bytes of memory: %s', (bytes, _because) => {
    const spilled = through(bytes, ROWS);
    expect(spilled.spills).toBeGreaterThan(bytes === 1 ? 2_000 : 2);
    expect(spilled.cases).toEqual(inMemory.cases);
  });

  it('leave no file behind, not even while they are on the disk', () => {
    const store = new CaseStore(1, (told) => logEvent(told, ATTRIBUTE));
    for (const each of ROWS.slice(0, 100)) store.add(2, each);
    expect(store.spills).toBe(100);
    expect(spilledFiles()).toEqual([]);
    store.close();
  });
});

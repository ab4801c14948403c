import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TALLY_BUCKETS } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import { DUTY_ROWS, QUOTA_ROWS } from '../../ui/figure-rows.js';
import { figures } from '../../ui/figure-words.en.js';
import { wordOf } from './use-code.js';
import { en } from './words.en.js';

const LIBS = join(__dirname, '../../../../../libs');
const read = (path: string): string => readFileSync(join(LIBS, path), 'utf8');
/** The codes a union of the product names. */
const unionOf = (path: string, name: string): string[] => {
  const [, body = ''] = new RegExp(`type ${name} =([^;]+);`).exec(read(path)) ?? [];
  return [...body.matchAll(/'([^']+)'/g)].map(([, code]) => code ?? '');
};
const decisions = [
  ...(/DECISIONS = \[([^\]]+)\]/.exec(read('sla/src/clauses/evidence.ts'))?.[1] ?? '').matchAll(/'([^']+)'/g),
].map(([, code]) => code ?? '');
/** What may happen to an obligation after the close of its period. */
const endings = [...read('contracts/src/agreement.entries.ts').matchAll(/'(obligation\.[a-z_]+)':/g)]
  .map(([, type]) => type ?? '')
  .filter((type) => !['obligation.started', 'obligation.rescheduled'].includes(type));

describe('the words of periods', () => {
  it('are there for every cause of an adjustment, and for no other', () => {
    const causes = [...unionOf('sla/src/tally/credit.ts', 'TallyCause'), ...decisions, ...endings];
    expect(causes.length).toBeGreaterThan(20);
    expect(Object.keys(en.cause).sort()).toEqual(causes.map(wordOf).sort());
  });

  it('are there for every reason of a penalty', () => {
    const codes = unionOf('sla/src/period/consequences.ts', 'PenaltyBecause');
    expect(codes.length).toBeGreaterThan(3);
    expect(Object.keys(en.penalty).sort()).toEqual(codes.sort());
  });

  it('are there for every status, figure, bucket and state', () => {
    const statuses = unionOf('agreements/src/application/periods/read-periods.ts', 'PeriodStatus');
    expect(Object.keys(en.status).sort()).toEqual(statuses.sort());
    expect(Object.keys(figures.row).sort()).toEqual([...QUOTA_ROWS, ...DUTY_ROWS].sort());
    expect(Object.keys(figures.row)).toEqual(
      expect.arrayContaining([...TALLY_BUCKETS, ...OBLIGATION_STATES]),
    );
  });
});

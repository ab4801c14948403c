import { isDuty, validateTerms } from '#sla';
import type { DutyClause } from '#sla';
import { terms } from '../test-support/entries.js';
import { dutyBreakdown } from './duty-breakdown.js';
import type { BreakdownBy, DutyPart } from './duty-breakdown.js';

const CLAUSE = validateTerms(terms()).clauses.find((clause): clause is DutyClause => isDuty(clause))!;

const part = (by: BreakdownBy, key: string, item: string, amount = 1): DutyPart => ({
  ...{ by, key, item, amount },
  measure: item.includes('.') ? 'obligation.corrected' : 'obligation',
});

describe('a duty told apart', () => {
  it('has a line for each tier, team and source, the most promises first', () => {
    const parts = [
      ...[part('source', 'event', 'met'), part('source', 'website', 'met', 2)],
      ...[part('tier', 'hot', 'met', 3), part('tier', 'cold', 'breached')],
    ];
    expect(dutyBreakdown(parts, CLAUSE).map(({ by, key }) => `${by} ${key}`)).toEqual([
      ...['tier hot', 'tier cold'],
      ...['source website', 'source event'],
    ]);
  });

  it.each([
    { parts: [part('team', 'a', 'met', 9)], because: 'one team is no comparison' },
    {
      parts: [part('team', 'a', 'met', 9), part('team', 'b', 'pending', 3)],
      because: 'of the other nothing is decided yet',
    },
    { parts: [], because: 'nothing was promised' },
  ])('is silent where $because', ({ parts }) => {
    expect(dutyBreakdown(parts, CLAUSE)).toEqual([]);
  });

  it('tells the rate of each line as signed, and as corrected beside it', () => {
    const parts = [
      ...[
        part('tier', 'hot', 'met', 3),
        part('tier', 'hot', 'breached', 2),
        part('tier', 'hot', 'breached.met'),
      ],
      ...[part('tier', 'cold', 'breached', 2), part('tier', 'cold', 'breached.excused', 2)],
    ];
    expect(dutyBreakdown(parts, CLAUSE)).toEqual([
      { by: 'tier', key: 'hot', met: 3, breached: 2, excused: 0, rate: 3 / 5, correctedRate: 4 / 5 },
      { by: 'tier', key: 'cold', met: 0, breached: 2, excused: 0, rate: 0, correctedRate: null },
    ]);
  });
});

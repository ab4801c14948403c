import type { Entry, NewEntry, Stage } from '#contracts';
import { lead, move, newEntry, recorded } from '../test-support/entries.js';
import { measureAll } from './contribution.js';
import { daysIn } from './days.js';
import { FUNNEL_LEVEL, FUNNEL_ROLLUP, Sums } from './projections.js';
import type { Projection } from './projections.js';
import { RunningClocks } from './running-clock.js';

const LEAD = 'lead-1';

const moved = (from: Stage | null, ...entered: Stage[]): NewEntry =>
  newEntry('lead.moved', { lead: lead(), move: move(from, ...entered) }, { leadId: LEAD });

const deal = { lead: lead(), opportunityId: 'o', amountMinor: 900_000, currency: 'EUR' };
const won = newEntry(
  'opportunity.won',
  {
    ...{ ...deal, from: 'proposal', closedOn: '2026-04-14', move: move('opportunity', 'customer') },
  } as never,
  { leadId: LEAD },
);
const lost = newEntry(
  'opportunity.lost',
  {
    ...{
      ...deal,
      from: 'proposal',
      closedOn: '2026-04-14',
      reason: 'PRICE',
      move: move('opportunity', 'lost'),
    },
  } as never,
  { leadId: LEAD },
);

function sumOf(projection: Projection, told: readonly NewEntry[], ...key: readonly string[]): number {
  const entries: Entry[] = told.map((entry, index) => recorded(entry, index + 1));
  const memory = { deals: new Map(), clocks: new RunningClocks(), corrections: new Map() };
  const { increments } = measureAll(entries, daysIn('Europe/Rome', new Map()), memory);
  return [...new Sums(projection).add(increments).rows.values()]
    .filter((row) => key.every((part) => row.key.includes(part)))
    .reduce((sum, { amount }) => sum + amount, 0);
}
const entered = (told: readonly NewEntry[], stage: string): number =>
  sumOf(FUNNEL_ROLLUP, told, 'entered', stage);
const standing = (told: readonly NewEntry[], stage: string): number =>
  sumOf(FUNNEL_LEVEL, told, 'population', stage);

const RACE = [moved(null, 'inquiry'), moved('inquiry', 'mql', 'sal', 'sql', 'opportunity')];
const STAGES: readonly Stage[] = ['inquiry', 'mql', 'sal', 'sql', 'opportunity'];

describe('A lead that is lost in the end', () => {
  it('stays among those that entered each stage: a loss makes no conversion look better', () => {
    for (const stage of STAGES) expect(entered([...RACE, lost], stage)).toBe(entered(RACE, stage));
    expect([standing([...RACE, lost], 'opportunity'), standing([...RACE, lost], 'lost')]).toEqual([0, 1]);
  });

  it('counts in a stage once whatever becomes of it: entries into the funnel are those of leads, not of their deals', () => {
    for (const end of [won, lost])
      expect(STAGES.map((stage) => entered([...RACE, end], stage))).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('A deal', () => {
  it('changes its own stage, and no stage of its lead that bears a like name', () => {
    const changed = newEntry(
      'opportunity.stage_changed',
      {
        ...{ ...deal, from: 'prospecting', stage: 'proposal', to: 'proposal' },
      } as never,
      { leadId: LEAD },
    );
    expect(standing([...RACE, changed], 'opportunity')).toBe(1);
    for (const stage of STAGES) expect(entered([...RACE, changed], stage)).toBe(1);
  });

  it('may be the second one lost by a lead that stays what it is', () => {
    const other = newEntry(
      'opportunity.lost',
      {
        ...{ ...deal, from: 'proposal', closedOn: '2026-04-14', reason: 'PRICE', move: null },
      } as never,
      { leadId: LEAD },
    );
    expect([standing([...RACE, other], 'opportunity'), standing([...RACE, other], 'lost')]).toEqual([1, 0]);
  });
});

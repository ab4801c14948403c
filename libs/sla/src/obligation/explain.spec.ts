import { HOUR_MS } from '#kernel';
import { called, contactDuty, paused, play, started } from '../test-support/duties.js';
import { at, officeHours } from '../test-support/business-times.js';
import { checkBackdating } from './backdating.js';
import { explain } from './explain.js';

const office = officeHours();
const clause = contactDuty();

describe('An explained obligation', () => {
  const events = [
    started(at('2026-04-02 16:00')),
    paused(at('2026-04-03 09:30'), at('2026-04-03 11:00')),
    called(at('2026-04-03 12:00')),
  ];
  const { obligation } = play(events, clause, office);
  const account = explain(obligation, clause, office, at('2026-04-09 12:00'));

  it('accounts for every moment from start to answer, in order', () => {
    expect(account.slices.map(({ from, to, because }) => [from, to, because])).toEqual([
      [at('2026-04-02 16:00'), at('2026-04-02 18:00'), 'open'],
      [at('2026-04-02 18:00'), at('2026-04-03 09:00'), 'closed'],
      [at('2026-04-03 09:00'), at('2026-04-03 09:30'), 'open'],
      [at('2026-04-03 09:30'), at('2026-04-03 11:00'), 'pause'],
      [at('2026-04-03 11:00'), at('2026-04-03 12:00'), 'open'],
    ]);
  });

  it('counts to exactly the time used, and names the row and the versions', () => {
    const counted = account.slices.reduce(
      (sum, slice) => sum + (slice.counts ? slice.to - slice.from : 0),
      0,
    );
    expect(counted).toBe(account.elapsedMs);
    expect(account).toMatchObject({
      elapsedMs: 3.5 * HOUR_MS,
      remainingMs: 0.5 * HOUR_MS,
      tier: { key: 'rest' },
      clauseVersion: 'version-1',
      calendarVersion: 'calendar-1',
    });
  });

  it('runs to now while it is pending, and stands still in a pause', () => {
    const open = play(events.slice(0, 2), clause, office).obligation;
    const early = explain(open, clause, office, at('2026-04-03 09:30'));
    const later = explain(open, clause, office, at('2026-04-03 10:59'));
    expect(later.elapsedMs).toBe(early.elapsedMs);
    expect(later.slices.at(-1)).toMatchObject({
      because: 'pause',
      label: 'customer on leave',
      counts: false,
    });
  });
});

describe('Dating a fact back', () => {
  const now = at('2026-04-03 12:00');
  it('is flagged with how far, and bounded for people only', () => {
    expect(checkBackdating('person', now - 24 * HOUR_MS, now)).toBe(24 * HOUR_MS);
    expect(() => checkBackdating('person', now - 24 * HOUR_MS - 1, now)).toThrow(
      expect.objectContaining({ code: 'fact/too-old' }),
    );
    expect(checkBackdating('connector', now - 900 * HOUR_MS, now)).toBe(900 * HOUR_MS);
  });

  it('never reaches into the future', () => {
    expect(() => checkBackdating('connector', now + 1, now)).toThrow(
      expect.objectContaining({ code: 'fact/in-future' }),
    );
  });
});

import { AGREEMENT, lead, move, newEntry, obligation, recorded } from '../test-support/entries.js';
import { answerItem, answerOf } from './answers.js';
import { daysIn } from './days.js';
import type { Increment } from './increment.js';
import { measure } from './measure.js';
import type { RunningClock } from './running-clock.js';
import { minuteOf } from './weeks.js';

const HOUR = 3_600_000;
const clock: RunningClock = {
  ...{ obligationId: 'running', agreementId: AGREEMENT, clauseKey: 'accept-in-4h', tier: 'hot', leadId: 'l' },
  ...{ handoverId: 'h', postedOn: '2026-04-14', dueAt: '2026-04-14T14:00:00.000Z', targetMs: 4 * HOUR },
  ...{ isBreached: false, answer: 'accepted' },
};
const world = {
  ...daysIn('Europe/Rome', new Map()),
  dealBefore: () => undefined,
  clockBefore: (id: string) => (id === 'running' ? clock : undefined),
  correctionBefore: () => undefined,
};
type New = Parameters<typeof recorded>[0];
const measured = (entry: New, ...of: string[]): Increment[] =>
  measure(recorded(entry), world).filter(({ measure: what }) => of.includes(what));
const items = (entry: New, ...of: string[]): string[] =>
  measured(entry, ...of).map(({ item, amount }) => `${item} ${amount}`);

const duty = obligation({ obligationId: 'running' });
const met = newEntry(
  'obligation.met',
  { ...duty, metAt: '2026-04-14T11:00:00Z', elapsedMs: HOUR },
  { at: '2026-04-14T11:00:30Z' },
);

describe('an answer', () => {
  it('is kept with its kind, its target and its time', () => {
    const [answer] = measured(met, 'obligation.answer');
    expect(answerOf(answer!.item)).toEqual({
      ...{ isInTime: true, by: 'accepted', targetMs: 4 * HOUR },
      elapsedMs: expect.closeTo(HOUR, -5),
    });
    expect(measured(met, 'obligation.took')).toMatchObject([{ amount: HOUR }]);
  });

  it('that came late took its target and the lateness', () => {
    const late = newEntry('obligation.fulfilled_late', { ...duty, lateByMs: HOUR });
    expect(measured(late, 'obligation.took')).toMatchObject([{ amount: 5 * HOUR }]);
    expect(answerOf(measured(late, 'obligation.answer')[0]!.item).isInTime).toBe(false);
  });

  it('after a waiver, when no clock runs any more, is none', () => {
    const waived = newEntry('obligation.fulfilled_late', { ...obligation(), lateByMs: HOUR });
    expect(measured(waived, 'obligation.answer', 'obligation.took')).toEqual([]);
  });

  it.each([0, 1, 999, 86_400_000])('of %d ms is read back at most 1 %% off', (elapsedMs) => {
    const read = answerOf(answerItem({ isInTime: true, by: 'answered', targetMs: 1, elapsedMs })).elapsedMs;
    expect(Math.abs(read - elapsedMs)).toBeLessThanOrEqual(Math.max(1, elapsedMs * 0.0101));
  });
});

describe('a decision', () => {
  it('stands in the minute of the answer, or of the deadline', () => {
    expect(measured(met, 'obligation.decided')).toMatchObject([
      { item: 'met', amount: 1, minute: minuteOf('2026-04-14T11:00:00Z') },
    ]);
    const breached = newEntry(
      'obligation.breached',
      { ...duty, lagMs: 90_000 },
      { at: '2026-04-14T14:01:30Z' },
    );
    expect(measured(breached, 'obligation.decided')).toMatchObject([
      { item: 'breached', amount: 1, minute: minuteOf('2026-04-14T14:00:00Z') },
    ]);
  });

  it('that was taken back leaves the very minute it stood in', () => {
    const excused = newEntry('obligation.excused', { ...duty, reason: 'relief', from: 'breached' });
    expect(measured(excused, 'obligation.decided')).toMatchObject([
      { item: 'breached', amount: -1, minute: minuteOf(duty.dueAt) },
    ]);
    expect(
      items(
        newEntry('obligation.excused', { ...duty, reason: 'relief', from: 'pending' }),
        'obligation.decided',
      ),
    ).toEqual([]);
  });

  it('of the owner level is not the agreement’s', () => {
    const own = newEntry('obligation.breached', { ...duty, level: 'owner', lagMs: 0 });
    expect(items(own, 'obligation.decided')).toEqual([]);
  });
});

describe('a stage that is left', () => {
  const moved = (from: Parameters<typeof move>[0], ...to: Parameters<typeof move>[1][]): New =>
    newEntry('lead.moved', { lead: lead(), move: move(from, ...to) }, { at: '2026-04-12T21:00:00Z' });

  const laws: { entry: New; gives: string[]; because: string }[] = [
    { entry: moved('mql', 'sal'), gives: ['mql.on 1'], because: 'the next stage is further' },
    { entry: moved('mql', 'recycled'), gives: ['mql.off 1'], because: 'a side stage is not' },
    { entry: moved('sql', 'mql'), gives: ['sql.off 1'], because: 'back is not further' },
    {
      entry: moved('inquiry', 'mql', 'sal'),
      gives: ['inquiry.on 1', 'mql.on 1'],
      because: 'stages on the way are left, too',
    },
    { entry: moved('recycled', 'mql'), gives: [], because: 'a side stage converts to nothing' },
    { entry: moved(null, 'inquiry'), gives: [], because: 'a new lead left nothing' },
    {
      entry: newEntry('lead.moved', { lead: lead(), move: move('mql', 'sal'), isUndated: true }),
      gives: [],
      because: 'nobody knows in which week it was',
    },
  ];
  it.each(laws)('gives $gives, because $because', ({ entry, gives }) => {
    expect(items(entry, 'left')).toEqual(gives);
  });

  it('counts in the week of the workspace: Sunday evening in London is still Sunday in Rome', () => {
    expect(measured(moved('mql', 'sal'), 'left')).toMatchObject([
      { day: '2026-04-12', postedOn: '2026-04-06' },
    ]);
  });
});

describe('a credit in money', () => {
  const line = (...changes: { bucket: 'provisional' | 'counted' | 'reversed'; amount: number }[]): New =>
    newEntry('tally.changed', {
      ...{
        agreementId: AGREEMENT,
        versionId: 'v',
        clauseKey: 'value',
        period: '2026-04-01',
        on: '2026-04-09',
      },
      ...{ leadId: 'l', episode: 1, attributes: {}, cause: 'offered', changes, isPart: true },
    });

  it('stands once at its price, wherever it stands, and no more once reversed', () => {
    expect(items(line({ bucket: 'provisional', amount: 200_000 }), 'tally.price')).toEqual(['200000 1']);
    const confirmed = line(
      { bucket: 'provisional', amount: -200_000 },
      { bucket: 'counted', amount: 200_000 },
    );
    expect(items(confirmed, 'tally.price')).toEqual(['200000 -1', '200000 1']);
    const reversed = line({ bucket: 'counted', amount: -200_000 }, { bucket: 'reversed', amount: 200_000 });
    expect(items(reversed, 'tally.price')).toEqual(['200000 -1']);
  });

  it('of the part a share is about is told apart; a credit of one has no price', () => {
    const one = line({ bucket: 'provisional', amount: 1 });
    expect(items(one, 'tally.part')).toEqual(['provisional 1']);
    expect(items(one, 'tally.price')).toEqual([]);
  });
});

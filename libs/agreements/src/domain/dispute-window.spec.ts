import type { Entry } from '#contracts';
import { DAY_MS } from '#kernel';
import type { DisputeClock } from './dispute-clock.js';
import { ownClock } from './dispute-clock.js';
import { disputeWindowOf } from './dispute-window.js';

const day = (count: number): Date => new Date(count * DAY_MS);
const fact = (type: Entry['type'], at: number, payload: object = {}): Entry =>
  ({ type, occurredAt: day(at), leadId: 'l', payload: { handoverId: 'h', ...payload } }) as unknown as Entry;
const rejected = (at: number, handoverId = 'h'): Entry => fact('handover.rejected', at, { handoverId });
const merged = (at: number): Entry => fact('lead.merged', at);
const unmerged = (at: number, mergedAt: number): Entry =>
  fact('lead.unmerged', at, { mergedAt: day(mergedAt).toISOString() });

/** Days of any kind, counted to the hour. */
const clock = (days: number, versionId: string | null = 'v'): DisputeClock => ({
  versionId,
  closesAt: (from) => from + days * DAY_MS,
  closesAfterPause: (closesAt, { from, to }) => closesAt + to - from,
});

describe('The window of a dispute', () => {
  const LAWS: {
    readonly history: readonly Entry[];
    readonly disputed: number;
    readonly clocks?: readonly DisputeClock[];
    readonly closes: number;
    readonly because: string;
  }[] = [
    { history: [rejected(1)], disputed: 2, closes: 4, because: 'it begins with the rejection' },
    {
      history: [rejected(1)],
      disputed: 2,
      clocks: [clock(3), clock(5), clock(4)],
      closes: 6,
      because: 'both sides have until the last one closes',
    },
    {
      history: [rejected(0), rejected(1), rejected(2, 'another')],
      disputed: 2,
      closes: 4,
      because: 'it is about the last rejection of this hand-over',
    },
    { history: [rejected(1)], disputed: 4, closes: 7, because: 'one that is over begins anew' },
    {
      history: [rejected(1)],
      disputed: 5,
      clocks: [clock(3), clock(9)],
      closes: 10,
      because: 'what is over does not matter beside what is open',
    },
    { history: [], disputed: 2, closes: 5, because: 'without a rejection it begins with the dispute' },
    {
      history: [rejected(1), merged(2), unmerged(7, 2)],
      disputed: 8,
      closes: 9,
      because: 'it stood still while its lead was merged',
    },
    {
      history: [merged(0), unmerged(1, 0), rejected(2)],
      disputed: 3,
      closes: 5,
      because: 'a merge before the rejection is over',
    },
    {
      history: [rejected(1), merged(6), unmerged(7, 6)],
      disputed: 8,
      closes: 11,
      because: 'what had closed by the merge did not go on after it',
    },
  ];
  it.each(LAWS)('closes on day $closes, because $because', ({ history, disputed, clocks, closes }) => {
    const told = fact('handover.disputed', disputed) as Entry<'handover.disputed'>;
    const window = disputeWindowOf(told, [...history, told], clocks ?? [clock(3)]);
    expect(window.closesAt / DAY_MS).toBe(closes);
    expect(window.setAsideAt).toBeNull();
  });

  it('remembers whose clock it goes by, and stands still at once where its lead is merged', () => {
    const told = fact('handover.disputed', 2) as Entry<'handover.disputed'>;
    const window = disputeWindowOf(told, [rejected(1), merged(2), told], [clock(3, 'a'), clock(4, 'b')]);
    expect(window).toMatchObject({ versionId: 'b', setAsideAt: 2 * DAY_MS, handoverId: 'h', leadId: 'l' });
  });
});

describe('The clock of nobody’s agreement', () => {
  const at = (text: string): number => Date.parse(text);
  const rome = ownClock('Europe/Rome');
  const LAWS = [
    ['2026-04-14T08:00:00Z', '2026-04-17T22:00:00Z', 'three working days follow a Tuesday'],
    ['2026-04-17T21:59:00Z', '2026-04-22T22:00:00Z', 'a weekend does not count'],
    [
      '2026-03-27T09:00:00Z',
      '2026-04-01T22:00:00Z',
      'the day ends where the workspace is, by the clock of then',
    ],
    ['2026-12-24T09:00:00Z', '2026-12-29T23:00:00Z', 'nobody said which holidays are kept'],
  ] as const;
  it.each(LAWS)('from %s closes at %s, because %s', (from, closes) => {
    expect(rome.closesAt(at(from))).toBe(at(closes));
  });

  it('keeps the working days it had left', () => {
    const closesAt = rome.closesAt(at('2026-04-14T08:00:00Z'));
    const stood = { from: at('2026-04-15T08:00:00Z'), to: at('2026-04-24T08:00:00Z') };
    expect(rome.closesAfterPause(closesAt, stood)).toBe(at('2026-04-28T22:00:00Z'));
  });
});

import fc from 'fast-check';
import { DEPARTMENTS } from '#contracts';
import { HOUR_MS } from '#kernel';
import { hour } from '../test-support/entries.js';
import { bucketOfSeconds, ENDED, RUNNING, secondsOfBucket, UNDATED } from './mark.js';
import type { Mark, MarkKind } from './mark.js';
import { marksOf } from './marks.js';
import type { Point } from './point.js';
import { isEnd, STEPS } from './steps.js';
import type { Step } from './steps.js';

const OF = { channel: 'website', campaignId: null, origin: 'marketing' };
const HOUR = HOUR_MS / 1_000;

/** `captured 0, offered 2 sales/dora`: steps with their hour and, where it matters, whose. */
function points(text: string): Point[] {
  return text.split(', ').map((each): Point => {
    const [step = '', at = '', hands = 'marketing', isUndated] = each.split(' ');
    const [department, memberId = null] = hands.split('/') as [Point['department'], string?];
    const where = { step: step as Step, department, memberId, teamId: null };
    return { at: hour(Number(at)), isUndated: isUndated === 'undated', ...where };
  });
}
const marks = (text: string, kind: MarkKind): Mark[] =>
  marksOf({ personId: null, of: OF, points: points(text) }).filter((mark) => mark.kind === kind);
const told = (text: string, kind: MarkKind): string[] =>
  marks(text, kind).map(({ step, other, department, bucket, seconds }) => {
    const time = bucket === RUNNING ? 'running' : bucket === ENDED ? 'ended' : `${seconds / HOUR}h`;
    return [step, other, department, bucket === UNDATED ? 'undated' : time].filter(Boolean).join(' ');
  });

/** Refused once, offered again, won. */
const STORY =
  'captured 0, mql 1, offered 3 sales, rejected 7, reoffered 8 sales, accepted 10 sales/dora, accepted 12 sales/ede, won 20 sales/ede';

describe('what counts of a walk', () => {
  it('is each visit with where it led to, whoever had the lead meanwhile', () => {
    expect(told(STORY, 'visit')).toEqual([
      'captured mql 1h',
      'mql offered 2h',
      'offered rejected 4h',
      'rejected reoffered 1h',
      'reoffered accepted 2h',
      'accepted won 10h',
      'won ended',
    ]);
  });

  it('is how long each department had it, which is all the time there was', () => {
    expect(told(STORY, 'held')).toEqual([
      'captured marketing 1h',
      'mql marketing 2h',
      'offered sales 4h',
      'rejected marketing 1h',
      'reoffered sales 2h',
      'accepted sales 2h',
      'accepted sales 8h',
    ]);
  });

  it('is each time it went into other hands, also within a department, and how long they then took', () => {
    expect(told(STORY, 'handoff')).toEqual([
      'offered sales marketing 4h',
      'rejected marketing sales 1h',
      'reoffered sales marketing 2h',
      'accepted sales sales 8h',
    ]);
  });

  it('is who passed it to whom and back, also where it lay with a team in between', () => {
    const walk =
      'captured 0 marketing/ana, offered 2 sales, accepted 5 sales/dora, rejected 6 marketing/ana, accepted 9 sales/dora, won 12 sales/ede';
    expect(told(walk, 'pass')).toEqual([
      'accepted ana>dora sales 1h',
      'rejected dora>ana marketing 3h',
      'accepted ana>dora sales 3h',
    ]);
    expect(told(walk, 'passback')).toEqual(['accepted ana>dora sales 1h', 'rejected dora>ana marketing 3h']);
    expect(told('captured 0 marketing/ana, mql 2 marketing/ana', 'pass')).toEqual([]);
    expect(told(STORY, 'pass')).toEqual(['accepted dora>ede sales 8h']);
  });

  it('begins with the first touch, from which nothing is handed on', () => {
    const walk = 'first_touch 0, captured 48 partner/pia, mql 50, lost 60 sales';
    expect(told(walk, 'visit')[0]).toBe('first_touch captured 48h');
    expect(told(walk, 'held')[0]).toBe('first_touch marketing 48h');
    expect(told(walk, 'handoff')).toEqual(['mql marketing partner 10h']);
    expect(told(walk, 'pingpong')).toEqual([]);
    expect(told(walk, 'loss')).toEqual(['mql lost marketing 60h']);
    expect(marks(walk, 'outcome')).toMatchObject([{ step: 'captured', other: 'on', fate: 'lost' }]);
  });

  it('is what went there and back, what was done again, and what came of it', () => {
    expect(told(STORY, 'pingpong')).toEqual(['offered sales marketing 4h', 'rejected marketing sales 1h']);
    expect(told(STORY, 'rework')).toEqual(['reoffered sales 2h']);
    expect(told(STORY, 'reached')).toEqual(['won 20h']);
    expect(told(STORY, 'loss')).toEqual([]);
    expect(marks(STORY, 'outcome').map(({ other }) => other)).toEqual(['on']);
  });

  it.each([
    {
      walk: 'captured 0',
      visit: 'captured running',
      held: 'captured marketing running',
      because: 'it waits',
    },
    {
      walk: 'captured 0, recycled 2',
      visit: 'recycled running',
      held: 'recycled rest running',
      because: 'it is parked',
    },
    { walk: 'captured 0, lost 2', visit: 'lost ended', held: 'captured marketing 2h', because: 'it is over' },
    {
      walk: 'captured 0, mql 5 marketing undated',
      visit: 'mql running',
      held: 'mql marketing running',
      because: 'it runs from the instant that was named',
    },
  ])('of $walk the last is “$visit”, for $because', ({ walk, visit, held }) => {
    expect(told(walk, 'visit').at(-1)).toBe(visit);
    expect(told(walk, 'held').at(-1)).toBe(held);
  });

  it('tells no time that nobody knows', () => {
    const walk = 'captured 0, mql 5 marketing undated, offered 9 sales, lost 11 sales';
    expect(told(walk, 'visit').slice(0, 3)).toEqual([
      'captured mql undated',
      'mql offered undated',
      'offered lost 2h',
    ]);
    expect(told(walk, 'loss')).toEqual(['offered lost sales 11h']);
  });

  it('keeps a loss that was taken back, and what the lead came to in the end', () => {
    const walk = 'captured 0, accepted 2 sales, lost 10 sales, reopened 30 sales, won 40 sales';
    expect(told(walk, 'loss')).toEqual(['accepted lost sales 10h']);
    expect(new Set(marks(walk, 'visit').map(({ fate }) => fate))).toEqual(new Set(['won']));
  });

  it.each([
    { walk: 'captured 0', outcome: 'open' },
    { walk: 'captured 0, mql 1', outcome: 'on' },
    { walk: 'captured 0, disqualified 1', outcome: 'off' },
    { walk: 'captured 0, recycled 1', outcome: 'off' },
  ])('$walk comes to “$outcome”', ({ walk, outcome }) => {
    expect(marks(walk, 'outcome').map(({ other }) => other)).toEqual([outcome]);
  });
});

describe('what counts of any walk', () => {
  const walks = fc
    .array(
      fc.record({
        step: fc.constantFrom(...STEPS),
        department: fc.constantFrom(...DEPARTMENTS.slice(0, 4)),
        memberId: fc.constantFrom(null, 'ana', 'bea'),
        gap: fc.integer({ min: 0, max: 1_000_000 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((steps) => {
      let at = hour(0);
      return steps.map(({ gap, ...point }): Point => {
        at += gap * 1_000;
        return { at, ...point, teamId: null, isUndated: false };
      });
    });
  const ofKind = (all: readonly Mark[], kind: MarkKind): Mark[] => all.filter((mark) => mark.kind === kind);
  const seconds = (all: readonly Mark[]): number =>
    all.reduce((sum, mark) => sum + (mark.bucket >= 0 ? mark.seconds : 0), 0);

  it('adds up: visits and holders both take all the time from the first to the last point', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const all = marksOf({ personId: null, of: OF, points: walk });
        const whole = (walk.at(-1)!.at - walk[0]!.at) / 1_000;
        const [visits, held] = [ofKind(all, 'visit'), ofKind(all, 'held')];
        expect(seconds(held)).toBe(whole);
        // The last visit may have begun before the last change of hands.
        expect(seconds(visits)).toBeLessThanOrEqual(whole);
        expect(visits.filter(({ bucket }) => bucket < 0)).toHaveLength(1);
        expect(visits.at(-1)!.bucket).toBe(isEnd(walk.at(-1)!.step) ? ENDED : RUNNING);
      }),
    );
  });

  it('has visits that follow one another, each from where the one before led to', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const visits = ofKind(marksOf({ personId: null, of: OF, points: walk }), 'visit');
        for (const [place, visit] of visits.slice(1).entries()) expect(visit.step).toBe(visits[place]!.other);
        expect(visits.at(-1)!.other).toBe('');
      }),
    );
  });

  it('reads times back from their buckets at most a tenth off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (time) => {
        expect(Math.abs(secondsOfBucket(bucketOfSeconds(time)) / time - 1)).toBeLessThanOrEqual(0.105);
      }),
    );
    expect(secondsOfBucket(bucketOfSeconds(0))).toBe(0);
  });
});

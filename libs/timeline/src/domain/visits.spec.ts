import { MINUTE_MS } from '#kernel';
import { visitsOf } from './visits.js';
import type { VisitedTouch } from './visits.js';

const touch = (minute: number, facts: Partial<VisitedTouch> = {}): VisitedTouch => ({
  ...{ id: String(minute), personId: 'ada', leadId: null, at: minute * MINUTE_MS, channel: 'website' },
  ...{ campaignId: null, action: null, kind: 'online' },
  ...facts,
});
const told = (touches: readonly VisitedTouch[]): string[] =>
  visitsOf(touches).map(({ first, last, touches: count }) => `${first.id}–${last.id}: ${String(count)}`);

describe('visits', () => {
  it.each<[string, readonly VisitedTouch[], readonly string[]]>([
    ['touches close together are one', [touch(0), touch(10), touch(20)], ['0–20: 3']],
    [
      'half an hour is close; each touch counts from the one before',
      [touch(0), touch(30), touch(60)],
      ['0–60: 3'],
    ],
    ['later is another visit', [touch(0), touch(31)], ['0–0: 1', '31–31: 1']],
    ['two people visit apart', [touch(0), touch(1, { personId: 'bob' }), touch(2)], ['0–2: 2', '1–1: 1']],
    ['another channel is another visit', [touch(0), touch(1, { channel: 'email' })], ['0–0: 1', '1–1: 1']],
    ['another campaign is another visit', [touch(0), touch(1, { campaignId: 'c' })], ['0–0: 1', '1–1: 1']],
    [
      'a touch of a lead is not hidden in one of none',
      [touch(0), touch(1, { leadId: 'l' })],
      ['0–0: 1', '1–1: 1'],
    ],
    [
      'whoever is met is met each time',
      [touch(0, { kind: 'offline' }), touch(1, { kind: 'offline' })],
      ['0–0: 1', '1–1: 1'],
    ],
    [
      'what has a name of its own stands for itself',
      [touch(0), touch(1, { action: 'call' }), touch(2)],
      ['0–2: 2', '1–1: 1'],
    ],
    ['no touch, no visit', [], []],
  ])('%s', (_because, touches, expected) => {
    expect(told(touches)).toEqual(expected);
  });
});

import type { JsonObject } from '#kernel';
import type { AgendaItem } from '../../api/reviews.js';
import { KINDS, sentenceOf, topicsOf } from './agenda-text.js';

const item = (kind: string, place: number): AgendaItem => ({
  ...{ place, kind, clauseKey: null, leadId: null, subjectId: null, at: null, facts: {} },
});

describe('an agenda', () => {
  it('has every item in just one topic, whatever its kind', () => {
    const agenda = [...KINDS, 'unheard-of'].map((kind, index) => item(kind, index + 1));
    const places = topicsOf(agenda).flatMap(({ items }) => items.map(({ place }) => place));
    expect(places.toSorted((a, b) => a - b)).toEqual(agenda.map(({ place }) => place));
  });

  it('leaves topics out that nothing is about, and keeps the order within a topic', () => {
    const topics = topicsOf([item('breaches', 1), item('breach', 2), item('lapse', 3)]);
    expect(topics.map(({ topic, items }) => [topic, items.length])).toEqual([
      ['breaches', 2],
      ['exceptions', 1],
    ]);
  });

  const laws: { kind: string; facts: JsonObject; key: string; because: string }[] = [
    { kind: 'clause-behind', facts: { objective: 0.9 }, key: 'duty-behind', because: 'a duty is a share' },
    { kind: 'clause-behind', facts: { goal: 20 }, key: 'quota-behind', because: 'a quota has a goal' },
    {
      kind: 'decision-open',
      facts: { isOverdue: true },
      key: 'decision-overdue',
      because: 'its day is past',
    },
    {
      kind: 'decision-open',
      facts: { isOverdue: false },
      key: 'decision-open',
      because: 'its day is to come',
    },
    { kind: 'waiver', facts: {}, key: 'waiver', because: 'it needs no choice' },
    { kind: 'unheard-of', facts: {}, key: 'other', because: 'a newer server may send it' },
  ];
  test.each(laws)('says $kind with $key, because $because', ({ kind, facts, key }) => {
    expect(sentenceOf({ kind, facts })).toBe(key);
  });
});

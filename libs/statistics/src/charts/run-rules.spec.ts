import fc from 'fast-check';
import { runRules } from './run-rules.js';
import type { RunRule } from './run-rules.js';

const calm = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3];

describe('the run rules', () => {
  const laws: { scores: number[]; signals: Record<number, RunRule[]>; because: string }[] = [
    { scores: calm, signals: {}, because: 'points on both sides near the centre are noise' },
    { scores: [...calm, 1.01], signals: { 6: ['outside-limits'] }, because: 'one point is above the limit' },
    { scores: [...calm, -1.01], signals: { 6: ['outside-limits'] }, because: 'one point is below the limit' },
    { scores: [...calm, 1, -1], signals: {}, because: 'on the limit is not outside' },
    {
      scores: Array<number>(8).fill(0.1),
      signals: { 7: ['eight-on-one-side'] },
      because: 'the eighth in a row completes the run',
    },
    {
      scores: Array<number>(10).fill(-0.1),
      signals: { 7: ['eight-on-one-side'], 8: ['eight-on-one-side'], 9: ['eight-on-one-side'] },
      because: 'a run that goes on is told at each point',
    },
    { scores: Array<number>(7).fill(0.1), signals: {}, because: 'seven in a row are not eight' },
    {
      scores: [0.1, 0.1, 0.1, 0.1, 0, 0.1, 0.1, 0.1, 0.1],
      signals: {},
      because: 'a point on the centre ends the run',
    },
    {
      scores: [0.6, -0.1, 0.7, 0.8],
      signals: { 3: ['three-of-four-near-limit'] },
      because: 'three of four are nearer to the upper limit than to the centre',
    },
    {
      scores: [0.6, -0.7, 0.8, 0.9],
      signals: { 3: ['three-of-four-near-limit'] },
      because: 'the fourth may be anywhere',
    },
    { scores: [0.6, -0.7, 0.8, -0.9], signals: {}, because: 'they must be near the same limit' },
    {
      scores: [0.6, 0.7, 0.8, 0.1],
      signals: { 2: ['three-of-four-near-limit'] },
      because: 'a calm point completes nothing',
    },
    { scores: [0.5, 0.5, 0.5, 0.5], signals: {}, because: 'half way is not nearer to the limit' },
    {
      scores: [0.1, 0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 1.2],
      signals: { 7: ['outside-limits', 'eight-on-one-side', 'three-of-four-near-limit'] },
      because: 'one point may break all three',
    },
    { scores: [], signals: {}, because: 'there is no point' },
  ];
  test.each(laws)('tell $signals, because $because', ({ scores, signals }) => {
    expect(runRules(scores)).toEqual(scores.map((_, index) => signals[index] ?? []));
  });

  it('look only back: a later point changes no earlier verdict', () => {
    const scores = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(scores, (some) => {
        expect(runRules(some.slice(0, -1))).toEqual(runRules(some).slice(0, -1));
      }),
    );
  });

  it('see the same below the centre as above it', () => {
    const scores = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, (some) => {
        expect(runRules(some.map((score) => -score))).toEqual(runRules(some));
      }),
    );
  });
});

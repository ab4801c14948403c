import fc from 'fast-check';
import { gradeOf, STARTING_MODEL } from '#scoring';
import type { ScoreModel } from '#scoring';
import {
  cutsOf,
  problemsOf,
  problemUnder,
  withBand,
  withCut,
  withGrade,
  withoutBand,
  withoutRule,
  withRule,
  withRuleChanged,
} from './score-draft.js';
import type { Axis } from './score-draft.js';

const AXES = ['fit', 'engagement'] as const satisfies readonly Axis[];
const STEPS: readonly ((model: ScoreModel, axis: Axis) => ScoreModel)[] = [
  (model, axis) => withRule(model, axis, 'Pricing page', 15),
  (model, axis) => withRule(model, axis, 'Competitor', -40),
  (model, axis) => withoutRule(model, axis, 0),
  withBand,
  withoutBand,
];

describe('a draft of a score model', () => {
  it('stays one the server takes, whatever is added and taken away', () => {
    const step = fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom(...AXES));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const model = steps.reduce((draft, [change, axis]) => change(draft, axis), STARTING_MODEL);
        expect(problemsOf(model)).toEqual([]);
      }),
    );
  });

  it.each(AXES)('grades as before below the new band on %s', (axis) => {
    const points = fc.double({ min: 0, max: (cutsOf(STARTING_MODEL, axis).at(-1) ?? 0) + 19, noNaN: true });
    fc.assert(
      fc.property(points, points, (fit, engagement) => {
        const { matrix } = withBand(STARTING_MODEL, axis);
        expect(gradeOf(matrix, fit, engagement)).toBe(gradeOf(STARTING_MODEL.matrix, fit, engagement));
      }),
    );
  });

  it.each(AXES)('is as it was once a band of %s is added and taken away', (axis) => {
    expect(withoutBand(withBand(STARTING_MODEL, axis), axis)).toEqual(STARTING_MODEL);
  });

  it.each(AXES)('keeps the last cut of %s', (axis) => {
    const few = [1, 2, 3, 4].reduce((draft) => withoutBand(draft, axis), STARTING_MODEL);
    expect(cutsOf(few, axis)).toHaveLength(1);
  });

  it('gives a rule a key of its own', () => {
    const twice = withRule(withRule(STARTING_MODEL, 'engagement', 'Came by', 5), 'engagement', 'Came by', 5);
    expect(twice.engagement.map(({ key }) => key).slice(-2)).toEqual(['came-by-2', 'came-by-3']);
  });

  it('takes a member of a rule away when it is set to nothing', () => {
    const every = withRuleChanged(STARTING_MODEL, 'engagement', 0, { most: undefined });
    expect(every.engagement[0]).toEqual({ key: 'came-by', points: 10, when: { all: [] } });
    expect(problemsOf(every)).toEqual([]);
  });

  it('says where it is wrong: bands that fall, and a grade that more of something makes worse', () => {
    const falling = problemsOf(withCut(STARTING_MODEL, 'fit', 2, 10));
    expect(problemUnder(falling, '/matrix')?.pointer).toBe('/matrix/fitCuts');
    const worse = problemsOf(withGrade(STARTING_MODEL, 3, 3, 'D'));
    expect(problemUnder(worse, '/matrix')?.pointer).toBe('/matrix/grades');
    expect(problemUnder(worse, '/fit')).toBeUndefined();
  });
});

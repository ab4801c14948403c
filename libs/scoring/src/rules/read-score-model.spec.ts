import fc from 'fast-check';
import { gradeOf } from './grade.js';
import { readScoreModel, scoreModelProblems } from './read-score-model.js';
import { GRADES, STARTING_MODEL } from './score-model.js';

const pointers = (value: unknown): string[] => scoreModelProblems(value).map(({ pointer }) => pointer);
const rule = { key: 'x', points: 1, when: { all: [] } };
const { matrix } = STARTING_MODEL;

describe('a grade', () => {
  it.each([
    { fit: 0, engagement: 0, grade: 'D', because: 'neither fits nor does anything' },
    { fit: 39.9, engagement: 100, grade: 'C', because: 'clicks alone make no good lead' },
    { fit: 40, engagement: 40, grade: 'A', because: 'a value at a cut is in the band above it' },
    { fit: 60, engagement: 9, grade: 'C', because: 'who fits and is silent waits' },
  ])('of $fit and $engagement is $grade, because $because', ({ fit, engagement, grade }) => {
    expect(gradeOf(matrix, fit, engagement)).toBe(grade);
  });

  it('never gets worse by more fit or more engagement', () => {
    const value = fc.double({ min: 0, max: 120, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (fit, engagement, more) => {
        const now = GRADES.indexOf(gradeOf(matrix, fit, engagement));
        expect(GRADES.indexOf(gradeOf(matrix, fit + more, engagement))).toBeLessThanOrEqual(now);
        expect(GRADES.indexOf(gradeOf(matrix, fit, engagement + more))).toBeLessThanOrEqual(now);
      }),
    );
  });
});

describe('a score model', () => {
  it('to start from is one', () => {
    expect(readScoreModel(STARTING_MODEL)).toBe(STARTING_MODEL);
  });

  it.each([
    { wrong: null, at: [''], because: 'nothing is no model' },
    { wrong: { extra: 1 }, at: ['/extra'], because: 'unknown members are named' },
    { wrong: { fit: 'all' }, at: ['/fit'], because: 'rules are a list' },
    { wrong: { fit: [rule, rule] }, at: ['/fit/1/key'], because: 'a reason names one rule' },
    { wrong: { fit: [{ ...rule, points: 1e9 }] }, at: ['/fit/0/points'], because: 'points are bounded' },
    { wrong: { fit: [{ ...rule, most: 1 }] }, at: ['/fit/0/most'], because: 'what one is, one is once' },
    { wrong: { engagement: [{ ...rule, most: 0 }] }, at: ['/engagement/0/most'], because: 'at least once' },
    {
      wrong: { engagement: [{ ...rule, isLasting: 1 }] },
      at: ['/engagement/0/isLasting'],
      because: 'yes or no',
    },
    { wrong: { engagement: [7] }, at: ['/engagement/0'], because: 'a number is no rule' },
    {
      ...{ wrong: { engagement: [{ ...rule, when: { field: 'salary', op: 'eq', value: 1 } }] } },
      ...{ at: ['/engagement/0/when/field'], because: 'predicates are checked where they stand' },
    },
    { wrong: { halfLifeDays: 0 }, at: ['/halfLifeDays'], because: 'nothing fades at once' },
    { wrong: { thresholds: { fit: 1 } }, at: ['/thresholds/engagement'], because: 'both are needed' },
    { wrong: { thresholds: 3 }, at: ['/thresholds'], because: 'one number says too little' },
    { wrong: { matrix: { ...matrix, fitCuts: [2, 1, 3] } }, at: ['/matrix/fitCuts'], because: 'cuts rise' },
    {
      wrong: { matrix: { ...matrix, engagementCuts: [1] } },
      at: ['/matrix/grades'],
      because: 'cells are missing',
    },
    { wrong: { matrix: undefined }, at: ['/matrix'], because: 'grades come from somewhere' },
    {
      ...{
        wrong: {
          matrix: {
            fitCuts: [1],
            engagementCuts: [1],
            grades: [
              ['D', 'A'],
              ['C', 'B'],
            ],
          },
        },
      },
      ...{ at: ['/matrix/grades'], because: 'better fit would mean a worse grade' },
    },
  ])('is refused at $at, because $because', ({ wrong, at }) => {
    expect(pointers(wrong && { ...STARTING_MODEL, ...wrong })).toEqual(at);
  });

  it('is refused with all its faults at once', () => {
    const broken = { ...STARTING_MODEL, halfLifeDays: -1, fit: [{ ...rule, key: 'No Key' }] };
    expect(() => readScoreModel(broken)).toThrow(
      expect.objectContaining({ code: 'score-model/invalid' }) as Error,
    );
    expect(pointers(broken)).toEqual(['/fit/0/key', '/halfLifeDays']);
  });
});

import fc from 'fast-check';
import { dayAfter, decisionState, isOfOthers, isOverdue, planChange, wholePlan } from './decision.js';
import type { DecisionStep, WholeStep } from './decision.js';

const step = (id: string, place: number, facts: Partial<DecisionStep> = {}): DecisionStep => ({
  id,
  place,
  name: id,
  ownerId: null,
  personId: null,
  expectedOn: null,
  doneOn: null,
  doneBy: null,
  evidenceNote: null,
  attachmentId: null,
  ...facts,
});
const wish = (name: string, facts: Partial<WholeStep> = {}): WholeStep => ({
  name,
  ownerId: null,
  personId: null,
  expectedOn: null,
  ...facts,
});
const kept = (id: string, facts: Partial<WholeStep> = {}): WholeStep => wish(id, { id, ...facts });

describe('a plan of the buyer’s steps', () => {
  const before = [step('need', 0, { doneOn: '2026-01-02' }), step('evaluation', 1), step('signature', 2)];

  it('that is the same writes nothing', () => {
    const same = [kept('need'), kept('evaluation'), kept('signature')];
    expect(planChange(before, same)).toEqual({ added: [], changed: [], removed: [] });
  });

  it('takes what is new, what changed and what goes apart, each in its place', () => {
    const plan = [kept('need'), wish(' Legal '), kept('signature', { expectedOn: '2026-03-01' })];
    expect(planChange(before, plan)).toEqual({
      added: [{ ...wish('Legal'), place: 1 }],
      changed: [{ ...kept('signature', { expectedOn: '2026-03-01' }), place: 2 }],
      removed: ['evaluation'],
    });
  });

  it.each([
    [
      'a step of another deal',
      [kept('need'), kept('strange')],
      'decision/step-missing',
      'ids are never guessed',
    ],
    ['one step twice', [kept('need'), kept('need')], 'decision/step-twice', 'it has one place'],
    ['a plan without what was done', [kept('signature')], 'decision/step-done', 'what happened stays'],
  ])('refuses %s with %3$s', (_what, plan, code) => {
    expect(() => planChange(before, plan)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('ends in what was wished for, whatever stood there before', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String), { maxLength: 10 });
    fc.assert(
      fc.property(ids, fc.array(fc.option(fc.nat({ max: 9 })), { maxLength: 10 }), (names, picks) => {
        const there = names.map((id, place) => step(id, place));
        const taken = new Set<string>();
        const plan = picks.map((pick, index) => {
          const id = pick === null ? undefined : names[pick];
          if (id === undefined || taken.has(id)) return wish(`new ${index}`);
          taken.add(id);
          return kept(id);
        });
        const { added, changed, removed } = planChange(there, plan);
        const after = there
          .filter(({ id }) => !removed.includes(id))
          .map(({ id, place, name }) => changed.find((each) => each.id === id) ?? { id, place, name });
        const names_ = [...after, ...added].sort((a, b) => a.place - b.place).map(({ name }) => name);
        expect(names_).toEqual(plan.map(({ name }) => name));
      }),
    );
  });
});

describe('what a plan does not say', () => {
  const stands = step('legal', 0, { ownerId: 'marco', personId: 'ada', expectedOn: '2026-03-01' });
  const masked = { ...stands, ownerId: null };
  const whole = { ownerId: 'marco', personId: 'ada', expectedOn: '2026-03-01' };
  it.each([
    [stands, {}, whole, 'what is left out stays'],
    [
      stands,
      { ownerId: null, expectedOn: null },
      { ...whole, ownerId: null, expectedOn: null },
      'null clears',
    ],
    [masked, { ownerId: null }, whole, 'nobody clears what they cannot see'],
    [masked, {}, whole, 'what is left out stays'],
    [masked, { ownerId: 'pia' }, { ...whole, ownerId: 'pia' }, 'it is said outright'],
  ])('told %o and saying %o it is %o, because %s', (told, said, is, _because) => {
    const plan = wholePlan([stands], [told], [{ id: 'legal', name: 'legal', ...said }]);
    expect(plan).toEqual([{ id: 'legal', name: 'legal', ...is }]);
  });

  it('of a new step is nothing', () => {
    expect(wholePlan([stands], [masked], [{ name: 'new' }])).toEqual([wish('new')]);
  });

  it.each([
    [{ ownerId: 'marco' }, { ownerId: null }, true, 'others see to it'],
    [{ ownerId: 'marco', doneOn: '2026-01-02', doneBy: 'pia' }, { ownerId: null }, false, 'it was done here'],
    [{ doneOn: '2026-01-02', doneBy: 'marco' }, { doneBy: null }, true, 'others did it'],
    [
      { doneOn: '2026-01-02', evidenceNote: 'words' },
      { evidenceNote: null },
      true,
      'a system of theirs did it',
    ],
    [{}, {}, false, 'it is nobody’s'],
  ])('with %o, told %o, it is of others: %s, because %s', (facts, hidden, is, _because) => {
    const each = step('legal', 0, facts);
    expect(isOfOthers(each, { ...each, ...hidden })).toBe(is);
  });
});

describe('a step of the buyer’s', () => {
  it.each([
    ['2026-02-03', null, true, 'the day is over'],
    ['2026-02-04', null, false, 'the day itself is in time'],
    ['2026-02-05', null, false, 'the day lies ahead'],
    [null, null, false, 'nobody expects it on a day'],
    ['2026-02-03', '2026-02-10', false, 'it was done, if late'],
  ])(
    'expected on %s and done on %s is overdue on 4 February: %s, because %s',
    (expectedOn, doneOn, is, _because) => {
      expect(isOverdue({ expectedOn, doneOn }, '2026-02-04')).toBe(is);
    },
  );
});

describe('how far the buyer is', () => {
  const today = '2026-02-04';

  it('is nothing to say of without a plan', () => {
    expect(decisionState([], today)).toBeNull();
  });

  it('names the first step that is not done, also behind one that is', () => {
    const steps = [
      step('a', 0, { doneOn: today }),
      step('b', 1, { expectedOn: '2026-02-20' }),
      step('c', 2, { doneOn: today }),
    ];
    const current = { name: 'b', expectedOn: '2026-02-20' };
    expect(decisionState(steps, today)).toEqual({ steps: 3, done: 2, current, isOverdue: false });
  });

  it('is overdue by any step that is, for a later one may not be waited for either', () => {
    const steps = [step('a', 0), step('b', 1, { expectedOn: '2026-01-20' })];
    expect(decisionState(steps, today)).toMatchObject({ isOverdue: true, current: { name: 'a' } });
  });

  it('has no current step once all are done', () => {
    expect(decisionState([step('a', 0, { doneOn: today })], today)).toMatchObject({ current: null, done: 1 });
  });
});

describe('the day so many days later', () => {
  it.each([
    ['2026-03-28', 2, '2026-03-30', 'summer time begins in between'],
    ['2028-02-28', 1, '2028-02-29', 'the year has the day'],
    ['2026-12-31', 1, '2027-01-01', 'the year ends'],
    ['2026-05-05', 0, '2026-05-05', 'no day passes'],
  ])('%s and %i days are %s, because %s', (day, days, later) => {
    expect(dayAfter(day, days)).toBe(later);
  });
});

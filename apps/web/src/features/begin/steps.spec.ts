import { countOf, doneOf, nextOf } from './steps.js';
import type { BeginFacts } from './steps.js';

const EMPTY: BeginFacts = {
  ...{ isOnSide: false, hasHistory: false, agreement: null },
  ...{ isOtherInvited: false, hasSource: false, hasLead: false },
};

const at = (change: Partial<BeginFacts>) => {
  const done = doneOf({ ...EMPTY, ...change });
  return { next: nextOf(done), ...countOf(done) };
};

describe('the first steps', () => {
  it('begin with the side one stands on', () => {
    expect(at({})).toEqual({ next: 'side', done: 0, all: 6 });
  });

  it('go by without a past, and do not count it', () => {
    expect(at({ isOnSide: true })).toEqual({ next: 'promises', done: 1, all: 6 });
    expect(at({ isOnSide: true, hasHistory: true })).toEqual({ next: 'promises', done: 1, all: 6 });
  });

  it.each(['draft', 'proposed', 'signed', 'withdrawn'] as const)(
    'are not past the signatures while a version is %s',
    (agreement) => {
      expect(at({ isOnSide: true, agreement, isOtherInvited: true }).next).toBe('sign');
    },
  );

  it('go back to what was left out', () => {
    expect(at({ isOnSide: true, agreement: 'active', hasLead: true })).toEqual({
      ...{ next: 'invite', done: 5, all: 6 },
    });
  });

  it('end with a lead, whichever source brought it', () => {
    const facts = { isOnSide: true, agreement: 'active', isOtherInvited: true } as const;
    expect(at(facts).next).toBe('source');
    expect(at({ ...facts, hasSource: true }).next).toBe('lead');
    expect(at({ ...facts, hasLead: true })).toEqual({ next: null, done: 6, all: 6 });
  });
});

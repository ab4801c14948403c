import { CLAUSE_KIND_NAMES, validateClause } from '#sla';
import { newClause, OFFERED_KINDS } from './new-clause.js';

const texts = { title: 'A promise', everyone: 'Everyone' };

describe('a promise that is added', () => {
  it.each(OFFERED_KINDS.map((kind) => ({ kind })))('is valid as it stands: $kind', ({ kind }) => {
    const clause = newClause(kind, [], texts);
    expect(validateClause(clause)).toEqual(clause);
  });

  it('has a key of its own', () => {
    expect(newClause('duty.accept', ['accept'], texts).key).toBe('accept-2');
  });

  it('is offered for every kind that can be signed', () => {
    expect([...OFFERED_KINDS].sort()).toEqual(
      CLAUSE_KIND_NAMES.filter((kind) => kind !== 'duty.trace').toSorted(),
    );
  });
});

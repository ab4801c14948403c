import { SUB_REASONS } from '#contracts';
import { targetProblems } from '#scoring';
import { withCriterion, withCriterionChanged, withoutCriterion } from './target-draft.js';

const NONE = { criteria: [] };

describe('a draft of who is wanted', () => {
  it.each(SUB_REASONS)('gets a criterion of %s that only lacks its values, if anything', (subReason) => {
    const { criteria } = withCriterion(NONE, 'Ökonomisch sinnvoll', subReason);
    expect(criteria).toMatchObject([{ key: 'okonomisch-sinnvoll', subReason, unknownCountsAs: 'unknown' }]);
    const pointers = targetProblems({ criteria }).map(({ pointer }) => pointer);
    expect(pointers).toEqual(subReason === 'size' ? [] : ['/criteria/0/when/value']);
  });

  it('never gives a key twice', () => {
    const twice = withCriterion(withCriterion(NONE, 'Size', 'size'), 'Size', 'size');
    expect(twice.criteria.map(({ key }) => key)).toEqual(['size', 'size-2']);
    expect(targetProblems(twice)).toEqual([]);
  });

  it('changes and drops one, and leaves the others as they are', () => {
    const two = withCriterion(withCriterion(NONE, 'Size', 'size'), 'Where', 'region');
    const changed = withCriterionChanged(two, 0, { unknownCountsAs: 'out' });
    expect(changed.criteria).toEqual([{ ...two.criteria[0], unknownCountsAs: 'out' }, two.criteria[1]]);
    expect(withoutCriterion(two, 0).criteria).toEqual([two.criteria[1]]);
    expect(two.criteria).toHaveLength(2);
  });
});

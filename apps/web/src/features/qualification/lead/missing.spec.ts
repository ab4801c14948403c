import { Problem } from '../../../api/problem.js';
import { missingOf } from './missing.js';

const refusal = (code: string, facts: object): Problem =>
  new Problem(422, code, 'Not yet.', [], facts as Record<string, unknown>);
const bant = { framework: 'BANT 1', missingRequired: ['need'], moreNeeded: 2, open: ['need', 'budget'] };

describe('what a refusal says is missing', () => {
  it('is told framework by framework', () => {
    expect(missingOf(refusal('lead/not-qualified', { missing: [bant] }))).toEqual([bant]);
  });

  it('is nothing for any other refusal, whatever it carries', () => {
    expect(missingOf(refusal('lead/wrong-stage', { missing: [bant] }))).toBeNull();
  });

  it.each([
    { missing: undefined, because: 'an older server tells no facts' },
    { missing: 'need', because: 'words are no list' },
    { missing: [null, {}, { ...bant, open: 'need' }], because: 'a part that is not told cannot be shown' },
  ])('is an empty list where it cannot be read, because $because', ({ missing }) => {
    expect(missingOf(refusal('lead/not-qualified', { missing }))).toEqual([]);
  });
});

import { fairsOf } from './spend-year.js';
import { planYear } from './plan-year.js';

describe('the fairs of a year', () => {
  it('cost what they cost on their days in spring and autumn, told the day after, and only once they are over', () => {
    const year = planYear({ seed: 1, until: Date.parse('2026-10-13T09:00:00Z') });
    const fairs = fairsOf(year);
    expect(fairs.map(({ spend: { from, to } }) => [from, to])).toEqual([
      ['2025-10-11', '2025-10-13'],
      ['2026-03-11', '2026-03-13'],
    ]);
    expect(fairs.every(({ at, spend }) => at <= year.until && at > Date.parse(spend.to))).toBe(true);
    expect(fairs[0]?.spend).toMatchObject({ channel: 'event', kind: 'event', amount: '18500.00' });
  });
});

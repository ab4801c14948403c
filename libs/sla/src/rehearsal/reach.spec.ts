import { validateTerms } from '../clauses/terms.js';
import { reachOf } from './reach.js';

const FROM = Date.parse('2026-04-15T10:00:00Z');
const terms = (more: object, oncePerCompanyDays: number | null = null) =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
        ...{ goal: 10, oncePerCompanyDays },
      },
    ],
    ...more,
  });

describe('how far back a stretch reaches', () => {
  it.each([
    [terms({}), '2026-04-15T10:00:00.000Z', 'nothing before it has a say'],
    [terms({ capacityCap: { leadsPerTeam: 2 } }), '2026-03-31T22:00:00.000Z', 'places are of the period'],
    [terms({}, 30), '2026-02-14T10:00:00.000Z', 'a company may have counted, and been refused, before'],
    [
      terms({ capacityCap: { leadsPerTeam: 2 } }, 30),
      '2026-02-14T10:00:00.000Z',
      'whichever lies further back',
    ],
  ])('under terms %# is %s, because %s', (of, at) => {
    expect(new Date(reachOf(of, FROM)).toISOString()).toBe(at);
  });
});

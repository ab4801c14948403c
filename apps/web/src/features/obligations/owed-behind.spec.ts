import { filtersOf, queryOf } from './filters.js';
import { owedBehind } from '../../ui/owed-behind.js';

const AGREEMENT = '019aa0f0-0000-7000-8000-00000000000a';
const TEAM = '019aa0f0-0000-7000-8000-00000000000b';
const OF = { agreementId: AGREEMENT, clauseKey: 'accept', from: '2026-10-01', to: '2026-10-31' };
const asked = (address: string) => {
  const query = queryOf(filtersOf(new URLSearchParams(address.split('?')[1])));
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
};

describe('the obligations behind a figure of a duty', () => {
  it.each([
    [{ by: 'tier', key: 'hot' }, { tier: 'hot' }],
    [{ by: 'team', key: TEAM }, { teamId: TEAM }],
    [{ by: 'source', key: 'event' }, { channel: 'event' }],
    [{ by: 'source', key: '' }, { channel: 'none' }],
    [{ by: 'team', key: '00000000-0000-0000-0000-000000000000' }, { teamId: 'none' }],
  ] as const)(
    'of the line %j are asked for by %j, within the period and at the level it counts',
    (line, part) => {
      expect(asked(owedBehind(OF, line, 'breached'))).toEqual({
        ...{ ...OF, ...part },
        ...{ status: 'breached', level: 'lead' },
      });
    },
  );
});

import { byName, totalsOf } from './partner-figures.js';
import type { Partner } from './partner-types.js';

const partner = (facts: Partial<Partner>): Partner => ({
  ...{ id: 'p', name: 'Bianchi', version: 1, kind: 'dealer', regions: [], note: null, since: '2026-01-01' },
  ...{ endedAt: null, memberCount: 1, openLeads: 0, offered: 0, accepted: 0, declined: 0 },
  ...{ medianAcceptMs: null, won: 0, lastActiveAt: null, isActive: false },
  ...facts,
});

describe('what all partners together did', () => {
  it('has no shares where there is nothing to share', () => {
    const none = { partners: 0, active: 0, activeShare: null, offered: 0, acceptedShare: null, won: 0 };
    expect(totalsOf([])).toEqual(none);
  });

  it('weighs each offer the same, whosever it was', () => {
    const all = [partner({ offered: 9, accepted: 9, won: 2 }), partner({ offered: 1, accepted: 0 })];
    expect(totalsOf(all)).toMatchObject({ offered: 10, acceptedShare: 0.9, won: 2 });
  });

  it('counts an ended partner’s deeds, but no longer the partner', () => {
    const ended = { endedAt: '2026-02-01T00:00:00Z', isActive: true, offered: 2, accepted: 1, won: 1 };
    const all = [partner({ isActive: true }), partner({}), partner(ended)];
    const told = { partners: 2, active: 1, activeShare: 0.5, offered: 2, acceptedShare: 0.5, won: 1 };
    expect(totalsOf(all)).toEqual(told);
  });
});

describe('the order of partners', () => {
  it('is by name, those that ended last', () => {
    const all = [
      partner({ name: 'Alba', endedAt: '2026-02-01T00:00:00Z' }),
      partner({ name: 'Verdi' }),
      partner({ name: 'Bianchi' }),
    ];
    expect(all.toSorted(byName).map(({ name }) => name)).toEqual(['Bianchi', 'Verdi', 'Alba']);
  });
});

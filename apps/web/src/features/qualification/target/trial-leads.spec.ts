import type { TargetVerdict } from '#contracts';
import type { TriedLead } from './target-types.js';
import { byVerdict, changesOf } from './trial-leads.js';

const tried = (leadId: string | null, verdict: TargetVerdict, before: TargetVerdict | null): TriedLead => ({
  ...{ leadId, verdict, before },
  missed: [],
  unknown: [],
});

describe('the leads behind a trial', () => {
  const leads = [
    tried('a', 'in', 'in'),
    tried('b', 'out', 'in'),
    tried('c', 'out', 'unknown'),
    tried('d', 'unknown', null),
    tried(null, 'out', 'in'),
  ];

  it('stand by their verdict, each once; one that was only described has none to open', () => {
    expect(byVerdict(leads)).toEqual([
      { verdict: 'in', ids: ['a'] },
      { verdict: 'out', ids: ['b', 'c'] },
      { verdict: 'unknown', ids: ['d'] },
    ]);
  });

  it('are told apart by what the draft changes for them', () => {
    expect(changesOf(leads)).toEqual([
      { from: 'in', to: 'out', ids: ['b'] },
      { from: 'unknown', to: 'out', ids: ['c'] },
    ]);
    expect(changesOf([tried('d', 'in', null)])).toEqual([]);
  });
});

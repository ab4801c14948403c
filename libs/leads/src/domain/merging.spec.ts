import { pairsOf } from './merging.js';
import type { OpenLead } from './merging.js';

const lead = (id: string, stage: string, day = 1, leadType = 'demo'): OpenLead => ({
  ...{ id, stage, leadType },
  capturedAt: new Date(Date.UTC(2026, 3, day)),
});

describe('two open leads of one person', () => {
  const LAWS: readonly { one: OpenLead; other: OpenLead; survivor: string; because: string }[] = [
    { one: lead('a', 'mql'), other: lead('b', 'sal'), survivor: 'b', because: 'it is further on' },
    {
      one: lead('a', 'opportunity', 9),
      other: lead('b', 'sql', 1),
      survivor: 'a',
      because: 'the stage goes before the age',
    },
    { one: lead('a', 'mql', 2), other: lead('b', 'mql', 1), survivor: 'b', because: 'it is older' },
    { one: lead('a', 'mql'), other: lead('b', 'mql'), survivor: 'a', because: 'something has to decide' },
  ];

  it.each(LAWS)('go on as $survivor because $because, whichever record is named first', (law) => {
    const { one, other, survivor } = law;
    expect(pairsOf([one], [other]).map((pair) => pair.survivor.id)).toEqual([survivor]);
    expect(pairsOf([other], [one]).map((pair) => pair.survivor.id)).toEqual([survivor]);
  });

  it('are paired by what they ask for; the others go on', () => {
    const mine = [lead('a', 'mql'), lead('b', 'mql', 1, 'trial')];
    const theirs = [lead('c', 'inquiry', 1, 'trial'), lead('d', 'inquiry', 1, 'offer')];
    expect(pairsOf(mine, theirs).map(({ survivor, loser }) => [survivor.id, loser.id])).toEqual([['b', 'c']]);
  });
});

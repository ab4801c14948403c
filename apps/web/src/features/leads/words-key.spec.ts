import { entry as en } from './entry-words.en.js';
import { entry as italian } from './entry-words.it.js';
import { wordsKeyOf } from './words-key.js';
import type { ToldAs } from './words-key.js';

const rerouted = (clauseKey: unknown, kind: string): ToldAs => ({
  ...{ type: 'handover.rerouted', payload: { clauseKey }, actor: { kind } },
});

describe('the words for an entry', () => {
  it.each<[ToldAs, string, string]>([
    [rerouted('accept', 'system'), 'handover_rerouted', 'a promise ran out'],
    [rerouted('accept', 'member'), 'handover_rerouted', 'a promise ran out, whoever looked first'],
    [rerouted(null, 'member'), 'handover_rerouted_given', 'a manager gave it on, and no promise ran out'],
    [rerouted(null, 'system'), 'handover_rerouted_waited', 'the product found somebody with room'],
    [rerouted(undefined, 'member'), 'handover_rerouted_given', 'older entries name no promise'],
    [
      { type: 'lead.captured', payload: {}, actor: { kind: 'member' } },
      'lead_captured',
      'others have one way',
    ],
  ])('%j stand under %s, because %s', (told, key) => {
    expect(wordsKeyOf(told)).toBe(key);
    expect(en).toHaveProperty(key);
    expect(italian).toHaveProperty(key);
  });

  it('speak of a promise only where one ran out', () => {
    expect(en.handover_rerouted_given).not.toMatch(/promise/);
    expect(italian.handover_rerouted_given).not.toMatch(/promessa/);
  });
});

import fc from 'fast-check';
import type { CreditFlow } from '../credit-types.js';
import { flowsOf, folded } from './flows.js';
import type { Flow } from './flows.js';

const flow = (channel: string | null, campaignId: string | null, value: number, over = {}): Flow => ({
  ...{ channel, campaignId, campaign: campaignId, isRest: false, stage: 'won', end: null },
  ...{ value, count: 1 },
  ...over,
});

describe('flows of credit', () => {
  it('are of deals by how they stand, and of leads by how far they came', () => {
    const told = {
      deals: [
        { channel: 'email', campaignId: null, campaign: null, state: 'won', conversions: 1, amount: '10.00' },
        { channel: null, campaignId: null, campaign: null, state: 'lost', conversions: 1, amount: '0.00' },
      ],
      leads: [{ channel: 'event', campaignId: 'a', campaign: 'A', reached: 'mql', stands: 'lost', leads: 3 }],
    } as unknown as CreditFlow;
    expect(flowsOf(told, 'deals')).toMatchObject([{ channel: 'email', stage: 'won', end: null, value: 10 }]);
    expect(flowsOf(told, 'leads')).toMatchObject([{ channel: 'event', stage: 'mql', end: 'lost', value: 3 }]);
  });

  it('put small campaigns of a channel together', () => {
    const flows = [6, 5, 4, 3, 2, 1].map((value) => flow('email', `C${value}`, value));
    expect(folded(flows).map(({ campaign, isRest, value }) => [campaign, isRest, value])).toEqual([
      ['C6', false, 6],
      ['C5', false, 5],
      ['C4', false, 4],
      ['C3', false, 3],
      [null, true, 3],
    ]);
  });

  it('lose nothing by it, in whatever stage', () => {
    const some = fc.array(
      fc.record({
        channel: fc.constantFrom('email', 'event', null),
        campaignId: fc.constantFrom(...'abcdefg', null),
        stage: fc.constantFrom('won', 'lost', 'pending'),
        value: fc.integer({ min: 1, max: 1_000 }),
      }),
    );
    const sum = (flows: readonly Flow[], of: (flow: Flow) => boolean): number =>
      flows.filter(of).reduce((total, { value }) => total + value, 0);
    fc.assert(
      fc.property(some, (all) => {
        const flows = all.map(({ channel, campaignId, value, stage }) =>
          flow(channel, campaignId, value, { stage }),
        );
        for (const channel of ['email', 'event', null])
          for (const stage of ['won', 'lost', 'pending']) {
            const isOf = (each: Flow): boolean => each.channel === channel && each.stage === stage;
            expect(sum(folded(flows), isOf)).toBe(sum(flows, isOf));
          }
      }),
    );
  });
});

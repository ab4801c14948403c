import fc from 'fast-check';
import type { LeadItem } from '../../../api/types.js';
import { giveAll } from './give-all.js';

const lead = (id: string): LeadItem => ({ id }) as LeadItem;

describe('giving many leads to one member', () => {
  it('goes on after a refusal, and says which went, which did not, and why', async () => {
    const asked: string[] = [];
    const outcome = await giveAll(['a', 'b', 'c'].map(lead), ({ id }) => {
      asked.push(id);
      return id === 'b' ? Promise.reject(new Error('Meanwhile this lead went to Sara.')) : Promise.resolve();
    });
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(outcome).toEqual({
      given: [lead('a'), lead('c')],
      refused: [{ lead: lead('b'), why: 'Meanwhile this lead went to Sara.' }],
    });
  });

  it('loses none, doubles none and keeps their order, whichever are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (isRefused) => {
        const leads = isRefused.map((_, index) => lead(String(index)));
        const { given, refused } = await giveAll(leads, ({ id }) =>
          isRefused[Number(id)] ? Promise.reject(new Error('no')) : Promise.resolve(),
        );
        expect(given).toEqual(leads.filter((_, index) => !isRefused[index]));
        expect(refused.map((each) => each.lead)).toEqual(leads.filter((_, index) => isRefused[index]));
      }),
    );
  });

  it('asks for nothing where nothing is chosen', async () => {
    expect(await giveAll([], () => Promise.reject(new Error('never')))).toEqual({ given: [], refused: [] });
  });
});

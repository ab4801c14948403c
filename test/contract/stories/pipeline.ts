import { until } from '../../support/until.js';
import type { AnswersStory } from '../answers-room.js';

const EVER = 'from=2024-01-01&to=2030-12-31';

export const PIPELINE: readonly AnswersStory[] = [
  {
    tells: 'what was won over time, what is open, and what quarters are to bring',
    run: async ({ ask, giulia, marco, accepted }) => {
      const [leadId = ''] = await accepted('Nona');
      const facts = { leadId, name: 'Line', amount: '9000.00', currency: 'EUR', closeOn: '2026-01-01' };
      const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', facts);
      await ask(marco, `POST /opportunities/${opportunityId}/won`, {});
      await ask(marco, 'POST /opportunities', { ...facts, name: 'Another' });
      const won = (): Promise<{ total: number }> => ask(giulia, `GET /pipeline/deals?state=won&${EVER}`);
      await until('the deal is in the pipeline', async () => (await won()).total > 0);
      for (const rows of ['region', 'agent', 'team', 'channel', 'campaign', 'product', 'partner'])
        await ask(giulia, `GET /pipeline/revenue?${EVER}&rows=${rows}`);
      const sellers = [{ name: 'Marco', region: 'North', team: 'One' }];
      await ask(giulia, 'PUT /pipeline/sellers', { sellers });
      await ask(giulia, 'GET /pipeline/sellers');
      await ask(giulia, 'PUT /pipeline/quotas', { on: '2026-02-03', amount: '50000.00' });
      await ask(giulia, 'GET /pipeline/quotas');
      await ask(giulia, 'GET /pipeline/open?quota=90000.00');
      await ask(giulia, 'GET /pipeline/deals?state=open&isSlipped=true&minAge=0');
    },
  },
];

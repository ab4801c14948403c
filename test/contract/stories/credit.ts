import { until } from '../../support/until.js';
import type { AnswersStory } from '../answers-room.js';

const EVER = 'from=2020-01-01&to=2100-01-01';

interface Explained {
  readonly items: readonly { readonly opportunityId: string }[];
}

export const CREDIT: readonly AnswersStory[] = [
  {
    tells: 'who is credited with a deal',
    run: async ({ ask, giulia, marco, accepted }) => {
      const [leadId = ''] = await accepted('Quinta');
      const facts = { leadId, name: 'Press line', amount: '12000.00', currency: 'EUR' };
      const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', facts);
      await ask(marco, `POST /opportunities/${opportunityId}/won`, {});
      const credited = (): Promise<Explained> =>
        ask(giulia, `GET /credit/explain?${EVER}&model=linear&channel=website`);
      await until('the deal is credited', async () =>
        (await credited()).items.some((deal) => deal.opportunityId === opportunityId),
      );
      await ask(giulia, `GET /credit/report?${EVER}&models=linear,markov-2,shapley`);
      await ask(giulia, `GET /credit/deals/${opportunityId}`);
      await ask(giulia, `GET /credit/paths?${EVER}&model=markov-2&channel=website`);
      await ask(giulia, `GET /credit/flow?${EVER}&model=linear`);
      await ask(giulia, `GET /credit/flow/leads?${EVER}`);
      const { people } = await ask<{ people: { memberId: string }[] }>(giulia, `GET /credit/people?${EVER}`);
      await ask(giulia, `GET /credit/people/${people[0]?.memberId}/deals?${EVER}`);
      await ask(giulia, 'GET /credit/settings');
    },
  },
];

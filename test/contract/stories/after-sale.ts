import type { AnswersStory } from '../answers-room.js';

interface Lead {
  readonly person: { readonly id: string };
  readonly company: { readonly id: string };
}

export const AFTER_SALE: readonly AnswersStory[] = [
  {
    tells: 'what follows a sale',
    run: async ({ ask, giulia, marco, accepted }) => {
      const [leadId = ''] = await accepted('Sesta');
      const facts = { leadId, name: 'Press line', amount: '12000.00', currency: 'EUR' };
      const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', facts);
      await ask(marco, `POST /opportunities/${opportunityId}/won`, {});
      const path = `/opportunities/${opportunityId}/after-sale`;
      await ask(marco, `PUT ${path}/onboarding`, { isDone: true, note: 'Called' });
      await ask(marco, `PUT ${path}/invoice`, {
        expectedOn: '2020-01-01',
        amount: '12000.00',
        number: 'A-1',
      });
      await ask(giulia, `GET /opportunities/${opportunityId}`);
      await ask(giulia, 'GET /opportunities?afterSale=overdue');
      await ask(giulia, 'GET /after-sale-steps');
    },
  },
  {
    tells: 'the whole story of a customer',
    run: async ({ ask, giulia, marco, accepted }) => {
      const [leadId = ''] = await accepted('Settima');
      const { person, company } = await ask<Lead>(giulia, `GET /leads/${leadId}`);
      for (const path of [`people/${person.id}`, `companies/${company.id}`]) {
        await ask(marco, `GET /customers/${path}`);
        await ask(marco, `GET /customers/${path}/timeline?order=oldest&limit=3`);
      }
    },
  },
];

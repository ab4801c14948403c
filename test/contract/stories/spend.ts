import type { AnswersStory, Id } from '../answers-room.js';

export const SPEND: readonly AnswersStory[] = [
  {
    tells: 'what marketing cost, once and again, and what foreign money was worth',
    run: async (room) => {
      const { ask, giulia } = room;
      const days = { from: '2026-03-01', to: '2026-03-31' };
      const clicks = { campaign: 'Answers', channel: 'paid-search', kind: 'media', ...days, externalId: '1' };
      const rates = [{ on: '2026-03-01', currency: 'USD', rate: '0.92' }];
      await ask(giulia, 'PUT /currency-rates', { source: 'bank', rates });
      await ask(giulia, 'GET /currency-rates');
      await ask(giulia, 'PUT /currency-rates/source', { currencies: ['USD', 'GBP'] });
      await ask(giulia, 'GET /currency-rates/source');
      for (const amount of ['1200.00', '1250.00'])
        await ask(giulia, 'POST /spend', { source: 'ads', spend: [{ ...clicks, amount, currency: 'USD' }] });
      const tool = { channel: 'email', kind: 'tool', from: '2026-03-01', amount: '40.00', label: 'Mailing' };
      const { items } = await ask<{ items: Id[] }>(giulia, 'POST /spend', { spend: [tool] });
      await ask(giulia, 'GET /spend');
      const plan = { name: 'Agency', channel: 'content', kind: 'agency', every: 'month', amount: '900.00' };
      const { id } = await ask<Id>(giulia, 'PUT /spend/plans', { ...plan, from: '2026-01-01' });
      await ask(giulia, 'GET /spend/plans');
      await ask(giulia, `PUT /spend/plans/${id}/end`, { on: '2026-06-30' });
      for (const by of ['campaign', 'channel', 'day', 'month'])
        await ask(giulia, `GET /spend/summary?from=2026-01-01&to=2026-03-31&by=${by}`);
      await ask(giulia, `DELETE /spend/${items[0]?.id}`);
      await ask(giulia, `GET /spend/${items[0]?.id}`);
    },
  },
];

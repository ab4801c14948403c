import type { AnswersStory, Id } from '../answers-room.js';

export const CONTENT: readonly AnswersStory[] = [
  {
    tells: 'content, the codes under which it is handed out, and what it brought',
    run: async ({ ask, giulia }) => {
      const budget = { amount: '1200.50', currency: 'EUR' };
      const wish = { name: 'Answers fair', channel: 'event', from: '2026-05-12', budget };
      const campaign = await ask<Id>(giulia, 'POST /campaigns', wish);
      await ask(giulia, 'GET /campaigns?limit=1');
      await ask(giulia, `GET /campaigns/${campaign.id}`);
      const guide = { name: 'Answers guide', kind: 'guide', campaignId: campaign.id, liveOn: '2026-05-01' };
      const { id } = await ask<Id>(giulia, 'POST /assets', guide);
      await ask(giulia, 'GET /assets?kind=guide');
      await ask(giulia, `GET /assets/${id}`);
      const stand = { medium: 'offline', channel: 'event', place: 'Stand B12', printed: 500 };
      const made = await ask<Id & { code: string }>(giulia, `POST /assets/${id}/codes`, stand);
      await ask(giulia, `PATCH /assets/${id}/codes/${made.id}`, { occasion: 'Fair of Milan' });
      await ask(giulia, `GET /assets/${id}/codes`);
      await ask(giulia, `GET /assets/${id}/codes/${made.id}/qr.svg`);
      await ask(giulia, 'POST /leads', { email: 'code@answers.example', distributionCode: made.code });
      await ask(giulia, `GET /content/reach?assets=${id}`);
      await ask(giulia, `GET /content/behind?assetId=${id}&of=leads`);
      await ask(giulia, `GET /content/behind?assetId=${id}&of=people`);
    },
  },
];

import type { AnswersStory } from '../answers-room.js';

const DAYS = 'from=2026-01-01&to=2026-12-31';

export const RETURNS: readonly AnswersStory[] = [
  {
    tells: 'what marketing cost against what came of it',
    run: async ({ ask, giulia }) => {
      const fair = { campaign: 'Returned fair', channel: 'event', kind: 'event', from: '2026-03-01' };
      await ask(giulia, 'POST /spend', { spend: [{ ...fair, amount: '400.00' }] });
      await ask(giulia, 'GET /returns/settings');
      for (const by of ['channel', 'campaign']) await ask(giulia, `GET /returns/report?${DAYS}&by=${by}`);
      await ask(giulia, `GET /returns/report?${DAYS}&basis=period&include=tool,salary`);
      await ask(giulia, `GET /returns/channel-mix?${DAYS}`);
      await ask(giulia, `GET /returns/leads?${DAYS}&by=all&stage=lead`);
      await ask(giulia, `GET /returns/deals?${DAYS}&by=all&figure=untouched`);
      await ask(giulia, `GET /returns/spends?${DAYS}&by=channel&key=event`);
    },
  },
];

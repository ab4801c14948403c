import type { AnswersStory } from '../answers-room.js';

export const PRIVACY: readonly AnswersStory[] = [
  {
    tells: 'what a person agreed to, and what is kept of them how long',
    run: async (room) => {
      const { ask, capture, giulia } = room;
      const [leadId = ''] = await capture('Zita');
      const { person } = await ask<{ person: { id: string } }>(giulia, `GET /leads/${leadId}`);
      const personId = person.id;
      const heard = { purpose: 'newsletter', basis: 'consent', state: 'given', wording: 'News, please.' };
      await ask(giulia, `POST /people/${personId}/consents`, heard);
      await ask(giulia, `GET /people/${personId}/consents`);
      await ask(giulia, `GET /people/${personId}/preference-link`);
      await ask(giulia, 'PUT /privacy/retention/prospects', { months: 120 });
      await ask(giulia, 'GET /privacy/retention');
      await ask(giulia, 'GET /privacy/retention/prospects/preview?months=1');
      await ask(giulia, 'PUT /privacy/retention/prospects', { months: null });
      await ask(giulia, 'PUT /privacy/keeping/visits', { days: 30 });
      await ask(giulia, 'GET /privacy/keeping');
    },
  },
  {
    tells: 'who did what, and how far the log of it holds',
    run: async ({ ask, giulia }) => {
      await ask(giulia, 'GET /audit?action=keeping&limit=1');
      await ask(giulia, 'GET /audit/standing');
      await ask(giulia, 'POST /audit/exports', { action: 'keeping.changed' });
    },
  },
];

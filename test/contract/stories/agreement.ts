import { standardTerms } from '#agreements';
import { tomorrow } from '../answers-room.js';
import type { AnswersStory, Id } from '../answers-room.js';

export const AGREEMENT: readonly AnswersStory[] = [
  {
    tells: 'an agreement from its draft to its end',
    run: async (room) => {
      const { ask, giulia, marco } = room;
      const draft = await ask<Id>(giulia, 'POST /agreements', { name: 'Spring', terms: standardTerms() });
      const version = `/agreements/${draft.id}/versions/1`;
      await ask(giulia, `POST ${version}/proposal`);
      await ask(giulia, `POST ${version}/signature`, { side: 'marketing' });
      await ask(marco, `POST ${version}/signature`, { side: 'sales' });
      await ask(marco, `POST ${version}/activation`, {});
      await ask(giulia, `GET /agreements/${draft.id}`);
      room.signed = draft.id;
      await ask(giulia, 'POST /reviews', { agreementId: draft.id });
      const from = new Date(Date.now() - 86_400_000).toISOString();
      const wish = { terms: standardTerms(), from, to: tomorrow() };
      const { id } = await ask<Id>(giulia, 'POST /agreements/rehearsals', wish);
      await ask(giulia, `GET /agreements/rehearsals/${id}`);
      await ask(giulia, `GET /agreements/rehearsals/${id}/leads?clause=accept`);
      await ask(giulia, `GET /agreements/rehearsals/${id}/figure?clause=mql-volume`);
      const { items } = await ask<{ items: { period: string }[] }>(
        giulia,
        `GET /agreements/${draft.id}/periods`,
      );
      await ask(giulia, `GET /agreements/${draft.id}/periods/${items[0]?.period ?? ''}`);
      const other = await ask<Id>(giulia, 'POST /agreements', { name: 'Fair', terms: standardTerms() });
      await ask(giulia, `POST /agreements/${other.id}/versions`, { terms: standardTerms() });
    },
  },
];

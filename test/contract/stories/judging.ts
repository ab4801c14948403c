import { newId } from '#kernel';
import type { AnswersStory, Id } from '../answers-room.js';

export const JUDGING: readonly AnswersStory[] = [
  {
    tells: 'what leads are judged by',
    run: async (room) => {
      const { accepted, ask, capture, giulia, marco, offer } = room;
      const { starting } = await ask<{ starting: object }>(giulia, 'GET /score-models');
      await ask(giulia, 'POST /score-models', { name: 'First', definition: starting });
      await ask(giulia, 'POST /score-models/1/activation');
      await ask(giulia, 'GET /score-models/trial-leads');
      const wanted = await ask<{ starting: object }>(giulia, 'GET /target-definitions');
      const target = { name: 'Makers', definition: wanted.starting };
      for (const _twice of [1, 2]) await ask(giulia, 'POST /target-definitions', target);
      const why = { reason: 'As agreed.' };
      await ask(giulia, 'POST /target-definitions/1/publication', why);
      const described = { definition: wanted.starting, attributes: [{ companySize: 80 }, {}] };
      await ask(giulia, 'POST /target-definitions/trial', described);
      await ask(giulia, 'GET /target-definitions');
      const templates = await ask<{ items: object[] }>(giulia, 'GET /frameworks/templates');
      await ask(giulia, 'POST /frameworks', templates.items[0]);
      await ask(giulia, 'POST /frameworks/bant/versions/1/activation');
      const [leadId = ''] = await accepted('Hilde');
      const said = { criterion: 'need', type: 'note', content: 'Scrap on line two.' };
      for (const _twice of [1, 2]) await ask(marco, `PUT /leads/${leadId}/evidence`, said);
      await ask(giulia, 'POST /leads/scores', { leadIds: [leadId] });
      await ask(giulia, `GET /leads/${leadId}/qualification`);
      const [judged = ''] = await capture('Ilse');
      const [judgedOffer] = await offer([judged]);
      await ask(marco, `GET /handovers/${judgedOffer}/target`);
      const rejection = { reason: 'NOT_ICP', evidence: { subReason: 'role' } };
      await ask(marco, `POST /handovers/${judgedOffer}/rejection`, rejection);
      await ask(giulia, `GET /leads/${judged}`);
      await ask(giulia, 'POST /target-definitions/withdrawal', why);
      const wish = { fromOn: '2020-01-01', toOn: '2099-12-31', size: 1, acceptUpTo: 0 };
      const { id } = await ask<Id>(giulia, 'POST /sample-audits', wish);
      const { leads } = await ask<{ leads: { leadId: string }[] }>(giulia, `GET /sample-audits/${id}`);
      const grade = { leadId: leads[0]?.leadId, isGood: true };
      for (const who of [giulia, marco]) await ask(who, `PUT /sample-audits/${id}/grades`, grade);
      await ask(giulia, `GET /sample-audits/${id}`);
      await ask(giulia, 'DELETE /predictive-models/activation?why=rules%20suffice');
      await ask(giulia, 'POST /predictive-models/reversal', {});
      // A training needs hundreds of leads that ended; one is put there as if it had been asked for.
      const runId = newId();
      await room.db.oracle(
        `insert into training_run (workspace_id, id, state, seed, leave_out, known_at_capture, failure, asked_at, seen_at, ended_at)
         values ($1, $2, 'failed', 1, '{}', '{}', 'training/interrupted', now(), now(), now())`,
        [room.workspace.id, runId],
      );
      await ask(giulia, `GET /predictive-models/runs/${runId}`);
      for (const list of ['', '/runs', '/drift']) await ask(giulia, `GET /predictive-models${list}`);
    },
  },
  {
    tells: 'partners and what they register',
    run: async (room) => {
      const { ask, marco, pia } = room;
      const { id } = await ask<Id>(marco, 'POST /partners', { name: 'Bianchi', kind: 'dealer', regions: [] });
      await ask(marco, `PATCH /partners/${id}`, { note: 'Sells in the north.' });
      await ask(marco, `POST /partners/${id}/ending`, {});
      const policy = { precedence: 'first_come', protectionDays: 90, quietDays: 60, approval: 'always' };
      await ask(marco, 'PUT /partner-policy', policy);
      await ask(pia, 'GET /partner-policy');
      const register = (name: string): Promise<Id> =>
        ask(pia, 'POST /registrations', {
          firstName: 'Lia',
          email: `lia@${name}.example`,
          company: { name },
        });
      const [taken, refused, back] = [await register('one'), await register('two'), await register('three')];
      await ask(marco, `GET /registrations/${taken.id}/conflicts`);
      await ask(marco, `POST /registrations/${taken.id}/approval`);
      await ask(marco, `POST /registrations/${taken.id}/extension`, { days: 30 });
      await ask(marco, `POST /registrations/${refused.id}/refusal`, { reason: 'not_wanted' });
      await ask(pia, `POST /registrations/${back.id}/withdrawal`);
      await ask(pia, 'GET /partners/mine/standing');
      const owed = 'standing/leads?clauseKey=accept&state=open';
      await ask(pia, `GET /partners/mine/${owed}`);
      await ask(marco, `GET /partners/${id}/${owed}`);
    },
  },
];

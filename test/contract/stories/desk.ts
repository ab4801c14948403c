import assert from 'node:assert/strict';
import { newId } from '#kernel';
import { tomorrow } from '../answers-room.js';
import type { AnswersStory, Id } from '../answers-room.js';

export const DESK: readonly AnswersStory[] = [
  {
    tells: 'leads, offered and worked',
    run: async (room) => {
      const { accepted, ask, capture, giulia, marco, offer, sara } = room;
      await ask(giulia, 'POST /leads', [{ email: 'nobody' }, { firstName: 'Ida', email: 'ida@x.example' }]);
      const [ready = '', refused = '', back = ''] = await capture('Ada', 'Bea', 'Cleo');
      await ask(giulia, 'POST /leads/qualification', { leadIds: [ready, newId()] });
      const [first, second, third] = await offer([ready, refused, back]);
      await ask(marco, `POST /handovers/${first}/acceptance`);
      const why = { reason: 'BAD_DATA', evidence: { field: 'phone' } };
      await ask(marco, `POST /handovers/${second}/rejection`, why);
      await ask(giulia, `POST /handovers/${third}/withdrawal`);
      await ask(giulia, `POST /handovers/${second}/dispute`, { text: 'The number works.' });
      const [shared = ''] = await capture('Dea');
      const several = { leadIds: [shared], toMemberIds: [marco.id, sara.id] };
      const { handovers } = await ask<{ handovers: Id[] }>(giulia, 'POST /handovers', several);
      await ask(sara, `POST /handovers/${handovers[0]?.id}/declination`, { reason: 'not_my_field' });
      await ask(giulia, `GET /leads/${shared}`);
      await ask(giulia, `GET /leads/${refused}`);
      await ask(giulia, `GET /leads/names?ids=${ready},${refused}`);
      for (const side of [marco, giulia])
        await ask(side, `POST /handovers/${second}/settlement`, { outcome: 'rejection_stands' });
      const path = `/leads/${ready}`;
      await ask(marco, `POST ${path}/hold`, { reason: 'customer_away', resumeBy: tomorrow() });
      await ask(marco, `DELETE ${path}/hold`);
      await ask(marco, `POST ${path}/hold`, { reason: 'customer_away', resumeBy: tomorrow() });
      await ask(marco, 'GET /leads/snoozed');
      await ask(marco, `POST ${path}/resumption`);
      const { noteId } = await ask<{ noteId: string }>(marco, `POST ${path}/notes`, {
        text: 'Look here, Giulia.',
        mentions: [giulia.id],
      });
      await ask(marco, `GET ${path}/mentionable`);
      await ask(marco, `GET ${path}`);
      await ask(marco, `DELETE ${path}/notes/${noteId}`);
      const stuckDays = { sal: 3, sql: 5, opportunity: 10 };
      await ask(giulia, 'PUT /work-rules', { holdDays: 10, holdsPerStage: 3, stuckDays });
      await ask(giulia, 'GET /leads/stuck');
      const attempt = { type: 'call', direction: 'out', outcome: 'connected', note: 'A good talk.' };
      await ask(marco, `POST ${path}/attempts`, attempt);
      await ask(marco, `POST ${path}/next-step`, { what: 'Send the offer', dueAt: tomorrow() });
      await ask(marco, `POST ${path}/assignment`, { memberId: marco.id, why: 'It is mine.' });
      await ask(marco, `POST ${path}/sales-qualification`);
      const lead = await ask<{ timeline: object[]; notes: object[]; attempts: object[] }>(
        giulia,
        `GET ${path}`,
      );
      for (const list of [lead.timeline, lead.notes, lead.attempts]) assert.notDeepEqual(list, []);
      const [later, never] = await accepted('Dina', 'Elsa');
      for (const id of [later, never]) await ask(marco, `POST /leads/${id}/attempts`, attempt);
      await ask(marco, `POST /leads/${later}/recycling`, { wakeOn: tomorrow().slice(0, 10) });
      await ask(marco, `POST /leads/${never}/disqualification`, { reason: 'WRONG_PERSON' });
      const [spam = ''] = await capture('Fina');
      const [spamOffer] = await offer([spam]);
      await ask(marco, `POST /handovers/${spamOffer}/rejection`, { reason: 'TEST_OR_SPAM' });
      await ask(giulia, `POST /leads/${spam}/reopening`, { reason: 'closed_by_mistake' });
      await ask(giulia, `DELETE /leads/${spam}/reopening`);
      await ask(giulia, 'PUT /stages', { stage: 'sal', label: 'Presa in carico' });
    },
  },
  {
    tells: 'deals and their money',
    run: async (room) => {
      const { accepted, ask, giulia, marco } = room;
      const [good = '', bad = ''] = await accepted('Fania', 'Gemma');
      const facts = {
        name: 'Press line',
        amount: '12000.00',
        currency: 'EUR',
        closeOn: tomorrow().slice(0, 10),
      };
      const open = (leadId: string): Promise<{ opportunityId: string }> =>
        ask(marco, 'POST /opportunities', { leadId, ...facts });
      const { opportunityId } = await open(good);
      const path = `/opportunities/${opportunityId}`;
      await ask(marco, `POST ${path}/lines`, { lines: [{ product: 'press', quantity: 2 }] });
      const { personId } = await ask<{ personId: string }>(marco, `GET ${path}`);
      await ask(marco, `PUT ${path}/contacts/${personId}`, { role: 'champion' });
      await ask(marco, `DELETE ${path}/contacts/${personId}`);
      await ask(marco, `PUT ${path}/contacts/${personId}`, { role: 'economic_buyer', isPrimary: true });
      const wished = [{ name: 'Trial', ownerId: marco.id, personId, expectedOn: '2020-01-31' }];
      await ask(marco, `PUT ${path}/steps`, { steps: wished });
      const { steps } = await ask<{ steps: Id[] }>(marco, `GET ${path}`);
      const taken = `${path}/steps/${steps[0]?.id ?? ''}/completion`;
      await ask(marco, `POST ${taken}`, { note: 'They sent the list.' });
      await ask(marco, `DELETE ${taken}`);
      await ask(marco, `POST ${taken}`, {});
      await ask(giulia, 'PUT /decision-template', { steps: [{ name: 'signature', afterDays: 30 }] });
      await ask(marco, `POST ${path}/stage`, { stage: 'proposal' });
      await ask(marco, `POST ${path}/won`, {});
      await ask(marco, 'POST /revenue-events', { opportunityId, kind: 'refunded', amount: '100.00' });
      const deal = await ask<{ lines: object[]; revenueEvents: object[] }>(marco, `GET ${path}`);
      for (const list of [deal.lines, deal.revenueEvents]) assert.notDeepEqual(list, []);
      await ask(marco, `POST /opportunities/${(await open(bad)).opportunityId}/lost`, { reason: 'PRICE' });
    },
  },
  {
    tells: 'the files of a lead',
    run: async (room) => {
      const { accepted, ask, marco } = room;
      const [leadId = ''] = await accepted('Ines');
      const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', {
        leadId,
        name: 'Saw',
      });
      const bytes = Buffer.from('Needs a saw.');
      await ask(marco, `POST /leads/${leadId}/attachments?name=need.txt`, bytes);
      const deal = `/opportunities/${opportunityId}/attachments`;
      const { attachmentId } = await ask<{ attachmentId: string }>(marco, `POST ${deal}?name=x.txt`, bytes);
      await ask(marco, `GET /opportunities/${opportunityId}`);
      await ask(marco, `GET /leads/${leadId}/attachments`);
      await ask(marco, `GET /attachments/${attachmentId}/content`);
      await ask(marco, `DELETE /attachments/${attachmentId}`);
      await ask(marco, `POST /attachments/${attachmentId}/restoration`);
    },
  },
];

import type { AnswersStory, Id } from '../answers-room.js';

export const CONVERSATIONS: readonly AnswersStory[] = [
  {
    tells: 'what customers ask, the lead it becomes, and the question that comes back',
    run: async (room) => {
      const { ask, giulia } = room;
      const opened = await ask<{ conversationId: string }>(giulia, 'POST /conversations', {
        ...{
          kind: 'care',
          subject: 'Delivery',
          person: { firstName: 'Olga', email: 'olga@answers.example' },
        },
        message: { direction: 'in', text: 'Where is it?', evidence: 'https://desk.example/t/1' },
      });
      const path = `/conversations/${opened.conversationId}`;
      await ask(giulia, `POST ${path}/messages`, { direction: 'out', text: 'On its way.' });
      const { version } = await ask<{ version: number }>(giulia, `POST ${path}/assignment`, {
        ...{ ownerId: giulia.id, version: 3 },
      });
      const stood = await ask<{ version: number }>(giulia, `POST ${path}/status`, {
        status: 'waiting',
        version,
      });
      await ask(giulia, `POST ${path}/priority`, { priority: 'high', version: stood.version });
      const { leadId } = await ask<{ leadId: string }>(giulia, `POST ${path}/lead`, { leadType: 'quote' });
      await ask(giulia, `POST /leads/${leadId}/conversations`, { subject: 'Is it under warranty?' });
      await ask(giulia, `GET ${path}`);
      await ask(giulia, 'GET /conversations');
      await ask(giulia, `GET /leads/${leadId}/touches`);
    },
  },
  {
    tells: 'events and who came, calls, looks at products, and what a company is to us',
    run: async (room) => {
      const { ask, giulia } = room;
      const times = { startsAt: '2026-05-12T07:00:00Z', endsAt: '2026-05-14T17:00:00Z' };
      const { id } = await ask<Id>(giulia, 'POST /events', { name: 'Answers Fair', ...times });
      await ask(giulia, `PUT /events/${id}`, { name: 'Fair of answers', ...times, version: 1 });
      const person = { firstName: 'Rina', email: 'rina@answers.example', company: { name: 'Rina & Co' } };
      await ask(giulia, `POST /events/${id}/attendance`, { attendees: [{ person, attended: true }] });
      await ask(giulia, `POST /events/${id}/scans`, 'Nome;E-mail\nSaro;saro@answers.example\n');
      await ask(giulia, `GET /events/${id}/attendance`);
      await ask(giulia, `GET /events/${id}`);
      await ask(giulia, 'GET /events');
      const met = await ask<{ personId: string }>(giulia, 'POST /encounters', {
        ...{ kind: 'call', person, at: '2026-05-20T09:00:00Z', evidence: 'Call sheet 7', makesLead: true },
      });
      const view = { externalId: 'v1', person, product: 'Pump X200' };
      await ask(giulia, 'POST /product-views', { source: 'shop', views: [view] });
      await ask(giulia, `GET /people/${met.personId}/touches`);
      const { company } = await ask<{ company: Id }>(giulia, `GET /people/${met.personId}`);
      await ask(giulia, `PUT /companies/${company.id}/kinds`, { kinds: ['supplier'] });
      await ask(giulia, `GET /companies/${company.id}`);
    },
  },
];

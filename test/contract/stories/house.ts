import { createECDH } from 'node:crypto';
import { leaveTokenOf } from '../../../libs/notifications/src/test-support/leave-token-of.js';
import type { AnswersStory, Id } from '../answers-room.js';

export const HOUSE: readonly AnswersStory[] = [
  {
    tells: 'a calendar and what it decides',
    run: async (room) => {
      const { ask, giulia } = room;
      const week = { mon: [{ open: '09:00', close: '18:00' }] };
      const drawing = {
        zone: 'Europe/Rome',
        week,
        holidaySets: [{ country: 'IT', region: '25' }],
        ownDates: [],
      };
      const { id } = await ask<Id>(giulia, 'POST /calendars', { name: 'Milan', drawing });
      await ask(giulia, 'POST /calendars/preview', { drawing, since: { calendarId: id, version: 1 } });
      await ask(giulia, `GET /calendars/${id}/versions/1/difference?since=1`);
      const promise = { startAt: '2026-02-03T10:00:00Z', target: 'PT4H', drawing };
      await ask(giulia, 'POST /calendars/due-test', promise);
      await ask(giulia, `PUT /calendars/members/${giulia.id}`, { calendarId: id });
      await ask(giulia, 'GET /calendars/members');
      await ask(giulia, 'POST /process-marks', { on: '2026-03-02', text: 'New script' });
      await ask(giulia, 'GET /process-marks');
    },
  },
  {
    tells: 'the people of the workspace',
    run: async (room) => {
      const { ask, giulia, marco } = room;
      const key = { name: 'The web site', scopes: ['lead.capture'] };
      const networks = ['203.0.113.0/24'];
      const { id } = await ask<Id>(giulia, 'POST /api-keys', { ...key, networks });
      await ask(giulia, 'GET /api-keys');
      await ask(giulia, `PUT /api-keys/${id}/networks`, { networks: [...networks, '2001:db8::/32'] });
      await ask(giulia, 'POST /roles', { name: 'Guest', rights: ['lead.read:own-team'] });
      const care = await ask<Id>(giulia, 'POST /teams', { name: 'Care', kind: 'care' });
      await ask(giulia, `PATCH /teams/${care.id}`, { name: 'Customer care' });
      const guest = { email: 'luca@guests.example', name: 'Luca', roles: ['viewer'], teamIds: [] };
      const { link } = await ask<{ link: string }>(giulia, 'POST /members/invitations', guest);
      room.token = link.split(/[/#=]/).at(-1) ?? '';
      await ask(giulia, `PATCH /members/${marco.id}`, { name: 'Marco' });
      await ask(giulia, `POST /members/${marco.id}/reset-link`);
    },
  },
  {
    tells: 'how the people of the workspace get in',
    run: async ({ ask, giulia, pia }) => {
      await ask(giulia, 'GET /sessions');
      await ask(giulia, 'DELETE /sessions/others');
      await ask(giulia, `GET /members/${pia.id}/sessions`);
      await ask(giulia, 'POST /second-factor', { password: '' });
      await ask(giulia, 'GET /second-factor');
      await ask(giulia, 'GET /session/provider');
      await ask(giulia, 'GET /provider-link');
      await ask(giulia, 'PUT /sign-in-rules', { demandsSecondFactor: false });
      await ask(giulia, 'GET /sign-in-rules');
    },
  },
  {
    tells: 'webhooks and what a member wants to hear of',
    run: async (room) => {
      const { ask, giulia } = room;
      const wording = { url: 'https://hooks.invalid/staffetta', types: ['lead.*'] };
      const { id } = await ask<Id>(giulia, 'POST /webhooks', wording);
      const { deliveryId } = await ask<{ deliveryId: string }>(giulia, `POST /webhooks/${id}/test`);
      await ask(giulia, `GET /webhooks/${id}/deliveries`);
      await ask(giulia, `GET /webhooks/${id}/deliveries/${deliveryId}`);
      await ask(giulia, `POST /webhooks/${id}/deliveries/${deliveryId}/replay`);
      await ask(giulia, `POST /webhooks/${id}/replay`, { since: '2026-01-01T00:00:00Z' });
      await ask(giulia, `POST /webhooks/${id}/secret`);
      await ask(giulia, `PUT /webhooks/${id}`, { ...wording, isEnabled: false });
      const items = [{ channel: 'mail', kind: 'offer', mode: 'off' }];
      await ask(giulia, 'PUT /notifications/preferences', { items, isQuiet: true });
      const { readAt } = await ask<{ readAt: string }>(giulia, 'POST /notifications/read');
      await ask(giulia, 'POST /notifications/unread', { readAt });
      const p256dh = createECDH('prime256v1').generateKeys('base64url');
      const device = await ask<Id>(giulia, 'POST /notifications/devices', {
        ...{ endpoint: 'https://push.invalid/1', p256dh, auth: 'AAAAAAAAAAAAAAAAAAAAAA', device: 'Chrome' },
      });
      await ask(giulia, `POST /notifications/devices/${device.id}/test`);
      await ask(giulia, 'GET /notifications/devices');
      await ask(giulia, `DELETE /notifications/devices/${device.id}`);
      const leave = await leaveTokenOf(room.app.app, {
        workspaceId: room.workspace.id,
        memberId: giulia.id,
        kind: 'daily',
      });
      await ask(giulia, `GET /unsubscribe/${leave}`);
      await ask(giulia, `POST /unsubscribe/${leave}`);
      await ask(giulia, `POST /unsubscribe/${leave}/undo`);
    },
  },
];

import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { MuteServer } from '../test-support/mute-server.js';
import { PostOffice } from '../test-support/post-office.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

describe('while the mail server is down', () => {
  let db: TestDatabase;
  let app: TestApp;
  let mute: MuteServer;
  let office: PostOffice | undefined;
  let workspace: BuiltWorkspace<'Giulia' | 'Anna'>;

  beforeAll(async () => {
    [db, mute] = await Promise.all([testDatabase(), MuteServer.open()]);
    workspace = await buildWorkspace(db, { members: MEMBERS });
    const env = { SMTP_URL: `smtp://127.0.0.1:${mute.port}` };
    app = await startTestApp(db, { env });
    await ask('Anna').put('/notifications/preferences', { items: [], isQuiet: false });
  });
  afterAll(async () => {
    await app.close();
    await office?.close();
    await db.drop();
  });

  const ask = (name: 'Giulia' | 'Anna') => askAs(app.url, workspace.members[name]);
  const stateOf = async (leadId: string): Promise<string | undefined> => {
    const [row] = await db.oracle<{ state: string }>(
      `select m.state from mail_message m join notification n on n.id = m.notification_id where n.lead_id = $1`,
      [leadId],
    );
    return row?.state;
  };
  const offered = async (): Promise<{ leadId: string; handoverId: string }> => {
    const lead = { channel: 'website', origin: 'marketing', leadType: 'demo', firstName: 'Ada' };
    const captured = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ ...lead, email: `${newId()}@rossi.example` },
    });
    expect([captured.status, captured.body]).toEqual([201, expect.anything()]);
    const { leadId } = captured.body.results[0];
    const offer = {
      leadIds: [leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Anna.id,
    };
    const { status, body } = await ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', offer);
    expect(status).toBeLessThan(300);
    return { leadId, handoverId: body.handovers[0].id };
  };

  it('every transition commits, and the mail goes once when there is a server again', async () => {
    const { port } = mute;
    const { leadId, handoverId } = await offered();
    await until(
      'the server is called, and says nothing',
      async () => mute.isCalled && (await stateOf(leadId)) === 'sending',
    );
    expect((await ask('Anna').post(`/handovers/${handoverId}/acceptance`)).status).toBeLessThan(300);
    const second = await offered();
    expect(await stateOf(leadId)).toBe('sending');
    await mute.hangUp();
    await until('nobody took it', async () => (await stateOf(leadId)) === 'waiting');
    office = await PostOffice.open(port);
    await db.oracle(`update mail_message set next_at = now() where state = 'waiting'`);
    const arrived = await until('the second offer arrives', async () => {
      await db.oracle(`update mail_message set next_at = now() where state = 'waiting' and next_at > now()`);
      return office?.arrived.some(({ mail }) => mail.text?.includes(second.leadId)) && office.arrived;
    });
    await until('the first is settled', async () =>
      ['sent', 'skipped'].includes((await stateOf(leadId)) ?? ''),
    );
    for (const each of [leadId, second.leadId])
      expect(arrived.filter(({ mail }) => mail.text?.includes(each)).length).toBeLessThanOrEqual(1);
  });
});

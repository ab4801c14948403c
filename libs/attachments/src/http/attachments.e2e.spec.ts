import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { ForgetRemovedAttachments } from '../application/forget-removed-attachments.js';
import type { AttachmentItem } from '../application/read-attachments.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Rita', roles: ['sales-rep'], team: 'sales' },
  { name: 'Paolo', roles: ['partner'], team: 'partner' },
  { name: 'Vera', roles: ['viewer'] },
] as const;
const MEGABYTE = 1_048_576;
const PDF = Buffer.from('%PDF-1.7\nHello');

interface Kept {
  readonly attachmentId: string;
  readonly code: string;
}

describe('files beside leads and deals', () => {
  let db: TestDatabase;
  let app: TestApp;
  let who: Record<(typeof MEMBERS)[number]['name'], ActingMember>;
  let workspaceId: string;
  beforeAll(async () => {
    db = await testDatabase();
    const built = await buildWorkspace(db, { members: MEMBERS });
    [who, workspaceId] = [built.members, built.id];
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = (member: ActingMember) => askAs(app.url, member);
  const lead = async (): Promise<string> => {
    const hit = { firstName: 'Ada', lastName: 'Verdi', email: `${newId()}@verdi.example` };
    const facts = { ...hit, channel: 'website', leadType: 'demo', origin: 'marketing' };
    const { body } = await ask(who.Giulia).post<{ results: { leadId: string }[] }>('/leads', [facts]);
    return body.results[0]?.leadId ?? '';
  };
  const upload = async (
    place: string,
    content: Buffer,
    { as = who.Marco, name = 'contract.pdf', type = 'application/octet-stream', key = '' } = {},
  ): Promise<{ status: number; body: Kept; isReplay: boolean }> => {
    const response = await fetch(`${app.url}/api/v1${place}/attachments?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { ...as.headers, 'content-type': type, ...(key && { 'idempotency-key': key }) },
      body: new Uint8Array(content),
    });
    const isReplay = response.headers.get('idempotent-replayed') === 'true';
    return { status: response.status, body: (await response.json()) as Kept, isReplay };
  };
  const kept = async (leadId: string, content = PDF, name?: string): Promise<string> =>
    (await upload(`/leads/${leadId}`, content, name === undefined ? {} : { name })).body.attachmentId;
  const list = async (leadId: string, as = who.Marco): Promise<readonly AttachmentItem[]> =>
    (await ask(as).get<{ items: AttachmentItem[] }>(`/leads/${leadId}/attachments`)).body.items;
  const download = (id: string, as = who.Marco): Promise<Response> =>
    fetch(`${app.url}/api/v1/attachments/${id}/content`, { headers: as.headers });
  const remove = (id: string, as = who.Marco): Promise<Response> =>
    fetch(`${app.url}/api/v1/attachments/${id}`, { method: 'DELETE', headers: as.headers });
  const restore = (id: string) => ask(who.Marco).post<Kept>(`/attachments/${id}/restoration`);

  it('come back byte for byte, however many pieces they are kept in', async () => {
    const leadId = await lead();
    const content = Buffer.alloc(2 * MEGABYTE + 7, 'abcdefg');
    const id = await kept(leadId, content, 'big.txt');
    const response = await download(id);
    expect(response.headers.get('content-length')).toBe(String(content.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(
      await db.oracle(
        'select number, octet_length(content) as bytes from attachment_chunk where attachment_id = $1 order by 1',
        [id],
      ),
    ).toEqual([
      { number: 0, bytes: MEGABYTE },
      { number: 1, bytes: MEGABYTE },
      { number: 2, bytes: 7 },
    ]);
  });

  it('are told with who added them, what they are and what they weigh', async () => {
    const leadId = await lead();
    const id = await kept(leadId, PDF, 'C:\\offers\\offerta n° 7.pdf');
    expect(await list(leadId)).toMatchObject([
      {
        ...{ id, leadId, opportunityId: null, name: 'offerta n° 7.pdf', mediaType: 'application/pdf' },
        ...{ bytes: PDF.length, addedBy: { id: who.Marco.id, name: 'Marco' } },
        sha256: createHash('sha256').update(PDF).digest('hex'),
      },
    ]);
  });

  it('are never run on our origin, whatever they call themselves', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const response = await download(await kept(await lead(), page, 'evil "x".html'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': `attachment; filename="evil _x_.html"; filename*=UTF-8''evil%20%22x%22.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('are one file in one place, however often the same content is sent', async () => {
    const leadId = await lead();
    const sent = await Promise.all(Array.from({ length: 6 }, () => upload(`/leads/${leadId}`, PDF)));
    expect(new Set(sent.map(({ body }) => body.attachmentId)).size).toBe(1);
    expect(await list(leadId)).toHaveLength(1);
    const told = await db.oracle(
      `select type from journal_entry where lead_id = $1 and type like 'attachment.%'`,
      [leadId],
    );
    expect(told).toEqual([{ type: 'attachment.added' }]);
  });

  it('answer a repeated key as before, and refuse it for another content', async () => {
    const leadId = await lead();
    const key = newId();
    const first = await upload(`/leads/${leadId}`, PDF, { key });
    expect(await upload(`/leads/${leadId}`, PDF, { key })).toEqual({ ...first, isReplay: true });
    expect(await upload(`/leads/${leadId}`, Buffer.from('other'), { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency/other-body' },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), {}, 422, 'attachment/empty'],
    ['a byte too many', Buffer.alloc(10 * MEGABYTE + 1), {}, 413, 'request/too-large'],
    ['a body of another type', PDF, { type: 'image/png' }, 415, undefined],
    ['a file without a name', PDF, { name: '' }, 400, undefined],
  ])('refuse %s', async (_what, content, how, status, code) => {
    const leadId = await lead();
    const answer = await upload(`/leads/${leadId}`, content, how);
    expect(answer).toMatchObject({ status, ...(code === undefined ? {} : { body: { code } }) });
    expect(await list(leadId)).toEqual([]);
  });

  it('take the largest that is allowed, until the lead holds 100 MB', async () => {
    const leadId = await lead();
    expect((await upload(`/leads/${leadId}`, Buffer.alloc(10 * MEGABYTE, 1))).status).toBe(201);
    // What else lies there need not be sent: only its weight counts.
    await db.oracle(
      `insert into attachment (workspace_id, id, lead_id, name, media_type, bytes, sha256, added_at)
       select workspace_id, gen_random_uuid(), lead_id, 'x', media_type, bytes, sha256(n::text::bytea), added_at
         from attachment, generate_series(1, 9) as n where lead_id = $1`,
      [leadId],
    );
    expect(await upload(`/leads/${leadId}`, Buffer.from('one more'))).toMatchObject({
      status: 409,
      body: { code: 'attachment/lead-full' },
    });
  });

  it('belong to a deal and are the evidence of a step, also once they are removed', async () => {
    const leadId = await lead();
    const { body: deal } = await ask(who.Marco).post<{ opportunityId: string }>('/opportunities', {
      leadId,
      name: 'Press',
    });
    const path = `/opportunities/${deal.opportunityId}`;
    const { body: file } = await upload(path, PDF);
    const page = async () => (await ask(who.Marco).get<{ steps: { id: string }[] }>(path)).body;
    const [step] = (await page()).steps;
    const done = { attachmentId: file.attachmentId };
    await ask(who.Marco).post(`${path}/steps/${step?.id ?? ''}/completion`, done);
    expect(await page()).toMatchObject({
      attachments: [{ id: file.attachmentId, name: 'contract.pdf' }],
      steps: [{ ...done, doneBy: { name: 'Marco' } }, {}, {}, {}, {}, {}],
    });
    expect(await list(leadId)).toMatchObject([{ opportunityId: deal.opportunityId }]);
    await remove(file.attachmentId);
    await db.oracle(`update attachment set removed_at = now() - interval '1 hour' where id = $1`, [
      file.attachmentId,
    ]);
    await app.app.get(ForgetRemovedAttachments, { strict: false }).run(workspaceId);
    expect((await page()).steps[0]).toMatchObject({ attachmentId: null, doneBy: { name: 'Marco' } });
  });

  it('go when they are removed, and come back for ten minutes', async () => {
    const leadId = await lead();
    const id = await kept(leadId);
    expect((await remove(id)).status).toBe(200);
    expect(await list(leadId)).toEqual([]);
    expect((await download(id)).status).toBe(404);
    expect((await restore(id)).status).toBe(200);
    expect(await list(leadId)).toHaveLength(1);
    await remove(id);
    await db.oracle(`update attachment set removed_at = now() - interval '601 seconds' where id = $1`, [id]);
    expect(await restore(id)).toMatchObject({ status: 409, body: { code: 'attachment/gone' } });
    await app.app.get(ForgetRemovedAttachments, { strict: false }).run(workspaceId);
    expect(await db.oracle('select 1 from attachment_chunk where attachment_id = $1', [id])).toEqual([]);
    expect((await restore(id)).status).toBe(404);
  });

  it('that were sent again meanwhile do not come back a second time', async () => {
    const leadId = await lead();
    const id = await kept(leadId);
    await remove(id);
    await kept(leadId);
    expect(await restore(id)).toMatchObject({ status: 409, body: { code: 'attachment/there-again' } });
  });

  it('are seen by whoever sees the lead, and read by whoever may see who people are', async () => {
    const leadId = await lead();
    const id = await kept(leadId);
    expect(await list(leadId, who.Vera)).toMatchObject([{ id, name: null, bytes: PDF.length }]);
    expect((await download(id, who.Vera)).status).toBe(403);
    expect((await ask(who.Paolo).get(`/leads/${leadId}/attachments`)).status).toBe(404);
    expect((await download(id, who.Paolo)).status).toBe(404);
  });

  it('of a deal of the house stay with the house when its lead goes to a partner', async () => {
    const leadId = await lead();
    const give = (member: ActingMember) =>
      ask(who.Giulia).post(`/leads/${leadId}/assignment`, { memberId: member.id, why: 'theirs' });
    await give(who.Marco);
    const ofLead = await kept(leadId);
    const { body: deal } = await ask(who.Marco).post<{ opportunityId: string }>('/opportunities', {
      leadId,
      name: 'Press',
    });
    const { body: quote } = await upload(`/opportunities/${deal.opportunityId}`, Buffer.from('old quote'));
    const removed = await upload(`/opportunities/${deal.opportunityId}`, Buffer.from('older quote'));
    await remove(removed.body.attachmentId);
    expect((await give(who.Paolo)).status).toBeLessThan(300);
    const asked = await Promise.all([ofLead, quote.attachmentId].map((id) => download(id, who.Paolo)));
    expect(asked.map(({ status }) => status)).toEqual([200, 404]);
    expect((await list(leadId, who.Paolo)).map(({ id }) => id)).toEqual([ofLead]);
    const page = await ask(who.Paolo).get<{ timeline: { payload: { attachmentId?: string } }[] }>(
      `/leads/${leadId}`,
    );
    expect(page.body.timeline.flatMap(({ payload }) => payload.attachmentId ?? [])).toEqual([ofLead]);
    expect((await remove(quote.attachmentId, who.Paolo)).status).toBe(404);
    const back = `/attachments/${removed.body.attachmentId}/restoration`;
    expect((await ask(who.Paolo).post(back)).status).toBe(404);
    expect((await download(quote.attachmentId)).status).toBe(200);
  });

  it('are added and removed by whoever works the lead, and refused before they are read', async () => {
    const leadId = await lead();
    const id = await kept(leadId);
    const mine = { as: who.Rita };
    expect((await upload(`/leads/${leadId}`, Buffer.alloc(MEGABYTE), mine)).status).toBe(403);
    expect((await remove(id, who.Rita)).status).toBe(403);
    expect((await upload(`/leads/${newId()}`, PDF)).status).toBe(404);
    expect((await upload(`/leads/${leadId}`, PDF, { as: who.Vera })).status).toBe(403);
  });

  it('of one workspace are nowhere in another', async () => {
    const id = await kept(await lead());
    const { members } = await buildWorkspace(db, {
      members: [{ name: 'Otto', roles: ['administrator', 'sales-manager'] }],
    });
    expect((await download(id, members.Otto)).status).toBe(404);
    expect((await remove(id, members.Otto)).status).toBe(404);
  });

  it('go for good with the person of the lead', async () => {
    const leadId = await lead();
    const id = await kept(leadId);
    const { body } = await ask(who.Giulia).get<{ person: { id: string } }>(`/leads/${leadId}`);
    const path = `/people/${body.person.id}/erasure`;
    const preview = await ask(who.Giulia).get<{ version: number; goes: object[] }>(path);
    expect(preview.body.goes).toEqual(
      expect.arrayContaining([
        { table: 'attachment', rows: 1 },
        { table: 'attachment_chunk', rows: 1 },
      ]),
    );
    await ask(who.Giulia).post(path, { version: preview.body.version });
    expect(await db.oracle('select 1 from attachment where id = $1', [id])).toEqual([]);
    expect(await db.oracle('select 1 from attachment_chunk where attachment_id = $1', [id])).toEqual([]);
  });
});

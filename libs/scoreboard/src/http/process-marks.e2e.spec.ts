import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

describe('marks that the work is done differently, over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  beforeAll(async () => {
    db = await testDatabase();
    const { members } = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    ask = { Marco: askAs(app.url, members.Marco), Anna: askAs(app.url, members.Anna) };
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const put = (on: string, text = 'New script for the first call') =>
    ask.Marco.post<{ id: string }>('/process-marks', { on, text });

  it('are put by a manager, read by all, and taken back', async () => {
    const made = await put('2026-03-02');
    expect(made).toMatchObject({ status: 201, body: { on: '2026-03-02', by: 'Marco' } });
    expect((await ask.Anna.get('/process-marks')).body).toMatchObject({ items: [{ id: made.body.id }] });
    expect(await ask.Marco.post(`/process-marks/${made.body.id}/withdrawal`)).toMatchObject({ status: 204 });
    expect(await ask.Marco.post(`/process-marks/${made.body.id}/withdrawal`)).toMatchObject({ status: 404 });
    expect((await ask.Anna.get('/process-marks')).body).toEqual({ items: [] });
  });

  it('stand in the journal by their day; what changed stands beside, in words', async () => {
    const { body } = await put('2026-03-09', 'Anna left');
    const told = await db.oracle<{ type: string; payload: object }>(
      `select type, payload from journal_entry where subject_id = $1 and subject_kind = 'process'`,
      [body.id],
    );
    expect(told).toEqual([{ type: 'process.marked', payload: { markId: body.id, on: '2026-03-09' } }]);
  });

  it.each([
    ['2999-01-01', 'Later', 422, 'a day that has not come'],
    ['2026-02-31', 'Odd', 400, 'no day'],
    ['2026-03-02', '', 400, 'no words'],
  ])('refuse %s “%s” with %i: %s', async (on, text, status) => {
    expect((await put(on, text)).status).toBe(status);
  });

  it('are not put by a rep', async () => {
    expect(await ask.Anna.post('/process-marks', { on: '2026-03-02', text: 'Mine' })).toMatchObject({
      status: 403,
    });
  });
});

import { CaptureSubmissions } from '#intake';
import { askAs } from '../../../test/support/http-client.js';
import { ShopWindow } from './test-support/shop-window.js';
import type { BuiltForm } from './test-support/shop-window.js';

interface Replayed {
  readonly id: string;
  readonly verdict: string;
}

describe('forms that could not be taken', () => {
  let shop: ShopWindow;
  beforeAll(async () => {
    shop = await ShopWindow.open({ hasMail: false });
  });
  afterAll(() => shop.close());

  /** Sends while no lead can be made; the token of the form as it was shown, so that it can be sent once more. */
  async function fail(form: BuiltForm, answers: Record<string, string>): Promise<string> {
    const token = await shop.token(form);
    const capture = shop.app.app.get(CaptureSubmissions, { strict: false });
    const broken = vi.spyOn(capture, 'run').mockRejectedValue(new Error('Nothing can be made.'));
    try {
      const told = await shop.send(form, { ...answers, _token: token });
      expect(told.status).toBe(503);
    } finally {
      broken.mockRestore();
    }
    return token;
  }
  const one = async (form: BuiltForm, hitId: string) =>
    shop.ask.post<Replayed>(`/forms/${form.id}/hits/${hitId}/replay`);
  const leadsOf = (hitId: string): Promise<{ email: string; at: Date }[]> =>
    shop.rows(
      `select p.email, t.occurred_at as at from form_hit h join lead l on l.id = h.lead_id join person p on p.id = l.person_id
         join touch t on t.lead_id = l.id where h.workspace_id = $1 and h.id = $2`,
      hitId,
    );

  const receivedAt = async (hitId: string): Promise<string | undefined> => {
    const sql = 'select received_at as at from form_hit where workspace_id = $1 and id = $2';
    return (await shop.rows<{ at: Date }>(sql, hitId))[0]?.at.toISOString();
  };

  it('become a lead as of when they were sent, by one who asks and by two at once', async () => {
    const form = await shop.build();
    await fail(form, { name: 'Ada', mail: 'ada@replay.example', news: 'yes' });
    const [failed] = await shop.hitsOf(form);
    expect(failed).toMatchObject({ verdict: 'failed', reason: 'unexpected' });
    const answers = await Promise.all([one(form, failed!.id), one(form, failed!.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body)).toEqual([
      { id: failed!.id, verdict: 'accepted' },
      { id: failed!.id, verdict: 'accepted' },
    ]);
    const hits = await shop.hitsOf(form);
    expect(hits).toMatchObject([{ id: failed!.id, verdict: 'accepted', reason: null }]);
    const leads = await leadsOf(failed!.id);
    expect(leads).toMatchObject([{ email: 'ada@replay.example' }]);
    expect(leads[0]!.at.toISOString()).toBe(await receivedAt(failed!.id));
    const consents = await shop.ask.get<{ items: object[] }>(`/leads/${hits[0]!.leadId}/consents`);
    expect(consents.body.items).toMatchObject([{ purpose: 'marketing', version: 1 }]);
  });

  it('are taken all since an instant, by what was asked then; what came again meanwhile is a duplicate', async () => {
    const form = await shop.build();
    const bea = { name: 'Bea', mail: 'bea@replay.example' };
    const token = await fail(form, bea);
    await fail(form, { name: 'Cleo', mail: 'cleo@replay.example' });
    await shop.send(form, { ...bea, _token: token });
    await shop.patch(`/forms/${form.id}`, { state: 'paused' });
    const since = (at: string) =>
      shop.ask.post<{ items: Replayed[] }>(`/forms/${form.id}/replay`, { since: at });
    expect((await since('2999-01-01T00:00:00Z')).body.items).toEqual([]);
    const { body } = await since('2020-01-01T00:00:00Z');
    expect(body.items.map(({ verdict }) => verdict)).toEqual(['duplicate', 'accepted']);
    expect((await since('2020-01-01T00:00:00Z')).body.items).toEqual([]);
    const verdicts = (await shop.hitsOf(form)).map(({ verdict }) => verdict);
    expect(verdicts.toSorted()).toEqual(['accepted', 'accepted', 'duplicate']);
  });

  const STATES: readonly { was: string; is: string; becomes: string; because: string }[] = [
    { was: 'test', is: 'active', becomes: 'test', because: 'whoever tried the form out is no lead' },
    { was: 'active', is: 'test', becomes: 'accepted', because: 'a visitor sent it' },
    { was: 'active', is: 'paused', becomes: 'accepted', because: 'it was open when they sent it' },
  ];
  it.each(STATES)(
    'sent while the form was $was become $becomes, though it is $is now, because $because',
    async ({ was, is, becomes }) => {
      const form = await shop.build({}, was);
      await fail(form, { mail: `${was}.${is}@replay.example` });
      await shop.patch(`/forms/${form.id}`, { state: is });
      const [failed] = await shop.hitsOf(form);
      expect((await one(form, failed!.id)).body.verdict).toBe(becomes);
      const [hit] = await shop.hitsOf(form);
      const sql = 'select is_test as "isTest" from lead where workspace_id = $1 and id = $2';
      expect(await shop.rows(sql, hit!.leadId)).toEqual([{ isTest: becomes === 'test' }]);
    },
  );

  it('stay kept when it fails again, and are found when it works', async () => {
    const form = await shop.build();
    await fail(form, { mail: 'dora@replay.example' });
    const [failed] = await shop.hitsOf(form);
    const capture = shop.app.app.get(CaptureSubmissions, { strict: false });
    const broken = vi.spyOn(capture, 'run').mockRejectedValue(new Error('Still nothing.'));
    expect((await one(form, failed!.id)).body.verdict).toBe('failed');
    broken.mockRestore();
    expect((await shop.hitsOf(form))[0]).toMatchObject({ verdict: 'failed', reason: 'unexpected' });
    expect((await one(form, failed!.id)).body.verdict).toBe('accepted');
  });

  it('are not what was refused, what is of another form, and nothing for whoever may not', async () => {
    const [form, other] = [await shop.build(), await shop.build()];
    await shop.send(form, { mail: 'bot@replay.example', _token: 'x' });
    const [refused] = await shop.hitsOf(form);
    expect(await one(form, refused!.id)).toMatchObject({
      status: 409,
      body: { code: 'form/refused-replay' },
    });
    expect(await one(other, refused!.id)).toMatchObject({ status: 404, body: { code: 'form/hit-missing' } });
    const vera = await askAs(shop.app.url, shop.firm.members.Vera).post(
      `/forms/${form.id}/hits/${refused!.id}/replay`,
    );
    expect(vera.status).toBe(403);
  });
});

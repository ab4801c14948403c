import { DAY_MS } from '#kernel';
import { ShopWindow, SHOP } from '../../forms/src/test-support/shop-window.js';
import { EndKeeping } from './application/end-keeping.js';
import { until } from '../../../test/support/until.js';

interface Shown {
  readonly kind: string;
  readonly days: number;
  readonly isChosen: boolean;
  readonly floorDays: number;
  readonly usualDays: number;
  readonly overdue: number;
  readonly lastAt: string | null;
  readonly lastCount: number | null;
}

describe('what is kept for a time only', () => {
  let shop: ShopWindow;
  beforeAll(async () => {
    shop = await ShopWindow.open();
  });
  afterAll(() => shop.close());

  const all = async (): Promise<readonly Shown[]> =>
    (await shop.ask.get<{ items: Shown[] }>('/privacy/keeping')).body.items;
  const of = async (kind: string): Promise<Shown | undefined> =>
    (await all()).find((each) => each.kind === kind);
  /** As of the night after so many days, of which no look before knows. */
  const end = async (days: number): Promise<number> => {
    await shop.rows('update keeping set last_at = null where workspace_id = $1');
    const at = new Date(Date.now() + days * DAY_MS);
    return shop.app.app.get(EndKeeping, { strict: false }).run(shop.firm.id, at);
  };
  const count = async (table: string, where = 'true'): Promise<number> =>
    (
      await shop.rows<{ n: number }>(
        `select count(*)::int as n from ${table} where workspace_id = $1 and ${where}`,
      )
    )[0]?.n ?? -1;
  const choose = (kind: string, days: unknown) =>
    shop.ask.put<{ code?: string }>(`/privacy/keeping/${kind}`, { days });

  it('goes by what is usual until the workspace chooses less, and never below the least', async () => {
    expect((await all()).every(({ isChosen, days, usualDays }) => !isChosen && days === usualDays)).toBe(
      true,
    );
    expect((await choose('visits', 14)).body).toEqual({ kind: 'visits', days: 14 });
    expect(await of('visits')).toMatchObject({ days: 14, isChosen: true, floorDays: 1, usualDays: 90 });
    expect((await choose('visits', null)).body).toEqual({ kind: 'visits', days: 90 });
    for (const days of [1, 91])
      expect((await choose('submissions', days)).body.code).toBe('keeping/out-of-bounds');
    for (const days of [0, 1.5, 'ten']) expect((await choose('submissions', days)).status).toBe(400);
    expect((await choose('people', 30)).status).toBe(400);
    expect(await of('submissions')).toMatchObject({ days: 90, isChosen: false });
  });

  it('goes when its time is over, tells before what would go and after what went, and leaves every lead', async () => {
    const form = await shop.build();
    await shop.send(form, { mail: 'kept@keeping.example', news: 'yes' });
    const site = (await shop.ask.post<{ embedCode: string }>('/sites', { name: 'Shop', origins: [SHOP] }))
      .body;
    const seen = { visitor: 'v'.repeat(20), page: `${SHOP}/`, referrer: '', isVisit: true };
    expect(await shop.visit(site.embedCode, seen)).toBe(204);
    await shop.rows(
      `insert into message (workspace_id, id, channel, kind, direction, state, external_id, thread, reason, recipients, occurred_at, recorded_at)
       values ($1, uuidv7(), 'email', 'written', 'in', 'unmatched', '<1@x.example>', '{}', 'unknown-address', '{}', now(), now())`,
    );
    await shop.rows(
      `insert into message (workspace_id, id, channel, kind, direction, state, external_id, thread, recipients, occurred_at, recorded_at, lead_id)
       select $1, uuidv7(), 'email', 'written', 'in', 'matched', '<2@x.example>', '{}', '{}', now(), now(), id from lead where workspace_id = $1 limit 1`,
    );
    const before = [await count('lead'), await count('touch'), await count('consent'), await count('person')];
    await choose('form-submissions', 30);
    await end(31);
    expect([await count('form_hit'), await count('visit'), await count('intake_submission')]).toEqual([
      0, 1, 1,
    ]);
    expect(await of('form-submissions')).toMatchObject({ overdue: 0, lastCount: 1 });
    expect(await of('visits')).toMatchObject({ overdue: 0, lastCount: 0 });
    await shop.rows(`update visit set occurred_at = now() - interval '91 days' where workspace_id = $1`);
    expect(await of('visits')).toMatchObject({ overdue: 1 });
    await end(91);
    expect([await count('visit'), await count('intake_submission')]).toEqual([0, 0]);
    expect([await count('message', 'lead_id is null'), await count('message')]).toEqual([0, 1]);
    expect((await of('visits'))?.lastAt).not.toBeNull();
    expect([
      await count('lead'),
      await count('touch'),
      await count('consent'),
      await count('person'),
    ]).toEqual(before);
    expect(await end(91)).toBe(0);
  });

  it('takes people who never confirmed their address, as erased, and nobody who did or is worked', async () => {
    const form = await shop.build({ doubleOptIn: { holds: true, hours: 24 } });
    for (const name of ['never', 'proven', 'known']) {
      if (name === 'known') await shop.ask.post('/leads', { email: 'known@unconfirmed.example' });
      await shop.send(form, { mail: `${name}@unconfirmed.example`, name: 'Uno' });
    }
    const link = await until('the mail', () =>
      Promise.resolve(
        /https?:\/\/\S+\/confirm\/\S+/.exec(
          shop.office.to('proven@unconfirmed.example')[0]?.mail.text ?? '',
        )?.[0],
      ),
    );
    await fetch(shop.at(link), { method: 'POST' });
    await end(60);
    expect(await count('person', `email like '%@unconfirmed.example'`)).toBe(3);
    const leads = await count('lead');
    await end(92);
    const left = await shop.rows<{ email: string }>(
      `select email from person where workspace_id = $1 and email like '%@unconfirmed.example' order by 1`,
    );
    expect(left.map(({ email }) => email)).toEqual([
      'known@unconfirmed.example',
      'proven@unconfirmed.example',
    ]);
    expect(await of('unconfirmed')).toMatchObject({ lastCount: 1 });
    expect(await count('lead')).toBe(leads);
    // They never asked to be forgotten.
    expect(await count('suppression')).toBe(0);
  });
});

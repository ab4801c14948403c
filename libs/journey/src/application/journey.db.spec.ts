import { newId } from '#kernel';
import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import '../journey.module.js';
import type { TouchInput } from '../domain/touch.js';
import { ensureAssets, ensureCampaigns } from './ensure-campaigns.js';
import { campaignsByIds, listCampaigns, touchesOfLead, touchesOfPerson } from './read-journey.js';
import { registerAsset } from './keep-assets.js';
import { makeCode } from './keep-codes.js';
import { linkTouchesToLeads, recordTouches } from './record-touches.js';
import { keeperOf } from '../test-support/keeper.js';
import { shownCode } from '../domain/distribution-code.js';

const AT = new Date('2026-03-02T09:00:00.000Z');

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('the journey', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const record = (ws: string, ...inputs: TouchInput[]) =>
    db.database.withWorkspace(ws, (tx) => recordTouches(tx, ws, inputs));
  const touch = (more: Partial<TouchInput> = {}): TouchInput => ({
    personId: newId(),
    occurredAt: AT,
    ...more,
  });

  it('writes touches down with campaign and asset, and gives them back by person', async () => {
    const ws = newId();
    const fair = touch({
      ...{ channel: 'event', campaign: 'Milan Fair', asset: 'Catalogue 2026', intent: 'solve' },
      ...{ evidence: 'list 17', enteredBy: newId(), utm: { source: 'qr' }, clickIds: { gclid: 'x' } },
    });
    const [recorded] = await record(ws, fair);
    const [kept] = await db.database.withWorkspace(ws, (tx) => touchesOfPerson(tx, ws, fair.personId));
    expect(kept).toEqual({
      ...{ id: recorded?.touchId, personId: fair.personId, leadId: null, channel: 'event', kind: 'offline' },
      ...{
        campaignId: recorded?.campaignId,
        assetId: recorded?.assetId,
        occurredAt: AT,
        utm: { source: 'qr' },
      },
      ...{ referrerHost: null, landingPath: null, clickIds: { gclid: 'x' }, intent: 'solve' },
      ...{ action: null, evidence: 'list 17', enteredBy: fair.enteredBy, codeId: null },
    });
    expect(recorded?.assetId).toEqual(expect.any(String));
  });

  it('takes asset, campaign, channel and kind from a distribution code, whatever else was said, and makes nothing for it', async () => {
    const ws = newId();
    const { assetId, code } = await db.database.withWorkspace(ws, async (tx) => {
      const { id } = await registerAsset(tx, keeperOf(ws), { name: 'Guide' });
      return makeCode(tx, keeperOf(ws), id, { medium: 'offline', channel: 'partner' });
    });
    const said = { channel: 'phone', campaign: 'Other', asset: 'Else', utm: { campaign: 'Spring' } } as const;
    const told = touch({ ...said, distributionCode: ` ${shownCode(code)} `, evidence: 'call 4' });
    const unknown = touch({ ...said, distributionCode: 'K7M2-PQ9D', personId: told.personId });
    const count = await db.database.withWorkspace(ws, (tx) =>
      countStatements(tx, () => recordTouches(tx, ws, [told, unknown])),
    );
    expect(count).toBeLessThanOrEqual(6);
    const kept = await db.database.withWorkspace(ws, (tx) => touchesOfPerson(tx, ws, told.personId));
    const [ofCode, other] = kept.toSorted((one) => (one.codeId === null ? 1 : -1));
    expect(ofCode).toMatchObject({ assetId, campaignId: null, channel: 'partner', kind: 'offline' });
    expect(ofCode?.evidence).toBe(`call 4 · code ${shownCode(code)}`);
    expect(other).toMatchObject({ channel: 'phone', evidence: 'unknown code K7M2-PQ9D', codeId: null });
    const made = await db.database.withWorkspace(ws, (tx) => listCampaigns(tx, ws, { limit: 10 }));
    expect(made.map(({ name }) => name)).toEqual(['Other']);
  });

  it('finds the campaign by any spelling, also the one in the link', async () => {
    const ws = newId();
    const [one, two, three, none] = await record(
      ws,
      touch({ campaign: 'Spring Sale', channel: 'email' }),
      touch({ campaign: 'SPRING_SALE', channel: 'social' }),
      touch({ utm: { campaign: 'spring-sale', medium: 'cpc' } }),
      touch({ campaign: ' ' }),
    );
    expect([two?.campaignId, three?.campaignId]).toEqual([one?.campaignId, one?.campaignId]);
    expect(none?.campaignId).toBeNull();
    const campaigns = await db.database.withWorkspace(ws, (tx) =>
      campaignsByIds(tx, ws, [one?.campaignId ?? '']),
    );
    expect([...campaigns.values()]).toEqual([
      {
        id: one?.campaignId,
        name: 'Spring Sale',
        key: 'spring-sale',
        channel: 'email',
        startsOn: null,
        endsOn: null,
      },
    ]);
  });

  it('keeps assets of one name apart by campaign', async () => {
    const ws = newId();
    const ids = await db.database.withWorkspace(ws, async (tx) => {
      const [one = null, two = null] = await ensureCampaigns(tx, ws, [
        { name: 'One', channel: 'event' },
        { name: 'Two', channel: 'event' },
      ]);
      const keys = [one, two, null, null, one].map((campaignId) => ({ name: 'Brochure', campaignId }));
      return ensureAssets(tx, ws, [...keys, null]);
    });
    const [one, two, alone, again, same, none] = ids;
    expect(new Set([one, two, alone]).size).toBe(3);
    expect([again, same, none]).toEqual([alone, one, null]);
  });

  it('makes one campaign of a new name in two open transactions', async () => {
    const ws = newId();
    const ensure = { name: 'Launch', channel: 'social' as const };
    const [written, mayCommit] = [gate(), gate()];
    const first = db.database.withWorkspace(ws, async (tx) => {
      const ids = await ensureCampaigns(tx, ws, [ensure]);
      written.open();
      await mayCommit.opened;
      return ids;
    });
    await written.opened;
    const second = db.database.withWorkspace(ws, (tx) => ensureCampaigns(tx, ws, [ensure]));
    for (let waiting = 0; waiting === 0;) {
      [{ waiting }] = (await db.oracle('select count(*)::int waiting from pg_locks where not granted')) as [
        { waiting: number },
      ];
    }
    mayCommit.open();
    expect(await second).toEqual(await first);
  });

  it('links touches to their lead once, in the order they happened', async () => {
    const ws = newId();
    const [lead, other, personId] = [newId(), newId(), newId()];
    const later = new Date(AT.getTime() + 60_000);
    const [b, a] = await record(ws, touch({ personId, occurredAt: later }), touch({ personId }));
    const link = (leadId: string) =>
      db.database.withWorkspace(ws, (tx) =>
        linkTouchesToLeads(
          tx,
          ws,
          [a, b].map((each) => ({ touchId: each?.touchId ?? '', leadId })),
        ),
      );
    await link(lead);
    await link(other);
    const of = async (leadId: string) =>
      (await db.database.withWorkspace(ws, (tx) => touchesOfLead(tx, ws, leadId))).map(({ id }) => id);
    expect(await of(lead)).toEqual([a?.touchId, b?.touchId]);
    expect(await of(other)).toEqual([]);
  });

  it('lists campaigns newest first, page by page, of its own workspace only', async () => {
    const [ws, elsewhere] = [newId(), newId()];
    for (const name of ['one', 'two', 'three']) await record(ws, touch({ campaign: name }));
    await record(elsewhere, touch({ campaign: 'theirs' }));
    const page = (before: string | null) =>
      db.database.withWorkspace(ws, (tx) => listCampaigns(tx, ws, { before, limit: 2 }));
    const first = await page(null);
    expect(first).toHaveLength(2);
    const rest = await page(first[1]?.id ?? null);
    expect([...first, ...rest].map(({ name }) => name).sort()).toEqual(['one', 'three', 'two']);
  });

  it.each([1, 1_000])(
    'needs at most five statements for %d touches, and refuses more than a thousand',
    async (size) => {
      const ws = newId();
      const many = Array.from({ length: size }, (_, n) => touch({ campaign: `c${n}`, asset: `a${n}` }));
      const statements = await db.database.withWorkspace(ws, (tx) =>
        countStatements(tx, async () => expect(await recordTouches(tx, ws, many)).toHaveLength(size)),
      );
      expect(statements).toBeLessThanOrEqual(5);
      const tooMany = Array.from({ length: 1_001 }, () => touch());
      await expect(record(ws, ...tooMany)).rejects.toMatchObject({ code: 'journey/batch-too-large' });
    },
  );

  it('accepts nothing at all', async () => {
    expect(await record(newId())).toEqual([]);
  });
});

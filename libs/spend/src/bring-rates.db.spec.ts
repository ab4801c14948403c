import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rows, Signals } from '#database';
import type { Tx } from '#database';
import { createWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { openLog } from '#observability';
import type { Rounds } from '#rounds';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { BringRates } from './application/bring-rates.js';
import type { By } from './application/by.js';
import { FetchRates } from './application/fetch-rates.js';
import { RateSources } from './application/rate-sources.js';
import type { ShownRateSource } from './application/rate-sources.js';
import { SetRates } from './application/set-rates.js';
import { RatesConfig } from './rates.config.js';

const NO_ROUNDS = { begin: () => undefined } as unknown as Rounds;
/** Days before today. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const document = (days: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  [
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"',
    ' xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>',
    ...Object.entries(days).map(
      ([on, rates]) =>
        `<Cube time="${on}">${Object.entries(rates)
          .map(([currency, rate]) => `<Cube currency="${currency}" rate="${rate}"/>`)
          .join('')}</Cube>`,
    ),
    '</Cube></gesmes:Envelope>',
  ].join('');

describe('rates that come daily', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-rates-'));
  const [today, yesterday] = [daysAgo(0), daysAgo(1)];
  let db: TestDatabase;
  let signals: Signals;
  let bank: Server;
  let answer: { status: number; body: string };
  let asked: number;
  let by: By;

  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    bank = createServer((_, response) => {
      asked += 1;
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => bank.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => bank.close(resolve));
    await signals.onApplicationShutdown();
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    asked = 0;
    answer = {
      status: 200,
      body: document({ [today]: { USD: '1.25', CHF: '0.93' }, [yesterday]: { USD: '1.6' } }),
    };
    by = await inWorkspace('EUR');
  });

  async function inWorkspace(currency: string): Promise<By> {
    const facts = { name: 'Rossi', zone: 'UTC', currency, locale: 'it', teams: [] } as const;
    const { id: workspaceId } = await createWorkspace(db.database, facts);
    const memberId = newId<'member'>();
    return { workspaceId, memberId, actor: { kind: 'member', id: memberId } };
  }
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.database.withWorkspace(by.workspaceId, work);
  const config = (settings: Partial<RatesConfig> = {}): RatesConfig => {
    const { port } = bank.address() as { port: number };
    return Object.assign(
      new RatesConfig(),
      { url: `http://127.0.0.1:${port}/`, allowsLoopback: true },
      settings,
    );
  };
  const bringing = (settings?: Partial<RatesConfig>): BringRates => {
    const journal = new Journal(signals);
    const log = openLog({ logLevel: 'fatal', logFormat: 'json' });
    return new BringRates(
      NO_ROUNDS,
      db.database,
      new FetchRates(config(settings)),
      new SetRates(journal),
      journal,
      log,
    );
  };
  const choose = (...currencies: readonly string[]): Promise<ShownRateSource> =>
    inside((tx) => new RateSources(config()).set(tx, by, currencies));
  const shown = (): Promise<ShownRateSource> =>
    inside((tx) => new RateSources(config()).show(tx, by.workspaceId));
  const look = (settings?: Partial<RatesConfig>): Promise<number> => bringing(settings).look(by.workspaceId);
  const kept = (): Promise<string[]> =>
    inside(async (tx) => {
      const found = await rows<{ text: string }>(
        tx,
        `select concat_ws(' ', on_day, currency, trim_scale(rate), source) as text from currency_rate order by currency, on_day desc`,
      );
      return found.map(({ text }) => text);
    });
  const aged = (): Promise<object[]> =>
    inside((tx) =>
      rows(tx, `select payload from journal_entry where type = 'currency_rate.aged' order by ordinal`),
    );
  /** As if so many days had gone by since. */
  const later = (days: number): Promise<unknown> =>
    Promise.all([
      db.oracle(`update currency_rate set on_day = on_day - $1::int where workspace_id = $2`, [
        days,
        by.workspaceId,
      ]),
      db.oracle(
        `update rate_source set tried_at = tried_at - $1 * interval '1 day', set_at = set_at - $1 * interval '1 day',
                warned_on = warned_on - $1::int where workspace_id = $2`,
        [days, by.workspaceId],
      ),
    ]);

  it('come for nobody who did not ask, and nothing goes out', async () => {
    expect(await look()).toBe(0);
    expect(await shown()).toMatchObject({ currencies: [], readAt: null, failure: null });
    await choose('USD');
    await choose();
    expect([await look(), asked, await kept()]).toEqual([0, 0, []]);
  });

  it('come for the currencies that are asked for, in the currency of the workspace, and are looked for again hours later', async () => {
    await choose('USD', 'CHF');
    const rounds = bringing();
    expect([await rounds.look(by.workspaceId), await rounds.look(by.workspaceId), asked]).toEqual([1, 0, 1]);
    expect(await kept()).toEqual([
      ...[`${today} CHF 1.0752688172 ecb`, `${today} USD 0.8 ecb`, `${yesterday} USD 0.625 ecb`],
    ]);
    expect((await shown()).currencies).toMatchObject([
      { currency: 'USD', on: today, days: 0, isOld: false },
      { currency: 'CHF', on: today, days: 0, isOld: false },
    ]);
    await db.oracle(`update rate_source set tried_at = tried_at - interval '6 hours'`);
    expect(await look()).toBe(1);
  });

  it('are made over the euro where the workspace counts in another currency', async () => {
    by = await inWorkspace('CHF');
    await choose('USD', 'EUR');
    await look();
    expect(await kept()).toEqual([`${today} EUR 0.93 ecb`, `${today} USD 0.744 ecb`]);
    expect((await shown()).failure).toBeNull();
  });

  it('leave alone what somebody set, before or after, and correct what came from there', async () => {
    await inside((tx) =>
      new SetRates(new Journal(signals)).run(tx, by, [
        { on: today, currency: 'USD', rate: '0.9', source: 'hand' },
      ]),
    );
    await choose('USD');
    await look();
    expect(await kept()).toEqual([`${today} USD 0.9 hand`, `${yesterday} USD 0.625 ecb`]);
    answer.body = document({ [today]: { USD: '2' }, [yesterday]: { USD: '2' } });
    await choose('USD');
    await look();
    expect(await kept()).toEqual([`${today} USD 0.9 hand`, `${yesterday} USD 0.5 ecb`]);
  });

  it('come from a file that was put in place, and then nothing goes out', async () => {
    const file = join(folder, 'rates.xml');
    await choose('USD');
    expect([await look({ file }), (await shown()).failure]).toEqual([1, 'unreachable']);
    writeFileSync(file, document({ [today]: { USD: '4' } }));
    await db.oracle(`update rate_source set tried_at = tried_at - interval '1 hour'`);
    await look({ file });
    expect([await kept(), asked]).toEqual([[`${today} USD 0.25 ecb`], 0]);
  });

  it.each([
    ['answers with an error', { status: 503, body: '' }, 'unreachable'],
    ['answers with too much', { status: 200, body: ' '.repeat(1_100_000) }, 'unreachable'],
    ['answers with something else', { status: 200, body: '<html>sorry</html>' }, 'unreadable'],
    ['tells none of them', { status: 200, body: document({ [today]: { CHF: '0.93' } }) }, 'no-currency'],
  ])('are not touched where the source %s; that is told, and tried again', async (_, wrong, failure) => {
    await choose('USD');
    answer = wrong;
    expect([await look(), await kept(), (await shown()).failure]).toEqual([1, [], failure]);
    expect(await look()).toBe(0);
    answer = { status: 200, body: document({ [today]: { USD: '4' } }) };
    await db.oracle(`update rate_source set tried_at = tried_at - interval '1 hour'`);
    await look();
    expect([await kept(), (await shown()).failure]).toEqual([[`${today} USD 0.25 ecb`], null]);
  });

  it('are not asked for on this machine unless a setting allows it', async () => {
    await choose('USD');
    await look({ allowsLoopback: false });
    expect([asked, (await shown()).failure]).toEqual([0, 'unreachable']);
  });

  it('cannot be made for a currency the source does not tell', async () => {
    by = await inWorkspace('ALL');
    await choose('USD');
    await look();
    expect((await shown()).failure).toBe('own-currency');
  });

  it('that stay away are told once for each time, after five days without any', async () => {
    await choose('USD', 'CHF');
    await look();
    answer.status = 503;
    await later(5);
    await look();
    expect(await aged()).toEqual([]);
    await later(1);
    expect([await look(), await look()]).toEqual([1, 0]);
    await later(1);
    await look();
    const { on } = (await shown()).currencies[0] ?? {};
    expect(await aged()).toEqual([{ payload: { currency: expect.any(String), on: daysAgo(6), days: 6 } }]);
    expect(on).toBe(daysAgo(7));
    expect((await shown()).currencies.every(({ isOld }) => isOld)).toBe(true);
  });

  it('are not asked for in the currency of the workspace, and every choice is told', async () => {
    await expect(choose('EUR')).rejects.toBeInstanceOf(AppError);
    await choose('USD');
    expect(
      await db.oracle(
        `select action, facts from audit_intent where workspace_id = $1 and action like 'currency%'`,
        [by.workspaceId],
      ),
    ).toEqual([{ action: 'currency_rate.source_set', facts: '{"currencies":["USD"]}' }]);
  });
});

import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { newId, SECOND_MS } from '#kernel';
import { Log } from '#observability';
import { Rounds } from '#rounds';
import { crossRate } from '../domain/cross-rate.js';
import { STALE_DAYS } from '../domain/rates.js';
import { UnreadableRates } from '../domain/reference-rates.js';
import type { ReferenceDay } from '../domain/reference-rates.js';
import { agesOf, heldRateSource, isLookDue, noteLook, noteWarned } from '../persistence/rate-sources.js';
import type { RateFailure, RateSource } from '../persistence/rate-sources.js';
import type { By } from './by.js';
import { FetchRates } from './fetch-rates.js';
import { SetRates } from './set-rates.js';
import type { RateInput } from './set-rates.js';
import { spendEntry } from './spend-entry.js';

/** From one look whether a look is due to the next (ms). */
const LOOK_MS = 60 * SECOND_MS;
/** Under which source its rates stand. */
const RATES_SOURCE = 'ecb';

/**
 * Brings rates of the currencies a workspace asked for, day by day, until it asks for none. What somebody set by hand or in a file stays
 * as it is. When the newest rate of one gets old, that is told, once for each time.
 */
@Injectable()
export class BringRates implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly fetching: FetchRates,
    private readonly setting: SetRates,
    private readonly journal: Journal,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'currency-rates',
      everyMs: Math.min(LOOK_MS, this.fetching.everySeconds * SECOND_MS),
      failure: 'Rates of currencies could not be brought; the next look tries again.',
      visit: (workspaceId) => this.look(workspaceId),
    });
  }

  /** One look; 1 when it was due. Nothing is held while the source is asked. */
  async look(workspaceId: string): Promise<number> {
    const isDue = await this.database.withWorkspace(workspaceId, (tx) =>
      isLookDue(tx, workspaceId, this.fetching.everySeconds),
    );
    if (!isDue) return 0;
    const days = await this.fetching.days().catch((err: unknown) => {
      this.log.warn('The source of currency rates could not be read.', { err });
      return err instanceof UnreadableRates ? ('unreadable' as const) : ('unreachable' as const);
    });
    await this.database.withWorkspace(workspaceId, (tx) => this.take(tx, workspaceId, days));
    return 1;
  }

  private async take(
    tx: Tx,
    workspaceId: string,
    found: readonly ReferenceDay[] | RateFailure,
  ): Promise<void> {
    const source = await heldRateSource(tx, workspaceId);
    if (!source || source.currencies.length === 0) return;
    const by: By = { workspaceId, actor: SYSTEM, memberId: null };
    const failure = typeof found === 'string' ? found : await this.bring(tx, by, source, found);
    await noteLook(tx, workspaceId, failure);
    await this.warn(tx, by);
  }

  private async bring(
    tx: Tx,
    by: By,
    { currencies }: RateSource,
    days: readonly ReferenceDay[],
  ): Promise<RateFailure | null> {
    const { currency: own } = await thisWorkspace(tx);
    if (own !== 'EUR' && days[0]?.rates.has(own) !== true) return 'own-currency';
    const rates = days.flatMap((day) =>
      currencies
        .filter((currency) => currency !== own)
        .flatMap((currency): RateInput[] => {
          const rate = crossRate(day, currency, own);
          return rate === null ? [] : [{ on: day.on, currency, rate, source: RATES_SOURCE }];
        }),
    );
    if (rates.length === 0) return 'no-currency';
    await this.setting.run(tx, by, rates, { keepsOthers: true });
    return null;
  }

  private async warn(tx: Tx, by: By): Promise<void> {
    const [oldest] = (await agesOf(tx, by.workspaceId)).sort((one, other) => other.days - one.days);
    if (oldest === undefined || oldest.days <= STALE_DAYS) return;
    const { currency, on, since, days } = oldest;
    if (!(await noteWarned(tx, by.workspaceId, since))) return;
    const subject = {
      kind: 'currency-rate',
      id: newId<'currency-rate'>(),
      at: await databaseInstant(tx),
    } as const;
    const entry = spendEntry('currency_rate.aged', by, subject, { currency, on, days });
    await this.journal.append(tx, by.workspaceId, [entry]);
  }
}

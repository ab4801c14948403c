import { Inject, Injectable } from '@nestjs/common';
import { recordAct } from '#audit';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { invalidField } from '#kernel';
import { STALE_DAYS } from '../domain/rates.js';
import { agesOf, rateSourceOf, setRateSource } from '../persistence/rate-sources.js';
import type { RateAge, RateFailure } from '../persistence/rate-sources.js';
import { RatesConfig } from '../rates.config.js';
import type { By } from './by.js';

/** Which rates come daily, from where, and how old the newest are. */
export interface ShownRateSource {
  /** A file on the server, or an address outside. */
  readonly from: 'file' | 'address';
  readonly currencies: readonly (RateAge & { readonly isOld: boolean })[];
  readonly readAt: Date | null;
  readonly triedAt: Date | null;
  readonly failure: RateFailure | null;
}

/** What a workspace asks to be brought. Off until it asks for a currency. */
@Injectable()
export class RateSources {
  constructor(@Inject(RatesConfig) private readonly config: RatesConfig) {}

  async show(tx: Tx, workspaceId: string): Promise<ShownRateSource> {
    const { readAt = null, triedAt = null, failure = null } = (await rateSourceOf(tx, workspaceId)) ?? {};
    const ages = await agesOf(tx, workspaceId);
    return {
      from: this.config.file === undefined ? 'address' : 'file',
      currencies: ages.map((age) => ({ ...age, isOld: age.days > STALE_DAYS })),
      ...{ readAt, triedAt, failure },
    };
  }

  /** Asks for these and no others; for none, nothing is brought. @throws AppError `spend/own-currency` */
  async set(tx: Tx, by: By, currencies: readonly string[]): Promise<ShownRateSource> {
    const { currency: own } = await thisWorkspace(tx);
    const index = currencies.indexOf(own);
    if (index !== -1)
      throw invalidField(
        'spend/own-currency',
        `/currencies/${index}`,
        `Amounts in ${own} need no rate here; leave it out.`,
      );
    const { workspaceId, memberId, actor } = by;
    await setRateSource(tx, workspaceId, { currencies, memberId });
    const subject = { kind: 'currency-rate', id: null };
    await recordAct(tx, {
      workspaceId,
      actor,
      action: 'currency_rate.source_set',
      subject,
      facts: { currencies },
    });
    return this.show(tx, workspaceId);
  }
}

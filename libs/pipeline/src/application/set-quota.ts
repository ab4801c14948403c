import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { invalidField, Money } from '#kernel';
import { byCaller } from '#leads';
import { quarterOf } from '../domain/quarter.js';
import { allQuotas, keepQuota, removeQuota } from '../persistence/quotas.js';

export interface Quota {
  /** The first day of the quarter. */
  readonly quarter: string;
  /** Decimal; null where nothing is said any more. */
  readonly amount: string | null;
  readonly currency: string;
}

/** Says what a quarter is to bring; the same again changes nothing. */
@Injectable()
export class SetQuota {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
  ) {}

  /** The latest quarter first. */
  read({ workspaceId }: Caller): Promise<Quota[]> {
    return this.database.withWorkspace(
      workspaceId,
      async (tx) =>
        (await allQuotas(tx, workspaceId)).map(({ quarter, minor, currency }) => ({
          ...{ quarter, currency, amount: Money.of(BigInt(minor), currency).toDecimal() },
        })),
      { isReadOnlySnapshot: true },
    );
  }

  /** `day` is any of the quarter. @throws AppError `money/amount`, `pipeline/quota` when it is nothing or less */
  async run(tx: Tx, caller: Caller, day: string, amount: string | null): Promise<Quota> {
    const { workspaceId, memberId } = caller;
    const { currency } = await thisWorkspace(tx);
    const { from: quarter } = quarterOf(day);
    const minor = amount === null ? null : Money.parse(amount, currency).minor;
    if (minor !== null && (minor <= 0n || minor > BigInt(Number.MAX_SAFE_INTEGER)))
      throw invalidField(
        'pipeline/quota',
        '/amount',
        'A quota is above zero and below 90 million million; send null for none.',
      );
    const at = await databaseInstant(tx);
    const isChanged =
      minor === null
        ? await removeQuota(tx, workspaceId, quarter)
        : await keepQuota(tx, workspaceId, { quarter, minor: minor.toString(), currency }, { at, memberId });
    if (isChanged)
      await this.journal.append(tx, workspaceId, [
        {
          ...{ type: 'pipeline.quota_set', subjectKind: 'pipeline', subjectId: workspaceId, leadId: null },
          ...{ actor: byCaller(caller).actor, occurredAt: at },
          payload: { quarter, amountMinor: minor === null ? null : Number(minor), currency },
        },
      ]);
    return { quarter, amount: minor === null ? null : Money.of(minor, currency).toDecimal(), currency };
  }
}

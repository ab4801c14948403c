import { Injectable } from '@nestjs/common';
import type { ClauseFigures } from '#contracts';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import type { Period } from '#sla';
import { figuresOf } from '../../domain/periods/clause-figures.js';
import type { Timeline } from '../../domain/periods/timeline.js';
import { carriedInto } from '../../persistence/periods/closes.js';
import { bucketSums, stateCounts } from '../../persistence/periods/period-sums.js';

/** Counts where every promise of a period stands, from the ledger and the obligations. */
@Injectable()
export class CountPeriod {
  /** `until`: the hard close, for the figures as they are frozen; null for everything known now. */
  async run(
    tx: Tx,
    workspaceId: string,
    timeline: Timeline,
    of: { readonly agreementId: string; readonly period: Period; readonly until: EpochMs | null },
  ): Promise<readonly ClauseFigures[]> {
    return figuresOf(timeline, of.period, {
      buckets: await bucketSums(tx, workspaceId, of),
      states: await stateCounts(tx, workspaceId, of),
      carriedIn: await carriedInto(tx, workspaceId, of.agreementId, of.period.key),
    });
  }
}

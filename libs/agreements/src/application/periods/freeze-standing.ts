import { Injectable } from '@nestjs/common';
import type { ClauseFigures } from '#contracts';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import type { AgreementTerms } from '#sla';
import { lockPeriod } from '../../persistence/periods/period-sums.js';
import { CountPeriod } from './count-period.js';
import { Timelines } from './timelines.js';

/** Where both sides stand in the period of an instant. */
export interface FrozenStanding {
  readonly agreementId: string;
  readonly versionId: string;
  readonly version: number;
  readonly terms: AgreementTerms;
  /** First and last day of the period. */
  readonly period: string;
  readonly endOn: string;
  readonly clauses: readonly ClauseFigures[];
}

/** Takes a snapshot of both sides for whoever keeps it: what the transaction appends next has the position of what was counted. */
@Injectable()
export class FreezeStanding {
  constructor(
    private readonly timelines: Timelines,
    private readonly count: CountPeriod,
  ) {}

  /** @throws AppError `agreement/missing`, `agreement/never-in-force` */
  async run(tx: Tx, workspaceId: string, agreementId: string, at: EpochMs): Promise<FrozenStanding> {
    const timeline = await this.timelines.of(tx, workspaceId, agreementId);
    const period = timeline.at(at);
    const of = { agreementId, period, until: null };
    await lockPeriod(tx, workspaceId, of);
    const { content, terms } = timeline.versionAt(at);
    return {
      ...{ agreementId, versionId: content.versionId, version: content.number, terms },
      ...{ period: period.key, endOn: period.endOn },
      clauses: await this.count.run(tx, workspaceId, timeline, of),
    };
  }
}

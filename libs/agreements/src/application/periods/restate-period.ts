import { Injectable } from '@nestjs/common';
import type { ClauseFigures, NewEntry, TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { partiesOf } from '../../domain/party.js';
import type { Timeline } from '../../domain/periods/timeline.js';
import { clausesOfClose, findClose, lockClosing } from '../../persistence/periods/closes.js';
import type { ShownClose } from '../../persistence/periods/closes.js';
import { lockPeriod } from '../../persistence/periods/period-sums.js';
import {
  insertProposed,
  lockProposed,
  restatementsOf,
  saveDecided,
} from '../../persistence/periods/restatements.js';
import type { ShownRestatement } from '../../persistence/periods/restatements.js';
import type { By } from '../by.js';
import { CountPeriod } from './count-period.js';
import { missingPeriod } from './read-periods.js';
import { Timelines } from './timelines.js';

/** Which closed period, and for which side somebody speaks. */
export interface OnPeriod {
  readonly agreementId: string;
  readonly period: string;
  readonly side: TeamKind;
}

export interface Restatement {
  readonly id: string;
  readonly status: 'proposed' | 'confirmed' | 'declined';
  readonly revision: number;
}

type ToldOf = 'period.restatement_proposed' | 'period.restatement_declined' | 'period.restated';

interface Asked {
  readonly close: ShownClose;
  readonly timeline: Timeline;
  readonly memberId: string;
}

/**
 * Recomputes a closed period as it is known now, once one side proposed it with a reason and another side confirmed. Nothing frozen
 * changes: both values stay, each with its position, and no line of the ledger moves.
 */
@Injectable()
export class RestatePeriod {
  constructor(
    private readonly journal: Journal,
    private readonly timelines: Timelines,
    private readonly count: CountPeriod,
  ) {}

  /** The caller may sign for the side. @throws AppError as `ask`, and `restatement/proposed` when another one waits */
  async propose(tx: Tx, by: By, on: OnPeriod, reason: string): Promise<Restatement> {
    const { close, memberId } = await this.ask(tx, by, on);
    const id = newId<'period-restatement'>();
    const isFirst = await insertProposed(tx, by.workspaceId, {
      ...{ id, closeId: close.id, reason, side: on.side, memberId },
    });
    if (!isFirst)
      throw new AppError(
        'conflict',
        'restatement/proposed',
        'A restatement of this period waits for the other side. Confirm or decline it first.',
      );
    await this.tell(tx, by, 'period.restatement_proposed', id, { ...on, restatementId: id, memberId });
    return { id, status: 'proposed', revision: 1 };
  }

  /** @throws AppError as `ask`, and `restatement/missing`, `restatement/own-side`, `restatement/stale` */
  async confirm(tx: Tx, by: By, on: OnPeriod, revision: number): Promise<Restatement> {
    await lockClosing(tx, by.workspaceId);
    const asked = await this.ask(tx, by, on);
    const proposed = await this.proposed(tx, by, on, asked.close, revision);
    const before = await standing(tx, by.workspaceId, asked.close);
    const after = await this.asKnownNow(tx, by.workspaceId, on, asked.timeline);
    const { id } = proposed;
    const { memberId } = asked;
    await saveDecided(tx, by.workspaceId, {
      ...{ id, status: 'confirmed', side: on.side, memberId, before, after },
    });
    await this.tell(tx, by, 'period.restated', id, { ...on, restatementId: id, memberId, before, after });
    return { id, status: 'confirmed', revision: proposed.revision + 1 };
  }

  /** @throws AppError as `confirm` */
  async decline(tx: Tx, by: By, on: OnPeriod, revision: number): Promise<Restatement> {
    const { close, memberId } = await this.ask(tx, by, on);
    const { id, revision: known } = await this.proposed(tx, by, on, close, revision);
    const values = { before: null, after: null };
    await saveDecided(tx, by.workspaceId, { id, status: 'declined', side: on.side, memberId, ...values });
    await this.tell(tx, by, 'period.restatement_declined', id, { ...on, restatementId: id, memberId });
    return { id, status: 'declined', revision: known + 1 };
  }

  /** @throws AppError `agreement/missing`, `agreement/never-in-force`, `agreement/members-only`, `period/missing`, `period/open`, `agreement/no-party` */
  private async ask(tx: Tx, { workspaceId, memberId }: By, on: OnPeriod): Promise<Asked> {
    if (memberId === null)
      throw new AppError('forbidden', 'agreement/members-only', 'Only a member can speak for a side.');
    const timeline = await this.timelines.of(tx, workspaceId, on.agreementId);
    const period = timeline.named(on.period);
    if (!period) throw missingPeriod(on.period);
    const close = await findClose(tx, workspaceId, on.agreementId, on.period);
    if (!close)
      throw new AppError(
        'conflict',
        'period/open',
        'This period is not closed yet, so there is nothing to restate. Wait for its close.',
      );
    const parties = partiesOf(timeline.versionAt(period.endAt - 1).terms);
    if (!parties.includes(on.side))
      throw invalidField(
        'agreement/no-party',
        '/side',
        `It is between ${parties.join(' and ')}; speak for one of them.`,
      );
    return { close, timeline, memberId };
  }

  private async proposed(
    tx: Tx,
    { workspaceId, memberId }: By,
    { side }: OnPeriod,
    close: ShownClose,
    revision: number,
  ): Promise<ShownRestatement> {
    const proposed = await lockProposed(tx, workspaceId, close.id);
    if (!proposed)
      throw new AppError(
        'missing',
        'restatement/missing',
        'No restatement of this period waits for an answer.',
      );
    if (proposed.revision !== revision)
      throw new AppError('stale', 'restatement/stale', 'The proposal changed meanwhile. Reload the period.');
    if (proposed.proposedSide === side || proposed.proposedBy === memberId)
      throw new AppError(
        'conflict',
        'restatement/own-side',
        `Proposed for ${proposed.proposedSide}: somebody of another side answers it.`,
      );
    return proposed;
  }

  private async asKnownNow(
    tx: Tx,
    workspaceId: string,
    { agreementId, period: key }: OnPeriod,
    timeline: Timeline,
  ): Promise<readonly ClauseFigures[]> {
    const period = timeline.named(key);
    if (!period) throw missingPeriod(key);
    await lockPeriod(tx, workspaceId, { agreementId, period });
    return this.count.run(tx, workspaceId, timeline, { agreementId, period, until: null });
  }

  private async tell(tx: Tx, by: By, type: ToldOf, subjectId: string, payload: object): Promise<void> {
    const occurredAt = await databaseInstant(tx);
    const entry = {
      type,
      subjectKind: 'period',
      subjectId,
      leadId: null,
      actor: by.actor,
      occurredAt,
      payload,
    };
    await this.journal.append(tx, by.workspaceId, [entry as NewEntry]);
  }
}

/** What stands for the period until now: the last restatement, or what was frozen at its close. */
async function standing(tx: Tx, workspaceId: string, close: ShownClose): Promise<readonly ClauseFigures[]> {
  const earlier = await restatementsOf(tx, workspaceId, close.id);
  const last = earlier.findLast(({ status }) => status === 'confirmed')?.after;
  return last ?? (await clausesOfClose(tx, workspaceId, close.id)).map(({ figures }) => figures);
}

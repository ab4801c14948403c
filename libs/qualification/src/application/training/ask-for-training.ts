import { Injectable } from '@nestjs/common';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import type { By } from '#leads';
import { tooFewOf } from '#scoring';
import { countEnded } from '../../persistence/closed-leads.js';
import { endRun, insertRun, runById, runsOf } from '../../persistence/training-runs.js';
import type { NewRun, TrainingRun } from '../../persistence/training-runs.js';
import { oldEnoughAt } from './gather-closed-leads.js';
import { RunTrainings } from './run-trainings.js';
import { refusedAsTooFew } from './too-few.js';

/** Asks for a model trained on the workspace’s own ended leads, looks how far it is, and takes the wish back. */
@Injectable()
export class AskForTraining {
  constructor(
    private readonly trainings: RunTrainings,
    private readonly signals: Signals,
  ) {}

  /**
   * One at a time in a workspace; it begins after the commit.
   * @throws AppError `predictive-model/too-few` saying how many there are and how many it takes, `training/running`
   */
  async run(tx: Tx, by: By, wish: Omit<NewRun, 'id' | 'askedBy'>): Promise<TrainingRun> {
    const { workspaceId, memberId: askedBy } = by;
    const { closed, won } = await countEnded(tx, workspaceId, oldEnoughAt(await databaseInstant(tx)));
    const few = tooFewOf(closed, won);
    if (few) throw refusedAsTooFew(few);
    const id = newId<'training-run'>();
    if (!(await insertRun(tx, workspaceId, { ...wish, id, askedBy })))
      throw new AppError(
        'conflict',
        'training/running',
        'A model is being trained already; wait until it is done, or cancel it.',
      );
    afterCommit(tx, () => this.trainings.begin(workspaceId, id));
    return this.one(tx, by, id);
  }

  list(tx: Tx, { workspaceId }: By): Promise<TrainingRun[]> {
    return runsOf(tx, workspaceId);
  }

  /** @throws AppError `training/missing` */
  async one(tx: Tx, { workspaceId }: By, id: string): Promise<TrainingRun> {
    const run = await runById(tx, workspaceId, id);
    if (run) return run;
    throw new AppError('missing', 'training/missing', `There is no training ${id} in this workspace.`);
  }

  /** Whoever has it in hand hears of it within a second. @throws AppError `training/missing`, `training/ended` */
  async cancel(tx: Tx, by: By, id: string): Promise<TrainingRun> {
    await this.one(tx, by, id);
    if (!(await endRun(tx, by.workspaceId, id, { state: 'cancelled' })))
      throw new AppError('conflict', 'training/ended', 'It has ended already; nothing is left to cancel.');
    afterCommit(tx, () => this.signals.emit('folded', by.workspaceId));
    return this.one(tx, by, id);
  }
}

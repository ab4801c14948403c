import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database, databaseInstant, Signals } from '#database';
import { AppError } from '#kernel';
import { byProduct } from '#leads';
import { INTERRUPTED, UNEXPECTED } from '../../domain/training-run.js';
import { endRun, runById } from '../../persistence/training-runs.js';
import type { RunEnd, TrainingRun } from '../../persistence/training-runs.js';
import { KeepVersions } from '../keep-versions.js';
import { GatherClosedLeads, oldEnoughAt } from './gather-closed-leads.js';
import type { Lesson } from './gather-closed-leads.js';
import { LearnApart } from './learn-apart.js';
import { RunEnded, RunInHand } from './run-in-hand.js';
import { refusedAsTooFew } from './too-few.js';

/** Trains models in the background of this process, one after the other: two would only take each other’s time. */
@Injectable()
export class RunTrainings implements BeforeApplicationShutdown {
  private readonly logger = new Logger('RunTrainings');
  private readonly stopping = new AbortController();
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly gathering: GatherClosedLeads,
    private readonly learning: LearnApart,
    private readonly versions: KeepVersions,
  ) {}

  /** Takes a queued run in hand; whoever asks does not wait for it. */
  begin(workspaceId: string, id: string): void {
    const hand = new RunInHand(this.database, this.signals, workspaceId, id);
    this.turn = this.turn
      .then(() => this.take(workspaceId, id, hand))
      .catch((error: unknown) => this.fail(workspaceId, id, error))
      .finally(() => hand.release());
  }

  /** Resolves when nothing runs in this process any more. */
  async settled(): Promise<void> {
    await this.turn;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(
      new AppError('unavailable', INTERRUPTED, 'The process ended before the training did.'),
    );
    await this.settled();
  }

  private async take(workspaceId: string, id: string, hand: RunInHand): Promise<void> {
    this.stopping.signal.throwIfAborted();
    await hand.at('reading');
    const { run, lesson, until } = await this.read(workspaceId, id);
    const signal = AbortSignal.any([hand.signal, this.stopping.signal]);
    // A step that cannot be told is told by the next second’s.
    const onStep = (step: 'learning' | 'judging'): void => void hand.at(step).catch(() => undefined);
    const training = await this.learning.run({ ...lesson, seed: run.seed }, { onStep, signal });
    if (!training.isTrained) throw refusedAsTooFew(training);
    const { model: definition, report } = training;
    const kept = { key: '', name: 'predictive', definition };
    const told = { ...report, leftOut: lesson.leftOut, until: until.toISOString() };
    await this.database.withWorkspace(workspaceId, async (tx) => {
      const by = byProduct(workspaceId, run.askedBy);
      const { version } = await this.versions.add(tx, by, 'predictive-model', { ...kept, report: told });
      if (!(await endRun(tx, workspaceId, id, { state: 'done', version }))) throw new RunEnded();
    });
  }

  private read(workspaceId: string, id: string): Promise<{ run: TrainingRun; lesson: Lesson; until: Date }> {
    const work = { isReadOnlySnapshot: true };
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const run = await runById(tx, workspaceId, id);
        if (!run) throw new RunEnded();
        const until = oldEnoughAt(await databaseInstant(tx));
        return { run, until, lesson: await this.gathering.run(tx, workspaceId, until, run) };
      },
      work,
    );
  }

  private async fail(workspaceId: string, id: string, error: unknown): Promise<void> {
    if (error instanceof RunEnded) return;
    if (!(error instanceof AppError)) this.logger.error(`Training ${id} failed: ${String(error)}`);
    await this.database
      .withWorkspace(workspaceId, (tx) => endRun(tx, workspaceId, id, failureOf(error)))
      .catch((then: unknown) =>
        this.logger.error(`Training ${id} cannot be marked as failed: ${String(then)}`),
      );
  }
}

function failureOf(error: unknown): RunEnd {
  if (!(error instanceof AppError)) return { state: 'failed', failure: UNEXPECTED };
  const facts = (error.facts ?? null) as RunEnd['facts'];
  return { state: 'failed', failure: error.code, facts: facts ?? null };
}

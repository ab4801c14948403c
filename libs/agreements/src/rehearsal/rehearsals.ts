import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import { AppError, newId } from '#kernel';
import { Rehearse } from './rehearse.js';
import { RehearsalRun } from './rehearsal-run.js';
import type { RehearsalWish } from './rehearsal-run.js';

/** Rehearsals kept for one workspace; its one that was not asked for longest makes room. */
const MOST_RUNS = 16;
/** Rehearsals one process keeps in all: beyond it the workspace that keeps most gives one up. */
const MOST_IN_ALL = 256;
/** A workspace reads its past so often at a time. */
const MOST_AT_ONCE = 2;
/** A caller waits so long for the answer (ms) before being told that it is on its way. */
const PATIENCE_MS = 1_500;

interface Wording {
  readonly terms: unknown;
  readonly calendars?: unknown;
}

/** The rehearsals under way and done in this process. They are no facts: whoever restarts it asks again. */
@Injectable()
export class Rehearsals implements OnApplicationShutdown {
  private readonly log = new Logger(Rehearsals.name);
  private readonly runs = new Map<string, RehearsalRun>();

  constructor(private readonly rehearse: Rehearse) {}

  onApplicationShutdown(): void {
    for (const run of this.runs.values()) run.cancel();
  }

  /** Begins a rehearsal; answered when it is done, or told to be running after a moment. @throws AppError as `Rehearse.run`, `rehearsal/busy` */
  async begin(workspaceId: string, wish: RehearsalWish, wording: Wording): Promise<RehearsalRun> {
    this.checkBusy(workspaceId);
    const run = new RehearsalRun(newId(), workspaceId, wish);
    this.keep(run);
    await this.patiently(this.read(run, wording));
    return run;
  }

  /** Other terms over the same past: at once where what was read tells, else by reading anew. @throws AppError as `begin`, `rehearsal/missing` */
  async change(workspaceId: string, id: string, terms: unknown): Promise<RehearsalRun> {
    const run = this.find(workspaceId, id);
    if (run.state === 'done' && this.rehearse.change(run, terms)) return run;
    this.checkBusy(workspaceId);
    run.restart();
    await this.patiently(this.read(run, { terms, calendars: run.calendars }));
    return run;
  }

  /** @throws AppError `rehearsal/missing` */
  find(workspaceId: string, id: string): RehearsalRun {
    const run = this.runs.get(id);
    if (run?.workspaceId === workspaceId) {
      this.keep(run);
      return run;
    }
    const message = `There is no rehearsal ${id}: it may have made room for others. Begin it again.`;
    throw new AppError('missing', 'rehearsal/missing', message);
  }

  private async read(run: RehearsalRun, wording: Wording): Promise<void> {
    const { signal } = run;
    try {
      await this.rehearse.run(run, wording);
    } catch (error) {
      if (signal.aborted) return;
      run.state = 'failed';
      run.why = error instanceof AppError ? error.code : 'internal';
      if (!(error instanceof AppError)) this.log.error(error);
      throw error;
    }
  }

  /** What fails at once is the caller's to hear; what fails later stands in the run. */
  private async patiently(reading: Promise<void>): Promise<void> {
    const waiting = new AbortController();
    const isOver = after(PATIENCE_MS, undefined, { signal: waiting.signal, ref: false }).catch(
      () => undefined,
    );
    try {
      await Promise.race([reading, isOver]);
    } finally {
      waiting.abort();
      reading.catch(() => undefined);
    }
  }

  private checkBusy(workspaceId: string): void {
    const running = this.of(workspaceId).filter(({ state }) => state === 'running');
    if (running.length < MOST_AT_ONCE) return;
    const message = `${MOST_AT_ONCE} rehearsals are under way; wait for one, or cancel it.`;
    throw new AppError('conflict', 'rehearsal/busy', message);
  }

  private keep(run: RehearsalRun): void {
    this.runs.delete(run.id);
    this.runs.set(run.id, run);
    const own = this.of(run.workspaceId);
    if (own.length > MOST_RUNS) this.forget(own[0]!);
    if (this.runs.size > MOST_IN_ALL) this.forget(this.ofTheGreediest()[0]!);
  }

  /** In the order in which they were asked for. */
  private of(workspaceId: string): readonly RehearsalRun[] {
    return [...this.runs.values()].filter((run) => run.workspaceId === workspaceId);
  }

  private ofTheGreediest(): readonly RehearsalRun[] {
    const workspaces = new Set([...this.runs.values()].map(({ workspaceId }) => workspaceId));
    const kept = [...workspaces].map((workspaceId) => this.of(workspaceId));
    return kept.reduce((most, each) => (each.length > most.length ? each : most));
  }

  private forget(run: RehearsalRun): void {
    run.cancel();
    this.runs.delete(run.id);
  }
}

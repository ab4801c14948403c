import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import { AppError, MINUTE_MS, newId, systemClock } from '#kernel';
import { KeptRuns } from './kept-runs.js';
import { Rehearse } from './rehearse.js';
import type { RehearsedWording } from './rehearse.js';
import { RehearsalRun } from './rehearsal-run.js';
import type { RehearsalWish } from './rehearsal-run.js';

/** A workspace reads its past so often at a time. */
const MOST_AT_ONCE = 2;
/** A caller waits so long for the answer (ms) before being told that it is on its way. */
const PATIENCE_MS = 1_500;
/** How often is looked for those that nobody asks for any more. */
const LOOKED_MS = MINUTE_MS;

/** The rehearsals under way and done in this process. They are no facts: whoever restarts it asks again. */
@Injectable()
export class Rehearsals implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Rehearsals.name);
  private readonly runs = new KeptRuns();
  private looking: NodeJS.Timeout | null = null;

  constructor(private readonly rehearse: Rehearse) {}

  /** What nobody asks for is let go also where nobody asks for anything. */
  onModuleInit(): void {
    this.looking = setInterval(() => this.runs.letGoIdle(systemClock.now()), LOOKED_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.looking) clearInterval(this.looking);
    for (const run of this.runs.all()) run.cancel();
  }

  /** Begins a rehearsal; answered when it is done, or told to be running after a moment. @throws AppError as `Rehearse.run`, `rehearsal/busy` */
  async begin(workspaceId: string, wish: RehearsalWish, wording: RehearsedWording): Promise<RehearsalRun> {
    this.checkBusy(workspaceId);
    const run = new RehearsalRun(newId(), workspaceId, wish);
    this.runs.keep(run, systemClock.now());
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
    const run = this.runs.find(workspaceId, id, systemClock.now());
    if (run) return run;
    const message = `There is no rehearsal ${id}: it made room for others, or nobody asked for it for long. Begin it again.`;
    throw new AppError('missing', 'rehearsal/missing', message);
  }

  private async read(run: RehearsalRun, wording: RehearsedWording): Promise<void> {
    const { signal } = run;
    try {
      await this.rehearse.run(run, wording, this.runs.of(run.workspaceId));
      this.runs.makeRoomFor(run);
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
    const running = this.runs.of(workspaceId).filter(({ state }) => state === 'running');
    if (running.length < MOST_AT_ONCE) return;
    const message = `${MOST_AT_ONCE} rehearsals are under way; wait for one, or cancel it.`;
    throw new AppError('conflict', 'rehearsal/busy', message);
  }
}

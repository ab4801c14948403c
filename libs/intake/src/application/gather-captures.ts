import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import type { RefusedSubmission, Submission, SubmissionResult } from '../domain/submission.js';
import { CaptureSubmissions } from './capture-submissions.js';

type Hit = Submission | RefusedSubmission;

interface Waiting {
  readonly by: By;
  readonly connector: string;
  readonly hits: readonly Hit[];
  readonly taken: (results: SubmissionResult[]) => void;
  readonly failed: (error: unknown) => void;
}

/** What one sender has on its way, and what waits behind it. */
interface Line {
  running: number;
  readonly waiting: Waiting[];
}

/** Transactions of one sender at a time: one commits while the next is put together. */
const MOST_RUNNING = 2;
/** Hits that share one transaction. */
const MOST_SHARED = 250;
/** Requests that may wait; beyond that the sender is asked to slow down. */
const MOST_WAITING = 5_000;

/**
 * Takes captures of many requests in few transactions: whatever arrives from a sender while two of its transactions are on their way
 * shares the next one. A quiet sender waits for nothing. Every request is answered after the commit that holds its leads.
 */
@Injectable()
export class GatherCaptures {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly database: Database,
    private readonly captureSubmissions: CaptureSubmissions,
  ) {}

  /** @throws AppError `intake/busy` (503) when too many requests of this sender wait */
  run(by: By, connector: string, hits: readonly Hit[]): Promise<SubmissionResult[]> {
    const sender = `${by.workspaceId} ${by.caller?.credentialId ?? ''}`;
    const line = this.lines.get(sender) ?? { running: 0, waiting: [] };
    if (line.waiting.length >= MOST_WAITING) throw busy();
    this.lines.set(sender, line);
    return new Promise((taken, failed) => {
      line.waiting.push({ by, connector, hits, taken, failed });
      this.pump(sender, line);
    });
  }

  private pump(sender: string, line: Line): void {
    while (line.running < MOST_RUNNING && line.waiting.length > 0) {
      line.running += 1;
      void this.serve(nextGroup(line.waiting)).then(() => {
        line.running -= 1;
        this.pump(sender, line);
      });
    }
    if (line.running === 0 && line.waiting.length === 0) this.lines.delete(sender);
  }

  /** Never throws: each request hears for itself. If a shared transaction fails, each is tried alone, so none pays for another. */
  private async serve(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.capture(group);
      let next = 0;
      for (const { hits, taken } of group) taken(results.slice(next, (next += hits.length)));
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      else for (const request of group) await this.serve([request]);
    }
  }

  private capture(group: readonly Waiting[]): Promise<SubmissionResult[]> {
    const [first] = group;
    if (!first) return Promise.resolve([]);
    const { by, connector } = first;
    const hits = group.flatMap((request) => request.hits);
    return this.database.withWorkspace(by.workspaceId, (tx) =>
      this.captureSubmissions.run(tx, by, connector, hits),
    );
  }
}

/** Takes requests off the line, the oldest first, up to the bound; at least one. */
function nextGroup(waiting: Waiting[]): Waiting[] {
  let total = 0;
  const end = waiting.findIndex(({ hits }) => (total += hits.length) > MOST_SHARED);
  return waiting.splice(0, end < 0 ? waiting.length : Math.max(1, end));
}

const busy = (): AppError =>
  new AppError(
    'unavailable',
    'intake/busy',
    'Too many captures of this sender wait; send them again in a moment, or in lists.',
    {
      retryAfterSeconds: 1,
    },
  );

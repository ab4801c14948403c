import { Injectable } from '@nestjs/common';
import { Database, isConnectionLost } from '#database';
import { AppError, Gather } from '#kernel';
import type { By } from '#leads';
import type { RefusedSubmission, Submission, SubmissionResult } from '../domain/submission.js';
import { CaptureSubmissions } from './capture-submissions.js';

type Hit = Submission | RefusedSubmission;

interface Request {
  readonly by: By;
  readonly connector: string;
  readonly hits: readonly Hit[];
}

/**
 * Takes captures of many requests in few transactions: whatever arrives from a sender while its transaction is on its way shares the
 * next one. Two at a time were two small groups, each paying for its statements; so would be two that take turns, which the rest after a
 * large one prevents. Every request is answered after the commit that holds its leads.
 */
@Injectable()
export class GatherCaptures {
  private readonly gather = new Gather<Request, SubmissionResult[]>({
    ...{ mostRunning: 1, mostShared: 250, mostWaiting: 5_000, restShare: 0.3 },
    sizeOf: ({ hits }) => hits.length,
    serve: (group) => this.capture(group),
    full: busy,
    isOfAll: isConnectionLost,
  });

  constructor(
    private readonly database: Database,
    private readonly captureSubmissions: CaptureSubmissions,
  ) {}

  /** @throws AppError `intake/busy` (503) when too many requests of this sender wait */
  run(by: By, connector: string, hits: readonly Hit[]): Promise<SubmissionResult[]> {
    return this.gather.run(`${by.workspaceId} ${by.caller?.credentialId ?? ''}`, { by, connector, hits });
  }

  private async capture(group: readonly Request[]): Promise<SubmissionResult[][]> {
    const [first] = group;
    if (!first) return [];
    const { by, connector } = first;
    const results = await this.database.withWorkspace(by.workspaceId, (tx) =>
      this.captureSubmissions.run(
        tx,
        by,
        connector,
        group.flatMap(({ hits }) => hits),
      ),
    );
    let next = 0;
    return group.map(({ hits }) => results.slice(next, (next += hits.length)));
  }
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

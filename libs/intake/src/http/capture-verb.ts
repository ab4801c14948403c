import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { MalformedRequest, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { AppError } from '#kernel';
import { byCaller } from '#leads';
import { CaptureSubmissions } from '../application/capture-submissions.js';
import { GatherCaptures } from '../application/gather-captures.js';
import { RefuseUnknownCodes } from '../application/refuse-unknown-codes.js';
import { isRefused } from '../domain/submission.js';
import type { SubmissionResult } from '../domain/submission.js';
import type { CaptureBatch } from './capture-batch.pipe.js';

/** By which name a caller's records are known: that of its key, or one name for what members enter by hand. */
const connectorOf = ({ memberId, credentialId }: Caller): string =>
  memberId === null ? `key:${credentialId}` : 'manual';

/** What `POST /leads` does. */
@Injectable()
export class CaptureVerb {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly captureSubmissions: CaptureSubmissions,
    private readonly gatherCaptures: GatherCaptures,
    private readonly refuseUnknownCodes: RefuseUnknownCodes,
  ) {}

  /**
   * @throws MalformedRequest when the only capture is refused; it is kept as evidence all the same
   * @throws AppError `capture/house-only` for a guest: the answer would say who is known already
   */
  async run(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    { isSingle, hits: sent }: CaptureBatch,
  ): Promise<{ results: SubmissionResult[] }> {
    if (!isOfHouse(caller)) throw houseOnly();
    const [by, connector] = [byCaller(caller), connectorOf(caller)];
    const hits = await this.refuseUnknownCodes.run(caller.workspaceId, sent, (index) =>
      isSingle ? '' : `/${index}`,
    );
    const [first] = hits;
    if (isSingle && first && isRefused(first)) {
      await this.database.withWorkspace(caller.workspaceId, (tx) =>
        this.captureSubmissions.run(tx, by, connector, hits),
      );
      const said = 'Some fields are not right; each is named under errors.';
      throw new MalformedRequest('request/invalid', said, first.errors);
    }
    if (!key) return { results: await this.gatherCaptures.run(by, connector, hits) };
    return this.writes.run(caller, key, async (tx) => ({
      results: await this.captureSubmissions.run(tx, by, connector, hits),
    }));
  }
}

const houseOnly = (): AppError =>
  new AppError(
    'forbidden',
    'capture/house-only',
    'Leads are recorded by the house; register your customer instead.',
  );

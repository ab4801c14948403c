import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf, Writes } from '#http';
import type { IdempotencyRequest, Page } from '#http';
import type { ObligationFilter } from '../domain/obligation-filter.js';
import type { ObligationItem } from './read-obligations.js';
import { ReadAgreements } from './read-agreements.js';
import type { AgreementItem, ShownAgreement } from './read-agreements.js';
import { ReadObligations } from './read-obligations.js';
import type { By } from './by.js';
import type { ExplainedObligation } from '../domain/explained.js';

/** The transactions of requests: a write with its idempotency key, a read of one state of the database. */
@Injectable()
export class AgreementRequests {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
    private readonly agreements: ReadAgreements,
    private readonly obligations: ReadObligations,
  ) {}

  write<T>(
    caller: Caller,
    idempotency: IdempotencyRequest | undefined,
    work: (tx: Tx, by: By) => Promise<T>,
  ): Promise<T> {
    return this.writes.run(caller, idempotency, (tx) => work(tx, byOf(caller)));
  }

  list({ workspaceId }: Caller): Promise<AgreementItem[]> {
    return this.read(workspaceId, (tx) => this.agreements.list(tx, workspaceId));
  }

  one({ workspaceId }: Caller, id: string): Promise<ShownAgreement> {
    return this.read(workspaceId, (tx) => this.agreements.one(tx, workspaceId, id));
  }

  async obligationsOf(
    { workspaceId }: Caller,
    { cursor, ...filter }: Omit<ObligationFilter, 'after'> & { readonly cursor?: string },
  ): Promise<Page<ObligationItem>> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { dueAt: place[0], id: place[1] };
    const found = await this.read(workspaceId, (tx) =>
      this.obligations.list(tx, workspaceId, { ...filter, ...(after ? { after } : {}) }),
    );
    return pageOf(
      found,
      filter.limit,
      ({ dueAt, id }) => encodeCursor([dueAt, id]),
      (item) => item,
    );
  }

  explanation({ workspaceId }: Caller, id: string): Promise<ExplainedObligation> {
    return this.read(workspaceId, (tx) => this.obligations.explain(tx, workspaceId, id));
  }

  /** Reads one state of the database. */
  read<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work, { isReadOnlySnapshot: true });
  }
}

const byOf = ({ workspaceId, memberId, credentialId }: Caller): By => ({
  workspaceId,
  memberId,
  actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
});

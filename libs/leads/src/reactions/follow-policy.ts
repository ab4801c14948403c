import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';

/** Keeps what the active agreements ask of leads; agreements say it in the journal, nobody calls anybody. */
@Injectable()
export class FollowPolicy implements Reactor, OnModuleInit {
  readonly name = 'leads.policy';
  readonly types = ['policy.activated', 'agreement.ended'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'policy.activated') await keep(tx, workspaceId, entry);
      if (entry.type === 'agreement.ended')
        await tx.query('delete from lead_policy where workspace_id = $1 and agreement_id = $2', [
          workspaceId,
          entry.payload.agreementId,
        ]);
    }
  }
}

/** The longest dispute window stays: a lead that was offered under an earlier version keeps what was promised with it. */
async function keep(
  tx: Tx,
  workspaceId: string,
  { payload, occurredAt }: Entry<'policy.activated'>,
): Promise<void> {
  await tx.query(
    `insert into lead_policy (workspace_id, agreement_id, version_id, acceptance_window_ms, dispute_window_ms, agreed_attempts, activated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, agreement_id) do update
        set version_id = excluded.version_id, acceptance_window_ms = excluded.acceptance_window_ms,
            dispute_window_ms = greatest(lead_policy.dispute_window_ms, excluded.dispute_window_ms),
            agreed_attempts = excluded.agreed_attempts, activated_at = excluded.activated_at`,
    [
      workspaceId,
      payload.agreementId,
      payload.versionId,
      payload.acceptanceWindowMs,
      payload.disputeWindowMs,
      payload.agreedAttempts,
      occurredAt,
    ],
  );
}

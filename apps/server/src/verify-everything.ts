import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { verifyAgreements } from '#agreements';
import type { Tx } from '#database';
import { Verifications } from '#scoreboard';
import type { Verified } from '#scoreboard';

/** Adds what other parts can recompute to what the scoreboard verifies. */
@Injectable()
export class VerifyEverything implements OnModuleInit {
  constructor(private readonly verifications: Verifications) {}

  onModuleInit(): void {
    this.verifications.register({ name: 'agreements', run: checkAgreements });
  }
}

async function checkAgreements(tx: Tx, workspaceId: string): Promise<Verified> {
  const { obligations, credits, dueNotAnnounced, unnumbered, disagreements } = await verifyAgreements(
    tx,
    workspaceId,
  );
  return {
    checked: { obligations, credits, unnumberedEntries: unnumbered },
    differences: disagreements.map(({ what, key, stored, replayed }) => ({
      of: what,
      key,
      expected: replayed,
      found: stored,
    })),
    ...(dueNotAnnounced > 0 ? { dueUnannounced: [dueNotAnnounced] } : {}),
  };
}

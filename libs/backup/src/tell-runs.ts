import { recordActs } from '#audit';
import { SYSTEM } from '#contracts';
import type { Act } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { UNTOLD } from './backup-runs.js';

/** A backup or a restore that nobody was told of yet. */
interface Untold {
  readonly kind: 'made' | 'restored';
  readonly by: string;
  readonly digest: string;
  readonly isSealed: boolean;
  readonly isRehearsed: boolean;
  readonly keptAt: Date | null;
}

/** What was made of everything is of no workspace. */
const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** Taken by one process: whoever comes second finds it told. */
const TAKE_UNTOLD = `
  update backup_run set told_at = clock_timestamp()
   where id in (${UNTOLD} for update)
  returning kind, began_by as by, digest, is_sealed as "isSealed", is_rehearsed as "isRehearsed", kept_at as "keptAt"`;

/**
 * Tells the audit log of every workspace which backups were made and restored since it was told last. They are of the whole installation,
 * so that all of them are told; sizes are not, for they are those of the neighbours too. Told by whoever serves, not by whoever restored:
 * what was restored stays as it was kept until then.
 * @param ownerUrl of the database, under the role that owns it
 */
export async function tellRuns(ownerUrl: string): Promise<void> {
  const database = await Database.connect({ url: ownerUrl, poolSize: 1, statementTimeoutMs: 10_000 });
  try {
    await database.withWorkspace(NOWHERE, async (tx) => {
      const untold = await rows<Untold>(tx, TAKE_UNTOLD);
      if (untold.length > 0) await tell(tx, untold);
    });
  } finally {
    await database.onApplicationShutdown();
  }
}

async function tell(tx: Tx, untold: readonly Untold[]): Promise<void> {
  await rows(tx, `select set_config('staffetta.purpose', 'backup', true)`);
  const workspaces = await rows<{ id: string }>(tx, 'select id from workspace order by id');
  await recordActs(
    tx,
    workspaces.flatMap(({ id }) => untold.map((run) => actOf(id, run))),
  );
}

const actOf = (workspaceId: string, { kind, digest, keptAt, ...run }: Untold): Act => ({
  ...{ workspaceId, actor: SYSTEM, action: `backup.${kind}` },
  subject: { kind: 'backup', id: digest },
  facts: {
    ...(keptAt && { keptAt: keptAt.toISOString() }),
    ...(kind === 'made' && run),
  },
});

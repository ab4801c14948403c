import '../persistence/audit-anchor.row.js';
import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant, enterWorkspace, rows, touched } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { Log } from '#observability';
import { publicKeyOf, signHead } from '../domain/anchor.js';
import type { Anchor, Head } from '../domain/anchor.js';
import { AnchorFiles } from '../persistence/anchor-files.js';
import { INSERT_ANCHOR, LAST_ANCHOR, LOG_HEAD, UNANCHORED_WORKSPACES } from '../persistence/audit.sql.js';

/** Signs heads of the log and takes them out of the database: to a file of the home, and to whoever is told `audit.anchored`. */
@Injectable()
export class AnchorHeads {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly log: Log,
    @Inject(AnchorFiles) private readonly files: AnchorFiles,
  ) {}

  /** Workspaces whose log has grown since its last anchor. */
  async unanchored(): Promise<string[]> {
    const found = await this.database.withRole('sequencer', (tx) =>
      rows<{ workspaceId: string }>(tx, UNANCHORED_WORKSPACES),
    );
    return found.map(({ workspaceId }) => workspaceId);
  }

  /** How many entries stand behind the last anchor. */
  lag(workspaceId: string): Promise<number> {
    return this.database.withRole('sequencer', async (tx) => {
      const [head] = await rows<Head>(tx, LOG_HEAD, [workspaceId]);
      const [last] = await rows<Anchor>(tx, LAST_ANCHOR, [workspaceId]);
      return (head?.number ?? 0) - (last?.number ?? 0);
    });
  }

  /**
   * Signs the head of the workspace, if it is not signed already. The file comes first: should the process die before the commit, the
   * head is signed once more.
   */
  anchor(workspaceId: string): Promise<void> {
    const key = this.signingKey();
    return this.database.withRole('sequencer', async (tx) => {
      const [head] = await rows<Omit<Head, 'workspaceId'>>(tx, LOG_HEAD, [workspaceId]);
      const [last] = await rows<Anchor>(tx, LAST_ANCHOR, [workspaceId]);
      if (!head || head.number <= (last?.number ?? 0)) return;
      const anchor = signHead({ workspaceId, ...head }, await databaseInstant(tx), key);
      this.files.append(anchor);
      await this.tell(tx, anchor);
    });
  }

  private async tell(tx: Tx, anchor: Anchor): Promise<void> {
    const { workspaceId, number, hash, at, publicKey, signature } = anchor;
    await touched(tx, INSERT_ANCHOR, [workspaceId, number, at, hash, publicKey, signature]);
    await enterWorkspace(tx, workspaceId);
    await this.journal.append(tx, workspaceId, [
      {
        ...{ type: 'audit.anchored', subjectKind: 'audit', subjectId: workspaceId, leadId: null },
        ...{ actor: SYSTEM, occurredAt: at },
        payload: { number, hash, at: at.toISOString(), publicKey, signature },
      },
    ]);
  }

  private signingKey(): string {
    const { pem, isNew } = this.files.key();
    if (isNew) {
      const facts = { publicKey: publicKeyOf(pem), path: this.files.publicKeyPath };
      this.log.info(
        'The audit log signs its heads with a new key; keep a copy of its public half elsewhere.',
        facts,
      );
    }
    return pem;
  }
}

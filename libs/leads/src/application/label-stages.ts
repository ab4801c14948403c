import { Injectable } from '@nestjs/common';
import type { Caller, Stage } from '#contracts';
import { SIDE_STAGES, STAGES } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';

export interface StageLabel {
  readonly stage: Stage;
  /** The workspace's own word, or null for the product's. */
  readonly label: string | null;
}

/** A workspace calls its stages what it likes; the stages themselves stay what they are. */
@Injectable()
export class LabelStages {
  constructor(private readonly database: Database) {}

  /** Every stage in the order of the race. */
  read({ workspaceId }: Caller): Promise<StageLabel[]> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const own = await rows<{ stage: string; label: string }>(
        tx,
        'select stage, label from stage_label where workspace_id = $1',
        [workspaceId],
      );
      const labels = new Map(own.map(({ stage, label }) => [stage, label]));
      return [...STAGES, ...SIDE_STAGES].map((stage) => ({ stage, label: labels.get(stage) ?? null }));
    });
  }

  /** Null goes back to the product's word. */
  async write(tx: Tx, workspaceId: string, { stage, label }: StageLabel): Promise<StageLabel> {
    if (label === null)
      await tx.query('delete from stage_label where workspace_id = $1 and stage = $2', [workspaceId, stage]);
    else
      await tx.query(
        `insert into stage_label (workspace_id, stage, label) values ($1, $2, $3)
         on conflict (workspace_id, stage) do update set label = excluded.label`,
        [workspaceId, stage, label],
      );
    return { stage, label };
  }
}

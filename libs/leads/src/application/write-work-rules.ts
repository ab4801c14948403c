import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import type { WorkRules } from '../domain/work-rules.js';
import { saveWorkRules, workRules } from '../persistence/work-rules.js';

/** How long leads may rest in this workspace; what rests already rests as it was said. */
@Injectable()
export class WriteWorkRules {
  constructor(private readonly database: Database) {}

  read({ workspaceId }: Caller): Promise<WorkRules> {
    return this.database.withWorkspace(workspaceId, (tx) => workRules(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
  }

  async write(tx: Tx, { workspaceId }: Caller, rules: WorkRules): Promise<WorkRules> {
    await saveWorkRules(tx, workspaceId, rules);
    return rules;
  }
}

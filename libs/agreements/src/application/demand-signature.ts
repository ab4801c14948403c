import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { demandLeadership, needsLeadership } from '../persistence/signing.js';
import type { By } from './by.js';

/** Whether leadership signs every agreement beside its sides. */
export interface SigningRule {
  readonly needsLeadership: boolean;
}

/** What the workspace demands of every version; one that lies on the table keeps what held when it was proposed. */
@Injectable()
export class DemandSignature {
  constructor(private readonly journal: Journal) {}

  async read(tx: Tx, workspaceId: string): Promise<SigningRule> {
    return { needsLeadership: await needsLeadership(tx, workspaceId) };
  }

  /** Says it; nothing is told when it was so already. */
  async run(tx: Tx, { workspaceId, actor }: By, rule: SigningRule): Promise<SigningRule> {
    if ((await needsLeadership(tx, workspaceId)) === rule.needsLeadership) return rule;
    await demandLeadership(tx, workspaceId, rule.needsLeadership);
    const entry: NewEntry = {
      ...{
        type: 'signature.demanded',
        subjectKind: 'signature',
        subjectId: workspaceId,
        leadId: null,
        actor,
      },
      occurredAt: await databaseInstant(tx),
      payload: { needsLeadership: rule.needsLeadership },
    };
    await this.journal.append(tx, workspaceId, [entry]);
    return rule;
  }
}

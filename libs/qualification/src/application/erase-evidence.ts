import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { EraseLeads } from '#leads';
import type { LeadEraser } from '#leads';
import { PERSONAL_DATA } from '../domain/personal-data.js';

/** With a person go the words found out about their leads; that a criterion was known stays. */
@Injectable()
export class EraseEvidence implements LeadEraser, OnModuleInit {
  readonly tables = PERSONAL_DATA;

  constructor(private readonly eraseLeads: EraseLeads) {}

  onModuleInit(): void {
    this.eraseLeads.registerEraser(this);
  }

  async count(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
  ): Promise<Readonly<Record<string, number>>> {
    const [found] = await rows<{ evidence: number }>(
      tx,
      'select count(*)::int as evidence from lead_evidence where workspace_id = $1 and lead_id = any($2::uuid[]) and content is not null',
      [workspaceId, leadIds],
    );
    return { lead_evidence: found?.evidence ?? 0 };
  }

  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    await touched(
      tx,
      'update lead_evidence set content = null where workspace_id = $1 and lead_id = any($2::uuid[])',
      [workspaceId, leadIds],
    );
  }
}

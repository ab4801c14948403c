import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { EraseLeads } from '#leads';
import type { LeadEraser } from '#leads';
import { PERSONAL_DATA } from '../domain/personal-data.js';

const OF_LEADS = 'workspace_id = $1 and lead_id = any($2::uuid[])';

/** With a person go the words on the deals of their leads; amounts and stages stay. */
@Injectable()
export class EraseDeals implements LeadEraser, OnModuleInit {
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
    const [found] = await rows<{ deals: number }>(
      tx,
      `select count(*)::int as deals from opportunity where ${OF_LEADS} and (${SAYS})`,
      [workspaceId, leadIds],
    );
    return { opportunity: found?.deals ?? 0 };
  }

  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    for (const { table, columns } of PERSONAL_DATA) {
      const blanks = columns.map((column) => `${column} = null`).join(', ');
      await touched(tx, `update ${table} set ${blanks}, version = version + 1 where ${OF_LEADS}`, [
        workspaceId,
        leadIds,
      ]);
    }
  }
}

const SAYS = PERSONAL_DATA.flatMap(({ columns }) => columns.map((column) => `${column} is not null`)).join(
  ' or ',
);

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { EraseLeads } from '#leads';
import type { LeadEraser } from '#leads';
import { PERSONAL_DATA } from '../domain/personal-data.js';
import { blankAfterSaleNotes, countAfterSaleNotes } from '../persistence/after-sale-notes.js';
import { blankStepNotes, countStepNotes } from '../persistence/decisions.js';

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
    const notes = await countStepNotes(tx, workspaceId, leadIds);
    const after = await countAfterSaleNotes(tx, workspaceId, leadIds);
    return { opportunity: found?.deals ?? 0, decision_step: notes, after_sale_step: after };
  }

  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    const of = [workspaceId, leadIds];
    await touched(tx, `update opportunity set ${BLANKS}, version = version + 1 where ${OF_LEADS}`, of);
    await touched(tx, UNNAME, of);
    await blankStepNotes(tx, workspaceId, leadIds);
    await blankAfterSaleNotes(tx, workspaceId, leadIds);
  }
}

/** A deal with a company is called by its business; one with a private person by the person. */
const UNNAME = `
  update opportunity o set name = '[removed]' from lead l
   where o.workspace_id = $1 and o.lead_id = any($2::uuid[])
     and l.workspace_id = $1 and l.id = o.lead_id and l.company_id is null`;

const WORDS = PERSONAL_DATA.flatMap(({ table, columns }) => (table === 'opportunity' ? columns : []));
const SAYS = WORDS.map((column) => `${column} is not null`).join(' or ');
const BLANKS = WORDS.map((column) => `${column} = null`).join(', ');

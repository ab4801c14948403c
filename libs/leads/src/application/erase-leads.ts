import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HOLD_REASONS } from '#contracts';
import type { Tx } from '#database';
import { rows, touched } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser, PersonalTable } from '#people';
import { leadIdsOf } from '../persistence/lead-merges.js';

type Counts = Readonly<Record<string, number>>;

/** A part that keeps words beside leads; it takes them away in the transaction that erases their person. */
export interface LeadEraser {
  readonly tables: readonly PersonalTable[];
  count(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Counts>;
  erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void>;
}

const OWN: readonly PersonalTable[] = [
  { table: 'lead_note', columns: ['text'], eraseRule: 'delete' },
  { table: 'lead', columns: ['next_step', 'custom', 'captured_custom'], eraseRule: 'blank' },
];

/**
 * With a person goes what was written about their leads, and what came with a capture beyond the known fields; stages and counts stay, and
 * of the reason of a hold its code.
 */
@Injectable()
export class EraseLeads implements Eraser, OnModuleInit {
  private readonly erasers: LeadEraser[] = [];

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  registerEraser(eraser: LeadEraser): void {
    this.erasers.push(eraser);
  }

  get tables(): readonly PersonalTable[] {
    return [...OWN, ...this.erasers.flatMap(({ tables }) => tables)];
  }

  async count(tx: Tx, workspaceId: string, { personId }: ErasedPerson): Promise<Counts> {
    const leadIds = await leadIdsOf(tx, workspaceId, [personId]);
    const [own] = await rows<{ notes: number; leads: number }>(
      tx,
      `select (select count(*)::int from lead_note where workspace_id = $1 and lead_id = any($2::uuid[])) as notes,
              (select count(*)::int from lead where workspace_id = $1 and id = any($2::uuid[])
                  and (next_step is not null or custom <> '{}')) as leads`,
      [workspaceId, leadIds],
    );
    const counted = { lead_note: own?.notes ?? 0, lead: own?.leads ?? 0 };
    const others = await Promise.all(this.erasers.map((eraser) => eraser.count(tx, workspaceId, leadIds)));
    return Object.assign(counted, ...others) as Counts;
  }

  async erase(tx: Tx, workspaceId: string, { personId }: ErasedPerson): Promise<void> {
    const leadIds = await leadIdsOf(tx, workspaceId, [personId]);
    if (leadIds.length === 0) return;
    const of = [workspaceId, leadIds];
    // In the order in which every command locks them, so that neither waits for the other.
    await tx.query(
      'select 1 from lead where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
      of,
    );
    await touched(tx, 'delete from lead_note where workspace_id = $1 and lead_id = any($2::uuid[])', of);
    await touched(
      tx,
      `update lead set next_step = null, custom = '{}', captured_custom = null, version = version + 1,
              hold_reason = case when hold_reason = any($3) then hold_reason when hold_reason is not null then '[removed]' end
        where workspace_id = $1 and id = any($2::uuid[])`,
      [...of, HOLD_REASONS],
    );
    for (const eraser of this.erasers) await eraser.erase(tx, workspaceId, leadIds);
  }
}

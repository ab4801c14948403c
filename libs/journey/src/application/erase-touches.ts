import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser, PersonalTable } from '#people';

/** Where touches may say who it was: what stands in addresses of pages, ids of clicks, words of whoever entered them. */
const TABLES: readonly PersonalTable[] = [
  { table: 'touch', columns: ['landing_path', 'click_ids', 'evidence', 'utm'], eraseRule: 'blank' },
];

/** With a person goes what their touches say of them; when, through which channel and for which campaign stays, and with it every count. */
@Injectable()
export class EraseTouches implements Eraser, OnModuleInit {
  readonly tables = TABLES;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(
    tx: Tx,
    workspaceId: string,
    { personId }: ErasedPerson,
  ): Promise<Readonly<Record<string, number>>> {
    const [found] = await rows<{ touch: number }>(
      tx,
      'select count(*)::int as touch from touch where workspace_id = $1 and person_id = $2',
      [workspaceId, personId],
    );
    return { touch: found?.touch ?? 0 };
  }

  /** Mail programs put addresses into `utm_term` and `utm_content`; source, medium and campaign are the house’s own words. */
  async erase(tx: Tx, workspaceId: string, { personId }: ErasedPerson): Promise<void> {
    await touched(
      tx,
      `update touch set landing_path = null, evidence = null, click_ids = '{}', utm = utm - 'term' - 'content'
        where workspace_id = $1 and person_id = $2`,
      [workspaceId, personId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { EraseLeads } from '#leads';
import type { LeadEraser } from '#leads';
import { PERSONAL_DATA } from '../domain/personal-data.js';
import { countOfLeads, deleteOfLeads } from '../persistence/attachments.js';

/** With a person go the files on their leads, whole. */
@Injectable()
export class EraseAttachments implements LeadEraser, OnModuleInit {
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
    const { files, pieces } = await countOfLeads(tx, workspaceId, leadIds);
    return { attachment: files, attachment_chunk: pieces };
  }

  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    await deleteOfLeads(tx, workspaceId, leadIds);
  }
}

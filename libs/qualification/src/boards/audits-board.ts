import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { auditById, auditsOf } from '../persistence/audits.js';
import type { CountedAudit } from '../persistence/audits.js';

/**
 * How far samples are graded, all of them (`audits`) or one (`audits/<id>`): `audit.<id>` with the number each side has graded, which
 * tells nobody what it said, and what came of it once both are through.
 */
@Injectable()
export class AuditsBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'audits';
  readonly movesWithTime = false;
  /** A grade is no entry before the last one. */
  readonly changesWithoutEntries = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ actions }: Caller, param: string): boolean {
    return (param === '' || isId(param)) && actions.has('member.read');
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const audits = param === '' ? await auditsOf(tx, workspaceId) : [await auditById(tx, workspaceId, param)];
    return Object.fromEntries(audits.flatMap((audit) => (audit === null ? [] : [cellOf(audit)])));
  }
}

const cellOf = ({ id, marketingGraded, salesGraded, isAccepted }: CountedAudit): [string, Cells[string]] => [
  `audit.${id}`,
  { marketingGraded, salesGraded, isAccepted },
];

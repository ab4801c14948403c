import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import type { Json } from '#kernel';
import { Boards } from '#live';
import { AgreementBoard } from './agreement-board.js';
import { agreementSummary } from './agreement-cells.js';
import { AgreementVersions } from './agreement-versions.js';
import { isAgreementEntry, isFunnelEntry } from './concerns.js';
import type { ExplainableBoard, Figure } from './explainable-board.js';
import { FunnelBoard } from './funnel-board.js';
import { readAgreement } from './read-agreement.js';

const OF_AGREEMENT = /^agreement\.([\da-f-]{36})\.(.+)$/;
const OF_BOARD = /^(?:revenue\.won|chart\.)/;

/** The whole race on one board: the funnel, and both sides of every running agreement. */
@Injectable()
export class LeadershipBoard implements ExplainableBoard, OnModuleInit {
  readonly prefix = 'leadership';
  readonly movesWithTime = true;

  constructor(
    private readonly boards: Boards,
    private readonly funnel: FunnelBoard,
    private readonly agreement: AgreementBoard,
    private readonly versions: AgreementVersions,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise(caller: Caller, param: string): boolean {
    return param === '' && caller.actions.has('board.read') && caller.actions.has('agreement.read');
  }

  async snapshot(tx: Tx, workspaceId: string, param: string, asOf: Date): Promise<Cells> {
    const cells: Record<string, Json> = { ...(await this.funnel.snapshot(tx, workspaceId, param, asOf)) };
    for (const versions of await this.versions.running(tx, workspaceId)) {
      const reading = await readAgreement(tx, workspaceId, versions, this.versions, asOf);
      if (reading) cells[`agreement.${reading.agreementId}`] = agreementSummary(reading);
    }
    return cells;
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some((entry) => isFunnelEntry(entry) || isAgreementEntry(entry));
  }

  /** A number of the funnel, or `agreement.<id>.<clause>.<number>`. */
  figure(tx: Tx, workspaceId: string, param: string, cell: string, asOf: Date): Promise<Figure | undefined> {
    const [, agreementId, rest] = OF_AGREEMENT.exec(cell) ?? [];
    return agreementId === undefined || rest === undefined
      ? this.funnel.figure(tx, workspaceId, param, cell, asOf)
      : this.agreement.figure(
          tx,
          workspaceId,
          agreementId,
          OF_BOARD.test(rest) ? rest : `clause.${rest}`,
          asOf,
        );
  }
}

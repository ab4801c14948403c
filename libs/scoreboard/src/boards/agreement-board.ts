import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import { agreementCells, figureOf } from './agreement-cells.js';
import { AgreementVersions } from './agreement-versions.js';
import { isDealEntry, isMarkEntry, isOfAgreement } from './concerns.js';
import type { ExplainableBoard, Figure } from './explainable-board.js';
import { readAgreement } from './read-agreement.js';
import type { AgreementReading } from './read-agreement.js';

/** Where both sides of one agreement stand in its present period: `agreement/<id>`. */
@Injectable()
export class AgreementBoard implements ExplainableBoard, OnModuleInit {
  readonly prefix = 'agreement';
  readonly movesWithTime = true;

  constructor(
    private readonly boards: Boards,
    private readonly versions: AgreementVersions,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise(caller: Caller, param: string): boolean {
    return isId(param) && caller.actions.has('agreement.read');
  }

  async snapshot(tx: Tx, workspaceId: string, param: string, asOf: Date): Promise<Cells> {
    const reading = await this.read(tx, workspaceId, param, asOf);
    return reading ? agreementCells(reading) : {};
  }

  concerns(entries: readonly Entry[], param: string): boolean {
    return entries.some((entry) => isOfAgreement(entry, param) || isDealEntry(entry) || isMarkEntry(entry));
  }

  /** `clause.<key>.<number>`, `chart.<stage>.<monday>.<number>` or `revenue.won`. */
  async figure(
    tx: Tx,
    workspaceId: string,
    param: string,
    cell: string,
    asOf: Date,
  ): Promise<Figure | undefined> {
    const reading = await this.read(tx, workspaceId, param, asOf);
    return reading && figureOf(reading, cell);
  }

  private async read(
    tx: Tx,
    workspaceId: string,
    agreementId: string,
    asOf: Date,
  ): Promise<AgreementReading | undefined> {
    const versions = await this.versions.of(tx, workspaceId, agreementId);
    return readAgreement(tx, workspaceId, versions, this.versions, asOf);
  }
}

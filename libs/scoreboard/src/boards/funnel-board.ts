import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { Boards } from '#live';
import { foldFigures } from '../application/fold-figures.js';
import { funnelFilter } from '../domain/funnel-cells.js';
import { isFunnelEntry } from './concerns.js';
import { numberIn } from './explainable-board.js';
import type { ExplainableBoard, Figure } from './explainable-board.js';
import { funnelMonth, readFunnel } from './read-funnel.js';

/** The race of the month: who stands where, what was entered, won, rejected. It folds for all boards of figures. */
@Injectable()
export class FunnelBoard implements ExplainableBoard, OnModuleInit {
  readonly prefix = 'funnel';
  /** At midnight a new month may begin. */
  readonly movesWithTime = true;

  constructor(private readonly boards: Boards) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise(caller: Caller, param: string): boolean {
    return param === '' && caller.actions.has('board.read');
  }

  fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    return foldFigures(tx, workspaceId, entries);
  }

  snapshot(tx: Tx, workspaceId: string, _param: string, asOf: Date): Promise<Cells> {
    return readFunnel(tx, workspaceId, asOf);
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(isFunnelEntry);
  }

  async figure(
    tx: Tx,
    workspaceId: string,
    _param: string,
    cell: string,
    asOf: Date,
  ): Promise<Figure | undefined> {
    const value = numberIn(await readFunnel(tx, workspaceId, asOf), cell);
    const { period, currency } = await funnelMonth(tx, asOf);
    const filter = funnelFilter(cell, { from: period.startOn, to: period.endOn }, currency);
    return value === undefined || !filter ? undefined : { value, filter };
  }
}

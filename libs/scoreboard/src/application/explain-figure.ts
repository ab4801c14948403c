import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { BoardReading, Boards } from '#live';
import type { NamedBoard } from '#live';
import type { ExplainableBoard, Figure } from '../boards/explainable-board.js';
import { NO_ID } from '../domain/increment.js';
import { leadsBehind, leadsOfClocks, percentileBehind } from '../persistence/drill.sql.js';

/** The leads behind a number. */
export interface Explanation {
  /** The position both the number and its leads were read at. */
  readonly revision: number;
  /** The number on the board; a percentile, which the board reads from buckets, is told exactly here. */
  readonly value: number;
  /** What the leads contribute together, counted one by one: equal to `value`, always. */
  readonly sum: number;
  /** How many leads contribute; a lead may contribute more than one. */
  readonly total: number;
  /** One page of them, in the order of their ids. */
  readonly leadIds: readonly string[];
}

export interface LeadPage {
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** Answers which leads stand behind a number of a board, at the very revision of the number (ruling 6). */
@Injectable()
export class ExplainFigure {
  constructor(
    private readonly boards: Boards,
    private readonly reading: BoardReading,
  ) {}

  /**
   * @throws AppError `board/unknown`, `board/no-figure`; `board/forbidden` when a caller is given who may not watch the board
   */
  async explain(
    workspaceId: string,
    board: string,
    cell: string,
    { page = {}, caller }: { readonly page?: LeadPage; readonly caller?: Caller } = {},
  ): Promise<Explanation> {
    const named = this.boards.find(board);
    if (!named || !isExplainable(named)) throw unknownBoard(board);
    if (caller && !(await named.provider.authorise(caller, named.param))) throw forbidden(board);
    return this.reading.inSnapshot(workspaceId, async (tx, { revision, asOf }) => {
      const figure = await named.provider.figure(tx, workspaceId, named.param, cell, new Date(asOf));
      if (!figure) throw noFigure(board, cell);
      return { revision, ...(await this.drill(tx, workspaceId, figure, revision, page)) };
    });
  }

  private async drill(
    tx: Tx,
    workspaceId: string,
    figure: Figure,
    revision: number,
    { after = NO_ID, limit = MOST_LEADS }: LeadPage,
  ): Promise<Omit<Explanation, 'revision'>> {
    const { sql, parameters } = behind(figure);
    const found = await rows<{ leadId: string | null; total: number; sum: number }>(tx, sql, [
      ...[workspaceId, revision, after],
      ...parameters,
      limit,
    ]);
    const leadIds = found.flatMap(({ leadId }) => (leadId === null ? [] : [leadId]));
    const sum = found[0]?.sum ?? 0;
    // A board reads a percentile from buckets; a drilled set is exact (ruling 8).
    const value = isPercentile(figure) ? sum : figure.value;
    return { value, sum, total: found[0]?.total ?? 0, leadIds };
  }
}

const isPercentile = (figure: Figure): boolean =>
  figure.filter !== undefined && figure.percentile !== undefined;

function behind(figure: Figure): ReturnType<typeof leadsBehind> {
  if (figure.filter === undefined) return leadsOfClocks(figure.clocks);
  const { filter, percentile } = figure;
  return percentile === undefined ? leadsBehind(filter) : percentileBehind(filter, percentile);
}

/** Leads listed at once where nobody asks for pages. */
const MOST_LEADS = 100_000;

const isExplainable = (named: NamedBoard): named is NamedBoard & { readonly provider: ExplainableBoard } =>
  'figure' in named.provider;

const unknownBoard = (board: string): AppError =>
  new AppError(
    'missing',
    'board/unknown',
    `There are no figures on a board “${board}”; name one such as funnel.`,
  );

const forbidden = (board: string): AppError =>
  new AppError(
    'forbidden',
    'board/forbidden',
    `You may not see the board “${board}”; ask an administrator for a role that may.`,
  );

const noFigure = (board: string, cell: string): AppError =>
  new AppError(
    'missing',
    'board/no-figure',
    `“${cell}” is no number of the board “${board}” that leads stand behind; name a cell such as now.mql.`,
  );

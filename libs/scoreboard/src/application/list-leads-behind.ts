import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { ExplainFigure } from './explain-figure.js';
import type { Explanation } from './explain-figure.js';

export interface LeadsAsked {
  readonly cell: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface LeadsBehind extends Omit<Explanation, 'leadIds'> {
  readonly items: string[];
  readonly nextCursor: string | null;
}

/** The leads behind a number, page by page, for a caller who may watch its board. */
@Injectable()
export class ListLeadsBehind {
  constructor(private readonly figures: ExplainFigure) {}

  async list(caller: Caller, board: string, { cell, limit, cursor }: LeadsAsked): Promise<LeadsBehind> {
    const [after] = decodeCursor(cursor, ['id']) ?? [];
    const page = { after, limit: limit + 1 };
    const { leadIds, ...explained } = await this.figures.explain(caller.workspaceId, board, cell, {
      ...{ page, caller },
    });
    return {
      ...explained,
      ...pageOf(
        leadIds,
        limit,
        (id) => encodeCursor([id]),
        (id) => id,
      ),
    };
  }
}

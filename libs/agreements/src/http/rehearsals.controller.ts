import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import type { RehearsalRun } from '../rehearsal/rehearsal-run.js';
import { Rehearsals } from '../rehearsal/rehearsals.js';
import {
  ChangedTermsDto,
  DifferingLeadsDto,
  DifferingQuery,
  FigureLeadsDto,
  FigureQuery,
  NewRehearsalDto,
  RehearsalDto,
  RehearsalResultDto,
} from './rehearsals.dto.js';

@Controller('agreements/rehearsals')
export class RehearsalsController {
  constructor(private readonly rehearsals: Rehearsals) {}

  /** Runs a draft over the past; nothing is written. What takes longer is watched on the board `rehearsal/<id>`. */
  @Post()
  @HttpCode(200)
  @Requires('agreement.draft')
  async begin(@AskedBy() { workspaceId }: Caller, @Body() wish: NewRehearsalDto): Promise<RehearsalDto> {
    const { from, to, against = null, terms, calendars } = wish;
    return shown(await this.rehearsals.begin(workspaceId, { from, to, against }, { terms, calendars }));
  }

  /** Other numbers over the same past: answered at once, unless the change needs the past to be read anew. */
  @Post(':id/changes')
  @HttpCode(200)
  @Requires('agreement.draft')
  async change(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { terms }: ChangedTermsDto,
  ): Promise<RehearsalDto> {
    return shown(await this.rehearsals.change(workspaceId, id, terms));
  }

  /** One rehearsal: how far it is, and what it found. */
  @Get(':id')
  @Requires('agreement.read')
  one(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): RehearsalDto {
    return shown(this.rehearsals.find(workspaceId, id));
  }

  /** The leads on which a clause came to something else than it did, or those behind one of its numbers. */
  @Get(':id/leads')
  @Requires('agreement.read')
  leads(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { clause, of, outcome, answer, from, limit }: DifferingQuery,
  ): DifferingLeadsDto {
    const wanted = outcome === undefined ? null : { of, outcome };
    const run = this.rehearsals.find(workspaceId, id);
    const { total, leads } = run.leads(clause, wanted, { from, limit }, answer);
    return { total, items: [...leads] };
  }

  /** What one figure is made of, promise by promise or credit by credit. */
  @Get(':id/figure')
  @Requires('agreement.read')
  figure(
    @AskedBy() { workspaceId }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { clause, of, period, outcome, answer, from, limit }: FigureQuery,
  ): FigureLeadsDto {
    const run = this.rehearsals.find(workspaceId, id);
    const wanted = { clauseKey: clause, of, period: period ?? null, outcome: outcome ?? null };
    const { lines, ...figure } = run.figure(wanted, { from, limit }, answer);
    return { ...figure, items: [...lines] };
  }

  /** Stops a rehearsal. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('agreement.draft')
  cancel(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): void {
    this.rehearsals.find(workspaceId, id).cancel();
  }
}

const shown = ({ id, wish, state, progress, why, result }: RehearsalRun): RehearsalDto => ({
  ...{ id, ...wish, state, progress, why },
  result: result && ({ ...result, rehearsed: result.rehearsed.clauses } as unknown as RehearsalResultDto),
});

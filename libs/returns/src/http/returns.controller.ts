import { Controller, Get, Query } from '@nestjs/common';
import type { Caller, OptionalSpendKind } from '#contracts';
import { AskedBy } from '#http';
import { AlsoRequires, assertMay, Requires } from '#identity';
import { ReadBehind } from '../application/read-behind.js';
import { ReadMix } from '../application/read-mix.js';
import { ReadReport } from '../application/read-report.js';
import { DealsBehindDto, LeadsOfReturnDto, SpendsBehindDto } from './behind.answers.dto.js';
import { ChannelMixDto } from './mix.answers.dto.js';
import { ReturnReportDto } from './returns.answers.dto.js';
import {
  DealsBehindQuery,
  LeadsBehindQuery,
  MixQuery,
  ReturnsQuery,
  SpendsBehindQuery,
} from './returns.dto.js';

/** What routes declare of `assertSeen`. */
const SALARIES = { right: 'spend.read', when: '`include` names salaries' } as const;

@Controller('returns')
export class ReturnsController {
  constructor(
    private readonly reports: ReadReport,
    private readonly mixes: ReadMix,
    private readonly behind: ReadBehind,
  ) {}

  /** What marketing cost against what came of it, by channel or campaign; salaries only for who may see single amounts. */
  @Get('report')
  @AlsoRequires(SALARIES)
  @Requires('board.read')
  async report(@AskedBy() caller: Caller, @Query() query: ReturnsQuery): Promise<ReturnReportDto> {
    assertSeen(caller, query.include);
    return (await this.reports.run(caller, query)) as ReturnReportDto;
  }

  /** The shares of channels in interactions, spend, leads and revenue, and which take more than they can be contributing. */
  @Get('channel-mix')
  @AlsoRequires(SALARIES)
  @Requires('board.read')
  async mix(@AskedBy() caller: Caller, @Query() query: MixQuery): Promise<ChannelMixDto> {
    assertSeen(caller, query.include);
    return (await this.mixes.run(caller, query)) as ChannelMixDto;
  }

  /** The leads behind a count. */
  @Get('leads')
  @Requires('board.read')
  leads(@AskedBy() caller: Caller, @Query() query: LeadsBehindQuery): Promise<LeadsOfReturnDto> {
    return this.behind.leads(caller, query) as Promise<LeadsOfReturnDto>;
  }

  /** The deals behind what is credited, sourced, influenced or untouched. */
  @Get('deals')
  @Requires('board.read')
  deals(@AskedBy() caller: Caller, @Query() query: DealsBehindQuery): Promise<DealsBehindDto> {
    return this.behind.deals(caller, query) as Promise<DealsBehindDto>;
  }

  /** The money behind an amount, month by month. */
  @Get('spends')
  @AlsoRequires(SALARIES)
  @Requires('board.read')
  async spends(@AskedBy() caller: Caller, @Query() query: SpendsBehindQuery): Promise<SpendsBehindDto> {
    assertSeen(caller, query.include);
    return (await this.behind.spends(caller, query)) as SpendsBehindDto;
  }
}

/** What people earn is told to those alone who may see single amounts. */
const assertSeen = (caller: Caller, include: readonly OptionalSpendKind[]): void => {
  if (include.includes('salary')) assertMay(caller, 'spend.read');
};

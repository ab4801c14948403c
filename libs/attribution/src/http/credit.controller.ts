import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ExplainCredit } from '../application/explain-credit.js';
import { ReadDealCredit } from '../application/read-deal-credit.js';
import { ReadReport } from '../application/read-report.js';
import { CreditExplainedDto, CreditReportDto } from './credit.answers.dto.js';
import { CreditCellQuery, CreditReportQuery } from './credit.dto.js';
import { DealCreditDto } from './deal-credit.answers.dto.js';

@Controller('credit')
export class CreditController {
  constructor(
    private readonly reports: ReadReport,
    private readonly explaining: ExplainCredit,
    private readonly deals: ReadDealCredit,
  ) {}

  /** Several models side by side over a period: who is credited with what was won, and what nobody is credited for. */
  @Get('report')
  @Requires('board.read')
  report(@AskedBy() caller: Caller, @Query() query: CreditReportQuery): Promise<CreditReportDto> {
    return this.reports.run(caller, query) as Promise<CreditReportDto>;
  }

  /** The deals and leads behind one figure of a report. */
  @Get('explain')
  @Requires('board.read')
  explain(@AskedBy() caller: Caller, @Query() query: CreditCellQuery): Promise<CreditExplainedDto> {
    return this.explaining.run(caller, query) as Promise<CreditExplainedDto>;
  }

  /** The touches that count for a deal, each with its share by every rule. */
  @Get('deals/:id')
  @Requires('opportunity.read')
  deal(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<DealCreditDto> {
    return this.deals.run(caller, id) as Promise<DealCreditDto>;
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadFlow } from '../application/read-flow.js';
import { ReadPaths } from '../application/read-paths.js';
import { ReadPeople } from '../application/read-people.js';
import { CreditFlowDto, LeadsOfFlowDto } from './credit-flow.answers.dto.js';
import {
  CreditFlowLeadsQuery,
  CreditFlowQuery,
  CreditPathsQuery,
  CreditPeopleQuery,
} from './credit-journey.dto.js';
import { CreditPageQuery } from './credit.dto.js';
import { DealsOfPersonDto, PeopleReportDto } from './credit-people.answers.dto.js';
import { PathsBehindCellDto } from './credit-paths.answers.dto.js';

/** The ways behind figures of credit, from the source to revenue, and who of ours went along. */
@Controller('credit')
export class CreditJourneyController {
  constructor(
    private readonly paths: ReadPaths,
    private readonly flow: ReadFlow,
    private readonly people: ReadPeople,
  ) {}

  /** The ways behind a figure of Markov or Shapley, and how it comes of them; 503 while a thread still computes the model. */
  @Get('paths')
  @Requires('board.read')
  pathsBehind(@AskedBy() caller: Caller, @Query() query: CreditPathsQuery): Promise<PathsBehindCellDto> {
    return this.paths.run(caller, query) as Promise<PathsBehindCellDto>;
  }

  /** From the source over the campaign and the stage to revenue: money of deals by a model, and leads by their own source. */
  @Get('flow')
  @Requires('board.read')
  flowOf(@AskedBy() caller: Caller, @Query() query: CreditFlowQuery): Promise<CreditFlowDto> {
    return this.flow.run(caller, query) as Promise<CreditFlowDto>;
  }

  /** The leads behind a ribbon of the flow. */
  @Get('flow/leads')
  @Requires('board.read')
  leadsOfFlow(@AskedBy() caller: Caller, @Query() query: CreditFlowLeadsQuery): Promise<LeadsOfFlowDto> {
    return this.flow.leads(caller, query) as Promise<LeadsOfFlowDto>;
  }

  /** Who of ours touched what was won, marketing, sales, care and partners alike: for recognition, never for pay. */
  @Get('people')
  @Requires('board.read')
  peopleOf(@AskedBy() caller: Caller, @Query() query: CreditPeopleQuery): Promise<PeopleReportDto> {
    return this.people.run(caller, query) as Promise<PeopleReportDto>;
  }

  /** The won deals a member is recognised for. */
  @Get('people/:id/deals')
  @Requires('board.read')
  dealsOf(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: CreditPageQuery,
  ): Promise<DealsOfPersonDto> {
    return this.people.deals(caller, id, query) as Promise<DealsOfPersonDto>;
  }
}

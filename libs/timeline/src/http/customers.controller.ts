import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadCustomer } from '../application/read-customer.js';
import { ReadTimeline } from '../application/read-timeline.js';
import { CustomerSummaryDto, CustomerTimelineDto } from './customers.answers.dto.js';
import { TimelineQuery } from './customers.dto.js';

/** A person, or a company with all its people, across departments and after the sale. */
@Controller('customers')
@Requires('lead.read')
export class CustomersController {
  constructor(
    private readonly customers: ReadCustomer,
    private readonly timelines: ReadTimeline,
  ) {}

  /** A person in a few figures. */
  @Get('people/:id')
  person(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<CustomerSummaryDto> {
    return this.customers.run(caller, { kind: 'person', id });
  }

  /** Everything that happened with a person. */
  @Get('people/:id/timeline')
  timelineOfPerson(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: TimelineQuery,
  ): Promise<CustomerTimelineDto> {
    return this.timelines.run(caller, { kind: 'person', id }, query);
  }

  /** A company and its people in a few figures. */
  @Get('companies/:id')
  company(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<CustomerSummaryDto> {
    return this.customers.run(caller, { kind: 'company', id });
  }

  /** Everything that happened with a company and its people. */
  @Get('companies/:id/timeline')
  timelineOfCompany(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: TimelineQuery,
  ): Promise<CustomerTimelineDto> {
    return this.timelines.run(caller, { kind: 'company', id }, query);
  }
}

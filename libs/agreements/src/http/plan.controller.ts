import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { invalidField } from '#kernel';
import { EVEN_WEIGHTS, isZone } from '#sla';
import { ListPlanLeads } from '../rehearsal/list-plan-leads.js';
import { MakePlan } from '../rehearsal/make-plan.js';
import type { PlanWish } from '../rehearsal/make-plan.js';
import { PlanDto, PlanLeadsDto, PlanLeadsQuery, PlanWishDto } from './plan.dto.js';

@Controller('agreements/plan')
export class PlanController {
  constructor(
    private readonly database: Database,
    private readonly plans: MakePlan,
    private readonly list: ListPlanLeads,
  ) {}

  /** From a goal back to the leads owed, by the rates the past shows. Nothing is written. */
  @Post()
  @HttpCode(200)
  @Requires('agreement.draft')
  plan(@AskedBy() { workspaceId }: Caller, @Body() wish: PlanWishDto): Promise<PlanDto> {
    const asked = wishOf(wish);
    return this.database.withWorkspace(workspaceId, (tx) => this.plans.run(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    }) as unknown as Promise<PlanDto>;
  }

  /** The leads behind a rate of a plan: as many as the plan says, whatever came since. */
  @Get('leads')
  @Requires('agreement.draft')
  leads(@AskedBy() { workspaceId }: Caller, @Query() wanted: PlanLeadsQuery): Promise<PlanLeadsDto> {
    return this.database.withWorkspace(workspaceId, (tx) => this.list.run(tx, workspaceId, wanted), {
      isReadOnlySnapshot: true,
    }) as unknown as Promise<PlanLeadsDto>;
  }
}

function wishOf({ unit, zone, months, ...wish }: PlanWishDto): PlanWish {
  if (!isZone(zone)) throw invalidField('plan/zone', '/zone', 'Name an IANA time zone, such as Europe/Rome.');
  if (months && months.length !== 12)
    throw invalidField('plan/months', '/months', 'Give twelve weights, from January to December.');
  const weights = { ...EVEN_WEIGHTS, ...(months ? { months } : {}) };
  return { ...wish, weights, period: { unit, zone, firstDay: 1, firstMonth: 1 } };
}

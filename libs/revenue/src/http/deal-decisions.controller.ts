import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { DecisionVerbs } from './decision-verbs.js';
import {
  DecisionStepStateDto,
  PlannedDecisionDto,
  RemovedDealContactDto,
  SetDealContactDto,
} from './deal-decisions.answers.dto.js';
import { ContactPartDto, DecisionPlanDto, StepDoneDto } from './deal-decisions.dto.js';

type Key = IdempotencyRequest | undefined;

/** Who decides on a deal, and by which steps. */
@Controller('opportunities/:id')
@Requires('opportunity.write')
export class DealDecisionsController {
  constructor(
    private readonly verbs: DecisionVerbs,
    private readonly writes: Writes,
  ) {}

  /** Somebody of the buyer's takes part in the decision, in this role. */
  @Put('contacts/:personId')
  setContact(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
    @Body() part: ContactPartDto,
  ): Promise<SetDealContactDto> {
    return this.writes.run(caller, key, (tx) =>
      this.verbs.setContact.run(tx, byCaller(caller), id, { ...part, personId }),
    );
  }

  /** They take no part any more. */
  @Delete('contacts/:personId')
  removeContact(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
  ): Promise<RemovedDealContactDto> {
    return this.writes.run(caller, key, (tx) =>
      this.verbs.removeContact.run(tx, byCaller(caller), id, personId),
    );
  }

  /** The steps by which the buyer decides: all of them, in their order. What is left out of a step that is there stays. */
  @Put('steps')
  plan(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { steps }: DecisionPlanDto,
  ): Promise<PlannedDecisionDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.plan.run(tx, byCaller(caller), id, steps));
  }

  /** The buyer took a step. */
  @Post('steps/:stepId/completion')
  @HttpCode(200)
  complete(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Param('stepId', IdPipe) stepId: string,
    @Body() done: StepDoneDto,
  ): Promise<DecisionStepStateDto> {
    return this.writes.run(caller, key, (tx) =>
      this.verbs.complete.run(tx, byCaller(caller), id, stepId, done),
    );
  }

  /** The step was not done after all; its evidence goes with that. */
  @Delete('steps/:stepId/completion')
  reopen(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Param('stepId', IdPipe) stepId: string,
  ): Promise<DecisionStepStateDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.complete.reopen(tx, byCaller(caller), id, stepId));
  }
}

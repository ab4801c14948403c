import { Injectable } from '@nestjs/common';
import { AddLines } from '../application/add-lines.js';
import { ChangeOpportunityStage } from '../application/change-opportunity-stage.js';
import { LoseOpportunity } from '../application/lose-opportunity.js';
import { OpenOpportunity } from '../application/open-opportunity.js';
import { WinOpportunity } from '../application/win-opportunity.js';

/** The use cases of a deal, handed to its controller as one. */
@Injectable()
export class DealVerbs {
  constructor(
    readonly open: OpenOpportunity,
    readonly changeStage: ChangeOpportunityStage,
    readonly win: WinOpportunity,
    readonly lose: LoseOpportunity,
    readonly addLines: AddLines,
  ) {}
}

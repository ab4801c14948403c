import { Injectable } from '@nestjs/common';
import { AssignLead } from '../application/assign-lead.js';
import { DisqualifyLead } from '../application/disqualify-lead.js';
import { HoldLead } from '../application/hold-lead.js';
import { LogAttempt } from '../application/log-attempt.js';
import { RecycleLead } from '../application/recycle-lead.js';
import { SalesQualifyLead } from '../application/sales-qualify-lead.js';

/** The use cases of one lead's page, handed to its controller as one. */
@Injectable()
export class LeadVerbs {
  constructor(
    readonly attempt: LogAttempt,
    readonly salesQualify: SalesQualifyLead,
    readonly recycle: RecycleLead,
    readonly disqualify: DisqualifyLead,
    readonly hold: HoldLead,
    readonly assign: AssignLead,
  ) {}
}

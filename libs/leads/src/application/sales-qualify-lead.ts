import { Injectable } from '@nestjs/common';
import type { Stage } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { isAllowed } from '../domain/lifecycle.js';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { LeadJudgement } from './lead-judgement.js';
import type { MissingEvidence } from './lead-judgement.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';

/** Sales completed what was agreed for a sales-qualified lead. */
@Injectable()
export class SalesQualifyLead {
  constructor(
    private readonly journal: Journal,
    private readonly judgement: LeadJudgement = new LeadJudgement(),
  ) {}

  /** @throws AppError `lead/not-qualified` listing what is missing, `lead/out-of-reach`, `lead/wrong-stage`, `lead/missing` */
  async run(tx: Tx, by: By, leadId: string): Promise<MoveResult> {
    // Evidence is written under the lead’s lock, so none can come or go between the question and the move.
    await this.journal.lock(tx, by.workspaceId, [leadId]);
    const missing = await this.judgement.missing(tx, by.workspaceId, leadId);
    return moveLeads(this.journal, tx, by, {
      command: 'sales-qualify',
      leadIds: [leadId],
      check: (lead) => {
        requireReach(by, 'lead.work', lead);
        if (missing.length > 0 && isAllowed('sales-qualify', lead.stage as Stage))
          throw notQualified(missing);
      },
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.sales_qualified', { move }),
    });
  }
}

const notQualified = (missing: readonly MissingEvidence[]): AppError =>
  new AppError(
    'invalid',
    'lead/not-qualified',
    'The agreed checklist is not complete; record what is missing.',
    {
      fields: missing.flatMap(({ framework, missingRequired }) =>
        missingRequired.map((criterion) => ({
          pointer: `/evidence/${criterion}`,
          detail: `required by ${framework}`,
        })),
      ),
      facts: { missing },
    },
  );

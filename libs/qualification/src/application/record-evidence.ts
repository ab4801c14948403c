import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { invalidField, newId } from '#kernel';
import { leadsByIds, missingLead, requireReach } from '#leads';
import type { By } from '#leads';
import type { EvidenceType } from '#scoring';
import { checkContent } from '../domain/evidence-content.js';
import { hasAttempt, writeEvidence } from '../persistence/evidence.js';
import { qualificationEntry } from './qualification-entry.js';

export interface SaidOfCriterion {
  readonly criterion: string;
  readonly type: EvidenceType;
  /** Null takes back what was said. */
  readonly content: string | null;
}

/** What sales found out about a lead, criterion by criterion; what was said before stays on record. */
@Injectable()
export class RecordEvidence {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `lead/out-of-reach`, `evidence/content` */
  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { criterion, type, content }: SaidOfCriterion,
  ): Promise<{ leadId: string; criterion: string; recordedAt: Date }> {
    const { workspaceId, memberId } = by;
    const recordedAt = await this.journal.lock(tx, workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'lead.work', lead);
    if (content !== null) checkContent(type, content);
    if (content !== null && type === 'attempt' && !(await hasAttempt(tx, workspaceId, leadId, content)))
      throw invalidField('evidence/content', '/content', 'Name an attempt that was logged for this lead.');
    const isWithdrawn = content === null;
    const { episode } = lead;
    const said = { criterion, type, content, isWithdrawn, episode };
    await writeEvidence(tx, workspaceId, { ...said, id: newId(), leadId, recordedAt, recordedBy: memberId });
    const payload = { criterion, type, episode, isWithdrawn };
    await this.journal.append(tx, workspaceId, [
      qualificationEntry(by, 'evidence.recorded', { subjectId: leadId, leadId }, recordedAt, payload),
    ]);
    return { leadId, criterion, recordedAt };
  }
}

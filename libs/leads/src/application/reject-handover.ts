import { Injectable } from '@nestjs/common';
import type { Reason, ReasonEvidence, Stage, SubReason } from '#contracts';
import { checkReason, contradictionOf } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { LIFECYCLE, moveFor } from '../domain/lifecycle.js';
import type { LeadCommand } from '../domain/lifecycle.js';
import { askedOf } from '../persistence/candidates.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { decideHandover, findHandover } from '../persistence/handovers.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { writeNotes } from '../persistence/notes.js';
import { settlePartners } from '../persistence/partner-of-leads.js';
import { answerers, lostRace, missingHandover } from './accept-handover.js';
import { missingLead, requireReach } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';

export interface Rejection {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
  /** Which way the lead goes when the reason leaves a choice. */
  readonly disposition?: string;
}

/** Where each disposition sends the lead; the others leave it qualified, to be offered again or elsewhere in the same episode. */
const COMMAND_OF: Readonly<Partial<Record<string, LeadCommand>>> = {
  disqualify: 'reject-to-disqualified',
  merge: 'reject-to-disqualified',
  to_account_owner: 'reject-to-disqualified',
  recycle: 'reject-to-recycled',
};

/** Sales refuses an offered lead with an agreed reason and the evidence that reason asks for; of several who are asked any one does so for all. */
@Injectable()
export class RejectHandover {
  constructor(private readonly journal: Journal) {}

  /**
   * A rejection that contradicts the target definition in force at the hand-over is not refused; its entry says so.
   * @throws AppError `reason/unknown`, `reason/incomplete` naming the missing evidence, `handover/already-accepted`, `handover/closed`
   */
  async run(
    tx: Tx,
    by: By,
    handoverId: string,
    rejection: Rejection,
  ): Promise<{ handoverId: string; leadId: string; rejectedAt: Date }> {
    const reason = checkReason('reject', rejection.reason, rejection.evidence);
    const disposition = dispositionOf(reason, rejection.disposition);
    const offered = await findHandover(tx, by.workspaceId, handoverId);
    if (!offered) throw missingHandover(handoverId);
    const asked = await askedOf(tx, by.workspaceId, handoverId);
    requireReach(by, 'handover.reject', answerers(by, offered, asked));
    const at = await this.journal.lock(tx, by.workspaceId, [offered.leadId]);
    const { text, ...codes } = rejection.evidence;
    const decision = {
      state: 'rejected' as const,
      by: by.memberId,
      at,
      reason: reason.code,
      fault: reason.fault,
      disposition,
      evidence: codes,
      addressee: offered,
      candidateId: asked.find(({ memberId }) => memberId === by.memberId)?.memberId,
    };
    if (!(await decideHandover(tx, by.workspaceId, handoverId, decision)))
      throw await lostRace(tx, by, handoverId);
    if (text)
      await writeNotes(tx, by.workspaceId, [
        { leadId: offered.leadId, subjectId: handoverId, authorId: by.memberId, text, at },
      ]);
    await this.release(tx, by, offered, {
      reason,
      disposition,
      evidence: rejection.evidence,
      at,
    });
    return { handoverId, leadId: offered.leadId, rejectedAt: at };
  }

  private async release(
    tx: Tx,
    by: By,
    { id: handoverId, leadId, target }: HandoverRow,
    outcome: { reason: Reason; disposition: string; evidence: ReasonEvidence; at: Date },
  ): Promise<void> {
    const { reason, disposition, evidence, at } = outcome;
    const command = COMMAND_OF[disposition];
    const [before] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!before) throw missingLead(leadId);
    const from = command ? LIFECYCLE[command].from : [before.stage as Stage];
    const to = command ? LIFECYCLE[command].to : undefined;
    await changeLeads(tx, by.workspaceId, {
      leadIds: [leadId],
      from,
      to,
      at,
      set: { reason: reason.code, wakeOn: evidence.wakeOn ?? null },
    });
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    const move = command ? moveFor(command, before.stage as Stage) : null;
    const { code, fault } = reason;
    const subReason = code === 'NOT_ICP' ? (evidence.subReason as SubReason) : undefined;
    const contradictsTarget = contradictionOf(target, code, subReason);
    const facts = {
      ...{ move, reason: code, fault, disposition, byMemberId: by.memberId },
      ...(subReason && { subReason }),
      ...(contradictsTarget && { contradictsTarget }),
    };
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, { lead: lead ?? before, handoverId }, at, 'handover.rejected', facts),
    ]);
    // The refusal is that of whoever was asked; afterwards the lead is whose it was before.
    await settlePartners(tx, by.workspaceId, { leadIds: [leadId] });
  }
}

function dispositionOf(reason: Reason, asked: string | undefined): string {
  const choices: readonly string[] =
    reason.disposition[0] === 'asked' ? ['return_to_marketing', 'recycle', 'disqualify'] : reason.disposition;
  const chosen = asked ?? choices[0];
  if (!chosen || !choices.includes(chosen))
    throw invalidField('reason/disposition', '/disposition', `Choose one of ${choices.join(', ')}.`);
  if (reason.disposition[0] === 'asked' && !asked)
    throw new AppError('invalid', 'reason/disposition', `Say where the lead goes: ${choices.join(', ')}.`, {
      fields: [{ pointer: '/disposition', detail: `one of ${choices.join(', ')}` }],
    });
  return chosen;
}

import { Injectable } from '@nestjs/common';
import type { ReasonEvidence } from '#contracts';
import { checkReason } from '#contracts';
import type { Tx } from '#database';
import { databaseInstant, rows } from '#database';
import { Journal } from '#journal';
import { writeNotes } from '../persistence/notes.js';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';
import { nobodys } from './nobodys.js';

export interface Disqualification {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
}

/** After contact: the lead leads nowhere, or not now. `UNREACHABLE` only once the agreed attempts were made. */
@Injectable()
export class DisqualifyLead {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `reason/unknown`, `reason/incomplete` naming the missing evidence, `lead/wrong-stage` */
  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { reason: code, evidence }: Disqualification,
  ): Promise<MoveResult> {
    const attempts = await attemptsOf(tx, by.workspaceId, leadId);
    const reason = checkReason('disqualify', code, { ...evidence, ...attempts });
    const isRecycled = reason.disposition[0] === 'recycle';
    const set = { reason: code, wakeOn: evidence.wakeOn ?? null };
    const result = await moveLeads(this.journal, tx, by, {
      command: isRecycled ? 'recycle' : 'disqualify',
      leadIds: [leadId],
      set: { ...set, ...(isRecycled && (await nobodys(tx, by.workspaceId, leadId))) },
      check: (lead) => requireReach(by, 'lead.work', lead),
      entry: (lead, move, at) =>
        isRecycled
          ? leadEntry(by, lead, at, 'lead.recycled', { move, reason: code, wakeOn: set.wakeOn })
          : leadEntry(by, lead, at, 'lead.disqualified', { move, reason: code, fault: reason.fault }),
    });
    if (evidence.text)
      await writeNotes(tx, by.workspaceId, [
        {
          leadId,
          subjectId: leadId,
          authorId: by.memberId,
          text: evidence.text,
          at: await databaseInstant(tx),
        },
      ]);
    return result;
  }
}

/** Attempts made, and the most any active agreement asks for (none: 0, so `UNREACHABLE` is free). */
async function attemptsOf(
  tx: Tx,
  workspaceId: string,
  leadId: string,
): Promise<{ attemptsDone: number; attemptsAgreed: number }> {
  const [counts] = await rows<{ attemptsDone: number; attemptsAgreed: number }>(
    tx,
    `select (select count(*)::int from attempt where workspace_id = $1 and lead_id = $2 and direction = 'out' and type <> 'note') as "attemptsDone",
            (select coalesce(max(agreed_attempts), 0)::int from lead_policy where workspace_id = $1) as "attemptsAgreed"`,
    [workspaceId, leadId],
  );
  return counts ?? { attemptsDone: 0, attemptsAgreed: 0 };
}

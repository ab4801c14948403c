import { Injectable } from '@nestjs/common';
import type { CAPTURE_SOURCES, EntryPayloads } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { checkBackdating, EMPTY_OUTCOMES } from '#sla';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { writeNotes } from '../persistence/notes.js';
import { missingLead, requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

export interface Attempt extends Pick<EntryPayloads['attempt.logged'], 'type' | 'direction' | 'outcome'> {
  readonly note?: string;
  /** What proves an attempt that was captured; left out, somebody declares it. */
  readonly evidence?: { readonly source: (typeof CAPTURE_SOURCES)[number]; readonly id: string };
  /** People may date an attempt back by a day at most, connectors without limit; nobody into the future. */
  readonly occurredAt?: Date;
}

/** What sales tried and what came of it; the first attempt makes a new lead a worked one. */
@Injectable()
export class LogAttempt {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `lead/out-of-reach`, `fact/in-future`, `fact/too-old` */
  async run(
    tx: Tx,
    by: By,
    leadId: string,
    attempt: Attempt,
  ): Promise<{ attemptId: string; leadId: string; occurredAt: Date }> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'attempt.log', lead);
    const occurredAt = attempt.occurredAt ?? at;
    checkBackdating(by.actor.kind === 'member' ? 'person' : 'connector', occurredAt.getTime(), at.getTime());
    const attemptId = newId<'attempt'>();
    await keep(tx, by, { ...attempt, attemptId, leadId, occurredAt, at });
    const isFirst = lead.workState === 'new' && isWork(attempt);
    const set = isFirst ? { workState: 'working' } : {};
    await changeLeads(tx, by.workspaceId, { leadIds: [leadId], from: OPEN_STAGES, at, set });
    const { type, direction, outcome, evidence } = attempt;
    const proof = evidence ? { source: evidence.source, evidenceId: evidence.id } : {};
    await this.journal.append(tx, by.workspaceId, [
      leadEntry(by, lead, occurredAt, 'attempt.logged', { attemptId, type, direction, outcome, ...proof }),
    ]);
    return { attemptId, leadId, occurredAt };
  }
}

/** Whoever is written to by the person, or by a machine, has not begun to work. */
const isWork = ({ type, direction, outcome, evidence }: Attempt): boolean =>
  type !== 'note' && !EMPTY_OUTCOMES.includes(outcome) && !(evidence && direction === 'in');

type Kept = Attempt & {
  readonly attemptId: string;
  readonly leadId: string;
  readonly occurredAt: Date;
  readonly at: Date;
};

async function keep(tx: Tx, { workspaceId, memberId }: By, kept: Kept): Promise<void> {
  const { attemptId, leadId, type, direction, outcome, occurredAt, at, note, evidence } = kept;
  await tx.query(
    `insert into attempt (workspace_id, id, lead_id, member_id, type, direction, outcome, occurred_at, recorded_at, source, evidence_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[workspaceId, attemptId, leadId, memberId, type, direction, outcome, occurredAt, at],
      ...[evidence?.source ?? 'declared', evidence?.id ?? null],
    ],
  );
  if (note)
    await writeNotes(tx, workspaceId, [{ leadId, subjectId: attemptId, authorId: memberId, text: note, at }]);
}

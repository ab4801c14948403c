import type { FrozenTarget, Stage } from '#contracts';
import type { Tx } from '#database';
import { groupBy } from '#kernel';
import { isAllowed, LIFECYCLE } from '../domain/lifecycle.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads } from '../persistence/leads.js';
import { onOffer } from '../persistence/routing-facts.js';
import type { LeadJudge } from './lead-judgement.js';

/** What leads are handed over with, by lead id; who is graded by nobody, or judged by no definition, is in no map. */
export interface Judged {
  readonly grades: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, FrozenTarget>;
}

/** Judges leads that are about to be offered. */
export async function judgeOffered(
  tx: Tx,
  judge: LeadJudge,
  workspaceId: string,
  leads: readonly LeadRow[],
  at: Date,
): Promise<Judged> {
  const ids = leads.map(({ id }) => id);
  return {
    targets: await judge.target(tx, workspaceId, ids),
    grades: await judge.grade(tx, workspaceId, ids, at),
  };
}

/** A lead as it is handed over; where no definition is in force, an earlier verdict does not stand. */
export const asJudged = (lead: LeadRow, { grades, targets }: Judged): LeadRow => ({
  ...lead,
  grade: grades.get(lead.id) ?? lead.grade,
  target: targets.get(lead.id)?.verdict ?? null,
});

/**
 * The leads as they would be handed over at this instant: those not on offer, and that may be, as today’s model and target definition
 * judge them; all others as they were. Writes nothing.
 */
export async function asToBeOffered(
  tx: Tx,
  judge: LeadJudge,
  workspaceId: string,
  leads: readonly LeadRow[],
  at: Date,
): Promise<readonly LeadRow[]> {
  const allowed = leads.filter(({ stage }) => isAllowed('offer', stage as Stage)).map(({ id }) => id);
  const open = await onOffer(tx, workspaceId, allowed);
  const ids = new Set(allowed.filter((id) => !open.has(id)));
  const judged = {
    targets: await judge.target(tx, workspaceId, [...ids]),
    grades: await judge.foreseenGrade(tx, workspaceId, [...ids], at),
  };
  return leads.map((lead) => (ids.has(lead.id) ? asJudged(lead, judged) : lead));
}

/** What a lead is handed over with picks its duties and clauses; it stands in every entry from the offer on. */
export async function freezeJudgement(
  tx: Tx,
  workspaceId: string,
  leads: readonly LeadRow[],
  judged: Judged,
  at: Date,
): Promise<void> {
  const after = leads.map((lead) => asJudged(lead, judged));
  const changing = after.filter(
    ({ id, target }, index) => judged.grades.has(id) || target !== leads[index]?.target,
  );
  for (const group of groupBy(changing, ({ grade, target }) => `${grade} ${target}`).values()) {
    const [first] = group;
    if (!first) continue;
    const set = { grade: first.grade, target: first.target };
    const leadIds = group.map(({ id }) => id);
    await changeLeads(tx, workspaceId, { leadIds, from: LIFECYCLE.offer.from, at, set });
  }
}

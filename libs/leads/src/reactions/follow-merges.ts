import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry, Stage } from '#contracts';
import type { Tx } from '#database';
import { violatedConstraint } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { AppError } from '#kernel';
import type { By } from '../application/command.js';
import { leadEntry } from '../application/entries.js';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { pairsOf } from '../domain/merging.js';
import type { LeadPair } from '../domain/merging.js';
import type { LeadMergeRow } from '../persistence/lead-merge.row.js';
import {
  endInAnother,
  leadIdsOf,
  leadsOfMerge,
  moveBack,
  movePerson,
  takeOut,
} from '../persistence/lead-merges.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';

type Merged = Entry<'person.merged'>;
type Unmerged = Entry<'person.unmerged'>;

/**
 * Leads follow their person. Of two open ones for the same thing one goes on and the other ends in it, its open offer withdrawn;
 * taken back, each stands again where it stood (rulings 13 and 19).
 */
@Injectable()
export class FollowMerges implements Reactor, OnModuleInit {
  readonly name = 'leads.merges';
  readonly types = ['person.merged', 'person.unmerged'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'person.merged') await this.merge(tx, byOf(workspaceId, entry), entry);
      if (entry.type === 'person.unmerged') await this.unmerge(tx, byOf(workspaceId, entry), entry);
    }
  }

  private async merge(tx: Tx, by: By, { subjectId, payload }: Merged): Promise<void> {
    const { mergeId, loserId } = payload;
    const leadIds = await leadIdsOf(tx, by.workspaceId, [subjectId, loserId]);
    if (leadIds.length === 0) return;
    const at = await this.journal.lock(tx, by.workspaceId, leadIds);
    const open = (await leadsByIds(tx, by.workspaceId, leadIds)).filter(isOpen);
    const pairs = pairsOf(
      open.filter(({ personId }) => personId === subjectId),
      open.filter(({ personId }) => personId === loserId),
    );
    const withdrawn = new Map<string, string | null>();
    for (const { survivor, loser } of pairs) {
      const ending = { mergeId, leadId: loser.id, intoLeadId: survivor.id, at, memberId: by.memberId };
      withdrawn.set(loser.id, (await endInAnother(tx, by.workspaceId, ending)).handoverId);
    }
    const moved = await movePerson(tx, by.workspaceId, { mergeId, from: loserId, to: subjectId, at });
    const after = await this.asTheyAre(tx, by, [...withdrawn.keys(), ...moved]);
    const ended = pairs.flatMap((pair) => mergedEntry(by, { pair, after, at, mergeId, withdrawn }));
    const rest = moved.filter((id) => !withdrawn.has(id));
    await this.journal.append(tx, by.workspaceId, [...ended, ...changed(by, rest, { after, at, mergeId })]);
  }

  private async unmerge(tx: Tx, by: By, { subjectId, payload }: Unmerged): Promise<void> {
    const { mergeId } = payload;
    const done = await leadsOfMerge(tx, by.workspaceId, mergeId);
    if (done.length === 0) return;
    const leadIds = done.map(({ leadId }) => leadId);
    const at = await this.journal.lock(tx, by.workspaceId, leadIds);
    const { moved, stands } = await this.giveBack(tx, by, done, { mergeId, from: subjectId, at });
    const after = await this.asTheyAre(tx, by, [...moved, ...stands.keys()]);
    const taken = done.flatMap((row) => unmergedEntry(by, row, { after, at, mergeId, stands }));
    const rest = moved.filter((id) => !stands.has(id));
    await this.journal.append(tx, by.workspaceId, [...taken, ...changed(by, rest, { after, at, mergeId })]);
  }

  /** @throws AppError `merge/other-lead-open` */
  private async giveBack(
    tx: Tx,
    { workspaceId }: By,
    done: readonly LeadMergeRow[],
    back: { mergeId: string; from: string; at: Date },
  ): Promise<{ moved: string[]; stands: Stands }> {
    try {
      const moved = await moveBack(tx, workspaceId, back);
      const stands: Stands = new Map();
      for (const { leadId, intoLeadId } of done) {
        const found = intoLeadId === null ? null : await takeOut(tx, workspaceId, { ...back, leadId });
        if (found) stands.set(leadId, found);
      }
      return { moved, stands };
    } catch (error) {
      if (violatedConstraint(error) === 'uq_lead_open') throw otherLeadOpen(error);
      throw error;
    }
  }

  private async asTheyAre(tx: Tx, { workspaceId }: By, leadIds: readonly string[]): Promise<Leads> {
    const leads = await leadsByIds(tx, workspaceId, [...new Set(leadIds)]);
    return new Map(leads.map((lead) => [lead.id, lead]));
  }
}

type Leads = ReadonlyMap<string, LeadRow>;
type Stands = Map<string, { readonly stage: Stage; readonly handoverId: string | null }>;

interface Of {
  readonly after: Leads;
  readonly at: Date;
  readonly mergeId: string;
}

const isOpen = ({ stage }: LeadRow): boolean => OPEN_STAGES.includes(stage as Stage);

const byOf = (workspaceId: string, { actor }: Entry): By => ({
  ...{ workspaceId, actor, caller: null },
  memberId: actor.kind === 'member' ? actor.id : null,
});

/** Whoever is set aside enters no stage, so nothing is counted twice by it. */
const moveOf = (from: Stage, to: Stage) => ({ from, to, entered: [] });

function mergedEntry(
  by: By,
  {
    pair: { survivor, loser },
    withdrawn,
    ...of
  }: Of & {
    readonly pair: LeadPair<LeadRow>;
    readonly withdrawn: ReadonlyMap<string, string | null>;
  },
): NewEntry[] {
  const lead = of.after.get(loser.id);
  if (!lead) return [];
  const facts = {
    ...{ move: moveOf(loser.stage as Stage, 'disqualified'), mergeId: of.mergeId },
    ...{ intoLeadId: survivor.id, handoverId: withdrawn.get(loser.id) ?? null },
  };
  return [leadEntry(by, lead, of.at, 'lead.merged', facts)];
}

function unmergedEntry(
  by: By,
  { leadId, intoLeadId, mergedAt }: LeadMergeRow,
  { after, at, mergeId, stands }: Of & { readonly stands: Stands },
): NewEntry[] {
  const [lead, found] = [after.get(leadId), stands.get(leadId)];
  if (!lead || !found) return [];
  const facts = {
    ...{ move: moveOf('disqualified', found.stage), mergeId, fromLeadId: intoLeadId ?? '' },
    ...{ handoverId: found.handoverId, mergedAt: mergedAt.toISOString() },
  };
  return [leadEntry(by, lead, at, 'lead.unmerged', facts)];
}

const changed = (by: By, leadIds: readonly string[], { after, at, mergeId }: Of): NewEntry[] =>
  leadIds.flatMap((id) => {
    const lead = after.get(id);
    return lead ? [leadEntry(by, lead, at, 'lead.person_changed', { mergeId })] : [];
  });

const otherLeadOpen = (cause: unknown): AppError =>
  new AppError(
    'conflict',
    'merge/other-lead-open',
    'Somebody asked for the same again since, and a person has one open lead for one thing: end that lead, or take back the later merge, first.',
    { cause },
  );

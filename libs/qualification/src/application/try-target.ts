import { Injectable } from '@nestjs/common';
import type { LeadAttributes, TargetVerdict } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { leadsByIds } from '#leads';
import type { By } from '#leads';
import { judgeTarget, readTarget } from '#scoring';
import type { NamedCriterion } from '#scoring';
import { countsOf, missesOf } from '../domain/target-counts.js';
import type { SubReasonCounts, VerdictCounts } from '../domain/target-counts.js';
import { latestLeadIds } from '../persistence/latest-leads.js';
import { attributesToJudge, targetInForce } from './target-in-force.js';

/** A draft and what to try it on. */
export interface TargetWish {
  readonly definition: unknown;
  /** Leads nobody captured; given, they are judged instead of the latest ones. */
  readonly attributes?: readonly LeadAttributes[];
  /** How many of the latest leads. */
  readonly latest: number;
}

export interface TriedLead {
  /** Null for one that was only described. */
  readonly leadId: string | null;
  readonly verdict: TargetVerdict;
  /** By the version in force; null where there is none. */
  readonly before: TargetVerdict | null;
  readonly missed: readonly NamedCriterion[];
  readonly unknown: readonly NamedCriterion[];
}

export interface TargetTrial {
  readonly asOf: Date;
  /** Version that is in force, against which the draft is held. */
  readonly inForce: number | null;
  /** Own fields were left out, for they may name somebody. */
  readonly hidesCustom: boolean;
  readonly counts: VerdictCounts;
  readonly before: VerdictCounts | null;
  readonly misses: readonly SubReasonCounts[];
  readonly leads: readonly TriedLead[];
}

interface Subject {
  readonly leadId: string | null;
  readonly attributes: LeadAttributes;
}

/** What a draft would make of leads, beside what the version in force makes of the same; nothing is written. */
@Injectable()
export class TryTarget {
  /** @throws AppError `target/invalid` */
  async run(tx: Tx, by: By, { definition, attributes, latest }: TargetWish): Promise<TargetTrial> {
    const draft = readTarget(definition);
    const hidesCustom = by.caller?.actions.has('person.read') === false;
    const inForce = await targetInForce(tx, by.workspaceId);
    const subjects = attributes
      ? attributes.map((given): Subject => ({ leadId: null, attributes: given }))
      : await this.latest(tx, by.workspaceId, latest, hidesCustom);
    const leads = subjects.map(({ leadId, attributes: known }): TriedLead => {
      const { verdict, missed, unknown } = judgeTarget(draft, known);
      const before = inForce && judgeTarget(inForce.definition, known).verdict;
      return { leadId, verdict, before, missed, unknown };
    });
    return {
      ...{ asOf: await databaseInstant(tx), inForce: inForce?.version ?? null, leads },
      hidesCustom: hidesCustom && !attributes,
      counts: countsOf(leads.map(({ verdict }) => verdict)),
      before: inForce && countsOf(leads.flatMap(({ before }) => before ?? [])),
      misses: missesOf(leads),
    };
  }

  private async latest(tx: Tx, workspaceId: string, most: number, hidesCustom: boolean): Promise<Subject[]> {
    const ids = await latestLeadIds(tx, workspaceId, most);
    const byId = new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
    return ids.flatMap((leadId) => {
      const lead = byId.get(leadId);
      if (!lead) return [];
      const { custom, ...attributes } = attributesToJudge(lead);
      return [
        { leadId, attributes: hidesCustom ? attributes : { ...attributes, ...(custom && { custom }) } },
      ];
    });
  }
}

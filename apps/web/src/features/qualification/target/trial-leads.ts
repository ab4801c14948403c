import { TARGET_VERDICTS } from '#contracts';
import type { TargetVerdict } from '#contracts';
import type { TriedLead } from './target-types.js';

/** Leads of one verdict, and those that had another. */
export interface VerdictLeads {
  readonly verdict: TargetVerdict;
  readonly ids: readonly string[];
}

export interface VerdictChange {
  readonly from: TargetVerdict;
  readonly to: TargetVerdict;
  readonly ids: readonly string[];
}

const idsOf = (leads: readonly TriedLead[]): readonly string[] => leads.flatMap(({ leadId }) => leadId ?? []);

/** The leads behind each figure of a trial. */
export const byVerdict = (leads: readonly TriedLead[]): readonly VerdictLeads[] =>
  TARGET_VERDICTS.map((verdict) => ({
    verdict,
    ids: idsOf(leads.filter((lead) => lead.verdict === verdict)),
  }));

/** What a draft changes for whom, each way that happens; nothing where no version is in force. */
export const changesOf = (leads: readonly TriedLead[]): readonly VerdictChange[] =>
  TARGET_VERDICTS.flatMap((from) =>
    TARGET_VERDICTS.filter((to) => to !== from).map((to) => ({
      ...{ from, to },
      ids: idsOf(leads.filter(({ before, verdict }) => before === from && verdict === to)),
    })),
  ).filter(({ ids }) => ids.length > 0);

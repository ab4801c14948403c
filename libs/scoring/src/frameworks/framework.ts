/** What may stand behind an answer: words, an attempt of the lead, a document, a date, or an amount. */
export const EVIDENCE_TYPES = ['note', 'attempt', 'document', 'date', 'amount'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** One thing to be known before a lead is qualified for sales. */
export interface Criterion {
  readonly key: string;
  readonly question: string;
  /** Without it the lead is not qualified, whatever else is known. */
  readonly isRequired: boolean;
  /** How much it says beside the others; only for how far one is. */
  readonly weight: number;
  readonly evidenceType: EvidenceType;
}

/** The agreed checklist: all required criteria and at least so many of all of them. */
export interface Framework {
  readonly criteria: readonly Criterion[];
  readonly atLeast: number;
}

/** What is known of one criterion. */
export interface Evidence {
  readonly criterion: string;
  readonly type: EvidenceType;
}

/** How a lead stands against a framework. */
export interface FrameworkVerdict {
  readonly isSatisfied: boolean;
  readonly met: readonly string[];
  /** Required and not known, in the order of the framework. */
  readonly missingRequired: readonly string[];
  /** How many more of any criteria, once the required ones are known. */
  readonly moreNeeded: number;
  /** Every criterion without evidence of its type, in the order of the framework. */
  readonly open: readonly string[];
  /** Share of the weight that is met, 0 to 1. */
  readonly share: number;
}

/** Judges what is known: evidence of another type than agreed, or for what the framework does not ask, counts for nothing. */
export function judgeFramework(
  { criteria, atLeast }: Framework,
  evidence: readonly Evidence[],
): FrameworkVerdict {
  const isMet = ({ key, evidenceType }: Criterion): boolean =>
    evidence.some(({ criterion, type }) => criterion === key && type === evidenceType);
  const met = criteria.filter(isMet);
  const open = criteria.filter((criterion) => !isMet(criterion));
  const required = open.filter(({ isRequired }) => isRequired);
  const moreNeeded = Math.max(0, atLeast - met.length - required.length);
  return {
    isSatisfied: required.length === 0 && moreNeeded === 0,
    met: met.map(({ key }) => key),
    missingRequired: required.map(({ key }) => key),
    moreNeeded,
    open: open.map(({ key }) => key),
    share: weightOf(met) / weightOf(criteria),
  };
}

const weightOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0);

import type { Json, JsonObject } from '#kernel';
import { isDuty } from '#sla';
import type { AgreementTerms, ValueTable } from '#sla';
import { poolPrior, shrinkRate } from '#statistics';
import type { BetaBelief } from '#statistics';

export const PROPOSAL_KINDS = ['lead-value', 'tier-slack', 'tier-tight'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Something the next version could say; a person accepts it into a draft, or declines it with a reason. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly clauseKey: string | null;
  readonly facts: JsonObject;
}

/** How the leads of one type fared: how many became customers, and what those brought. */
export interface TypeRecord {
  readonly leadType: string;
  readonly leads: number;
  readonly customers: number;
  readonly revenueMinor: number;
}

/** How long answers under one row of a duty took. */
export interface TierRecord {
  readonly clauseKey: string;
  readonly tier: string;
  readonly answered: number;
  /** Business milliseconds within which nine of ten answers came. */
  readonly p90Ms: number;
}

const PROPOSAL_THRESHOLDS = {
  /** A price nearer than this to the one signed is left alone. */
  value: 0.1,
  /** A target is slack when nine of ten answers need less than this share of it. */
  slack: 0.5,
  /** Answers a verdict on a target must rest on. */
  answers: 20,
  /** Targets are rounded up to whole steps of so many milliseconds. */
  stepMs: 5 * 60_000,
} as const;

/** What the figures suggest; the same figures always suggest the same. */
export const proposalsFor = (
  terms: AgreementTerms,
  types: readonly TypeRecord[],
  tiers: readonly TierRecord[],
): readonly Proposal[] => [
  ...(terms.valueTable ? valueProposals(terms.valueTable, types) : []),
  ...tierProposals(terms, tiers),
];

/**
 * The value of a lead of one type: its rate of customers, drawn towards the pool, × what a customer brings.
 * Source: empirical Bayes, Beta-binomial: 3 of 20 under Beta(2, 38) is 8.33 %, not 15 %.
 */
export function recalibrated(
  prior: BetaBelief,
  { customers, leads }: Pick<TypeRecord, 'customers' | 'leads'>,
  perCustomerMinor: number,
): { readonly rate: number; readonly low: number; readonly high: number; readonly minor: number } {
  const { mean, interval } = shrinkRate(prior, { hits: customers, total: leads });
  const { low, high } = interval;
  return { rate: mean, low, high, minor: Math.round(mean * perCustomerMinor) };
}

function valueProposals(table: ValueTable, types: readonly TypeRecord[]): Proposal[] {
  const prior = poolPrior(types.map(({ customers, leads }) => ({ hits: customers, total: leads })));
  const customers = types.reduce((sum, each) => sum + each.customers, 0);
  if (prior === null || customers === 0) return [];
  const perCustomer = types.reduce((sum, each) => sum + each.revenueMinor, 0) / customers;
  return table.types.flatMap(({ leadType, minor: currentMinor }) => {
    const record = types.find((each) => each.leadType === leadType);
    if (!record || record.leads === 0) return [];
    const { minor: proposedMinor, ...believed } = recalibrated(prior, record, perCustomer);
    const isNear = Math.abs(proposedMinor - currentMinor) <= currentMinor * PROPOSAL_THRESHOLDS.value;
    if (isNear) return [];
    const facts = { leadType, currentMinor, proposedMinor, currency: table.currency, ...believed };
    const basis = { leads: record.leads, customers: record.customers };
    return [{ kind: 'lead-value', clauseKey: null, facts: { ...facts, ...basis } }];
  });
}

function tierProposals({ clauses }: AgreementTerms, records: readonly TierRecord[]): Proposal[] {
  return clauses.filter(isDuty).flatMap((clause) =>
    clause.tiers.flatMap(({ key, targetMs }) => {
      const record = records.find(({ clauseKey, tier }) => clauseKey === clause.key && tier === key);
      const kind = record && tierVerdict(record, targetMs);
      if (!record || !kind) return [];
      const { p90Ms, answered } = record;
      const facts = { tier: key, targetMs, p90Ms, answered, proposedMs: roundedUp(p90Ms) };
      return [{ kind, clauseKey: clause.key, facts }];
    }),
  );
}

function tierVerdict({ answered, p90Ms }: TierRecord, targetMs: number): ProposalKind | null {
  if (answered < PROPOSAL_THRESHOLDS.answers || roundedUp(p90Ms) === targetMs) return null;
  if (p90Ms > targetMs) return 'tier-tight';
  return p90Ms < targetMs * PROPOSAL_THRESHOLDS.slack ? 'tier-slack' : null;
}

const roundedUp = (ms: number): number =>
  Math.max(1, Math.ceil(ms / PROPOSAL_THRESHOLDS.stepMs)) * PROPOSAL_THRESHOLDS.stepMs;

/** The terms with what was accepted; everything else as it was. */
export const withProposals = (terms: AgreementTerms, accepted: readonly Proposal[]): AgreementTerms =>
  accepted.reduce(withProposal, terms);

function withProposal(terms: AgreementTerms, { kind, clauseKey, facts }: Proposal): AgreementTerms {
  if (kind === 'lead-value') return withValue(terms, facts.leadType, Number(facts.proposedMinor));
  const clauses = terms.clauses.map((clause) => {
    if (clause.key !== clauseKey || !isDuty(clause)) return clause;
    const tiers = clause.tiers.map((tier) =>
      tier.key === facts.tier ? { ...tier, targetMs: Number(facts.proposedMs) } : tier,
    );
    return { ...clause, tiers };
  });
  return { ...terms, clauses };
}

function withValue(terms: AgreementTerms, leadType: Json | undefined, minor: number): AgreementTerms {
  if (!terms.valueTable) return terms;
  const types = terms.valueTable.types.map((row) => (row.leadType === leadType ? { ...row, minor } : row));
  return { ...terms, valueTable: { ...terms.valueTable, types } };
}

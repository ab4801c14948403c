import type { ClauseFigures } from '#contracts';
import { useAgreement } from '../api/agreements.js';
import type { Clause, Terms } from '../api/types.js';
import { useFormats } from './use-formats.js';
import type { FigureUnit } from './figure-rows.js';
import { clauseIn, termsInWords } from './wording.js';
import type { Wording } from './wording.js';

/** What the promises of one version are called, and how their figures are written. */
export interface Clauses {
  /** The title of a promise; its key until the agreement is known. */
  readonly title: (clauseKey: string) => string;
  /** The name of a tier; its key until the agreement is known. */
  readonly tier: (clauseKey: string, tierKey: string) => string;
  readonly write: (figure: Figure) => string;
  /** A difference, always with its sign. */
  readonly writeSigned: (figure: Figure) => string;
}

export interface Figure {
  readonly clauseKey: string;
  readonly unit: FigureUnit;
  readonly value: number;
}

/** In the words of what was signed and in force then; never in those of a draft. */
export function useClauses(agreementId: string, wording: Wording): Clauses {
  const formats = useFormats();
  const { data } = useAgreement(agreementId);
  const worded = termsInWords(data?.versions ?? [], wording);
  const [terms] = worded;
  const find = (key: string): Clause | undefined => clauseIn(worded, key);
  const write = ({ clauseKey, unit, value }: Figure): string => {
    if (unit === 'share') return formats.percent(value, 1);
    const currency = unit === 'amount' ? currencyOf(find(clauseKey), terms) : null;
    return currency === null ? formats.number(value) : formats.minor(value, currency);
  };
  return {
    write,
    writeSigned: (figure) => `${signOf(figure.value)}${write({ ...figure, value: Math.abs(figure.value) })}`,
    title: (key) => find(key)?.title ?? key,
    tier: (key, tierKey) => {
      const clause = find(key);
      const tiers = clause !== undefined && 'tiers' in clause ? clause.tiers : [];
      return tiers.find((tier) => tier.key === tierKey)?.label ?? tierKey;
    },
  };
}

const signOf = (value: number): string => (value === 0 ? '±' : value > 0 ? '+' : '−');

/** Null where leads are counted, not their worth. */
function currencyOf(clause: Clause | undefined, terms: Terms | undefined): string | null {
  const table = terms?.valueTable?.currency ?? null;
  if (clause === undefined) return null;
  if (clause.kind === 'quota.value') return clause.values?.currency ?? table;
  return clause.kind === 'quota.mix' && clause.by === 'value' ? table : null;
}

/** Kept, missed, or nothing to judge. */
export const verdictOf = ({ isKept }: ClauseFigures): 'kept' | 'missed' | 'unjudged' =>
  isKept === null ? 'unjudged' : isKept ? 'kept' : 'missed';

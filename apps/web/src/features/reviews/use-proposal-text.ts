import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../api/reviews.js';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { en } from './words.en.js';

type Kind = keyof typeof en.change;
const isKind = (kind: string): kind is Kind => kind in en.change;

export interface SaidProposal {
  /** What is signed and what is proposed. */
  readonly said: string;
  /** What that rests on. */
  readonly basis: string;
}

/** What a proposal says, from its code and facts. */
export function useProposalText(clauses: Clauses): (proposal: Proposal) => SaidProposal {
  const { t } = useTranslation('reviews');
  const values = useValues(clauses);
  const figures = useBasis();
  return (proposal) => {
    const { kind } = proposal;
    if (!isKind(kind)) return { said: kind, basis: '' };
    const rests = kind === 'lead-value' ? 'basis.value' : 'basis.answers';
    return { said: t(`change.${kind}`, values(proposal)), basis: t(rests, figures(proposal)) };
  };
}

type Values = Readonly<Record<'what' | 'tier' | 'from' | 'to', string>>;

function useValues(clauses: Clauses): (proposal: Proposal) => Values {
  const formats = useFormats();
  const span = useSpan();
  const label = useLabel();
  return ({ kind, clauseKey, facts }) => {
    if (kind === 'lead-value') {
      const money = (fact: unknown): string => formats.minor(numberOf(fact), textOf(facts.currency, 'EUR'));
      const [from, to] = [money(facts.currentMinor), money(facts.proposedMinor)];
      return { what: label('leadType', textOf(facts.leadType, '–')), tier: '', from, to };
    }
    const [from, to] = [span(numberOf(facts.targetMs)), span(numberOf(facts.proposedMs))];
    const key = clauseKey ?? '';
    return { what: clauses.title(key), tier: clauses.tier(key, textOf(facts.tier, '–')), from, to };
  };
}

function useBasis() {
  const formats = useFormats();
  const span = useSpan();
  const percent = (fact: unknown): string => formats.percent(numberOf(fact), 1);
  return ({ facts }: Proposal) => ({
    count: numberOf(facts.leads ?? facts.answered),
    customers: numberOf(facts.customers),
    rate: percent(facts.rate),
    low: percent(facts.low),
    high: percent(facts.high),
    time: span(numberOf(facts.p90Ms)),
  });
}

const numberOf = (fact: unknown): number => (typeof fact === 'number' ? fact : 0);
const textOf = (fact: unknown, none: string): string => (typeof fact === 'string' ? fact : none);

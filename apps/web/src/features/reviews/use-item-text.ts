import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../api/reviews.js';
import { useMemberName } from '../../api/session.js';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { useStretch } from '../../ui/use-stretch.js';
import { sentenceOf } from './agenda-text.js';
import { en } from './words.en.js';

type WaiverWord = keyof typeof en.waiver;
const isWaiverWord = (code: string): code is WaiverWord => code in en.waiver;

/** What an item of the agenda says, from its code and facts. */
export function useItemText(clauses: Clauses): (item: AgendaItem) => string {
  const { t } = useTranslation('reviews');
  const values = useValues(clauses);
  return (item) => t(`item.${sentenceOf(item)}`, { kind: item.kind, ...values(item) });
}

type Values = Readonly<Record<string, string | number>>;

/** Everything a sentence may be filled with; what an item has no facts for stays a dash. */
function useValues(clauses: Clauses): (item: AgendaItem) => Values {
  const { t } = useTranslation('reviews');
  const formats = useFormats();
  const span = useSpan();
  const stretch = useStretch();
  const nameOf = useMemberName();
  const percent = (fact: unknown): string => (typeof fact === 'number' ? formats.percent(fact, 1) : '–');
  const day = (fact: unknown): string => (typeof fact === 'string' ? stretch(fact) : '–');
  return ({ clauseKey, facts }) => ({
    title: clauseKey === null ? '–' : clauses.title(clauseKey),
    who: nameOf(textOf(facts.ownerId)) ?? t('someone'),
    on: day(facts.dueOn),
    period: day(facts.period),
    share: percent(facts.keptShare),
    rate: percent(facts.rate),
    objective: percent(facts.objective),
    broken: formats.number(Number(facts.breached ?? 0)),
    count: Number(facts.count ?? 0),
    tier: clauses.tier(clauseKey ?? '', textOf(facts.tier) ?? '–'),
    reason: t(`waiver.${waiverOf(facts.reason)}`),
    time: span(Number(facts.backdatedMs ?? 0)),
  });
}

const textOf = (fact: unknown): string | null => (typeof fact === 'string' ? fact : null);

function waiverOf(fact: unknown): WaiverWord {
  const code = textOf(fact) ?? 'other';
  return isWaiverWord(code) ? code : 'other';
}

import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../api/session.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { StoryItem as Item } from './customer-types.js';
import classes from './customers.module.css';
import { DepartmentMark } from './department-mark.js';
import { useItemText } from './use-item-text.js';

/** One thing: when, what, of which department, by whom, and where it leads. */
export function StoryItem({ item }: { item: Item }): JSX.Element {
  const tell = useItemText();
  const { workspace } = useSession();
  const formats = useFormats();
  const time = new Intl.DateTimeFormat(formats.locale, {
    ...({ hour: '2-digit', minute: '2-digit' } as const),
    timeZone: workspace.zone,
  });
  return (
    <li className={classes.item} data-department={item.department} data-code={item.code}>
      <time className={`${classes.time ?? ''} tabular`} dateTime={item.at}>
        {time.format(new Date(item.at))}
      </time>
      <div>
        <div className={classes.what}>{tell(item)}</div>
        <Facts item={item} until={item.until === null ? null : time.format(new Date(item.until))} />
        <Ways item={item} />
      </div>
      <DepartmentMark department={item.department} />
    </li>
  );
}

function Facts({ item, until }: { item: Item; until: string | null }): JSX.Element {
  const { t } = useTranslation('customers');
  const label = useLabel();
  const formats = useFormats();
  const { facts, isEvidenced } = item;
  const told = [
    ...useNamed(item),
    until && t('fact.until', { at: until }),
    facts.amount && formats.amount(facts.amount, facts.currency ?? 'EUR'),
    useMoved(item),
    facts.reason && t('fact.reason', { reason: label('reason', facts.reason) }),
    facts.expectedOn && t('fact.due', { on: formats.date(facts.expectedOn) }),
    isEvidenced && t('fact.evidenced'),
  ];
  return <div className={`${classes.meta ?? ''} tabular`}>{told.filter(Boolean).join(' · ')}</div>;
}

/** Who did it, with whom, and by which campaign. */
function useNamed({ who, person, facts: { campaign, asset } }: Item): readonly (string | null | undefined)[] {
  const { t } = useTranslation('customers');
  return [who.name ?? t(`who.${who.kind}`), person?.name, campaign, asset === campaign ? null : asset];
}

/** From where to where a deal, or its lead with it, went. */
function useMoved({ kind, code, facts: { from, to } }: Item): string | null {
  const { t } = useTranslation('customers');
  const label = useLabel();
  if (kind !== 'deal' || !from || !to || from === to) return null;
  const word = code === 'opportunity.stage_changed' ? 'dealStage' : 'stage';
  return t('fact.moved', { from: label(word, from), to: label(word, to) });
}

/** To the deal, the lead or the conversation it is of. */
function Ways({ item: { dealId, leadId, conversationId } }: { item: Item }): JSX.Element | null {
  const { t } = useTranslation('customers');
  if (dealId !== null) return <Way to={`/deals/${dealId}`}>{t('toDeal')}</Way>;
  if (conversationId !== null)
    return <Way to={`/conversations/${conversationId}`}>{t('toConversation')}</Way>;
  return leadId === null ? null : <Way to={`/leads/${leadId}`}>{t('toLead')}</Way>;
}

const Way = ({ to, children }: { to: string; children: string }): JSX.Element => (
  <div className={classes.meta}>
    <Link to={to}>{children}</Link>
  </div>
);

import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLeadNames } from '../../../api/lead-names.js';
import type { KnownLead } from '../../../api/lead-names.js';
import { Asked } from '../../../ui/asked.js';
import { Sheet } from '../../../ui/sheet.js';
import { Signal } from '../../../ui/signal.js';
import type { Tone } from '../../../ui/signal.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { OwedLead, OwedState, StandingClause } from '../partner-types.js';
import { useOwedLeads } from '../partners-query.js';
import type { Whose } from '../partners-query.js';
import classes from '../partners.module.css';

interface OwedLeadsSheetProps {
  readonly whose: Whose;
  readonly clause: StandingClause;
  readonly state: OwedState;
  readonly onClose: () => void;
}

/** The leads one number of a promise counts. */
export function OwedLeadsSheet({ whose, clause, state, onClose }: OwedLeadsSheetProps): JSX.Element {
  const { t } = useTranslation('partners');
  const query = useOwedLeads(whose, clause.clauseKey, state);
  const names = useLeadNames([query.data?.items.map(({ leadId }) => leadId) ?? []]);
  return (
    <Sheet isOpen onClose={onClose} title={t('portal.standing.leads', { title: clause.title })}>
      <Asked query={query} height={52}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('portal.standing.noLeads')} />
          ) : (
            <ul className={classes.list}>
              {items.map((lead) => (
                <Line key={`${lead.leadId} ${lead.dueAt}`} lead={lead} known={names(lead.leadId)} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Sheet>
  );
}

const TONES: Readonly<Record<OwedState, Tone>> = { kept: 'good', broken: 'bad', open: 'busy' };

interface LineProps {
  readonly lead: OwedLead;
  readonly known: KnownLead;
}

function Line({ lead: { leadId, state, dueAt, settledAt }, known }: LineProps): JSX.Element {
  const { t } = useTranslation(['partners', 'ui']);
  const formats = useFormats();
  const facts = [
    t('partners:portal.standing.due', { at: formats.moment(dueAt) }),
    settledAt !== null && t('partners:portal.standing.settled', { at: formats.moment(settledAt) }),
  ];
  return (
    <li className={classes.owed}>
      {known.isHidden ? (
        <span className={classes.dim}>{t('ui:lead.hidden')}</span>
      ) : (
        <Link to={`/leads/${leadId}`} className={`quiet ${classes.name}`}>
          {known.name ?? t('ui:lead.unnamed')}
        </Link>
      )}
      <Signal tone={TONES[state]}>{t(`partners:portal.standing.${state}`)}</Signal>
      <span className={`${classes.dim} ${classes.all} tabular`}>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

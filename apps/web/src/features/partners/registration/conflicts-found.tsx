import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLeadNames } from '../../../api/lead-names.js';
import type { KnownLeads } from '../../../api/lead-names.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Conflict, Registration } from '../partner-types.js';
import { useConflicts, usePartners } from '../partners-query.js';
import classes from './registration.module.css';

/** Whatever else is known of the same customer, each with the way to it; for those who decide. */
export function ConflictsFound({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const query = useConflicts(deal.id);
  const names = useLeadNames([query.data?.items.map(({ leadId }) => leadId) ?? []]);
  return (
    <Section
      title={t('house.decide.title')}
      aside={<span className={classes.dim}>{t('house.decide.looked')}</span>}
    >
      <Card pad={false}>
        <Asked query={query} rows={2} height={60}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('house.decide.clear')} icon={<IconCircleCheck size={26} stroke={1.5} />}>
                {t('house.decide.clearText')}
              </Empty>
            ) : (
              <ul className={classes.list}>
                {items.map((conflict) => (
                  <Found
                    key={`${conflict.kind} ${conflict.leadId ?? conflict.registrationId ?? ''}`}
                    conflict={conflict}
                    names={names}
                  />
                ))}
              </ul>
            )
          }
        </Asked>
      </Card>
    </Section>
  );
}

/** Since when, and when something last happened; of a lead of the house, whether it lies still. */
function useTimes({ kind, since, lastActivityAt, isWorked }: Conflict): string {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const times: string[] = [
    t('house.decide.since', { day: formats.day(since) }),
    lastActivityAt === null
      ? t('house.decide.noActivity')
      : t('house.decide.lastActivity', { day: formats.day(lastActivityAt) }),
  ];
  if (kind === 'house_lead' && !isWorked) times.push(t('house.decide.quiet'));
  return times.join(' · ');
}

function Found({ conflict, names }: { conflict: Conflict; names: KnownLeads }): JSX.Element {
  const { t } = useTranslation(['partners', 'ui']);
  const times = useTimes(conflict);
  const partners = usePartners().data?.items ?? [];
  const { kind, leadId, registrationId, partnerId, isAtStake } = conflict;
  const partner = partners.find(({ id }) => id === partnerId)?.name;
  return (
    <li className={classes.found} data-conflict={kind}>
      <span className={classes.kind}>
        {[t(`partners:house.decide.kind.${kind}`), partner].filter(Boolean).join(': ')}
      </span>
      {leadId !== null ? (
        <Link to={`/leads/${leadId}`}>{names(leadId).name ?? t('ui:lead.unnamed')}</Link>
      ) : (
        registrationId !== null && (
          <Link to={`/registrations/${registrationId}`}>{t('partners:house.decide.openDeal')}</Link>
        )
      )}
      <span className={`${classes.dim} ${classes.all}`}>{times}</span>
      {isAtStake && (
        <span className={classes.all}>
          <Signal tone="warn">{t('partners:house.decide.atStake')}</Signal>
        </span>
      )}
    </li>
  );
}

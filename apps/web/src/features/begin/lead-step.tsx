import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeadItem } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './begin.module.css';

/** Waits for the first lead, and shows it the moment it is there. */
export function LeadStep({ lead }: { lead: LeadItem | null }): JSX.Element {
  const { t } = useTranslation('begin');
  const formats = useFormats();
  const label = useLabel();
  if (lead === null) {
    return (
      <p className={classes.waiting} role="status">
        <span className={classes.pulse} aria-hidden /> {t('lead.waiting')}
      </p>
    );
  }
  const name = lead.person?.name ?? lead.company?.name ?? t('lead.nameless');
  return (
    <div className={classes.form} role="status">
      <p className={classes.arrived}>
        {t('lead.arrived', {
          ...{ name, at: formats.moment(lead.capturedAt), channel: label('channel', lead.channel) },
        })}
      </p>
      <p className={classes.links}>
        <Link to={`/leads/${lead.id}`}>{t('lead.open')}</Link>
        <Link to="/">{t('lead.today')}</Link>
      </p>
    </div>
  );
}

import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import { useReach } from '../../../api/may.js';
import type { LeadItem } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import { nameOf } from '../lead-columns.js';
import { whoseOf } from '../whose.js';
import { useHoldReason } from './hold-reason.js';
import classes from './rest.module.css';

/** Leads somebody meant to rest, those that come back first first. */
export function SnoozedList({ items }: { items: readonly LeadItem[] }): JSX.Element {
  return (
    <ul className={classes.list}>
      {items.map((lead) => (
        <Snoozed key={lead.id} lead={lead} />
      ))}
    </ul>
  );
}

function Snoozed({ lead }: { lead: LeadItem }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  const reasonOf = useHoldReason();
  const reaches = useReach(whoseOf(lead));
  const act = useAct({
    run: () => api.post(`/leads/${lead.id}/resumption`, {}),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('done.resume'),
  });
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Link to={`/leads/${lead.id}`} className={`quiet ${classes.name}`}>
          {nameOf(lead)}
        </Link>
        <div className={classes.dim}>
          {[label('stage', lead.stage), lead.owner?.name ?? t('stuck.nobody')].join(' · ')}
        </div>
      </div>
      <div className={`${classes.beyond} tabular`}>
        <div>{t('stuck.back', { at: formats.moment(lead.holdUntil ?? '') })}</div>
        <div className={classes.dim}>{reasonOf(lead.holdReason)}</div>
      </div>
      <div className={classes.acts}>
        {reaches('lead.work') && (
          <Button variant="default" size="sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
            {t('act.resume')}
          </Button>
        )}
      </div>
    </li>
  );
}

import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconPhonePlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReach } from '../../../api/may.js';
import { Signal } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import { nameOf } from '../lead-columns.js';
import { whoseOf } from '../whose.js';
import classes from './rest.module.css';
import { WORKING_DAY_MS } from './rest-query.js';
import type { OpenSheet, StuckLead } from './rest-query.js';

interface StuckRowProps {
  readonly item: StuckLead;
  readonly isChosen: boolean;
  /** Left out where nothing is done with many at once. */
  readonly onToggle?: (leadId: string) => void;
  readonly onOpen: (sheet: OpenSheet) => void;
}

export function StuckRow({ item, isChosen, onToggle, onOpen }: StuckRowProps): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const { lead } = item;
  return (
    <li className={classes.row} data-chosen={isChosen || undefined}>
      {onToggle && (
        <Checkbox
          checked={isChosen}
          onChange={() => onToggle(lead.id)}
          aria-label={t('select', { name: nameOf(lead) })}
        />
      )}
      <div className={classes.who}>
        <Link to={`/leads/${lead.id}`} className={`quiet ${classes.name}`}>
          {nameOf(lead)}
        </Link>
        <div className={classes.dim}>
          {[
            lead.person && lead.company?.name,
            label('stage', lead.stage),
            lead.owner?.name ?? t('stuck.nobody'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <Beyond item={item} />
      <div className={classes.missing}>
        {item.missing.map((what) => (
          <Signal key={what} tone={what === 'next_step_overdue' ? 'bad' : 'warn'}>
            {t(`stuck.missing.${what}`)}
          </Signal>
        ))}
      </div>
      <Acts item={item} onOpen={onOpen} />
    </li>
  );
}

/** How far beyond, in working days, and since when nothing was done. */
function Beyond({ item: { beyondMs, limitMs, lastActivityAt } }: { item: StuckLead }): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  const days = beyondMs / WORKING_DAY_MS;
  return (
    <div className={`${classes.beyond} tabular`}>
      <div className={classes.amount}>
        {days < 0.1
          ? t('stuck.justBeyond')
          : t('stuck.beyond', { days: formats.number(Math.round(days * 10) / 10) })}
      </div>
      <div className={classes.dim}>
        {t('stuck.since', {
          at: formats.moment(lastActivityAt),
          limit: formats.number(limitMs / WORKING_DAY_MS),
        })}
      </div>
    </div>
  );
}

function Acts({ item, onOpen }: Pick<StuckRowProps, 'item' | 'onOpen'>): JSX.Element {
  const { t } = useTranslation('ui');
  const reaches = useReach(whoseOf(item.lead));
  const acts = [
    { kind: 'plan', may: reaches('lead.work'), label: t('nextStep.plan'), Icon: IconCalendarPlus },
    { kind: 'attempt', may: reaches('attempt.log'), label: t('action.logAttempt'), Icon: IconPhonePlus },
  ] as const;
  return (
    <div className={classes.acts}>
      {acts
        .filter(({ may }) => may)
        .map(({ kind, label, Icon }) => (
          <Tooltip key={kind} label={label}>
            <ActionIcon
              variant="light"
              size={40}
              aria-label={`${label}: ${nameOf(item.lead)}`}
              onClick={() => onOpen({ kind, item })}
            >
              <Icon size={19} />
            </ActionIcon>
          </Tooltip>
        ))}
    </div>
  );
}

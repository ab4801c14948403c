import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countdownOf } from '../../ui/countdown.js';
import { CountdownRing, CountdownText } from '../../ui/countdown-ring.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { whoIs } from './inbox-cells.js';
import type { OwnLead } from './inbox-cells.js';
import classes from './inbox.module.css';

interface OwnLeadRowProps {
  readonly lead: OwnLead;
  readonly now: number;
  readonly onAttempt: (leadId: string) => void;
}

export function OwnLeadRow({ lead, now, onAttempt }: OwnLeadRowProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const name = whoIs(lead) ?? '–';
  return (
    <li className={classes.own}>
      <div className={classes.who}>
        <Link to={`/leads/${lead.leadId}`} className={`quiet ${classes.name}`}>
          {name}
        </Link>
        <div className={classes.dim}>
          {[lead.company?.name, label('stage', lead.stage)].filter(Boolean).join(' · ')}
        </div>
        <Contact lead={lead} now={now} />
      </div>
      <Tooltip label={t('action.logAttempt')}>
        <ActionIcon
          variant="light"
          size={40}
          onClick={() => onAttempt(lead.leadId)}
          aria-label={`${t('action.logAttempt')}: ${name}`}
        >
          <IconPhonePlus size={19} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

function Contact({ lead, now }: { lead: OwnLead; now: number }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  if (lead.contactedAt !== null) {
    return <div className={classes.dim}>{t('contacted', { at: formats.moment(lead.contactedAt) })}</div>;
  }
  if (lead.contactBy === null) return null;
  const countdown = countdownOf(lead.acceptedAt, lead.contactBy, now);
  return (
    <div className={classes.contact}>
      <CountdownRing countdown={countdown} size={18} />
      <span className={classes.dim}>{t('contactBy')}</span>
      <CountdownText countdown={countdown} />
    </div>
  );
}

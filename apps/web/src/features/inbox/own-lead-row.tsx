import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconPhonePlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReach } from '../../api/may.js';
import { countdownOf } from '../../ui/countdown.js';
import { CountdownRing, CountdownText } from '../../ui/countdown-ring.js';
import { NextStep } from '../../ui/next-step.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { whoIs } from './inbox-cells.js';
import type { OwnLead } from './inbox-cells.js';
import classes from './inbox.module.css';

interface OwnLeadRowProps {
  readonly lead: OwnLead;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: (leadId: string) => void;
  readonly onAttempt: (leadId: string) => void;
  readonly onPlan: (leadId: string) => void;
}

export function OwnLeadRow(props: OwnLeadRowProps): JSX.Element {
  const { lead, now, isChosen, onChoose } = props;
  const label = useLabel();
  return (
    <li
      id={`line-${lead.leadId}`}
      className={classes.own}
      data-line
      data-focus-home={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      data-chosen={isChosen || undefined}
      aria-current={isChosen ? 'true' : undefined}
      onPointerDown={() => onChoose(lead.leadId)}
      onFocus={() => onChoose(lead.leadId)}
    >
      <div className={classes.who}>
        <Link to={`/leads/${lead.leadId}`} className={`quiet ${classes.name}`}>
          {whoIs(lead) ?? '–'}
        </Link>
        <div className={classes.dim}>
          {[lead.company?.name, label('stage', lead.stage)].filter(Boolean).join(' · ')}
        </div>
        <Rest lead={lead} />
        <Contact lead={lead} now={now} />
        {lead.nextStepDueAt !== null && (
          <div className={classes.next}>
            <NextStep what={lead.nextStep} dueAt={lead.nextStepDueAt} now={now} />
          </div>
        )}
      </div>
      <Acts {...props} />
    </li>
  );
}

/** On the desk of a team stand leads of others, too: what may not be done is not offered. */
function Acts({ lead, onAttempt, onPlan }: OwnLeadRowProps): JSX.Element {
  const { t } = useTranslation('ui');
  const reaches = useReach({ ownerId: lead.memberId, teamId: lead.teamId });
  const name = whoIs(lead) ?? '–';
  const acts = [
    { may: reaches('lead.work'), label: t('nextStep.plan'), Icon: IconCalendarPlus, act: onPlan },
    { may: reaches('attempt.log'), label: t('action.logAttempt'), Icon: IconPhonePlus, act: onAttempt },
  ];
  return (
    <div className={classes.acts}>
      {acts
        .filter(({ may }) => may)
        .map(({ label, Icon, act }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon
              variant="light"
              size={40}
              onClick={() => act(lead.leadId)}
              aria-label={`${label}: ${name}`}
            >
              <Icon size={19} />
            </ActionIcon>
          </Tooltip>
        ))}
    </div>
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

/** Whether it came back from a snooze, or rests. */
function Rest({ lead }: { lead: OwnLead }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  if (lead.holdUntil !== null)
    return <div className={classes.dim}>{t('snoozed', { at: formats.moment(lead.holdUntil) })}</div>;
  return lead.backAt === null ? null : <Signal tone="busy">{t('backFromSnooze')}</Signal>;
}

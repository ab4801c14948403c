import { Text } from '@mantine/core';
import { useRef } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useReach } from '../../api/may.js';
import { useMemberName } from '../../api/session.js';
import type { LeadDetail } from '../../api/types.js';
import { AttemptForm } from '../../ui/attempt-form.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';
import { whoseOf } from './whose.js';

/** Every try to reach the person, and the form for another; `l` begins one. */
export function Attempts({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const reaches = useReach(whoseOf(lead));
  return (
    <Section title={t('lead.attempts')}>
      <Card>
        <Tried lead={lead} />
        {reaches('attempt.log') && <Another leadId={lead.id} />}
      </Card>
    </Section>
  );
}

function Another({ leadId }: { leadId: string }): JSX.Element {
  const form = useRef<HTMLDivElement>(null);
  useKeys('lead', { l: () => form.current?.querySelector<HTMLElement>('input:checked')?.focus() });
  return (
    <div ref={form}>
      <AttemptForm leadId={leadId} />
    </div>
  );
}

/** The latest first, with what was written about it. */
function Tried({ lead: { attempts, notes } }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  const nameOf = useMemberName();
  if (attempts.length === 0) {
    return (
      <Text c="dimmed" size="sm" mb="md">
        {t('lead.noAttempts')}
      </Text>
    );
  }
  return (
    <ul className={`${classes.timeline} ${classes.attempts}`}>
      {attempts.toReversed().map((attempt) => (
        <li key={attempt.id} className={classes.moment}>
          <div className={classes.what}>
            {label('attempt', attempt.type)} · {label('outcome', attempt.outcome)}
          </div>
          {notes
            .filter(({ subjectId }) => subjectId === attempt.id)
            .map((note) => (
              <p key={note.id} className={classes.note}>
                {note.text}
              </p>
            ))}
          <div className={classes.meta}>
            {[formats.moment(attempt.at), nameOf(attempt.by)].filter(Boolean).join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}

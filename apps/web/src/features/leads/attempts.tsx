import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../api/session.js';
import type { Attempt, Note } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

interface AttemptsProps {
  readonly attempts: readonly Attempt[];
  readonly notes: readonly Note[];
}

/** Every try to reach the person, the latest first, with what was written about it. */
export function Attempts({ attempts, notes }: AttemptsProps): JSX.Element {
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

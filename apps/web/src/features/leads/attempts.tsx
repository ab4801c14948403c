import { Divider, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

export function Attempts({ attempts }: { attempts: readonly Attempt[] }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  const by = (attempt: Attempt): string | undefined =>
    attempt.by === null || typeof attempt.by === 'string' ? undefined : attempt.by.name;
  return (
    <>
      {attempts.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('lead.noAttempts')}
        </Text>
      )}
      <ul className={classes.timeline}>
        {attempts.map((attempt) => (
          <li key={attempt.id} className={classes.moment}>
            <div className={classes.what}>
              {label('attempt', attempt.type)} · {label('outcome', attempt.outcome)}
            </div>
            {attempt.note !== null && <div className={classes.meta}>{attempt.note}</div>}
            <div className={classes.meta}>
              {[formats.moment(attempt.at), by(attempt)].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      <Divider my="md" />
    </>
  );
}

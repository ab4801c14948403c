import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opportunity } from '../api/types.js';
import classes from './decision-line.module.css';
import { Signal } from './signal.js';
import { useFormats } from './use-formats.js';
import { useStepName } from './use-step-name.js';

/** How far the buyer is, in two lines: a bar of steps, what comes next, and whether it is late. */
export function DecisionLine({ decision }: Pick<Opportunity, 'decision'>): JSX.Element | null {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const nameOf = useStepName();
  if (decision === null) return null;
  const { steps, done, current, isOverdue } = decision;
  return (
    <div className={classes.line}>
      <div className={classes.bar} role="img" aria-label={t('decision.progress', { done, steps })}>
        {Array.from({ length: steps }, (_, step) => (
          <span key={step} data-done={step < done || undefined} />
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {current === null ? t('decision.allDone') : t('decision.current', { name: nameOf(current.name) })}
        {current?.expectedOn && ` · ${t('decision.expected', { on: formats.date(current.expectedOn) })}`}
      </Text>
      {isOverdue && <Signal tone="bad">{t('decision.standsStill')}</Signal>}
    </div>
  );
}

import { IconArrowRight } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { timelinessOf } from './next-step-times.js';
import classes from './next-step.module.css';
import { Signal } from './signal.js';
import { useFormats, useSpan } from './use-formats.js';

interface NextStepProps {
  /** Null for those who see when, and not what. */
  readonly what: string | null;
  readonly dueAt: string;
  readonly now: number;
}

/** What comes next and when; what is overdue says so in words, by a sign and in colour. */
export function NextStep({ what, dueAt, now }: NextStepProps): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.step}>
      <IconArrowRight size={15} stroke={2} aria-hidden className={classes.arrow} />
      <div className={classes.text}>
        <span className={classes.what}>{what ?? t('nextStep.title')}</span>
        <Due dueAt={dueAt} now={now} />
      </div>
    </div>
  );
}

function Due({ dueAt, now }: { dueAt: string; now: number }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const span = useSpan();
  switch (timelinessOf(dueAt, now)) {
    case 'overdue':
      return <Signal tone="bad">{t('nextStep.overdue', { time: span(now - Date.parse(dueAt)) })}</Signal>;
    case 'today':
      return <Signal tone="warn">{t('nextStep.today', { at: formats.time(dueAt) })}</Signal>;
    case 'later':
      return (
        <span className={`${classes.due} tabular`}>{t('nextStep.due', { at: formats.moment(dueAt) })}</span>
      );
  }
}

import { Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './results.module.css';
import { isDay, nameOf, STRETCHES, stretchOf } from './stretch.js';
import type { NamedStretch, Stretch } from './stretch.js';

interface PeriodBarProps {
  readonly stretch: Stretch;
  /** The day it is in the workspace's zone. */
  readonly today: string;
  readonly onChange: (stretch: Stretch) => void;
}

/** Which days a report is about: by name, or from one to another. */
export function PeriodBar({ stretch, today, onChange }: PeriodBarProps): JSX.Element {
  const { t } = useTranslation('results');
  const name = nameOf(stretch, today);
  const isWrong = stretch.to < stretch.from;
  const day = (end: 'from' | 'to'): JSX.Element => (
    <TextInput
      type="date"
      label={t(`period.${end}`)}
      value={stretch[end]}
      error={end === 'to' && isWrong && t('period.wrong')}
      onChange={({ currentTarget: { value } }) => isDay(value) && onChange({ ...stretch, [end]: value })}
    />
  );
  return (
    <div className={classes.days}>
      <Select
        label={t('period.label')}
        allowDeselect={false}
        value={name ?? 'own'}
        onChange={(next) =>
          next !== null && next !== 'own' && onChange(stretchOf(next as NamedStretch, today))
        }
        data={[
          ...STRETCHES.map((value) => ({ value, label: t(`period.${value}`) })),
          ...(name === null ? [{ value: 'own', label: t('period.own') }] : []),
        ]}
      />
      {day('from')}
      {day('to')}
    </div>
  );
}

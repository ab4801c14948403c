import { Group, NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { decayed } from '#scoring';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { ModelPartProps } from './rules-field.js';
import { problemUnder } from './score-draft.js';

/** Days at which the fading of ten points is told. */
const TOLD_DAYS = [7, 30, 90] as const;

/** From when a lead is ready, and how fast what somebody did loses its worth. */
export function ThresholdFields({ model, problems, onChange }: ModelPartProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const { thresholds, halfLifeDays } = model;
  return (
    <>
      <p className={classes.intro}>{t('scoring.thresholdsText')}</p>
      <Group align="flex-start">
        {(['fit', 'engagement'] as const).map((axis) => (
          <NumberInput
            key={axis}
            w={150}
            min={0}
            label={t(`score.${axis}`)}
            error={problemUnder(problems, `/thresholds/${axis}`)?.detail}
            value={thresholds[axis]}
            onChange={(next) => onChange({ ...model, thresholds: { ...thresholds, [axis]: Number(next) } })}
          />
        ))}
        <NumberInput
          w={190}
          min={0.01}
          suffix={` ${t('scoring.days')}`}
          label={t('scoring.halfLife')}
          error={problemUnder(problems, '/halfLifeDays')?.detail}
          value={halfLifeDays}
          onChange={(next) => onChange({ ...model, halfLifeDays: Number(next) })}
        />
      </Group>
      {halfLifeDays > 0 && <Fading halfLifeDays={halfLifeDays} />}
    </>
  );
}

function Fading({ halfLifeDays }: { halfLifeDays: number }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const told = TOLD_DAYS.map((days) =>
    t('scoring.fading', { count: days, worth: formats.number(decayed(10, days, halfLifeDays), 1) }),
  );
  return (
    <p className={classes.dim} style={{ marginTop: 10 }}>
      {t('scoring.tenPoints', { told: told.join(', ') })}
    </p>
  );
}

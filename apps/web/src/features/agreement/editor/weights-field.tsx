import { NumberInput, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { useField } from './draft-context.js';
import classes from './editor.module.css';

const isEven = (row: readonly number[]): boolean => row.every((weight) => weight === row[0]);
/** A Monday, and a January: names of days and months are those of the reader's language. */
const [FIRST_DAY, FIRST_MONTH] = [5, 0];

/** How the plan spreads over a period, where not every day and month weighs the same. */
export function WeightsField(): JSX.Element {
  const { t } = useTranslation('agreement');
  const { locale } = useFormats();
  const weekdays = useField<readonly number[]>(['planWeights', 'weekdays']);
  const months = useField<readonly number[]>(['planWeights', 'months']);
  const [isOpen, setOpen] = useState(!isEven(weekdays.value) || !isEven(months.value));
  const nameOf = (month: number, day: number, format: Intl.DateTimeFormatOptions): string =>
    new Date(Date.UTC(2026, month, day)).toLocaleDateString(locale, { ...format, timeZone: 'UTC' });
  const toggle = (next: boolean): void => {
    setOpen(next);
    if (next) return;
    weekdays.set(weekdays.value.map(() => 1));
    months.set(months.value.map(() => 1));
  };
  return (
    <>
      <Switch
        label={t('edit.weights')}
        checked={isOpen}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {isOpen && (
        <fieldset className={classes.part}>
          <WeightRow
            label={t('edit.weekdays')}
            {...weekdays}
            nameOf={(index) => nameOf(FIRST_MONTH, FIRST_DAY + index, { weekday: 'short' })}
          />
          <WeightRow
            label={t('edit.months')}
            {...months}
            nameOf={(index) => nameOf(FIRST_MONTH + index, 1, { month: 'short' })}
          />
        </fieldset>
      )}
    </>
  );
}

interface WeightRowProps {
  readonly label: string;
  readonly value: readonly number[];
  readonly error: string | undefined;
  readonly set: (weights: readonly number[]) => void;
  readonly nameOf: (index: number) => string;
}

function WeightRow({ label, value, error, set, nameOf }: WeightRowProps): JSX.Element {
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <div className={classes.weights}>
        {value.map((weight, index) => (
          <NumberInput
            key={index}
            size="xs"
            label={nameOf(index)}
            min={0}
            max={100}
            step={0.1}
            decimalScale={2}
            value={weight}
            onChange={(next) => set(value.with(index, Number(next)))}
          />
        ))}
      </div>
      {error !== undefined && <p className={classes.problem}>{error}</p>}
    </div>
  );
}

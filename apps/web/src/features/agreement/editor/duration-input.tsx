import { Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { UNIT_NAMES, unitFor, unitMs } from './duration-units.js';
import type { UnitName } from './duration-units.js';

interface DurationInputProps {
  readonly label: string;
  readonly value: number;
  readonly workingDayMs: number;
  readonly error: string | undefined;
  readonly onChange: (ms: number) => void;
}

/** Working time in the unit it is thought in: minutes, hours or working days. */
export function DurationInput({
  label,
  value,
  workingDayMs,
  error,
  onChange,
}: DurationInputProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const [unit, setUnit] = useState<UnitName>(() => unitFor(value, workingDayMs));
  const size = unitMs(unit, workingDayMs);
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <NumberInput
        {...{ label, error }}
        w={92}
        min={0}
        decimalScale={2}
        value={Number((value / size).toFixed(2))}
        onChange={(next) => onChange(Math.round(Number(next) * size))}
      />
      <Select
        w={140}
        aria-label={t('edit.unit')}
        allowDeselect={false}
        value={unit}
        // The same number in another unit: whoever changes the unit means the unit.
        onChange={(next) => {
          const chosen = next ?? unit;
          setUnit(chosen);
          onChange(Math.round((value / size) * unitMs(chosen, workingDayMs)));
        }}
        data={UNIT_NAMES.map((name) => ({ value: name, label: t(`edit.times.${name}`) }))}
      />
    </Group>
  );
}

import { NumberInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useFormats } from '../../ui/use-formats.js';
import type { PlanForm } from './plan-wish.js';

/** A part of the form: what stands in it, and how to change that. */
export interface PartProps {
  readonly form: PlanForm;
  readonly set: (change: Partial<PlanForm>) => void;
}

interface AmountProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number people write with signs of their language; null while it is empty. */
export function Amount({ value, onChange, ...of }: AmountProps): JSX.Element {
  const { locale } = useFormats();
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return (
    <NumberInput
      {...of}
      min={0}
      thousandSeparator={sign('group')}
      decimalSeparator={sign('decimal')}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A calendar day. */
export function Day({ value, onChange, label }: DayProps): JSX.Element {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

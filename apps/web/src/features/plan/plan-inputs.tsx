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
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly size?: 'xs' | 'sm';
  /** Counts things: no parts of one. */
  readonly isWhole?: boolean;
}

/** A number people write with the signs of their language; null while it is empty, so that another can be typed in its place. */
export function Amount({ value, onChange, isWhole = false, min = 0, ...of }: AmountProps): JSX.Element {
  const { locale } = useFormats();
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return (
    <NumberInput
      {...of}
      min={min}
      allowDecimal={!isWhole}
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

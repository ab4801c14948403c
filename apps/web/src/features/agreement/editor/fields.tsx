import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Predicate } from '#contracts';
import { currencyExponent } from '#kernel';
import { PredicateBuilder } from '../../../ui/predicate-builder.js';
import { useDrafting, useField } from './draft-context.js';
import { pointerOf } from './places.js';
import type { Place } from './places.js';

interface FieldProps {
  readonly place: Place;
  readonly label: string;
  readonly hint?: string;
}

const hinted = (hint: string | undefined): { description?: string } =>
  hint === undefined ? {} : { description: hint };

/** `isOptional`: an empty field says nothing at all. */
export function TextField({
  place,
  label,
  hint,
  isOptional = false,
}: FieldProps & { readonly isOptional?: boolean }): JSX.Element {
  const { value, error, set } = useField<string | undefined>(place);
  return (
    <TextInput
      {...{ label, error, ...hinted(hint) }}
      value={value ?? ''}
      onChange={(event) =>
        set(isOptional && event.currentTarget.value === '' ? undefined : event.currentTarget.value)
      }
    />
  );
}

export function AreaField({ place, label, hint }: FieldProps): JSX.Element {
  const { value, error, set } = useField<string | undefined>(place);
  return (
    <Textarea
      autosize
      minRows={1}
      {...{ label, error, ...hinted(hint) }}
      value={value ?? ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

interface NumberFieldProps extends FieldProps {
  readonly min?: number;
  readonly max?: number;
  /** What stands in the draft for one in the field: 0.01 where it is shown in hundredths. */
  readonly unit?: number;
  readonly decimals?: number;
  readonly suffix?: string;
  /** What an empty field stands for; without one it is held as it is, and refused when saved. */
  readonly empty?: { readonly value: number | null | undefined; readonly placeholder: string };
}

export function NumberField({
  place,
  label,
  hint,
  unit = 1,
  decimals = 0,
  empty,
  ...bounds
}: NumberFieldProps): JSX.Element {
  const { value, error, set } = useField<number | null | undefined>(place);
  const shown = value === null || value === undefined ? '' : Number((value / unit).toFixed(decimals));
  return (
    <NumberInput
      {...{ label, error, ...hinted(hint), ...bounds }}
      decimalScale={decimals}
      value={shown}
      placeholder={empty?.placeholder ?? ''}
      // Off by less than the field shows: the sum of what one types, not of what a machine adds.
      onChange={(next) => set(next === '' ? (empty?.value ?? undefined) : round(Number(next) * unit))}
    />
  );
}

const round = (value: number): number => Number(value.toFixed(9));

export const ShareField = (props: FieldProps): JSX.Element => (
  <NumberField {...props} unit={0.01} decimals={1} min={0} max={100} suffix=" %" />
);

/** An amount in whole units of its currency; held in minor units. */
export function MoneyField({ currency, ...props }: FieldProps & { readonly currency: string }): JSX.Element {
  const digits = currencyExponent(currency);
  return <NumberField {...props} unit={10 ** digits} decimals={digits} min={0} suffix={` ${currency}`} />;
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ place, label, hint, choices }: ChoiceProps): JSX.Element {
  const { value, error, set } = useField<string>(place);
  return (
    <Select
      {...{ label, error, ...hinted(hint), value }}
      allowDeselect={false}
      data={[...choices]}
      onChange={(next) => set(next ?? value)}
    />
  );
}

/** Several of a list; `isNullable` holds null for none. */
export function ManyField({
  place,
  label,
  hint,
  choices,
  empty,
}: ChoiceProps & {
  readonly empty?: { readonly value: null | undefined; readonly placeholder: string };
}): JSX.Element {
  const { value, error, set } = useField<readonly string[] | null | undefined>(place);
  const chosen = value ?? [];
  return (
    <MultiSelect
      {...{ label, error, ...hinted(hint) }}
      placeholder={chosen.length === 0 ? (empty?.placeholder ?? '') : ''}
      value={[...chosen]}
      data={[...choices]}
      onChange={(next) => set(next.length === 0 && empty ? empty.value : inOrder(next, choices))}
    />
  );
}

const inOrder = (values: readonly string[], choices: ChoiceProps['choices']): string[] =>
  choices.map(({ value }) => value).filter((value) => values.includes(value));

export function SwitchField({ place, label, hint }: FieldProps): JSX.Element {
  const { value, error, set } = useField<boolean | undefined>(place);
  return (
    <Switch
      {...{ label, error, ...hinted(hint) }}
      checked={value === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

interface OptionalProps extends Omit<FieldProps, 'hint'> {
  /** What it says to begin with, once it is said at all. */
  readonly first: unknown;
  readonly children: JSX.Element;
}

/** A part that may be left out; switched on, its fields open. */
export function OptionalPart({ place, label, first, children }: OptionalProps): JSX.Element {
  const { value, error, set } = useField<unknown>(place);
  const isSaid = value !== undefined;
  return (
    <>
      <Switch
        {...{ label, error }}
        checked={isSaid}
        onChange={(event) => set(event.currentTarget.checked ? first : undefined)}
      />
      {isSaid && children}
    </>
  );
}

export function PredicateField({ place, label }: FieldProps): JSX.Element {
  const { value, set } = useField<Predicate>(place);
  const { problemUnder } = useDrafting();
  const problem = problemUnder(pointerOf(place));
  return <PredicateBuilder {...{ label, value, problem }} onChange={set} />;
}

import { Alert, NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import classes from '../credit.module.css';

interface WeightsProps<C extends string> {
  readonly legend: string;
  readonly hint: string;
  readonly codes: readonly C[];
  readonly nameOf: (code: C) => string;
  readonly weights: Readonly<Partial<Record<C, number>>>;
  readonly error?: string | undefined;
  readonly onChange: (weights: Partial<Record<C, number>>) => void;
}

/** What each of some things weighs; empty where nothing is said. */
export function Weights<C extends string>(props: WeightsProps<C>): JSX.Element {
  const { legend, hint, codes, nameOf, weights, error, onChange } = props;
  const put = (code: C, value: number | string): void => {
    const { [code]: _, ...others } = weights as Record<C, number>;
    onChange({ ...(others as Partial<Record<C, number>>), ...(value !== '' && { [code]: Number(value) }) });
  };
  return (
    <fieldset className={classes.part}>
      <legend>{legend}</legend>
      <p className={classes.note}>{hint}</p>
      <div className={classes.pair}>
        {codes.map((code) => (
          <NumberInput
            key={code}
            label={nameOf(code)}
            min={0}
            max={1000}
            decimalScale={6}
            value={weights[code] ?? ''}
            onChange={(value) => put(code, value)}
          />
        ))}
      </div>
      {error !== undefined && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
    </fieldset>
  );
}

import { NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../credit.module.css';
import type { PartProps } from './part-props.js';

/** What keeps recognition from being earned by doing the same over and over. */
export function Caps({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('credit');
  const whole = { allowDecimal: false, clampBehavior: 'strict', min: 1, max: 100 } as const;
  const set = (name: 'actsPerDeal' | 'mostOfPeriod') => (value: number | string) =>
    value !== '' && put({ [name]: Number(value) });
  return (
    <fieldset className={classes.part}>
      <legend>{t('settings.caps')}</legend>
      <p className={classes.note}>{t('settings.capsHint')}</p>
      <div className={classes.pair}>
        <NumberInput
          {...whole}
          label={t('settings.actsPerDeal')}
          value={draft.actsPerDeal}
          onChange={set('actsPerDeal')}
        />
        <NumberInput
          {...whole}
          label={t('settings.mostOfPeriod')}
          suffix=" %"
          value={draft.mostOfPeriod}
          onChange={set('mostOfPeriod')}
        />
      </div>
    </fieldset>
  );
}

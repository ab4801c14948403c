import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import classes from './returns.module.css';
import type { ReturnStamp } from './returns-types.js';

/** What every figure beside it depends on: what is in the cost, by which rule, and how old the leads are. */
export function StampLine({ stamp }: { readonly stamp: ReturnStamp }): JSX.Element {
  const { t } = useTranslation(['returns', 'credit', 'spend']);
  const formats = useFormats();
  const { kinds, leftOut, model, creditPosition, creditSettingsVersion, age } = stamp;
  const told = [
    t('returns:stamp.in', { kinds: kinds.map((kind) => t(`spend:kind.${kind}`)).join(', ') }),
    leftOut.length > 0 &&
      t('returns:stamp.out', {
        kinds: leftOut
          .map(({ kind, amount }) => `${t(`spend:kind.${kind}`)} ${formats.amount(amount, stamp.currency)}`)
          .join(', '),
      }),
    t('returns:stamp.model', { model: t(`credit:models.name.${model}`) }),
    t('returns:stamp.asOf', { position: formats.number(creditPosition), version: creditSettingsVersion }),
  ];
  return (
    <>
      <p className={`${classes.note} tabular`} data-stamp>
        {told.filter(Boolean).join(' · ')}
      </p>
      {age !== null && <Age age={age} />}
      {stamp.isSettling && (
        <Alert variant="light" role="status">
          {t('credit:stamp.settling')}
        </Alert>
      )}
      <LeftApart stamp={stamp} />
    </>
  );
}

/** How old the leads are, and whether more will come of them. */
function Age({ age }: { readonly age: NonNullable<ReturnStamp['age']> }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const { youngest, oldest, usual, isImmature } = age;
  const days = { youngest: formats.number(youngest), oldest: formats.number(oldest) };
  const usually =
    usual === null ? t('age.unknown') : t('age.usual', { count: usual, days: formats.number(usual) });
  const text = `${t('age.is', days)} ${usually}`;
  return isImmature === true ? (
    <Alert variant="light" color="yellow" title={t('age.immature')} data-immature>
      {text}
    </Alert>
  ) : (
    <p className={classes.note} data-age>
      {text}
    </p>
  );
}

/** What could not be added up with the rest. */
function LeftApart({ stamp }: { readonly stamp: ReturnStamp }): JSX.Element | null {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const lines = [
    ...stamp.unconverted.map(({ amount, currency }) =>
      t('apart.spend', { amount: formats.amount(amount, currency) }),
    ),
    ...stamp.otherCurrencies.map(({ amount, currency, conversions }) =>
      t('apart.deals', {
        count: conversions,
        number: formats.number(conversions),
        amount: formats.amount(amount, currency),
      }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert variant="light" title={t('apart.title')}>
      {lines.join(' · ')}
    </Alert>
  );
}

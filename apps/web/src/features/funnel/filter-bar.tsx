import { Select } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodBar } from '../results/period-bar.js';
import { DIMENSIONS } from './funnel-types.js';
import classes from './funnel.module.css';
import { useValues } from './use-values.js';
import type { View } from './use-view.js';

/** Which days and which leads; what else a page chooses stands behind it. */
export function FilterBar({ view, children }: { view: View; children?: ReactNode }): JSX.Element {
  const { t } = useTranslation('funnel');
  const { stretch, today, setStretch, dimension, choose } = view;
  return (
    <div className={classes.bar}>
      <PeriodBar stretch={stretch} today={today} onChange={setStretch} />
      <Select
        label={t('filter.dimension')}
        allowDeselect={false}
        value={dimension}
        onChange={(next) => choose({ dimension: next === 'all' ? null : next, value: null })}
        data={DIMENSIONS.map((value) => ({ value, label: t(`filter.of.${value}`) }))}
      />
      {dimension !== 'all' && <Value view={view} />}
      {children}
    </div>
  );
}

/** Leads of none have an answer too, and a select has no empty one. */
const NONE = '-';

function Value({ view: { dimension, value, choose } }: { view: View }): JSX.Element {
  const { t } = useTranslation('funnel');
  const values = useValues(dimension);
  return (
    <Select
      searchable
      label={t('filter.value')}
      placeholder={t('filter.choose')}
      value={value === '' ? NONE : value}
      onChange={(next) => choose({ value: next === NONE ? '' : next })}
      data={values.map(({ value: code, label }) => ({ value: code === '' ? NONE : code, label }))}
    />
  );
}

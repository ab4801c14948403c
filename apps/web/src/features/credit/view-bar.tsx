import { MultiSelect, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './credit.module.css';
import { FEWEST, isPathModel, MODEL_GROUPS, MOST } from './models.js';
import { PeriodBar } from '../results/period-bar.js';
import type { useView } from './use-view.js';

interface BarProps {
  readonly view: ReturnType<typeof useView>[0];
  readonly onChange: ReturnType<typeof useView>[1];
}

/** Which days, which rows and which models. */
export function ViewBar(props: BarProps): JSX.Element {
  const { t } = useTranslation('credit');
  const { view, onChange } = props;
  return (
    <div className={classes.bar}>
      <PeriodBar stretch={view.stretch} today={view.today} onChange={(stretch) => onChange({ stretch })} />
      <div>
        <div className={classes.label}>{t('by.label')}</div>
        <SegmentedControl
          aria-label={t('by.label')}
          value={view.by}
          onChange={(by) => onChange({ by })}
          data={(['channel', 'campaign', 'asset'] as const).map((value) => ({
            value,
            label: t(`by.${value}`),
          }))}
        />
      </div>
      <Models {...props} />
    </div>
  );
}

function Models({ view: { models, by }, onChange }: BarProps): JSX.Element {
  const { t } = useTranslation('credit');
  return (
    <div className={classes.models}>
      <MultiSelect
        label={t('choose.label')}
        description={by === 'channel' ? t('choose.hint') : t('choose.byChannelOnly')}
        maxValues={MOST}
        // The last two stay: one model alone is beside nothing.
        clearable={false}
        value={[...models]}
        onChange={(next) => next.length >= FEWEST && onChange({ models: next })}
        data={(['journey', 'campaign', 'path'] as const).map((group) => ({
          group: t(`choose.groups.${group}`),
          items: MODEL_GROUPS[group].map((value) => ({
            value: value,
            label: t(`models.name.${value}`),
            disabled: by !== 'channel' && isPathModel(value),
          })),
        }))}
      />
      <dl className={classes.definitions}>
        {models.map((model) => (
          <div key={model}>
            <dt>{t(`models.name.${model}`)}</dt>
            <dd>{t(`models.is.${model}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

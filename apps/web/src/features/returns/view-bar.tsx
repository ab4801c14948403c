import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { PeriodBar } from '../results/period-bar.js';
import { RULE_MODEL_NAMES } from './models.js';
import classes from './returns.module.css';
import type { View, ViewChange } from './use-view.js';

interface BarProps {
  readonly view: View;
  readonly onChange: (change: ViewChange) => void;
}

/** Which days, set against what, by which rule, at which cost. */
export function ViewBar({ view, onChange }: BarProps): JSX.Element {
  const { t } = useTranslation(['returns', 'credit']);
  const { asked, today } = view;
  return (
    <>
      <PeriodBar stretch={asked} today={today} onChange={onChange} />
      <div className={classes.bar}>
        <div>
          <div className={classes.label}>{t('returns:basis.label')}</div>
          <SegmentedControl
            aria-label={t('returns:basis.label')}
            value={asked.basis}
            onChange={(basis) => onChange({ basis })}
            data={(['cohort', 'period'] as const).map((value) => ({
              value,
              label: t(`returns:basis.${value}`),
            }))}
          />
        </div>
        <Select
          label={t('returns:model')}
          allowDeselect={false}
          value={asked.model}
          onChange={(model) => model !== null && onChange({ model })}
          data={RULE_MODEL_NAMES.map((value) => ({ value, label: t(`credit:models.name.${value}`) }))}
        />
        <Included view={view} onChange={onChange} />
      </div>
      <p className={classes.note}>{t(`returns:basis.is.${asked.basis}`)}</p>
    </>
  );
}

function Included({ view: { asked }, onChange }: BarProps): JSX.Element {
  const { t } = useTranslation('returns');
  const may = useMay();
  const kinds = (['salary', 'tool'] as const).filter((kind) => kind === 'tool' || may('spend.read'));
  return (
    <Checkbox.Group
      label={t('include.label')}
      value={[...asked.include]}
      onChange={(chosen) => onChange({ include: kinds.filter((kind) => chosen.includes(kind)) })}
    >
      <div className={classes.checks}>
        {kinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`include.${kind}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

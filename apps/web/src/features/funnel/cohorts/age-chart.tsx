import { useCallback } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../ui/chart.js';
import type { Palette } from '../../../ui/chart.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useStretch } from '../../../ui/use-stretch.js';
import type { CohortTable } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { ageOption, drawnOf } from './age-option.js';

/** The same cohorts as lines by age; their figures stand in the table above. */
export function AgeChart({ table }: { table: CohortTable }): JSX.Element | null {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const nameOf = useStretch();
  const { cohorts, unit } = table;
  const option = useCallback(
    (palette: Palette) =>
      ageOption({
        lines: drawnOf(cohorts).map((cohort) => ({ name: nameOf(cohort.from, cohort.to), cohort })),
        ...{ palette, formats },
        words: { unit: t(`axis.${unit}`), notYet: t('chart.notYet') },
      }),
    // The names of stretches change with the language, as the words of `t` do.
    [cohorts, unit, formats, t],
  );
  if (drawnOf(cohorts).length === 0) return null;
  return (
    <Section title={t('chart.title')}>
      <Card>
        <Chart option={option} height={300} label={t('chart.label')} />
        <p className={classes.note}>{t('chart.note')}</p>
      </Card>
    </Section>
  );
}

import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/page.js';
import { useStretch } from '../../../ui/use-stretch.js';
import { Count } from '../figures-open.js';
import type { Cohort, CohortTable as Table } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { IntervalBar, usePeriodRateText, useRateText } from '../rates.js';
import { CohortFile } from './cohort-file.js';
import { HeatCell } from './heat-cell.js';

/** The triangle: a row for whoever came together, a column for each age. */
export function CohortTable({ table }: { table: Table }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const ages = agesOf(table);
  const most = Math.max(0, ...table.cohorts.flatMap(({ byAge }) => byAge.map(({ rate }) => rate ?? 0)));
  return (
    <Section title={t('table.title')} aside={<CohortFile table={table} />}>
      <Card pad={false}>
        <div className={classes.scroll} role="region" aria-label={t('table.title')} tabIndex={0}>
          <table className={`${classes.table} ${classes.heat}`} data-cohorts={table.unit}>
            <caption className="unseen">{t('table.caption')}</caption>
            <thead>
              <tr>
                {(['cohort', 'entered', 'toDate', 'inPeriod'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`table.${column}`)}
                  </th>
                ))}
                {ages.map((age) => (
                  <th key={age} scope="col">
                    {t(`age.${table.unit}`, { count: age })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.cohorts.map((cohort) => (
                <Line key={cohort.from} {...{ cohort, table, ages, most }} />
              ))}
            </tbody>
          </table>
        </div>
        <p className={`${classes.note} ${classes.padded}`}>
          <span className={classes.hatch} aria-hidden /> {t('table.note')}
        </p>
      </Card>
    </Section>
  );
}

/** Every age that some cohort has reached. */
function agesOf({ cohorts }: Table): readonly number[] {
  const oldest = Math.max(-1, ...cohorts.map(({ byAge }) => byAge.length - 1));
  return Array.from({ length: oldest + 1 }, (_, age) => age);
}

interface LineProps {
  readonly cohort: Cohort;
  readonly table: Table;
  readonly ages: readonly number[];
  /** The highest rate of the table: the scale of its colours. */
  readonly most: number;
}

function Line({ cohort, table, ages, most }: LineProps): JSX.Element {
  const { t } = useTranslation('cohorts');
  const name = useStretch()(cohort.from, cohort.to);
  const days = { figure: 'cohort', from: cohort.from, to: cohort.to, stage: table.fromStage };
  return (
    <tr data-cohort={cohort.from}>
      <th scope="row">
        {name}
        <div className={classes.dim}>{t(`old.${table.unit}`, { count: cohort.age })}</div>
      </th>
      <td>
        <Count title={name} count={cohort.entered} of={days} />
      </td>
      <td>
        <ToDate {...{ cohort, table, name }} of={{ ...days, toStage: table.toStage }} />
      </td>
      <td>
        <InPeriod {...{ cohort, table, name }} />
      </td>
      {ages.map((age) => (
        <HeatCell key={age} {...{ cohort, table, name, most }} cell={cohort.byAge[age]} />
      ))}
    </tr>
  );
}

interface RateProps extends Pick<LineProps, 'cohort' | 'table'> {
  readonly name: string;
}

function ToDate({
  cohort: { toDate },
  name,
  of,
}: RateProps & { of: Readonly<Record<string, string>> }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const { share, between } = useRateText()(toDate);
  if (toDate.rate === null) return <>–</>;
  return (
    <>
      <span className={classes.strong}>{share}</span>{' '}
      <Count title={`${name}: ${t('table.toDate')}`} count={toDate.hits} of={of} />
      <IntervalBar rate={toDate} />
      <div className={classes.dim}>{between}</div>
    </>
  );
}

function InPeriod({ cohort: { from, to, inPeriod }, table, name }: RateProps): JSX.Element {
  const { t } = useTranslation(['cohorts', 'funnel']);
  const { share, note } = usePeriodRateText()(inPeriod);
  const of = { from, to, stage: table.toStage };
  if (inPeriod.entered + inPeriod.converted === 0) return <>–</>;
  return (
    <>
      {share} <Count title={`${name}: ${t('cohorts:table.inPeriod')}`} count={inPeriod.converted} of={of} />
      {note !== '' && <div className={classes.warn}>{note}</div>}
    </>
  );
}

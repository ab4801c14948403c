import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { Count } from '../figures-open.js';
import type { Cohort, CohortCell, CohortTable } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { lastDayAt } from './units.js';

interface CellProps {
  readonly cohort: Cohort;
  readonly table: CohortTable;
  readonly name: string;
  readonly most: number;
  /** None where the cohort is younger. */
  readonly cell: CohortCell | undefined;
}

/** The deepest colour, still light enough for its number. */
const DEEPEST = 42;

/** Who of a cohort had gone on by an age: a number first, its colour second; hatched while more may still come. */
export function HeatCell({ cohort: { from, to }, table, name, most, cell }: CellProps): JSX.Element {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  if (cell === undefined) return <td className={classes.younger} />;
  const { age, rate, hits, isRipe } = cell;
  if (rate === null) return <td className={classes.dim}>–</td>;
  const depth = most === 0 ? 0 : Math.round((rate / most) * DEEPEST);
  const { fromStage: stage, toStage, unit } = table;
  const until = lastDayAt(from, unit, age);
  return (
    <td
      data-age={age}
      data-ripe={isRipe}
      data-rate={rate}
      style={{ '--heat': `color-mix(in srgb, var(--accent) ${depth}%, var(--surface))` } as object}
    >
      <Count
        className={classes.cell}
        title={`${name}: ${t(`age.${unit}`, { count: age })}, ${formats.percent(rate, 1)}`}
        count={hits}
        of={{ ...{ figure: 'cohort', from, to }, ...{ stage, toStage, until } }}
      >
        {formats.percent(rate, rate < 0.1 ? 1 : 0)}
      </Count>
      <div className={classes.under}>
        {isRipe ? formats.number(hits) : t('table.notYet', { number: hits })}
      </div>
    </td>
  );
}

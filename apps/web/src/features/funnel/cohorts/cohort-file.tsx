import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '../../results/csv.js';
import type { CohortTable } from '../funnel-types.js';
import { TakeAlong } from '../take-along.js';

/** One line for each cohort and age: a triangle is hard to reckon with. */
export function CohortFile({ table }: { table: CohortTable }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const { cohorts, fromStage, toStage, stamp } = table;
  const columns = [
    ...(['from', 'to', 'entered', 'age', 'isRipe', 'hits', 'rate', 'low', 'high', 'inPeriod'] as const),
  ];
  const file = (): Blob =>
    csvOf([
      columns.map((column) => t(`file.${column}`)),
      ...cohorts.flatMap(({ from, to, entered, byAge, inPeriod }) =>
        byAge.map(({ age, isRipe, hits, rate, low, high }) => [
          ...[from, to, entered, age, isRipe ? 1 : 0, hits],
          ...(rate === null ? ['', '', ''] : [rate, low, high]),
          inPeriod.rate ?? '',
        ]),
      ),
    ]);
  const name = ['cohorts', fromStage, toStage, stamp.from, stamp.to].join('-');
  return <TakeAlong file={file} name={`${name}.csv`} />;
}

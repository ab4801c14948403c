import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { csvOf } from '../../results/csv.js';
import { Count } from '../figures-open.js';
import type { TimeToStage } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { TakeAlong } from '../take-along.js';
import { useHours } from '../use-hours.js';
import { useStageName } from '../use-stage-name.js';
import { thinned } from './curve-option.js';

interface CurveProps {
  readonly times: TimeToStage;
}

const COLUMNS = ['hours', 'atRisk', 'reached', 'share', 'low', 'high'] as const;

/** More rows than this are read by nobody; the file has them all. */
const MOST_ROWS = 120;

/** The curve as a table: at each time, who went on then and who had by then. */
export function CurveTold({ times }: CurveProps): JSX.Element {
  const { t } = useTranslation('funnel');
  let goneBy = 0;
  const points = times.points.map((point) => ({ ...point, goneBy: (goneBy += point.reached) }));
  return (
    <>
      <div
        className={`${classes.scroll} ${classes.tall}`}
        role="region"
        aria-label={t('curve.title')}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`curve.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {thinned(points, MOST_ROWS).map((point) => (
              <Row key={point.hours} {...{ times, point }} />
            ))}
          </tbody>
        </table>
      </div>
      <CurveFile times={times} />
    </>
  );
}

interface RowProps extends CurveProps {
  readonly point: TimeToStage['points'][number] & { readonly goneBy: number };
}

function Row({ times: { fromStage: stage, toStage }, point }: RowProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const nameOf = useStageName();
  const { hours, atRisk, reached, goneBy, share, low, high } = point;
  const since = useHours()(hours);
  const step = t('rate.wentOn', { from: nameOf(stage), to: nameOf(toStage) });
  const of = { figure: 'point', stage, toStage, hours };
  return (
    <tr data-hours={hours}>
      <th scope="row">{since}</th>
      <td>{formats.number(atRisk)}</td>
      <td data-then={reached}>
        <Count title={`${step}: ${since}`} count={reached} of={{ ...of, when: 'then' }} />
      </td>
      <td data-by={goneBy}>
        <Count title={t('curve.within', { step, since })} count={goneBy} of={{ ...of, when: 'by' }}>
          {formats.percent(share, 1)}
        </Count>
      </td>
      <td>{formats.percent(low, 1)}</td>
      <td>{formats.percent(high, 1)}</td>
    </tr>
  );
}

function CurveFile({ times: { points, fromStage, toStage, stamp } }: CurveProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const file = (): Blob =>
    csvOf([
      COLUMNS.map((column) => t(`curve.column.${column}`)),
      ...points.map((point) => COLUMNS.map((column) => point[column])),
    ]);
  return <TakeAlong file={file} name={`time-${fromStage}-${toStage}-${stamp.from}-${stamp.to}.csv`} />;
}

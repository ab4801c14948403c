import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { csvOf } from '../../results/csv.js';
import { Count } from '../figures-open.js';
import { FUNNEL_STAGES } from '../funnel-types.js';
import type { Plan } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { useRateText } from '../rates.js';
import { TakeAlong } from '../take-along.js';
import { useStageName } from '../use-stage-name.js';

type Planned = Plan['stages'][number];

/** What each stage needs, between what it may be, and the rates that are taken for it. */
export function PlanTable({ plan }: { plan: Plan }): JSX.Element {
  const { t } = useTranslation('funnel');
  const most = Math.max(1, ...plan.stages.map(({ count }) => count ?? 0));
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={t('plan.title')} tabIndex={0}>
        <table className={classes.table} data-plan={plan.direction}>
          <caption className="unseen">{t('plan.caption')}</caption>
          <thead>
            <tr>
              {(['stage', 'count', 'between', 'toNext', 'rests'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`plan.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.stages.map((planned) => (
              <Row key={planned.stage} {...{ planned, most }} />
            ))}
          </tbody>
        </table>
      </div>
      <PlanFile plan={plan} />
    </>
  );
}

function Row({ planned, most }: { planned: Planned; most: number }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const nameOf = useStageName();
  const rateText = useRateText();
  const { stage, count, toNext } = planned;
  return (
    <tr data-planned={stage} data-needed={count ?? ''}>
      <th scope="row">{nameOf(stage)}</th>
      <td>
        <span className={classes.strong}>{count === null ? t('plan.unknown') : formats.number(count)}</span>
        <div className={classes.thin} aria-hidden>
          <div style={{ width: `${((count ?? 0) / most) * 100}%` }} />
        </div>
      </td>
      <td>
        <Between planned={planned} />
      </td>
      <td>
        {toNext === null ? (
          '–'
        ) : (
          <>
            {rateText(toNext).share} <div className={classes.dim}>{rateText(toNext).between}</div>
          </>
        )}
      </td>
      <td>
        <Rests planned={planned} />
      </td>
    </tr>
  );
}

function Between({ planned: { count, low, high } }: { planned: Planned }): JSX.Element {
  const { t } = useTranslation('funnel');
  const { number } = useFormats();
  if (count === null || (low === high && low === count)) return <>–</>;
  return (
    <>
      {t('plan.between', {
        low: low === null ? '0' : number(low),
        high: high === null ? t('plan.noEnd') : number(high),
      })}
    </>
  );
}

/** Whom a rate rests on: of all who were captured in these days, those who got this far and those who went on. */
function Rests({ planned: { stage, toNext } }: { planned: Planned }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const next = FUNNEL_STAGES[FUNNEL_STAGES.indexOf(stage) + 1];
  if (toNext === null || next === undefined) return <>–</>;
  const of = { figure: 'cohort', stage: 'inquiry' };
  const reached = stage === 'inquiry' ? of : { ...of, toStage: stage };
  return (
    <>
      <Count title={nameOf(next)} count={toNext.hits} of={{ ...of, toStage: next }} /> {t('rate.of')}{' '}
      <Count title={nameOf(stage)} count={toNext.total} of={reached} />
    </>
  );
}

function PlanFile({ plan: { stages, stamp } }: { plan: Plan }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const file = (): Blob =>
    csvOf([
      (['stage', 'count', 'low', 'high', 'toNext'] as const).map((column) => t(`plan.column.${column}`)),
      ...stages.map(({ stage, count, low, high, toNext }) => [
        ...[nameOf(stage), count ?? '', low ?? '', high ?? '', toNext?.rate ?? ''],
      ]),
    ]);
  return <TakeAlong file={file} name={`plan-${stamp.from}-${stamp.to}.csv`} />;
}

import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { Count } from './figures-open.js';
import { FATES } from './funnel-types.js';
import type { FunnelReport, StageFigures } from './funnel-types.js';
import classes from './funnel.module.css';
import { usePeriodRateText, useRateText } from './rates.js';
import { COLUMNS } from './stage-columns.js';
import { useGrowth } from './use-growth.js';
import { useHours } from './use-hours.js';
import { useStageName } from './use-stage-name.js';
import { Worth } from './worth.js';

/** Everything the drawing says, as a table. */
export function StageTable({ report }: { report: FunnelReport }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <Card pad={false}>
      <div className={classes.scroll} role="region" aria-label={t('stages.title')} tabIndex={0}>
        <table className={classes.table}>
          <caption className="unseen">{t('stages.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.stage')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.stages.map((stage) => (
              <Row key={stage.stage} {...{ stage, report }} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface RowProps {
  readonly stage: StageFigures;
  readonly report: FunnelReport;
}

function Row({ stage: figures, report }: RowProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const name = useStageName()(figures.stage);
  const growth = useGrowth();
  const { stage, volume, volumeBefore, fates } = figures;
  const { from, to } = report.compared;
  return (
    <tr data-row={stage}>
      <th scope="row">{name}</th>
      <td>
        <Count title={name} count={volume} of={{ stage }} />
      </td>
      <td>
        <Count title={`${name}: ${t('column.before')}`} count={volumeBefore} of={{ stage, from, to }} />
      </td>
      <td>{growth(figures.growth) ?? '–'}</td>
      <Step stage={figures} />
      {FATES.map((fate) => (
        <td key={fate}>
          <Count title={`${name}: ${t(`fates.${fate}`)}`} count={fates[fate]} of={{ stage, fate }} />
        </td>
      ))}
      <Value {...{ stage: figures, report }} />
    </tr>
  );
}

function Step({ stage: { stage, toNext } }: Pick<RowProps, 'stage'>): JSX.Element {
  const nameOf = useStageName();
  const { t } = useTranslation('funnel');
  const rateText = useRateText();
  const periodText = usePeriodRateText();
  const hours = useHours();
  const cells = (texts: readonly ReactNode[]): JSX.Element => (
    <>
      {texts.map((text, index) => (
        <td key={index}>{text}</td>
      ))}
    </>
  );
  if (toNext === null) return cells(Array.from({ length: 6 }, () => '–'));
  const { toStage, inPeriod, ofCohort, time } = toNext;
  const [period, cohort] = [periodText(inPeriod), rateText(ofCohort)];
  const title = t('rate.wentOn', { from: nameOf(stage), to: nameOf(toStage) });
  return cells([
    [period.share, period.note].filter(Boolean).join(', '),
    cohort.share,
    cohort.between,
    <Count key="hits" {...{ title }} count={ofCohort.hits} of={{ figure: 'cohort', stage, toStage }} />,
    hours(time.medianHours),
    hours(time.p90Hours),
  ]);
}

function Value({ stage: { stage, value }, report: { stamp } }: RowProps): JSX.Element {
  const formats = useFormats();
  const { wonDeals, wonAmount, openDeals, openAmount, weightedAmount } = value;
  const { currency } = stamp;
  const open = { ...{ stage, currency, deals: openDeals, amount: openAmount }, state: 'open' } as const;
  return (
    <>
      <td>
        <Worth {...{ stage, currency }} state="won" deals={wonDeals} amount={wonAmount} />
      </td>
      <td>
        <Worth {...open} />
      </td>
      <td>
        {weightedAmount === null ? '–' : <Worth {...open} shown={formats.amount(weightedAmount, currency)} />}
      </td>
    </>
  );
}

import { useCallback } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../ui/chart.js';
import type { ChartProps } from '../../../ui/chart.js';
import { DrawnOrTold } from '../../../ui/drawn-or-told.js';
import { Card } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { Fared, TrainingReport } from '../qualification-types.js';
import { calibrationOption } from './calibration-option.js';
import { binsOf } from './comparison.js';

interface CalibrationProps {
  readonly report: TrainingReport;
}

/** How often what was told came true, in bins: drawn, and as the table behind it. */
export function Calibration({ report }: CalibrationProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <DrawnOrTold
      title={t('predictive.calibration.title')}
      drawn={
        <Card>
          <Drawn report={report} />
        </Card>
      }
      told={
        <Card>
          <div style={{ overflowX: 'auto' }}>
            <Told report={report} />
          </div>
        </Card>
      }
    />
  );
}

function Drawn({ report }: CalibrationProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const option = useCallback<ChartProps['option']>(
    (palette) =>
      calibrationOption({
        ...{ report, formats, palette },
        words: {
          model: t('predictive.theModel'),
          rules: t('predictive.theRules'),
          even: t('predictive.calibration.even'),
          told: t('predictive.calibration.told'),
          happened: t('predictive.calibration.happened'),
        },
      }),
    [report, t, formats],
  );
  return (
    <>
      <p className={classes.legend}>
        <span data-of="model">{t('predictive.theModel')}</span>
        {report.rules && <span data-of="rules">{t('predictive.theRules')}</span>}
        <span data-of="even">{t('predictive.calibration.even')}</span>
      </p>
      <Chart option={option} height={320} label={t('predictive.calibration.label')} />
    </>
  );
}

function Told({ report }: CalibrationProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const told = (bin: Fared['bins'][number] | undefined): string =>
    bin === undefined
      ? '–'
      : t('predictive.calibration.bin', {
          told: formats.percent(bin.meanTold, 1),
          happened: formats.percent(bin.happenedShare, 1),
          low: formats.percent(bin.interval.low),
          high: formats.percent(bin.interval.high),
          count: bin.total,
        });
  return (
    <table className={classes.trial} aria-label={t('predictive.calibration.title')}>
      <thead>
        <tr>
          <th scope="col">{t('predictive.calibration.between')}</th>
          <th scope="col">{t('predictive.theModel')}</th>
          {report.rules && <th scope="col">{t('predictive.theRules')}</th>}
        </tr>
      </thead>
      <tbody>
        {binsOf(report).map(({ from, to, model, rules }) => (
          <tr key={from}>
            <th scope="row">{`${formats.percent(from)} – ${formats.percent(to)}`}</th>
            <td>{told(model)}</td>
            {report.rules && <td>{told(rules)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Alert, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useIndicators } from '../funnel-query.js';
import type { Asked as AskedOf } from '../funnel-query.js';
import type { Indicator, Indicators, Outcome } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { useHours } from '../use-hours.js';
import { useStageName } from '../use-stage-name.js';

/** Early counts of a week, and by how many weeks they go before what comes of it. */
export function Leading({ asked }: { asked: AskedOf }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const [outcome, choose] = useState<Outcome>('won');
  const query = useIndicators(asked, outcome);
  return (
    <Section
      title={t('leading.title')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('leading.outcome')}
          value={outcome}
          onChange={choose}
          data={(['won', 'sql'] as const).map((value) => ({ value, label: nameOf(value) }))}
        />
      }
    >
      <Asked query={query} rows={1} height={220}>
        {(indicators) => <Shown indicators={indicators} />}
      </Asked>
    </Section>
  );
}

function Shown({ indicators: { indicators, weeks, leastWeeks } }: { indicators: Indicators }): JSX.Element {
  const { t } = useTranslation('funnel');
  const told = { weeks, least: leastWeeks };
  return (
    <Card pad={false}>
      <Alert variant="light" color="yellow" radius={0} icon={<IconAlertTriangle size={18} aria-hidden />}>
        {weeks < leastWeeks ? t('leading.few', told) : t('leading.notACause', told)}
      </Alert>
      <div className={classes.scroll} role="region" aria-label={t('leading.title')} tabIndex={0}>
        <table className={classes.table} data-weeks={weeks}>
          <caption className="unseen">{t('leading.caption')}</caption>
          <thead>
            <tr>
              {(['indicator', 'lag', 'correlation', 'median', 'p90'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`leading.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <Row key={indicator.indicator} indicator={indicator} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${classes.note} ${classes.padded}`}>{t('leading.note')}</p>
    </Card>
  );
}

function Row({ indicator: { indicator, best, timeToBenefit } }: { indicator: Indicator }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const hours = useHours();
  const nameOf = useStageName();
  const name = indicator === 'answered-in-1h' ? t('leading.answered') : nameOf(indicator);
  return (
    <tr data-indicator={indicator}>
      <th scope="row">{name}</th>
      <td>{best === null ? t('leading.untold') : t('leading.weeks', { count: best.lagWeeks })}</td>
      <td>
        {best === null ? (
          '–'
        ) : (
          <>
            {formats.signed(best.correlation, 2)}
            <div className={classes.dim}>{t('leading.pairs', { count: best.pairs })}</div>
          </>
        )}
      </td>
      <td>{hours(timeToBenefit.medianHours)}</td>
      <td>{hours(timeToBenefit.p90Hours)}</td>
    </tr>
  );
}

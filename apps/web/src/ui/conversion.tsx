import { Button, Table } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { Chart } from './chart.js';
import type { ChartProps } from './chart.js';
import { behind } from './drill.js';
import { DrawnOrTold } from './drawn-or-told.js';
import { Card } from './page.js';
import { Signal } from './signal.js';
import { useFormats } from './use-formats.js';
import { useLabel } from './use-label.js';
import { chartsOf, lastSignal } from './conversion-cells.js';
import type { ChartCell } from './conversion-cells.js';
import { conversionOption } from './conversion-option.js';
import { ProcessMarks } from './process-marks.js';
import classes from './conversion.module.css';

interface ConversionProps {
  readonly cells: Cells;
  readonly board: string;
}

/** Whether conversion changed or only wavers: one control chart per stage, with the weeks that are no chance. */
export function Conversion({ cells, board }: ConversionProps): JSX.Element | null {
  const { t } = useTranslation('ui');
  const charts = chartsOf(cells);
  if (charts.length === 0) return null;
  return (
    <DrawnOrTold
      title={t('conversion.title')}
      metric="stage-exit-rate"
      drawn={
        <div className={classes.charts}>
          {charts.map((chart) => (
            <Card key={chart.key}>
              <Drawn chart={chart} />
            </Card>
          ))}
          <div>
            <ProcessMarks />
          </div>
        </div>
      }
      told={
        <div className={classes.charts}>
          {charts.map((chart) => (
            <Card key={chart.key} pad={false}>
              <Told chart={chart} board={board} />
            </Card>
          ))}
        </div>
      }
    />
  );
}

/** The chart of one stage, under the promise that it weighs; nothing while the board has none. */
export function ConversionUnder({
  cells,
  board,
  stage,
}: ConversionProps & { stage: string }): JSX.Element | null {
  const { t } = useTranslation('ui');
  const [isTold, setTold] = useState(false);
  const chart = chartsOf(cells).find(({ key }) => key === stage);
  if (chart === undefined) return null;
  return (
    <div className={classes.under}>
      {isTold ? <Told chart={chart} board={board} /> : <Drawn chart={chart} />}
      <Button variant="subtle" size="compact-xs" aria-pressed={isTold} onClick={() => setTold(!isTold)}>
        {isTold ? t('action.showChart') : t('action.showTable')}
      </Button>
      <ProcessMarks />
    </div>
  );
}

function Drawn({ chart }: { chart: ChartCell }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  const kept = JSON.stringify(chart);
  const option = useCallback<ChartProps['option']>(
    (palette) =>
      conversionOption({
        chart: JSON.parse(kept) as ChartCell,
        words: {
          week: t('conversion.week'),
          limits: t('conversion.limits'),
          mark: (version) => t('conversion.mark', { version }),
        },
        ...{ formats, palette },
      }),
    [kept, t, formats],
  );
  const stage = label('stage', chart.key);
  const last = chart.points.findLast(({ rate }) => rate !== null)?.rate ?? null;
  const numbers = {
    share: last === null ? '–' : formats.percent(last),
    centre: chart.centre === null ? '–' : formats.percent(chart.centre),
  };
  return (
    <>
      <div className={classes.chartHead}>
        <h4>{t('conversion.from', { stage })}</h4>
        <Verdict chart={chart} />
      </div>
      <Chart option={option} label={t('conversion.label', { stage, ...numbers })} height={180} />
      <p className={classes.chartNote}>
        {t('conversion.last', numbers)}
        <Finding chart={chart} />
      </p>
    </>
  );
}

function Verdict({ chart }: { chart: ChartCell }): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  if (chart.status === 'collecting') return <Signal tone="calm">{label('standing', 'collecting')}</Signal>;
  const isSteady = lastSignal(chart) === null;
  return (
    <Signal tone={isSteady ? 'good' : 'warn'}>
      {t(isSteady ? 'conversion.verdict.steady' : 'conversion.verdict.changed')}
    </Signal>
  );
}

const RULES = ['outside-limits', 'eight-on-one-side', 'three-of-four-near-limit'] as const;

function Finding({ chart }: { chart: ChartCell }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const found = lastSignal(chart);
  const rule = RULES.find((each) => each === found?.rule);
  if (chart.status === 'collecting') return <> · {t('conversion.collecting')}</>;
  if (!found || !rule) return <> · {t('conversion.steady')}</>;
  return <> · {t(`conversion.signal.${rule}`, { on: formats.date(found.monday) })}</>;
}

function Told({ chart, board }: { chart: ChartCell; board: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table horizontalSpacing="md">
        <Table.Caption>{t('conversion.from', { stage: label('stage', chart.key) })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('conversion.week')}</Table.Th>
            <Table.Th ta="right">{t('conversion.rate')}</Table.Th>
            <Table.Th ta="right">{t('conversion.of')}</Table.Th>
            <Table.Th ta="right">{t('conversion.limits')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {chart.points.map(({ monday, hits, total, rate, lower, upper }) => (
            <Table.Tr key={monday}>
              <Table.Td>{formats.date(monday)}</Table.Td>
              <Table.Td ta="right">
                <Link className="quiet" to={behind(board, `chart.${chart.key}.${monday}.hits`)}>
                  {formats.number(hits)}
                </Link>
                {rate !== null && ` (${formats.percent(rate)})`}
              </Table.Td>
              <Table.Td ta="right">
                <Link className="quiet" to={behind(board, `chart.${chart.key}.${monday}.total`)}>
                  {formats.number(total)}
                </Link>
              </Table.Td>
              <Table.Td ta="right">
                {formats.percent(lower)} – {formats.percent(upper)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

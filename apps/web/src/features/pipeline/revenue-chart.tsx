import { useCallback } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { EChartsCoreOption } from 'echarts/core';
import { Chart } from '../../ui/chart.js';
import type { Palette } from '../../ui/chart.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { periodName } from './figures.js';
import type { RevenueReport } from './pipeline-types.js';
import classes from './pipeline.module.css';

/** Revenue over time, drawn; its figures stand in the last row of the table above. */
export function RevenueChart({ report }: { report: RevenueReport }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const { periods, total, by, stamp } = report;
  const option = useCallback(
    (palette: Palette): EChartsCoreOption => {
      const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
      const money = (value: number): string => formats.amount(String(value), stamp.currency);
      return {
        animationDuration: 300,
        grid: { left: 4, right: 12, top: 16, bottom: 2, containLabel: true },
        tooltip: {
          trigger: 'axis',
          renderMode: 'richText',
          backgroundColor: palette('surface'),
          borderColor: palette('line'),
          textStyle: { color: palette('ink'), fontSize: 12 },
          valueFormatter: (value: unknown) => money(Number(value)),
        },
        xAxis: {
          type: 'category',
          data: periods.map(({ from }) => periodName(from, by, formats.locale)),
          axisLabel: { ...text, hideOverlap: true },
          axisLine: { lineStyle: { color: palette('line') } },
          axisTick: { show: false },
        },
        yAxis: {
          type: 'value',
          min: 0,
          axisLabel: { ...text, formatter: (value: number) => formats.number(value) },
          splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
        },
        series: [
          {
            type: 'line',
            step: 'middle',
            symbolSize: 6,
            areaStyle: { color: palette('accent'), opacity: 0.14 },
            lineStyle: { color: palette('accent'), width: 2 },
            itemStyle: { color: palette('accent') },
            data: total.cells.map(({ amount }) => Number(amount)),
          },
        ],
      };
    },
    [periods, total, by, stamp, formats],
  );
  return (
    <Section title={t('chart.title')}>
      <Card>
        <Chart option={option} height={220} label={t('chart.label', { count: periods.length })} />
        <p className={classes.note}>{t('chart.note')}</p>
      </Card>
    </Section>
  );
}

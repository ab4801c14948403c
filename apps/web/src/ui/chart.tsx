import { useComputedColorScheme, Skeleton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';

/** Colours of the page as they are now: a chart takes part in light and dark. */
export type Palette = (token: string) => string;

export interface ChartProps {
  readonly option: (palette: Palette) => EChartsCoreOption;
  readonly height?: number;
  /** What the chart shows, for those who do not see it; the table behind it has the figures. */
  readonly label: string;
  /** A part of the drawing was clicked: what it was drawn from. The table behind it offers the same by keyboard. */
  readonly onPick?: (data: unknown) => void;
}

/** A chart drawn as SVG; the library is fetched when the first one is shown. */
export function Chart({ option, height = 280, label, onPick }: ChartProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const scheme = useComputedColorScheme('light');
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let isGone = false;
    void import('./echarts.js').then(({ init }) => {
      if (isGone) return;
      if (chart.current === null) {
        chart.current = init(element, null, { renderer: 'svg' });
        chart.current.on('click', ({ data }) => pick.current?.(data));
      }
      chart.current.setOption(option(paletteOf(element)), { notMerge: true });
    });
    return () => {
      isGone = true;
    };
  }, [option, scheme]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => chart.current?.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  return (
    <div role="img" data-chart aria-label={label} style={{ position: 'relative', height }}>
      <Skeleton height={height} style={{ position: 'absolute', inset: 0 }} animate={false} opacity={0.35} />
      <div ref={place} style={{ position: 'absolute', inset: 0, background: 'var(--surface)' }} />
    </div>
  );
}

const paletteOf =
  (element: Element): Palette =>
  (token) =>
    getComputedStyle(element).getPropertyValue(`--${token}`).trim();

import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../ui/chart.js';
import type { Flow } from './flows.js';

/** What the drawing calls things. */
export interface FlowWords {
  readonly channel: (channel: string | null) => string;
  readonly campaign: (flow: Flow) => string;
  readonly stage: (stage: string) => string;
  readonly end: (end: string) => string;
  readonly value: (value: number) => string;
}

interface FlowInput {
  readonly flows: readonly Flow[];
  readonly palette: Palette;
  readonly words: FlowWords;
}

interface Place {
  readonly key: string;
  readonly text: string;
}

/** Where a ribbon leads from and to; what it holds in all is one of its flows, as far as the ribbon tells them apart. */
export interface RibbonOf {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  /** From 0: which two columns it joins. */
  readonly step: number;
  readonly flow: Flow;
}

const TONES: Readonly<Record<string, string>> = { won: 'baton', lost: 'line-strong', open: 'accent' };

function placesOf(flow: Flow, words: FlowWords): readonly Place[] {
  const { channel, campaignId, isRest, stage, end } = flow;
  return [
    { key: `0 ${channel ?? ''}`, text: words.channel(channel) },
    { key: `1 ${channel ?? ''} ${isRest ? 'rest' : ''} ${campaignId ?? ''}`, text: words.campaign(flow) },
    { key: `2 ${stage}`, text: words.stage(stage) },
    ...(end === null ? [] : [{ key: `3 ${end}`, text: words.end(end) }]),
  ];
}

/** Each place once, and what leads from one to the next, together. */
function drawingOf({ flows, palette, words }: FlowInput) {
  const named = new Map<string, { readonly text: string; readonly color: string; readonly depth: number }>();
  const ribbons = new Map<string, RibbonOf>();
  for (const flow of flows) {
    const places = placesOf(flow, words);
    const tone = palette(flow.channel === null ? 'line-strong' : 'accent');
    for (const [step, { key, text }] of places.entries()) {
      const end = TONES[key.slice(2)];
      named.set(key, { text, depth: step, color: step > 1 && end !== undefined ? palette(end) : tone });
      const next = places[step + 1];
      if (next === undefined) continue;
      const id = `${key} > ${next.key}`;
      const value = (ribbons.get(id)?.value ?? 0) + flow.value;
      ribbons.set(id, { source: key, target: next.key, value, step, flow });
    }
  }
  return { named, links: [...ribbons.values()] };
}

/** From channels over campaigns to where it came, as wide as it is much. */
export function flowOption(input: FlowInput): EChartsCoreOption {
  const { palette } = input;
  const { named, links } = drawingOf(input);
  const textOf = (name: string): string => named.get(name)?.text ?? '';
  return {
    animationDuration: 300,
    tooltip: tooltipOf(textOf, input),
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 96,
        top: 8,
        bottom: 8,
        nodeGap: 10,
        nodeWidth: 12,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'source', opacity: 0.22 },
        label: {
          color: palette('ink'),
          fontFamily: 'inherit',
          fontSize: 11,
          width: 110,
          overflow: 'truncate',
          formatter: ({ name }: { readonly name: string }) => textOf(name),
        },
        data: [...named].map(([name, { color, depth }]) => ({ name, depth, itemStyle: { color } })),
        links,
      },
    ],
  };
}

const tooltipOf = (textOf: (name: string) => string, { palette, words }: FlowInput): object => ({
  backgroundColor: palette('surface'),
  borderColor: palette('line'),
  textStyle: { color: palette('ink'), fontSize: 12 },
  // Names are what people wrote: no mark-up in them is read.
  renderMode: 'richText',
  formatter: (at: { readonly name: string; readonly value: number; readonly data: object }) =>
    'source' in at.data
      ? `${textOf(String(at.data.source))} → ${textOf(String((at.data as { target?: unknown }).target))}\n${words.value(at.value)}`
      : `${textOf(at.name)}\n${words.value(at.value)}`,
});

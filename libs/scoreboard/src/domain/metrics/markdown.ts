import { METRICS } from './metrics.js';
import type { Metric } from './metric.js';

/** The dictionary as the page `docs/metrics.md`. */
export const metricDictionaryMarkdown = (metrics: readonly Metric[] = METRICS): string =>
  [
    '# Metrics',
    '',
    'Every figure of the product, once. Generated from the metric dictionary of `libs/scoreboard`; the same is served at',
    '`GET /api/v1/metrics/dictionary`. Words in code type are measures of the facts.',
    '',
    ...metrics.flatMap(section),
  ].join('\n');

const section = (metric: Metric): string[] => [
  `## ${metric.name.en}`,
  '',
  `*${metric.name.it}* · \`${metric.key}\` · ${metric.unit} · ${SIDES[metric.side]} · ${DIRECTIONS[metric.direction]}`,
  '',
  `- **Formula:** ${metric.formula}.`,
  `- **Numerator:** ${metric.numerator}.${metric.denominator === null ? '' : ` **Denominator:** ${metric.denominator}.`}`,
  `- **What it is not:** ${metric.notThis.en} *${metric.notThis.it}*`,
  `- **Measures:** ${metric.measures.map((measure) => `\`${measure}\``).join(', ')}`,
  '',
];

const SIDES = { marketing: 'marketing', sales: 'sales', both: 'both sides' } as const;
const DIRECTIONS = {
  up: 'more is better',
  down: 'less is better',
  none: 'neither way is better',
} as const;

import { AGREEMENT_METRICS } from './agreement-metrics.js';
import { FORECAST_METRICS } from './forecast-metrics.js';
import { FUNNEL_METRICS } from './funnel-metrics.js';
import type { Metric } from './metric.js';
import { REVENUE_METRICS } from './revenue-metrics.js';

/** The metric dictionary: every figure the product shows stands here once, and every tile links to its entry. */
export const METRICS: readonly Metric[] = [
  ...FUNNEL_METRICS,
  ...AGREEMENT_METRICS,
  ...FORECAST_METRICS,
  ...REVENUE_METRICS,
];

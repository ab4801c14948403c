export { LEAST_POINTS, runRules } from './run-rules.js';
export type { RunRule } from './run-rules.js';
export { xmrChart } from './xmr-chart.js';
export type { XmrPhase, XmrPoint } from './xmr-chart.js';
export { rateChart } from './rate-chart.js';
export type { RateChartOptions, RatePhase, RatePoint } from './rate-chart.js';

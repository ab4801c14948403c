import { escaped } from './html.js';

/** `[day, plan so far, credits so far]`; the last is null on days to come. */
export type PlanDay = readonly [day: string, plan: number, actual: number | null];

const HEIGHT = 80;
const [DONE, PLAN, REST] = ['#2b6cb0', '#c05621', '#edf2f7'];

/**
 * Plan against result, a column per day, as a table: mail programs show it at once, also those that hold images back or know no SVG.
 * A line marks the plan. `label` says in words what it shows, for those who cannot see it.
 */
export function planChart(days: readonly PlanDay[], label: string): string {
  const most = Math.max(1, ...days.flatMap(([, plan, actual]) => [plan, actual ?? 0]));
  const columns = days.map((day) => column(day, most)).join('');
  return (
    `<table role="img" aria-label="${escaped(label)}" cellpadding="0" cellspacing="0" border="0" width="100%" ` +
    `style="border-collapse:collapse;table-layout:fixed"><tr>${columns}</tr></table>`
  );
}

function column([day, plan, actual]: PlanDay, most: number): string {
  const [planAt, doneAt] = [height(plan, most), height(actual ?? 0, most)];
  const mark = Math.min(planAt, HEIGHT - 2);
  const parts =
    doneAt > mark
      ? [rest(HEIGHT - doneAt), bar(DONE, doneAt - mark - 2), bar(PLAN, 2), bar(DONE, mark)]
      : [rest(HEIGHT - mark - 2), bar(PLAN, 2), rest(mark - doneAt), bar(DONE, doneAt)];
  return `<td valign="bottom" title="${escaped(day)}" style="padding:0 1px">${parts.join('')}</td>`;
}

const height = (value: number, most: number): number => Math.round((Math.max(0, value) / most) * HEIGHT);

const bar = (colour: string, px: number): string =>
  px <= 0
    ? ''
    : `<div style="height:${px}px;line-height:${px}px;font-size:0;background:${colour}">&nbsp;</div>`;

const rest = (px: number): string => bar(REST, px);

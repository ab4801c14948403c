import type { Cells } from '#contracts';
import { numberAt, numbers } from '../../ui/standing-cells.js';

export const FUNNEL_STAGES = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export const CHANNEL_STAGES = ['inquiry', 'mql', 'sal', 'sql', 'customer'] as const;
export const DEAL_STAGES = ['prospecting', 'engaging', 'proposal', 'negotiation', 'won', 'lost'] as const;

export interface ChannelRow {
  readonly channel: string;
  readonly entered: Readonly<Record<string, number>>;
}

/** One row per channel, the most leads first. */
export function channelRows(cells: Cells): ChannelRow[] {
  const rows = new Map<string, Record<string, number>>();
  for (const [key, count] of Object.entries(numbers(cells, 'channel.'))) {
    const point = key.lastIndexOf('.');
    const channel = key.slice(0, point);
    const row = rows.get(channel) ?? {};
    row[key.slice(point + 1)] = count;
    rows.set(channel, row);
  }
  return [...rows]
    .map(([channel, entered]) => ({ channel, entered }))
    .sort(
      (a, b) => (b.entered.inquiry ?? 0) - (a.entered.inquiry ?? 0) || a.channel.localeCompare(b.channel),
    );
}

export interface StageRow {
  readonly stage: (typeof FUNNEL_STAGES)[number];
  readonly entered: number;
  readonly now: number;
  /** Entries here by entries into the stage before, in the same period; null at the start and when nothing entered before. */
  readonly rate: number | null;
  readonly before: (typeof FUNNEL_STAGES)[number] | null;
}

export function stageRows(cells: Cells): StageRow[] {
  return FUNNEL_STAGES.map((stage, index) => {
    const before = FUNNEL_STAGES[index - 1] ?? null;
    const entered = numberAt(cells, `entered.${stage}`);
    const earlier = before === null ? 0 : numberAt(cells, `entered.${before}`);
    return {
      stage,
      entered,
      now: numberAt(cells, `now.${stage}`),
      rate: earlier === 0 ? null : entered / earlier,
      before,
    };
  });
}

export interface Period {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

export function periodOf(cells: Cells): Period | null {
  const period = cells.period as Partial<Period> | null | undefined;
  return period?.from !== undefined && period.to !== undefined
    ? { unit: period.unit ?? '', from: period.from.slice(0, 10), to: period.to.slice(0, 10) }
    : null;
}

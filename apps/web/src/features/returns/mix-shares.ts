import type { MixChannel } from './returns-types.js';

export const MEASURES = ['touches', 'spend', 'leads', 'revenue'] as const;
export type Measure = (typeof MEASURES)[number];

export const shareOf = (channel: MixChannel, measure: Measure): number | null => {
  const shares: Readonly<Record<Measure, number | null>> = {
    touches: channel.touchShare,
    spend: channel.spendShare,
    leads: channel.leadShare.share,
    revenue: channel.revenueShare.share,
  };
  return shares[measure];
};

/** Hues far apart for neighbours, the same for a channel wherever it is drawn. */
export const colourOf = (index: number): string => `hsl(${(168 + index * 137.5) % 360} 42% 52%)`;

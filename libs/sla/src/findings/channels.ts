import { compareRates } from '#statistics';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A lead that counted for a quota of volume, and what sales made of it. */
export interface CountedLead {
  readonly leadId: string;
  readonly channel: string;
  /** True when it was accepted, or qualified; null while nobody has decided. */
  readonly isGood: boolean | null;
}

/** A channel with so much of the volume; so many decided leads on either side; rarer than this by chance. */
export const CHANNEL_RULE = { share: 0.2, least: 20, significance: 0.01 } as const;

/** A channel that fills the quota with leads sales does not want, clearly more often than those of the others. */
export function channelFindings(leads: readonly CountedLead[]): readonly Finding[] {
  return [...new Set(leads.map(({ channel }) => channel))].flatMap((about) => {
    const own = leads.filter(({ channel }) => channel === about);
    const rest = leads.filter(({ channel }) => channel !== about);
    const share = own.length / leads.length;
    const [mine, others] = [observed(own), observed(rest)];
    if (share < CHANNEL_RULE.share || Math.min(mine.total, others.total) < CHANNEL_RULE.least) return [];
    const compared = compareRates(mine, others)!;
    if (compared.difference >= 0 || compared.pValue >= CHANNEL_RULE.significance) return [];
    const rates = {
      rate: mine.hits / mine.total,
      others: others.hits / others.total,
      pValue: compared.pValue,
    };
    return [
      {
        code: 'channel-stuffing',
        severity: compared.interval.high <= -0.1 ? 'serious' : 'warning',
        numbers: { leads: own.length, share, decided: mine.total, ...rates },
        about,
        leadIds: leadsOf(own.filter(({ isGood }) => isGood === false)),
        otherwise: ['new-channel-being-tried', 'sales-treats-it-differently'],
      },
    ];
  });
}

function observed(leads: readonly CountedLead[]): { readonly hits: number; readonly total: number } {
  const decided = leads.filter(({ isGood }) => isGood !== null);
  return { hits: decided.filter(({ isGood }) => isGood).length, total: decided.length };
}

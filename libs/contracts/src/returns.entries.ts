import type { Channel } from './channels.js';

/** What returns go by, and what they alert to. */
export interface ReturnsEntries {
  /** Somebody said something else of margin, monthly revenue or lifetime; reports go by it at once. */
  'returns.settings_changed': { readonly version: number };
  /** A channel took more of the spend of these days than it can be contributing; told once of each channel and quarter. */
  'returns.channel_overspent': {
    readonly channel: Channel;
    /** The first day looked at, `YYYY-MM-DD`: of a calendar quarter. */
    readonly from: string;
    /** The last day looked at. */
    readonly to: string;
    /** What the contribution is measured by. */
    readonly contribution: 'revenue' | 'leads';
    /** Part of the whole spend, 0 to 1. */
    readonly spendShare: number;
    /** The upper end of the range of its contribution, 0 to 1. */
    readonly mostShare: number;
  };
}

/** What rows of a report of revenue tell apart. */
export const ROWS = ['region', 'agent', 'team', 'channel', 'campaign', 'product', 'partner'] as const;
export type Rows = (typeof ROWS)[number];

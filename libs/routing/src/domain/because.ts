export const BECAUSE = ['registered_by_partner'] as const;
/** Why an offer goes to somebody before any rule is asked. */
export type Because = (typeof BECAUSE)[number];

export const OCCASIONS = ['offer', 'reroute', 'drain'] as const;
/** Why a decision was asked for: an offer to nobody by name, a lead pulled back, room for one that waited. */
export type Occasion = (typeof OCCASIONS)[number];

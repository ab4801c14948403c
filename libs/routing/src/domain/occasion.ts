export const OCCASIONS = ['offer', 'named', 'reroute', 'drain'] as const;
/** Why there is a decision: an offer to nobody by name, an offer to somebody whom no rule chose, a lead pulled back, room for one that waited. */
export type Occasion = (typeof OCCASIONS)[number];

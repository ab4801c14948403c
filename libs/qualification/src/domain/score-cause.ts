/** Why a lead was scored: it came or came again, it was offered, or somebody asked. */
export const SCORE_CAUSES = ['arrival', 'offer', 'asked'] as const;
export type ScoreCause = (typeof SCORE_CAUSES)[number];

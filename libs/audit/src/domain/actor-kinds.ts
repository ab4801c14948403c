import type { Actor } from '#contracts';

export const ACTOR_KINDS = ['member', 'connector', 'system'] as const satisfies readonly Actor['kind'][];

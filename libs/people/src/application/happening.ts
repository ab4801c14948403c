import type { Actor } from '#contracts';

/** Who made it known, and when it happened in the world. */
export interface Happening {
  readonly actor: Actor;
  readonly occurredAt: Date;
}

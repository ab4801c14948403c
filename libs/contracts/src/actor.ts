/** Who did it: a member, a connector (an API key, a form, an import), or the product itself (a timer, a reactor). */
export interface Actor {
  readonly kind: 'member' | 'connector' | 'system';
  readonly id: string | null;
}

export const SYSTEM: Actor = { kind: 'system', id: null };

import type { Facts, NotificationKind } from '../telling.js';

/** Something a member was told, as far as a mail says it. */
export interface Notice {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly leadId: string | null;
  readonly facts: Facts;
}

/** What a member was told, as the product answers it; instants are ISO 8601 in UTC. */
export interface Notification {
  readonly id: string;
  readonly kind:
    | 'alarm'
    | 're-route'
    | 'breach'
    | 'waived'
    | 'agreed'
    | 'offer'
    | 'dispute'
    | 'proposed'
    | 'escalated'
    | 'settled'
    | 'webhook-stopped';
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly leadId: string | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly at: string;
  readonly isRead: boolean;
}

export interface NotificationPage {
  readonly items: readonly Notification[];
  readonly nextCursor: string | null;
  /** How many are not read, of all. */
  readonly unread: number;
}

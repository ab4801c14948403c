import type { Actor } from './actor.js';

/**
 * What the audit log knows, by what it is about. An act of the journal has the name of its entry; the others are told by `recordAct`.
 * A new one gets its words in the web, in every language.
 */
export const ACTS = [
  'account.signed_in',
  'account.sign_in_refused',
  'account.signed_out',
  'account.password_changed',
  'account.link_used',
  'account.sign_in_linked',
  'account.sign_in_unlinked',
  'account.second_factor_set',
  'account.second_factor_removed',
  'account.recovery_code_used',
  'account.recovery_codes_made',
  'session.ended',
  'sessions.ended',
  'workspace.created',
  'workspace.changed',
  'workspace.sign_in_changed',
  'member.invited',
  'member.joined',
  'member.changed',
  'member.roles_changed',
  'member.teams_changed',
  'member.deactivated',
  'member.reactivated',
  'member.link_made',
  'role.defined',
  'role.changed',
  'role.removed',
  'team.created',
  'team.changed',
  'team.removed',
  'key.created',
  'key.changed',
  'key.rotated',
  'key.revoked',
  'key.refused',
  'connector.created',
  'connector.changed',
  'connector.secret_rotated',
  'connector.removed',
  'webhook.created',
  'webhook.changed',
  'webhook.secret_rotated',
  'webhook.removed',
  'retention.changed',
  'keeping.changed',
  'person.exported',
  'person.erased',
  'audit.exported',
  'backup.made',
  'backup.restored',
  'data.exported',
  'agreement.drafted',
  'agreement.redrafted',
  'agreement.proposed',
  'agreement.answered',
  'agreement.withdrawn',
  'agreement.signed',
  'agreement.activated',
  'agreement.ended',
  'signature.delegated',
  'signature.undelegated',
  'signature.demanded',
  'obligation.waived',
  'obligation.rebased',
  'period.restatement_proposed',
  'period.restatement_declined',
  'period.restated',
  'calendar.created',
  'calendar.changed',
  'calendar.archived',
  'calendar.assigned',
  'routing.published',
  'routing.limited',
  'qualification.activated',
  'credit.settings_changed',
  'returns.settings_changed',
  'after_sale_settings.changed',
  'decision_template.changed',
  'pipeline.quota_set',
  'pipeline.sellers_placed',
  'currency_rate.set',
  'currency_rate.source_set',
  'figures.rebuilt',
  'partner.created',
  'partner.changed',
  'partner.ended',
] as const;

export type ActName = (typeof ACTS)[number];

/** Ids, codes, counts, days: never a name, an address or words somebody wrote. */
export type ActFact = string | number | boolean | null | readonly string[];

/** Something that somebody did and has to be able to answer for. */
export interface Act {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly action: ActName;
  /** What it was done to: its kind (`member`, `webhook`), and its id or key; null where there is only one. */
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly facts?: Readonly<Record<string, ActFact>>;
}

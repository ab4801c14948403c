import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Webhook = Schemas['WebhookDto'];
export type CreatedWebhook = Schemas['CreatedWebhookDto'];
export type NewWebhook = Schemas['NewWebhookDto'];
export type Wording = Schemas['WebhookWordingDto'];
export type Delivery = Schemas['WebhookDeliveryDto'];
export type DeliveryPage = Schemas['WebhookDeliveriesDto'];
export type LoggedDelivery = Schemas['LoggedDeliveryDto'];
export type Attempt = Schemas['WebhookAttemptDto'];

export const FORMATS = ['cloudevents', 'slack', 'teams'] as const;
export const STATES = ['pending', 'delivered', 'given_up', 'dropped'] as const;

/** Families of entries; single types can be written by hand. */
export const FAMILIES = [
  ...['*', 'lead.*', 'handover.*', 'obligation.*', 'opportunity.*', 'revenue.*', 'agreement.*'],
  ...['period.*', 'person.*', 'attempt.*', 'qualification.*', 'review.*', 'calendar.*'],
];

/** Single types that are asked for most. */
export const TYPES = [
  ...['lead.captured', 'lead.qualified', 'lead.sales_qualified', 'lead.disqualified', 'lead.recycled'],
  ...['handover.offered', 'handover.accepted', 'handover.rejected', 'handover.disputed', 'handover.settled'],
  ...['obligation.alarm_raised', 'obligation.breached', 'obligation.met', 'obligation.waived'],
  ...['opportunity.opened', 'opportunity.won', 'opportunity.lost', 'agreement.activated', 'period.closed'],
];

export const TYPE_PATTERN = /^(\*|[a-z_]+\.(\*|[a-z_]+))$/;

export type Health = 'healthy' | 'failing' | 'by_hand' | 'gone' | 'stopped_failing';

/** How an endpoint is: it runs, it fails just now, or it was stopped and why. */
export function healthOf({
  isEnabled,
  disabledBecause,
  failingSince,
}: Pick<Webhook, 'isEnabled' | 'disabledBecause' | 'failingSince'>): Health {
  if (isEnabled) return failingSince === null ? 'healthy' : 'failing';
  return disabledBecause === 'failing' ? 'stopped_failing' : (disabledBecause ?? 'by_hand');
}

import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

/** What a member was told, as the product answers it; instants are ISO 8601 in UTC. */
export interface Notification extends Omit<Schemas['NotificationDto'], 'facts'> {
  readonly facts: Readonly<Record<string, string | number | null>>;
}
export type Kind = Notification['kind'];

export interface NotificationPage {
  readonly items: readonly Notification[];
  readonly nextCursor: string | null;
  /** How many are not read, of all. */
  readonly unread: number;
}

/** In the order of a list to choose from: what asks for something first. */
export const KINDS = [
  ...([
    'second-factor-reset',
    'offer',
    'lead-given',
    'mentioned',
    'waiver-asked',
    'alarm',
    'breach',
    're-route',
    'declined-by-all',
    'dispute',
  ] as const),
  ...(['proposed', 'escalated', 'settled', 'lead-taken', 'waived', 'agreed', 'webhook-stopped'] as const),
  ...([
    'model-drifting',
    'channel-overspent',
    'rates-aged',
    'merge-proposed',
    'step-overdue',
    'after-sale-overdue',
  ] as const),
  ...(['registration', 'registration-decided', 'registration-ending'] as const),
] satisfies readonly Kind[];

export type Preferences = Schemas['NotificationPreferencesDto'];
export type Preference = Schemas['NotificationPreferenceDto'];
export type Channel = Preference['channel'];
export type Mode = Preference['mode'];
export type Device = Schemas['PushDeviceDto'];
export type Devices = Schemas['PushDevicesDto'];
export type Unsubscription = Schemas['UnsubscriptionDto'];

import { NOTIFICATION_KINDS } from '../telling.js';
import type { NotificationKind } from '../telling.js';

/** Ways by which something leaves the product to one member. */
export const CHANNELS = ['mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Mails that come on their day, whatever happened. */
export const DIGEST_KINDS = ['pacing', 'weekly'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

export const PREFERENCE_KINDS = [...NOTIFICATION_KINDS, ...DIGEST_KINDS] as const;
export type PreferenceKind = NotificationKind | DigestKind;

export const MODES = ['at_once', 'daily', 'off'] as const;
export type Mode = (typeof MODES)[number];

/** One cell of channel × kind. */
export interface Preference {
  readonly channel: Channel;
  readonly kind: PreferenceKind;
  readonly mode: Mode;
}

const COLLECTED: ReadonlySet<PreferenceKind> = new Set<PreferenceKind>(['alarm', 'waived', 'settled']);

/** What holds where a member said nothing: what waits for somebody comes at once, the rest once a day. */
export const modeUnsaid = (kind: PreferenceKind): Mode => (COLLECTED.has(kind) ? 'daily' : 'at_once');

/** The whole table of a member. */
export const wholeTable = (said: readonly Preference[]): readonly Preference[] =>
  CHANNELS.flatMap((channel) =>
    PREFERENCE_KINDS.map(
      (kind) =>
        said.find((each) => each.channel === channel && each.kind === kind) ?? {
          ...{ channel, kind, mode: modeUnsaid(kind) },
        },
    ),
  );

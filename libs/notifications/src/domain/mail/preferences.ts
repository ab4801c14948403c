import { NOTIFICATION_KINDS } from '../telling.js';
import type { NotificationKind } from '../telling.js';

/** Ways by which a member hears of something: in the product's own list, by mail, on their devices. */
export const CHANNELS = ['product', 'mail', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Mails that come at a time of day: what was collected, where both sides stand, and the week. */
export const DIGEST_KINDS = ['daily', 'pacing', 'weekly'] as const;
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

const isDigest = (kind: PreferenceKind): kind is DigestKind => DIGEST_KINDS.some((each) => each === kind);

/** What a cell may say; none where there is no such cell. Only mail is collected, and a digest comes by mail only. */
function modesOf(channel: Channel, kind: PreferenceKind): readonly Mode[] {
  if (isDigest(kind)) return channel === 'mail' ? ['at_once', 'off'] : [];
  return channel === 'mail' ? MODES : ['at_once', 'off'];
}

const COLLECTED: ReadonlySet<PreferenceKind> = new Set<PreferenceKind>([
  'alarm',
  'waived',
  'settled',
  'lead-taken',
]);

/** What holds where a member said nothing: what waits for somebody comes at once, the rest once a day and to no device. */
export function modeUnsaid(channel: Channel, kind: PreferenceKind): Mode {
  if (channel === 'product' || !COLLECTED.has(kind)) return 'at_once';
  return channel === 'mail' ? 'daily' : 'off';
}

/** The whole table of a member. */
export const wholeTable = (said: readonly Preference[]): readonly Preference[] =>
  CHANNELS.flatMap((channel) =>
    PREFERENCE_KINDS.filter((kind) => modesOf(channel, kind).length > 0).map(
      (kind) =>
        said.find((each) => each.channel === channel && each.kind === kind) ?? {
          ...{ channel, kind, mode: modeUnsaid(channel, kind) },
        },
    ),
  );

/** The first cell that says what it cannot. */
export const impossible = (said: readonly Preference[]): number =>
  said.findIndex(({ channel, kind, mode }) => !modesOf(channel, kind).includes(mode));

/** Kinds that come at once by a way where nothing was said. */
export const atOnceUnsaid = (channel: Channel): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) => modeUnsaid(channel, kind) === 'at_once');

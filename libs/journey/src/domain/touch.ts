import type { Channel, Intent, TouchAction } from '#contracts';
import { cleanClickIds } from './click-ids.js';
import type { ClickIds } from './click-ids.js';
import { decideChannel } from './decide-channel.js';
import { impersonal } from './impersonal.js';
import { cleanUtm } from './utm.js';
import type { Utm } from './utm.js';
import { hostOf, pathOf } from './web-address.js';

export type TouchKind = 'online' | 'offline';

/** An interaction as somebody sent it. */
export interface TouchInput {
  readonly personId: string;
  readonly leadId?: string | null;
  readonly occurredAt: Date;
  /** Said outright; otherwise decided by the signs below. */
  readonly channel?: Channel | null;
  readonly campaign?: string | null;
  readonly asset?: string | null;
  /** The code of a brochure, a catalogue or a link, as it was told; says asset, campaign, channel and kind. */
  readonly distributionCode?: string | null;
  /** Otherwise that of the channel: a fair is offline, a page online. */
  readonly kind?: TouchKind | null;
  readonly utm?: Readonly<Record<string, unknown>> | null;
  /** Whole addresses; only the host of one and the path of the other are kept. */
  readonly referrer?: string | null;
  readonly landingPage?: string | null;
  readonly clickIds?: Readonly<Record<string, unknown>> | null;
  readonly intent?: Intent | null;
  /** What it was, where more is known than the channel. */
  readonly action?: TouchAction | null;
  /** What shows that it happened, such as the number of a list or a form. */
  readonly evidence?: string | null;
  /** The member who entered it by hand. */
  readonly enteredBy?: string | null;
}

/** A touch as it is kept: no personal data. */
export interface Touch {
  readonly id: string;
  readonly personId: string;
  readonly leadId: string | null;
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly kind: TouchKind;
  readonly occurredAt: Date;
  readonly utm: Utm;
  readonly referrerHost: string | null;
  readonly landingPath: string | null;
  readonly clickIds: ClickIds;
  readonly intent: Intent | null;
  readonly action: TouchAction | null;
  readonly evidence: string | null;
  readonly enteredBy: string | null;
  /** The distribution code by which it came. */
  readonly codeId: string | null;
}

/** Channels on which people meet or speak. */
const OFFLINE: ReadonlySet<Channel> = new Set<Channel>([
  'event',
  'seller',
  'phone',
  'partner',
  'customer-care',
]);

/** A touch cleaned and placed on its channel; campaign and asset are still to be found by name. */
export function readTouch(input: TouchInput): Omit<Touch, 'id' | 'campaignId' | 'assetId' | 'codeId'> {
  const utm = cleanUtm(input.utm);
  const clickIds = cleanClickIds(input.clickIds);
  const referrerHost = hostOf(input.referrer);
  const landingPath = pathOf(input.landingPage);
  const { channel } = decideChannel({
    channel: input.channel ?? null,
    utm,
    referrerHost,
    landingPath,
    clickIds,
  });
  return {
    ...{ personId: input.personId, leadId: input.leadId ?? null, occurredAt: input.occurredAt },
    ...{ channel, utm, referrerHost, landingPath, clickIds },
    kind: input.kind ?? (OFFLINE.has(channel) ? 'offline' : 'online'),
    ...{ intent: input.intent ?? null, action: input.action ?? null },
    evidence: impersonal(input.evidence),
    enteredBy: input.enteredBy ?? null,
  };
}

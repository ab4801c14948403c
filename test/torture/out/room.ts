import { openWorkspace } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course } from '../lib/trial.js';
import { Receiver } from '../../../libs/notifications/src/test-support/receiver.js';
import type { Behaviour, Received } from '../../../libs/notifications/src/test-support/receiver.js';
import type { askAs } from '../../support/stack/index.js';

type Ask = ReturnType<typeof askAs>;
type Env = Readonly<Record<string, string>>;

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;
export type OutRoom = Opened<'Giulia' | 'Anna'>;

/** Receivers on this machine may be named, and a request may come as often as it likes. */
const OPEN: Env = {
  ...{ WEBHOOK_ALLOW_LOOPBACK: 'true', API_RATE_PER_CREDENTIAL: '1000000', API_RATE_PER_ADDRESS: '1000000' },
};

/** A workspace that sends webhooks to receivers on this machine. */
export const openOut = (course: Course, servers: readonly Env[]): Promise<OutRoom> =>
  openWorkspace(course, { members: MEMBERS, servers: servers.map((env) => ({ ...OPEN, ...env })) });

export interface Made {
  readonly id: string;
  readonly secret: string;
}

/** Names an endpoint. @throws when it is refused */
export async function endpointAt(
  ask: Ask,
  url: string,
  types: readonly string[] = ['webhook.test'],
  format = 'cloudevents',
): Promise<Made> {
  const { status, body } = await ask.post<Made>('/webhooks', { url, types, format });
  if (status !== 201) throw new Error(`The endpoint was refused (${status}): ${JSON.stringify(body)}`);
  return body;
}

/** A receiver that goes with the course. */
export async function receiving(course: Course, ...behaviours: readonly Behaviour[]): Promise<Receiver> {
  const receiver = await Receiver.start();
  course.cleanup.add(() => receiver.close());
  return behaviours.length > 0 ? receiver.behaves(...behaviours) : receiver;
}

/** What a CloudEvent says, as far as trials look at it. */
export interface Event {
  readonly id: string;
  readonly type: string;
  readonly sequence?: string;
  readonly data: { readonly leadId: string | null };
}

export const eventOf = ({ body }: Pick<Received, 'body'>): Event => JSON.parse(body) as Event;

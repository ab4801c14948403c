import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Course } from '../lib/trial.js';
import { eventOf } from './room.js';

/** One request of a sender, in the order in which they came. */
export interface Send {
  readonly webhookId: string;
  readonly entryId: string;
  readonly leadId: string | null;
  readonly position: number;
  readonly body: string;
  /** Whether it was answered with 200, as far as we know: the answer was given to the network. */
  isTaken: boolean;
}

/** What happens to one request. */
export interface Turn {
  readonly send: Send;
  /** Answers; resolves when the answer has left. */
  readonly answer: (status: number) => Promise<void>;
}

/** A receiver that keeps what comes, in its order, and lets somebody decide what happens to each request. */
export class Sends {
  readonly all: Send[] = [];
  /** Decides what happens to a request; answers 200 where nothing is said. */
  meet: (turn: Turn) => Promise<unknown> = (turn) => turn.answer(200);
  private readonly server = createServer((request, response) => this.take(request, response));

  static async start(course: Course): Promise<Sends> {
    const sends = new Sends();
    await new Promise<void>((resolve) => sends.server.listen(0, '127.0.0.1', resolve));
    course.cleanup.add(() => {
      sends.server.closeAllConnections();
      return new Promise((resolve) => sends.server.close(() => resolve(undefined)));
    });
    return sends;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    for (const end of [request, response]) end.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const { id: entryId, sequence, data } = eventOf({ body });
      const send: Send = {
        ...{ webhookId: String(request.headers['webhook-id']), entryId, leadId: data.leadId },
        ...{ position: Number(sequence ?? -1), body, isTaken: false },
      };
      this.all.push(send);
      void this.meet({ send, answer: (status) => answered(send, response, status) });
    });
  }
}

function answered(send: Send, response: ServerResponse, status: number): Promise<void> {
  send.isTaken ||= status === 200;
  return new Promise((resolve) => response.writeHead(status).end('noted', () => resolve()));
}

/** Of each lead, entries in the order of their first request, and of the first that was taken. */
export function firstsByLead(all: readonly Send[], isCounted: (send: Send) => boolean): Map<string, Send[]> {
  const seen = new Set<string>();
  const leads = new Map<string, Send[]>();
  for (const send of all) {
    if (send.leadId === null || !isCounted(send) || seen.has(send.entryId)) continue;
    seen.add(send.entryId);
    leads.set(send.leadId, [...(leads.get(send.leadId) ?? []), send]);
  }
  return leads;
}

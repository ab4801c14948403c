import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TeamKind } from '#contracts';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { ActingMember } from '../support/workspace-builder.js';
import { AnswerCheck } from './answer-check.js';
import type { apiDocument } from './api-document.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
  { name: 'Pia', roles: ['partner'], team: 'partner' },
] as const;
export const ROOT = '/api/v1';

export interface Id {
  readonly id: string;
}

interface List {
  readonly items: readonly Partial<Id>[];
}

/** What is sent: text is a table, bytes are a file, all else is JSON. */
export type Sent = object | string;
const typeOf = (body: Sent): string => {
  if (Buffer.isBuffer(body)) return 'application/octet-stream';
  return typeof body === 'string' ? 'text/csv' : 'application/json';
};

/** A request that was answered well. */
export interface ToldRequest {
  readonly method: string;
  /** Below the root, with its query. */
  readonly path: string;
  readonly body?: Sent;
}

/** Where a room is: a database and the application on it. */
export interface Place {
  readonly db: Omit<TestDatabase, 'drop'>;
  readonly app: TestApp;
}

/** `/leads/7?x=1` is of the list `leads`. */
const listOf = (path: string): string => path.split(/[/?]/)[1] ?? '';

export const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

/** A workspace on a running API, each answer of which is checked against the document. */
export class AnswersRoom {
  /** The agreement in force. */
  signed = '';
  /** Of an invitation. */
  token = '';
  /** By list, such as `leads`: the id of the first that it named. */
  private readonly first = new Map<string, string>();
  /** What was asked here, in its order. */
  readonly told: ToldRequest[] = [];
  private readonly endings: (() => unknown)[] = [];

  private constructor(
    readonly db: Place['db'],
    readonly app: TestApp,
    readonly check: AnswerCheck,
    readonly workspace: {
      readonly id: string;
      readonly sales: string;
      readonly teams: Readonly<Partial<Record<TeamKind, string>>>;
      readonly members: Readonly<Record<(typeof MEMBERS)[number]['name'], ActingMember>>;
    },
    /** What becomes of every text that is sent, so that it is known again wherever it turns up. */
    private readonly worded: (text: string) => string,
  ) {}

  static async open(document: ReturnType<typeof apiDocument>): Promise<AnswersRoom> {
    const home = mkdtempSync(join(tmpdir(), 'staffetta-answers-'));
    const db = await testDatabase();
    const app = await startTestApp(db, { env: { STAFFETTA_HOME: home } });
    const room = await AnswersRoom.in({ db, app }, document);
    room.endings.push(
      () => app.close(),
      () => db.drop(),
      () => rmSync(home, { recursive: true, force: true }),
    );
    return room;
  }

  /** A workspace more in a place that is there already, and stays when the room closes. */
  static async in(
    { db, app }: Place,
    document: ReturnType<typeof apiDocument>,
    worded: (text: string) => string = (text) => text,
  ): Promise<AnswersRoom> {
    const { id, members, teams } = await buildWorkspace(db, { members: MEMBERS });
    const check = await AnswerCheck.of(document);
    return new AnswersRoom(db, app, check, { id, sales: teams.sales, teams, members }, worded);
  }

  async close(): Promise<void> {
    for (const ending of this.endings) await ending();
  }

  get giulia(): ActingMember {
    return this.workspace.members.Giulia;
  }
  get marco(): ActingMember {
    return this.workspace.members.Marco;
  }
  get sara(): ActingMember {
    return this.workspace.members.Sara;
  }
  get pia(): ActingMember {
    return this.workspace.members.Pia;
  }

  /** Asks, has the answer checked, and gives it; a refusal ends the story. */
  readonly ask = async <T>(who: ActingMember, call: string, body?: Sent): Promise<T> => {
    const [method = '', path = ''] = call.split(' ');
    const response = await this.send(who, method, path, body);
    if (response.ok) this.told.push({ method, path, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${call} was refused: ${text}`);
    const etag = response.headers.get('etag');
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const answer: unknown = isJson ? JSON.parse(text) : text;
    this.check.see({ method, path: `${ROOT}${path}`, status: response.status, body: answer, etag });
    if (method === 'GET') this.remember(path, answer as Partial<List>);
    return answer as T;
  };

  readonly capture = async (...names: string[]): Promise<string[]> => {
    const hits = names.map((firstName) => ({
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@rossi.example`, phone: '+39 02 1234567' },
      ...{ company: { name: 'Rossi', domain: 'rossi.example' }, channel: 'website', leadType: 'demo' },
      origin: 'marketing',
    }));
    const { results } = await this.ask<{ results: { leadId: string }[] }>(this.giulia, 'POST /leads', hits);
    return results.map(({ leadId }) => leadId);
  };

  readonly offer = async (leadIds: string[]): Promise<string[]> => {
    const wish = { leadIds, toTeamId: this.workspace.sales, note: 'Met at the fair.' };
    const { handovers } = await this.ask<{ handovers: { id: string; leadId: string }[] }>(
      this.giulia,
      'POST /handovers',
      wish,
    );
    return leadIds.map((leadId) => handovers.find((each) => each.leadId === leadId)?.id ?? '');
  };

  readonly accepted = async (...names: string[]): Promise<string[]> => {
    const leadIds = await this.capture(...names);
    for (const id of await this.offer(leadIds))
      await this.ask(this.marco, `POST /handovers/${id}/acceptance`);
    return leadIds;
  };

  /** A path of the document with things of this workspace in its holes; undefined where there is none. */
  filled(path: string): string | undefined {
    const list = listOf(path);
    const id = list === 'agreements' ? this.signed : this.first.get(list);
    if (path.includes('{id}') && id === undefined) return undefined;
    return path.replace('{id}', id ?? '').replace('{number}', '1');
  }

  private send(who: ActingMember, method: string, path: string, body?: Sent): Promise<Response> {
    const address = `${this.app.url}${ROOT}${this.worded(path)}`;
    if (body === undefined) return fetch(address, { method, headers: who.headers });
    const headers = { ...who.headers, 'content-type': typeOf(body) };
    if (Buffer.isBuffer(body)) return fetch(address, { method, headers, body });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(address, { method, headers, body: this.worded(text) });
  }

  private remember(path: string, { items = [] }: Partial<List>): void {
    // What hangs on one thing, such as its periods, is no list of such things.
    const isWhole = !(path.split('?')[0] ?? '').slice(1).includes('/');
    if (isWhole && items[0]?.id !== undefined) this.first.set(listOf(path), items[0].id);
  }
}

/** What is done in the room, and what for. */
export interface AnswersStory {
  readonly tells: string;
  readonly run: (room: AnswersRoom) => Promise<void>;
}

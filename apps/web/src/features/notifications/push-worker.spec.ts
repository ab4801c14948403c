import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { KINDS } from './notification-types.js';

const SOURCE = readFileSync(join(__dirname, '../../../public/push-worker.js'), 'utf8');
const ORIGIN = 'https://staffetta.example';

interface Shown {
  readonly title: string;
  readonly options: { readonly tag?: string; readonly lang: string; readonly data: { readonly url: string } };
}
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A browser around the worker. */
class World {
  readonly shown: Shown[] = [];
  readonly done: string[] = [];
  private readonly heard = new Map<string, (event: WorkerEvent & object) => void>();

  constructor(pages: readonly string[] = []) {
    const page = (url: string) => ({
      url,
      focus: () => Promise.resolve(this.done.push(`focus ${url}`)),
      navigate: (to: string) => Promise.resolve((this.done.push(`navigate ${to}`), page(to))),
    });
    const self = {
      location: { origin: ORIGIN },
      addEventListener: (name: string, hear: (event: WorkerEvent & object) => void) =>
        this.heard.set(name, hear),
      registration: {
        showNotification: (title: string, options: Shown['options']) =>
          Promise.resolve(this.shown.push({ title, options })),
      },
      clients: {
        matchAll: () => Promise.resolve(pages.map(page)),
        openWindow: (url: string) => Promise.resolve(this.done.push(`open ${url}`)),
      },
    };
    runInNewContext(SOURCE, { self, URL });
  }

  async push(payload: unknown): Promise<Shown | undefined> {
    const data = { json: () => (typeof payload === 'string' ? JSON.parse(payload) : payload) as unknown };
    await this.tell('push', { data });
    return this.shown.at(-1);
  }

  async click(url: string): Promise<readonly string[]> {
    await this.tell('notificationclick', { notification: { close: () => undefined, data: { url } } });
    return this.done;
  }

  private async tell(name: string, event: object): Promise<void> {
    const works: Promise<unknown>[] = [];
    this.heard.get(name)?.({ ...event, waitUntil: (work) => void works.push(work) });
    await Promise.all(works);
  }
}

describe('the worker that shows messages', () => {
  it('has words of its own for every kind, in both languages', async () => {
    for (const language of ['en', 'it'])
      for (const kind of [...KINDS, 'test']) {
        const shown = await new World().push({ id: 'n', kind, path: '/', language });
        const other = await new World().push({ id: 'n', kind: 'something else', path: '/', language });
        expect(shown?.title).not.toBe(other?.title);
        expect(shown?.options.lang).toBe(language);
      }
  });

  it('shows what it cannot read, for a browser ends a worker that shows nothing', async () => {
    expect((await new World().push('no json'))?.title).toBe('There is something to know');
    expect((await new World().push({ kind: 'offer' }))?.options.data.url).toBe(`${ORIGIN}/`);
  });

  it.each<[unknown, string, string]>([
    ['/leads/7', `${ORIGIN}/leads/7`, 'a page of ours'],
    ['https://evil.example/x', ORIGIN, 'no page of others'],
    ['//evil.example', ORIGIN, 'nor one spelt otherwise'],
    [7, `${ORIGIN}/`, 'nor nonsense'],
  ])('leads from %j to %s: %s', async (path, url) => {
    expect((await new World().push({ id: 'n', kind: 'offer', path }))?.options.data.url).toBe(url);
  });

  it.each<[string[], string[], string]>([
    [[], ['open'], 'none is open'],
    [[`${ORIGIN}/leads/7`], ['focus'], 'it is open already'],
    [[`${ORIGIN}/`], ['navigate', 'focus'], 'another one is open'],
  ])('opens a page when %j are open by %j: %s', async (pages, acts) => {
    const done = await new World(pages).click(`${ORIGIN}/leads/7`);
    expect(done).toEqual(acts.map((act) => `${act} ${ORIGIN}/leads/7`));
  });
});

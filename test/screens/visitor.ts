/** Somebody who has followed a sign-in link: their cookie, and what they may ask over it. */
export class Visitor {
  private constructor(
    private readonly url: string,
    readonly cookie: { readonly name: string; readonly value: string },
    private readonly csrfToken: string,
  ) {}

  static async follow(url: string, link: string, answer: object = {}): Promise<Visitor> {
    const token = link.split('/').at(-1) ?? '';
    const followed = await fetch(`${url}/api/v1/links/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    });
    const { csrfToken } = (await said(followed)) as { csrfToken: string };
    const [name = '', value = ''] =
      (followed.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
    return new Visitor(url, { name, value }, csrfToken);
  }

  async ask<T>(path: string): Promise<T> {
    return (await said(await this.send(path, {}))) as T;
  }

  async tell<T>(method: 'POST' | 'PUT', path: string, body: object | string): Promise<T> {
    const isText = typeof body === 'string';
    const headers = { 'content-type': isText ? 'text/csv' : 'application/json' };
    return (await said(
      await this.send(path, { method, headers, body: isText ? body : JSON.stringify(body) }),
    )) as T;
  }

  private send(path: string, init: RequestInit): Promise<Response> {
    const { name, value } = this.cookie;
    return fetch(`${this.url}/api/v1${path}`, {
      ...init,
      headers: { ...init.headers, cookie: `${name}=${value}`, 'x-csrf-token': this.csrfToken },
    });
  }
}

async function said(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`${answer.status} from ${answer.url}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

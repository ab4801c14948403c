import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

describe('a web-to-lead form that a browser sends', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
    const settings = { returnOrigins: ['https://www.shop.example'] };
    source = await board.connect('salesforce', { secret: '00D000000000001', settings });
  });
  afterAll(() => board.close());

  const send = (email: string, retURL: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${board.app.url}${source.path}`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams({ oid: '00D000000000001', last_name: 'Rossi', email, retURL }),
      headers: { accept: 'text/html,application/xhtml+xml', origin: 'https://www.shop.example', ...headers },
    });

  it('leads on to an address of an origin that is set', async () => {
    const response = await send('a@return.example', 'https://www.shop.example/thanks?from=form#top');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('https://www.shop.example/thanks?from=form#top');
    expect(await board.count('person', 'email = $2', 'a@return.example')).toBe(1);
  });

  it.each([
    { to: 'http://www.shop.example/thanks', because: 'it is not https' },
    { to: 'https://evil.example/', because: 'the origin is not set' },
    { to: 'https://www.shop.example.evil.example/', because: 'the host only begins alike' },
    { to: 'https://www.shop.example@evil.example/', because: 'the name stands before another host' },
    { to: 'https://www.shop.example:8443/', because: 'the port is another' },
    { to: '//www.shop.example/', because: 'it has no scheme' },
    { to: 'javascript:alert(1)', because: 'it is no address of the web' },
    { to: '', because: 'it names nothing' },
  ])('leads nowhere else, and thanks: $because', async ({ to }) => {
    const response = await send(`${Buffer.from(to).toString('hex').slice(-40)}@return.example`, to);
    expect([response.status, response.headers.get('location')]).toEqual([200, null]);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('<h1>Thank you</h1>');
    expect(page).not.toContain('shop.example');
  });

  it('thanks in the language of the browser', async () => {
    const response = await send('it@return.example', '', { 'accept-language': 'it-IT,it;q=0.9,en;q=0.8' });
    expect(await response.text()).toContain('<html lang="it">');
  });

  it('is answered in JSON where a program sends it', async () => {
    const response = await send('p@return.example', 'https://www.shop.example/', { accept: '*/*' });
    expect([response.status, await response.json()]).toMatchObject([200, { status: 'accepted' }]);
  });

  it('that proves nothing leads nowhere', async () => {
    const response = await fetch(`${board.app.url}${source.path}`, {
      ...{ method: 'POST', redirect: 'manual', headers: { accept: 'text/html' } },
      body: new URLSearchParams({ oid: 'another', retURL: 'https://www.shop.example/' }),
    });
    expect([response.status, response.headers.get('location')]).toEqual([401, null]);
  });

  it('names its origins as addresses of https', async () => {
    expect(await board.setUp(source, { returnOrigins: ['http://www.shop.example'] })).toBe(400);
    expect(await board.setUp(source, { returnOrigins: ['https://shop.example'] })).toBe(200);
  });
});

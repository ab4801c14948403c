import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What `test/support/oidc-server.mjs` can do wrong. */
export const OIDC_FAULTS = [
  ...['nonce', 'no-nonce', 'audience', 'audiences', 'issuer', 'expired'],
  ...['no-subject', 'signature', 'unsigned', 'changed-subject', 'missing'],
] as const;

export interface OidcProvider {
  readonly issuer: string;
  readonly secret: string;
  /** From now on its id tokens are wrong in this way; `none` makes them right again. */
  fault(name: string): Promise<void>;
  /** Goes where the product sends a browser, signs in as `who` there, and gives what the provider adds to our address. */
  visit(address: string, who: string): Promise<string>;
  stop(): Promise<void>;
}

/** A provider that sends browsers back to `baseUrl`; in its own process, as it is in the world. */
export async function startOidcProvider(baseUrl: string, folder: string): Promise<OidcProvider> {
  const [port, secret] = [await freePort(), 'kept in a file, else here'];
  const issuer = `http://127.0.0.1:${port}`;
  const program = join(folder, 'oidc-server.mjs');
  const child = spawn(process.execPath, [program, String(port), `${baseUrl}/signin/provider`, secret], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return {
    ...{ issuer, secret },
    fault: async (fault) =>
      void (await fetch(`${issuer}/faults`, { method: 'POST', body: JSON.stringify({ fault }) })),
    visit: (address, who) => walk(`${address}&login_hint=${who}`, baseUrl),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Follows the redirects of the provider, with its cookies, until it sends the browser back. */
async function walk(start: string, baseUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 10; step += 1) {
    if (address.startsWith(baseUrl)) return new URL(address).search;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
    address = new URL(next, address).href;
  }
  throw new Error('The provider sends the browser around in circles.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

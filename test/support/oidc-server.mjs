/**
 * A real OpenID Connect provider (the library oidc-provider) in a process of its own, that signs anybody in as the `login_hint` says, and
 * that answers wrongly on request: what a client must refuse can only be shown by one who sends it.
 *
 * Arguments: port, redirect address, client secret. `POST /faults` with `{ "fault": "nonce" }` changes the id tokens from then on.
 */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, redirectUri, secret] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [own, foreign] = [pair(), pair()];
const PEOPLE = {
  giulia: { email: 'giulia@staffetta.example', email_verified: true, name: 'Giulia' },
  unverified: { email: 'giulia@staffetta.example', email_verified: false, name: 'Not Giulia' },
};
let fault = 'none';

const provider = new Provider(issuer, {
  clients: [{ client_id: 'staffetta', client_secret: secret, redirect_uris: [redirectUri] }],
  jwks: { keys: [{ ...own.privateKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      ...(PEOPLE[sub.split('.')[0]] ?? {
        email: `${sub}@staffetta.example`,
        email_verified: true,
        name: sub,
      }),
      sub,
    }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (claims, key, alg = 'RS256') => {
  const text = `${part({ alg, kid: 'own', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${alg === 'none' ? '' : createSign('sha256').update(text).sign(key, 'base64url')}`;
};
const now = () => Math.floor(Date.now() / 1000);
/** Each makes another id token of the right one. */
const FAULTS = {
  nonce: (claims) => signed({ ...claims, nonce: 'another' }, own.privateKey),
  'no-nonce': ({ nonce: _, ...claims }) => signed(claims, own.privateKey),
  audience: (claims) => signed({ ...claims, aud: 'another-client' }, own.privateKey),
  audiences: (claims) => signed({ ...claims, aud: ['staffetta', 'another'], azp: 'another' }, own.privateKey),
  issuer: (claims) => signed({ ...claims, iss: 'https://elsewhere.example' }, own.privateKey),
  expired: (claims) => signed({ ...claims, iat: now() - 7_200, exp: now() - 3_600 }, own.privateKey),
  'no-subject': ({ sub: _, ...claims }) => signed(claims, own.privateKey),
  signature: (claims) => signed(claims, foreign.privateKey),
  unsigned: (claims) => signed(claims, undefined, 'none'),
  'changed-subject': (claims, token) => {
    const [head, , signature] = token.split('.');
    return `${head}.${part({ ...claims, sub: 'somebody-else' })}.${signature}`;
  },
  missing: () => undefined,
};

provider.use(async (ctx, next) => {
  await next();
  const change = FAULTS[fault];
  if (change === undefined || ctx.oidc?.route !== 'token' || ctx.body?.id_token === undefined) return;
  const token = ctx.body.id_token;
  ctx.body.id_token = change(JSON.parse(Buffer.from(token.split('.')[1], 'base64url')), token);
});

const bodyOf = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
};
const callback = provider.callback();
createServer(async (request, response) => {
  if (request.url === '/faults') {
    ({ fault } = await bodyOf(request));
    return response.end();
  }
  if (!request.url.startsWith('/interaction/')) return callback(request, response);
  const { params } = await provider.interactionDetails(request, response);
  if (params.login_hint === 'denied')
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  return provider.interactionFinished(request, response, { login: { accountId: params.login_hint } });
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));

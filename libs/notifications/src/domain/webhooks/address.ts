import { invalidField } from '#kernel';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const MOST_LETTERS = 2_000;

/**
 * The address of an endpoint in its canonical spelling. HTTPS only, but for this machine where the installation allows that.
 * Where it leads is judged again at each connection: a name may lead elsewhere tomorrow.
 * @throws AppError `webhook/address`
 */
export function endpointAddress(text: string, allowsLoopback: boolean): string {
  if (text.length > MOST_LETTERS || !URL.canParse(text))
    throw refused('Give a whole address, such as https://example.com/hooks.');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    throw refused('Leave user name and password out; deliveries are signed.');
  const isLoopback = allowsLoopback && LOOPBACK_HOST.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    throw refused('Give an address that begins with https://.');
  url.hash = '';
  return url.href;
}

const refused = (detail: string): Error => invalidField('webhook/address', '/url', detail);

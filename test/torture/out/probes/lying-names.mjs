/** Runs within the server under trial: names lead where an attacker wants them to, each time it is asked. */
import dns from 'node:dns';
import process from 'node:process';
import { syncBuiltinESMExports } from 'node:module';

/** Of the open internet, where nobody answers us. */
const PUBLIC = '93.184.216.34';
const LEADS = {
  'private.example': () => ['127.0.0.1'],
  'mapped.example': () => ['::ffff:127.0.0.1'],
  'translated.example': () => ['64:ff9b::7f00:1'],
  'mixed.example': () => [PUBLIC, '127.0.0.1'],
  'metadata.example': () => ['169.254.169.254'],
  'rebinding.example': (asked) => [asked % 2 === 1 ? PUBLIC : '127.0.0.1'],
};
/** Vendors, too, should somebody rule over their names. */
for (const vendor of ['api.hubapi.com', 'api.linkedin.com', 'graph.facebook.com'])
  LEADS[vendor] = () => ['127.0.0.1'];

const asked = new Map();
const truly = dns.lookup;
dns.lookup = (name, options, callback) => {
  const leads = LEADS[name];
  if (!leads) return truly(name, options, callback);
  const told = typeof options === 'function' ? options : callback;
  const wantsAll = typeof options === 'object' && options?.all === true;
  asked.set(name, (asked.get(name) ?? 0) + 1);
  const found = leads(asked.get(name)).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  process.nextTick(() => (wantsAll ? told(null, found) : told(null, found[0].address, found[0].family)));
};
syncBuiltinESMExports();

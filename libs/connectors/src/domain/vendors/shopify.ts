import { MINUTE_MS } from '#kernel';
import type { Adapter, Circumstances, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, fieldsAt, instantOf, listAt, needed, neededFields, textAt } from '../payload.js';
import type { Fields } from '../payload.js';
import { hmacSha256, provenBy } from '../proofs.js';
import type { ConnectorSettings } from '../settings.js';

const TOPIC = 'x-shopify-topic';
const USUAL: ConnectorSettings = { leadType: 'purchase', intent: 'achieve', channel: 'e-commerce' };

/** A cart is abandoned after so many minutes where the settings say nothing. */
const USUALLY_ABANDONED = 60;

/**
 * Orders and carts of Shopify. A cart with an address that nobody bought for an hour is a lead; when it is bought later, the order
 * enriches it.
 */
export const SHOPIFY: Adapter = {
  ...{ kind: 'shopify', label: 'Shopify', authentication: 'signature', secret: 'theirs' },
  ...{ body: 'json', keptHeaders: [TOPIC, 'x-shopify-shop-domain', 'x-shopify-webhook-id'] },
  steps: [
    'In Shopify open “Settings”, “Notifications”, “Webhooks”, and give the signing secret shown there here as the secret.',
    'Create webhooks in JSON for “Order creation”, “Checkout creation” and “Checkout update” with {address} as URL.',
  ],
  verify: ({ headers, rawBody, secrets }) =>
    provenBy(headers['x-shopify-hmac-sha256'], secrets, (secret) => hmacSha256(secret, 'base64', rawBody)),
  read(body, settings, circumstances) {
    const bought = neededFields(body);
    const occurredAt = instantOf(at(bought, 'created_at'), circumstances.receivedAt);
    const is = kindOf(bought, circumstances);
    const id = is === 'cart' ? (textAt(bought, 'token') ?? needed(bought, 'id')) : needed(bought, 'id');
    const externalId = is === 'order' ? `order:${id.slice(0, 190)}` : cartId(id);
    const isTest = at(bought, 'test') === true;
    const event = { externalId, isTest, occurredAt };
    if (is === 'ignored') return [{ ...event, is, reason: 'other-event' }];
    const draft = whoBought(bought);
    if (is === 'cart' && !draft.has('email') && !draft.has('phone'))
      return [{ ...event, is: 'ignored', reason: 'nobody' }];
    const submission = draft.finish({ ...USUAL, ...settings }, event);
    return [{ ...event, is, ...timeOf(is, bought, settings, circumstances), submission }] satisfies Event[];
  },
  sample: (now) => ({
    body: JSON.stringify({
      ...{ id: now.getTime(), email: 'test@example.com', total_price: '123.45', currency: 'EUR' },
      ...{ created_at: now.toISOString(), test: true, customer: { first_name: 'Test', last_name: 'Person' } },
    }),
    contentType: 'application/json',
    headers: { [TOPIC]: 'orders/create' },
  }),
};

const cartId = (token: string): string => `cart:${token.slice(0, 190)}`;

function kindOf(bought: Fields, { headers }: Circumstances): 'order' | 'cart' | 'ignored' {
  const topic = headers[TOPIC] ?? '';
  if (topic === 'orders/create') return 'order';
  const isCart = topic === 'checkouts/create' || topic === 'checkouts/update';
  return isCart && textAt(bought, 'completed_at') === undefined ? 'cart' : 'ignored';
}

/** Until when a cart may still be bought, and by which cart an order came. */
function timeOf(
  is: 'order' | 'cart',
  bought: Fields,
  { abandonedAfterMinutes = USUALLY_ABANDONED }: ConnectorSettings,
  { receivedAt }: Circumstances,
): Pick<Event, 'alias' | 'dueAt'> {
  if (is === 'cart') return { dueAt: new Date(receivedAt.getTime() + abandonedAfterMinutes * MINUTE_MS) };
  const token = textAt(bought, 'checkout_token');
  return token === undefined || at(bought, 'test') === true ? {} : { alias: cartId(token) };
}

function whoBought(bought: Fields): Draft {
  const [customer, address] = [fieldsAt(bought, 'customer'), fieldsAt(bought, 'billing_address')];
  const draft = new Draft();
  for (const from of [bought, customer, address])
    draft.setAll({
      ...{ email: from['email'], phone: from['phone'], firstName: from['first_name'] },
      ...{ lastName: from['last_name'], 'company.name': from['company'] },
    });
  draft.set('country', address['country_code']).set('region', address['province']);
  draft.set('referrer', bought['referring_site']);
  for (const name of ['name', 'order_number', 'total_price', 'currency']) draft.note(name, bought[name]);
  const lines = listAt(bought, 'line_items').map((line) => {
    const title = textAt(line, 'title') ?? textAt(line, 'name') ?? '?';
    return `${textAt(line, 'quantity') ?? '1'} × ${title}`;
  });
  return draft.note('items', lines.join(', '));
}

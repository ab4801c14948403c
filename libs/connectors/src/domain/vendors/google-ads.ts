import type { Adapter, Event } from '../adapter.js';
import { Draft } from '../draft.js';
import { at, listAt, needed, neededFields, textAt } from '../payload.js';
import { parseBody } from '../parse-body.js';
import { provenBy, unproven } from '../proofs.js';
import { fieldOfQuestion } from '../questions.js';

const EXAMPLE = {
  lead_id: 'TeSter-0001',
  user_column_data: [
    { column_name: 'Full Name', string_value: 'FirstName LastName', column_id: 'FULL_NAME' },
    { column_name: 'User Email', string_value: 'test@example.com', column_id: 'EMAIL' },
  ],
  ...{ api_version: '1.0', form_id: 1, campaign_id: 1, google_key: '', is_test: true },
};

/** Lead forms of Google Ads: nothing is signed, the key set at the form comes in the body. */
export const GOOGLE_ADS: Adapter = {
  ...{ kind: 'google-ads', label: 'Google Ads lead forms', authentication: 'key', secret: 'ours' },
  ...{ body: 'json', keptHeaders: [] },
  steps: [
    'In Google Ads open the lead form asset and go to “Lead delivery option”, then “Webhook integration”.',
    'Paste {address} as webhook URL and {secret} as key.',
    'Press “Send test data”: the hit appears here as a test.',
  ],
  verify({ rawBody, secrets }) {
    try {
      return provenBy(textAt(parseBody(rawBody, 'json'), 'google_key'), secrets, (each) => each, 'key');
    } catch {
      return unproven('key');
    }
  },
  read(body, settings, { receivedAt }) {
    const lead = neededFields(body);
    const draft = new Draft();
    for (const column of listAt(lead, 'user_column_data')) {
      const [id, value] = [textAt(column, 'column_id'), at(column, 'string_value')];
      const name = textAt(column, 'column_name');
      draft.set(fieldOfQuestion([id, name], settings.fields) ?? `custom.${name ?? id ?? 'question'}`, value);
    }
    const [externalId, isTest] = [needed(lead, 'lead_id'), at(lead, 'is_test') === true];
    draft.set('clickIds.gclid', at(lead, 'gcl_id')).set('channel', settings.channel ?? 'paid-search');
    draft.set('campaign', settings.campaign ?? at(lead, 'campaign_id'));
    draft.set('asset', settings.asset ?? at(lead, 'form_id'));
    for (const name of ['adgroup_id', 'creative_id', 'asset_group_id']) draft.note(name, at(lead, name));
    const submission = draft.finish(settings, { externalId, occurredAt: receivedAt, isTest });
    return [{ is: 'lead', externalId, isTest, occurredAt: receivedAt, submission }] satisfies Event[];
  },
  sample: () => ({ body: JSON.stringify(EXAMPLE), contentType: 'application/json' }),
};

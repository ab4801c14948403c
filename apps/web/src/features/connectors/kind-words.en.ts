/** What each kind of source is for, and how it is set up: the steps are those of docs/connectors. */
export const kinds = {
  'standard-webhooks': {
    text: 'Your own programs, signed; the safest way.',
    steps: {
      s1: 'Have your program post JSON to {address}, signed by Standard Webhooks 1.0 with {secret}.',
      s2: 'Send the fields of a lead by their names, or say under “Mapping” where they stand.',
    },
  },
  json: {
    text: 'Any program that can post JSON and cannot sign.',
    steps: {
      s1: 'Have your program post JSON to {address}; keep the address to yourself: it is all that proves who calls.',
      s2: 'Say under “Mapping” where the fields of a lead stand, with an id of the record if there is one.',
    },
  },
  'google-ads': {
    text: 'Lead forms of Google advertisements.',
    steps: {
      s1: 'In Google Ads open the lead form asset and go to “Lead delivery option”, then “Webhook integration”.',
      s2: 'Paste {address} as webhook URL and {secret} as key.',
      s3: 'Press “Send test data”: the hit appears here as a test.',
    },
  },
  meta: {
    text: 'Lead forms of Facebook and Instagram.',
    steps: {
      s1: 'In the Meta app dashboard copy the app secret; give it here as the secret, with a page access token that has leads_retrieval.',
      s2: 'Under Webhooks choose “Page”, paste {address} as callback URL and the verify token given here.',
      s3: 'Subscribe to the field “leadgen” and subscribe the page to the app.',
    },
  },
  linkedin: {
    text: 'Lead forms of LinkedIn advertisements.',
    steps: {
      s1: 'In the LinkedIn developer portal copy the client secret; give it here as the secret, with an access token for lead sync.',
      s2: 'Register {address} as webhook; LinkedIn asks for a challenge at once and every two hours.',
      s3: 'Name the fields of your forms by their question ids under “Questions”: answers carry ids only.',
    },
  },
  hubspot: {
    text: 'New contacts of HubSpot.',
    steps: {
      s1: 'In HubSpot create a private or public app with the scope crm.objects.contacts.read.',
      s2: 'Give its client secret here as the secret, with its access token.',
      s3: 'Paste {address} as target URL of its webhooks and subscribe to contact.creation.',
    },
  },
  typeform: {
    text: 'Answers to a Typeform.',
    steps: {
      s1: 'In Typeform open the form, then “Connect”, “Webhooks”, and add {address}.',
      s2: 'Edit the webhook and paste {secret} as its secret.',
      s3: 'Declare utm_source, utm_medium and utm_campaign as hidden fields to learn where answers come from.',
    },
  },
  calendly: {
    text: 'Whoever books an appointment.',
    steps: {
      s1: 'Create a webhook subscription by Calendly’s API (POST /webhook_subscriptions) with {address} as url.',
      s2: 'Give {secret} as signing_key and subscribe to invitee.created and invitee.canceled.',
    },
  },
  pipedrive: {
    text: 'New deals and persons of Pipedrive.',
    steps: {
      s1: 'In Pipedrive open “Tools and apps”, “Webhooks”, and create a webhook of version 2 for “create” of “deal” or “person”.',
      s2: 'Paste {address} as endpoint URL, “staffetta” as HTTP auth user and {secret} as HTTP auth password.',
    },
  },
  salesforce: {
    text: 'The form Salesforce generates for your site.',
    steps: {
      s1: 'Take the web-to-lead form as Salesforce generates it and give its oid here as the secret.',
      s2: 'Replace the form’s action by {address}, or post the same fields there from your server.',
    },
  },
  segment: {
    text: 'Who somebody is and what they do, from Segment.',
    steps: {
      s1: 'In Segment add a webhook destination to the source, with {address} as its URL.',
      s2: 'Give {secret} as write key: it is sent as user name of HTTP Basic, with an empty password.',
      s3: 'Name the happenings that are leads, such as “Demo Requested”; all others are touches.',
    },
  },
  shopify: {
    text: 'Orders and baskets left behind.',
    steps: {
      s1: 'In Shopify open “Settings”, “Notifications”, “Webhooks”, and give the signing secret shown there here as the secret.',
      s2: 'Create webhooks in JSON for “Order creation”, “Checkout creation” and “Checkout update” with {address} as URL.',
    },
  },
  mautic: {
    text: 'Forms of Mautic.',
    steps: {
      s1: 'In Mautic open “Settings”, “Webhooks”, and add {address} for the event “Form submit”.',
      s2: 'Keep the address to yourself: it is all that proves who calls.',
    },
  },
} as const;

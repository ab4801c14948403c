import type { Shot } from './shot.js';

/** The rooms by which leads come in. */
export const INTAKE_SHOTS: readonly Shot[] = [
  {
    page: 'connectors',
    who: 'elena',
    path: () => '/settings/connectors',
    whole: 'main li >> nth=0',
  },
  {
    page: 'connector',
    who: 'elena',
    path: ({ sourceId }) => `/settings/connectors?source=${sourceId}`,
    whole: 'main h2 >> nth=0',
  },
  { page: 'forms', who: 'elena', path: () => '/settings/forms', whole: 'main li >> nth=0' },
  {
    page: 'form',
    who: 'elena',
    path: ({ formId }) => `/settings/forms?form=${formId}`,
    whole: 'main h2 >> nth=0',
  },
  { page: 'sites', who: 'elena', path: () => '/settings/sites', whole: 'main h2 >> nth=0' },
  { page: 'links', who: 'elena', path: () => '/settings/links', whole: 'main li >> nth=0' },
  { page: 'privacy', who: 'elena', path: () => '/settings/privacy', whole: 'main h2 >> nth=1' },
  {
    page: 'telephone',
    who: 'elena',
    path: ({ telephoneId }) => `/settings/calls?connector=${telephoneId}`,
    whole: 'main h2 >> nth=0',
  },
  { page: 'target', who: 'elena', path: () => '/settings/target', whole: 'main h2 >> nth=0' },
  { page: 'conversations', who: 'giulia', path: () => '/conversations', whole: 'main li a >> nth=0' },
  {
    page: 'conversation',
    who: 'giulia',
    path: ({ conversationId }) => `/conversations/${conversationId}`,
    whole: 'main li >> nth=0',
  },
  {
    page: 'lead-of-care',
    who: 'giulia',
    path: ({ askedCareId }) => `/leads/${askedCareId}`,
    whole: 'ol li >> nth=0',
  },
  { page: 'events', who: 'giulia', path: () => '/events', whole: 'main li a >> nth=0' },
  { page: 'event', who: 'giulia', path: ({ eventId }) => `/events/${eventId}`, whole: 'main li >> nth=0' },
  {
    page: 'import-withheld',
    who: 'giulia',
    path: ({ withheldId }) => `/import/${withheldId}`,
    whole: 'main ul li >> nth=0',
  },
  {
    page: 'import-undone',
    who: 'giulia',
    path: ({ undoneId }) => `/import/${undoneId}`,
    whole: 'main h2 >> nth=1',
  },
];

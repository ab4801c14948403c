import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Message = Schemas['MessageDto'];
export type MessagePage = Schemas['MessagesDto'];
export type MailboxHealth = Schemas['MailboxHealthDto'];

import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Conversation = Schemas['ConversationDto'];
export type ListedConversation = Schemas['ListedConversationDto'];
export type ConversationMessage = Schemas['ConversationMessageDto'];
export type ConversationChange = Schemas['ConversationChangeDto'];
export type ConversationStand = Schemas['ConversationStandDto'];
export type NewConversation = Schemas['NewConversationDto'];
export type NewPerson = Schemas['ConversationPersonDto'];
export type MadeLead = Schemas['MadeLeadDto'];
export type OpenedConversation = Schemas['OpenedConversationDto'];

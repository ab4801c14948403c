export { AddMessage, type NewMessage } from './application/add-message.js';
export { OpenConversation } from './application/open-conversation.js';
export type { NewConversation, OpenedConversation } from './application/open-conversation.js';
export { ConversationsModule } from './conversations.module.js';

import type { Entry } from '#contracts';
import type { Language } from '../words/language.js';
import { entryWords } from '../words/entry-words.js';

/** Where the product is reached, and in which language a chat is written to. */
export interface ChatSetting {
  readonly baseUrl: string;
  readonly language: Language;
}

/** What happened, in a line for people, as the incoming webhooks of a chat take it; without an entry it says that it is a test. */
export function chatMessage(
  format: 'slack' | 'teams',
  entry: Entry | undefined,
  { baseUrl, language }: ChatSetting,
): string {
  const { text, open } = entryWords(entry, language);
  const address = entry?.leadId ? `${baseUrl}/leads/${entry.leadId}` : baseUrl;
  return JSON.stringify(format === 'slack' ? slack(text, open, address) : teams(text, open, address));
}

/** Slack's own characters: everything else is taken as it is. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const slack = (text: string, open: string, address: string): object => ({
  text: `${escaped(text)} <${address}|${escaped(open)}>`,
});

/** A message with an adaptive card, as the workflow “when a Teams webhook request is received” takes it. */
const teams = (text: string, open: string, address: string): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.2',
        body: [{ type: 'TextBlock', text, wrap: true }],
        actions: [{ type: 'Action.OpenUrl', title: open, url: address }],
      },
    },
  ],
});

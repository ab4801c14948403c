import { escaped, page } from './html.js';
import { wordsIn } from './words.js';

/** What a mail that asks for a confirmation is made of. */
export interface Confirmation {
  readonly language: string;
  /** Of the form. */
  readonly title: string;
  /** The very words that were agreed to. */
  readonly consents: readonly string[];
  readonly address: string;
}

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One link, what was agreed to, and what to do when it was somebody else. */
export function writeConfirmation({ language, title, consents, address }: Confirmation): WrittenMail {
  const words = wordsIn(language);
  const agreed = consents.length === 0 ? [] : [words.agreed, ...consents.map((text) => `– ${text}`)];
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const link = `<p><a href="${escaped(address)}">${escaped(words.confirmButton)}</a></p>`;
  return {
    subject: words.mailSubject(title),
    text: [words.mailText, address, ...agreed, words.mailIgnore].join('\n\n'),
    html: page(
      language,
      title,
      paragraph(words.mailText) + link + agreed.map(paragraph).join('') + paragraph(words.mailIgnore),
    ),
  };
}

import type { EvidenceType } from '#scoring';

const AMOUNT = /^(\d{1,13}(?:\.\d{1,4})?) ([A-Z]{3})$/;

/** An amount as it is kept: the decimal as it was written, and its currency. */
export function amountOf(content: string): { readonly decimal: string; readonly currency: string } | null {
  const [, decimal, currency] = AMOUNT.exec(content) ?? [];
  return decimal !== undefined && currency !== undefined ? { decimal, currency } : null;
}

/** An amount to be kept, from what stands in its field; an empty one where nothing does. */
export const amountText = (decimal: string, currency: string): string =>
  decimal.trim() === '' ? '' : `${decimal.trim()} ${currency}`;

const COMPLETE: Readonly<Record<EvidenceType, (content: string) => boolean>> = {
  note: (content) => content.trim() !== '',
  document: (content) => content.trim() !== '',
  attempt: (content) => content !== '',
  date: (content) => /^\d{4}-\d{2}-\d{2}$/.test(content),
  amount: (content) => amountOf(content) !== null,
};

/** Whether there is enough to be sent; the server has the last word. */
export const isComplete = (type: EvidenceType, content: string): boolean => COMPLETE[type](content);

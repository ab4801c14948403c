import type { FormDraft } from './form-draft.js';

interface Kept {
  readonly base: number;
  readonly draft: FormDraft;
}

const nameOf = (formId: string): string => `staffetta-form-${formId}`;

/** What this browser keeps of a form that was not published yet; nothing where it cannot be read. */
export function keptDraft(formId: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(formId)) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.base === 'number' && Array.isArray(kept.draft?.fields) ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing loses the draft with the page, and nothing else. */
export function keepDraft(formId: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(nameOf(formId));
    else localStorage.setItem(nameOf(formId), JSON.stringify(kept));
  } catch {
    // Full, or shut by its owner.
  }
}

import type { DraftField, FormDraft } from './form-draft.js';
import type { Told } from './use-form-draft.js';

/** What every part of the builder writes on. */
export interface Desk {
  readonly draft: FormDraft;
  readonly problems: readonly Told[];
  /** The one that is being written in. */
  readonly language: string;
  readonly put: (change: Partial<FormDraft>) => void;
}

/** What the parts of one question write on. */
export interface FieldFormProps {
  readonly desk: Desk;
  readonly field: DraftField;
  readonly index: number;
  readonly onChange: (field: DraftField) => void;
}

/** What is wrong at a place, to stand beneath it; null where nothing is. */
export function problemAt({ problems }: Pick<Desk, 'problems'>, pointer: string): string | null {
  const own = problems.filter((each) => each.pointer === pointer).map(({ detail }) => detail);
  return own.length === 0 ? null : [...new Set(own)].join(' ');
}

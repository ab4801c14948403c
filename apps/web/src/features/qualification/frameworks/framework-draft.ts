import type { FieldProblem } from '#kernel';
import { frameworkProblems } from '#scoring';
import { freeKey, keyOf } from '../keys.js';
import type { Criterion, NewFramework } from '../qualification-types.js';
import { keptQuestion, shownQuestion } from '../template-text.js';
import type { TemplateWords } from '../template-text.js';

/** A framework as it is written: questions in the words of whoever writes. */
export interface FrameworkDraft {
  /** Null until it has its first version: then its name says its key. */
  readonly key: string | null;
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly atLeast: number;
}

interface Begun extends Omit<FrameworkDraft, 'key'> {
  readonly key: string;
}

export const BLANK: FrameworkDraft = { key: null, name: '', criteria: [], atLeast: 1 };

/** A draft of the next version of a framework, or of the first one out of a template. */
export const draftOf = ({ key, name, criteria, atLeast }: Begun, words: TemplateWords): FrameworkDraft => ({
  ...{ key, name, atLeast },
  criteria: criteria.map((each) => ({ ...each, question: shownQuestion(key, each, words) })),
});

/** What is sent: shipped questions nobody changed stay readable in every language. */
export function newFrameworkOf(draft: FrameworkDraft, words: TemplateWords): NewFramework {
  const key = draft.key ?? keyOf(draft.name, 'framework');
  const criteria = draft.criteria.map((each) => ({ ...each, question: keptQuestion(key, each, words) }));
  return { key, name: draft.name.trim(), atLeast: draft.atLeast, criteria };
}

export const withAdded = (draft: FrameworkDraft): FrameworkDraft => {
  const key = freeKey(
    'criterion',
    draft.criteria.map((each) => each.key),
  );
  const criterion: Criterion = { key, question: '', isRequired: false, weight: 1, evidenceType: 'note' };
  return { ...draft, criteria: [...draft.criteria, criterion] };
};

export const withChanged = (
  draft: FrameworkDraft,
  at: number,
  change: Partial<Criterion>,
): FrameworkDraft => ({
  ...draft,
  criteria: draft.criteria.map((each, index) => (index === at ? { ...each, ...change } : each)),
});

/** Without one of them; “at least” never asks for more than are left. */
export function withoutOne(draft: FrameworkDraft, at: number): FrameworkDraft {
  const criteria = draft.criteria.toSpliced(at, 1);
  return { ...draft, criteria, atLeast: Math.min(draft.atLeast, criteria.length) };
}

export function withMoved(draft: FrameworkDraft, at: number, by: -1 | 1): FrameworkDraft {
  const moved = draft.criteria[at];
  const to = at + by;
  if (moved === undefined || to < 0 || to >= draft.criteria.length) return draft;
  return { ...draft, criteria: draft.criteria.toSpliced(at, 1).toSpliced(to, 0, moved) };
}

/** Everything wrong with a draft, by the rules of the server. */
export const problemsOf = (draft: FrameworkDraft): readonly FieldProblem[] => [
  ...(draft.name.trim() === '' ? [{ pointer: '/name', detail: '' }] : []),
  ...frameworkProblems(draft),
];

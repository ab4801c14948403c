import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { EVIDENCE_TYPES } from './framework.js';
import type { Criterion, EvidenceType, Framework } from './framework.js';

const FRAMEWORK_BOUNDS = { criteria: 30, question: 300, weight: 100 } as const;

const KEY = /^[a-z][a-z0-9-]{0,63}$/;

/** The framework, checked. Throws `framework/invalid` naming every wrong place by its JSON pointer. */
export function checkedFramework(framework: Framework): Framework {
  const fields = frameworkProblems(framework);
  if (fields.length === 0) return framework;
  const message = 'The framework is not valid; correct the named places.';
  throw new AppError('invalid', 'framework/invalid', message, { fields });
}

/** Everything wrong with a framework; empty when it can be used. */
export function frameworkProblems({ criteria, atLeast }: Framework): FieldProblem[] {
  const { criteria: most } = FRAMEWORK_BOUNDS;
  if (criteria.length === 0 || criteria.length > most)
    return [{ pointer: '/criteria', detail: `1 to ${most} criteria` }];
  const problems = criteria.flatMap((criterion, index) => criterionProblems(criterion, `/criteria/${index}`));
  const keys = criteria.map(({ key }) => key);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index)
      problems.push({ pointer: `/criteria/${index}/key`, detail: 'each key once' });
  });
  if (!Number.isInteger(atLeast) || atLeast < 0 || atLeast > criteria.length)
    problems.push({ pointer: '/atLeast', detail: `a whole number from 0 to ${criteria.length}` });
  return problems;
}

function criterionProblems(
  { key, question, weight, evidenceType }: Criterion,
  pointer: string,
): FieldProblem[] {
  const { question: longest, weight: heaviest } = FRAMEWORK_BOUNDS;
  const rules: readonly (readonly [string, boolean, string])[] = [
    ['key', KEY.test(key), 'lower-case letters, digits and hyphens'],
    ['question', question.length > 0 && question.length <= longest, `1 to ${longest} characters`],
    ['weight', weight > 0 && weight <= heaviest, `a number above 0, at most ${heaviest}`],
    ['evidenceType', isEvidenceType(evidenceType), `one of ${EVIDENCE_TYPES.join(', ')}`],
  ];
  return rules.flatMap(([member, isGood, detail]) =>
    isGood ? [] : [{ pointer: `${pointer}/${member}`, detail }],
  );
}

const isEvidenceType = (text: string): text is EvidenceType => EVIDENCE_TYPES.includes(text as EvidenceType);

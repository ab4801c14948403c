import { toldCodes } from '#journey';
import type { Tx } from '#database';
import type { FormDefinition } from '../domain/form-definition.js';
import type { Answers, WrongAnswer } from '../domain/read-answers.js';

const CODE_FIELD = 'distributionCode';

/** Whether the form asks for a distribution code at all: nearly none does. */
export const asksForCode = ({ fields }: FormDefinition, { values }: Answers): boolean =>
  fields.some(({ to, name }) => to === CODE_FIELD && values.has(name));

/** The answers, with every code that nobody made named as wrong: whoever reads it off a brochure can read it again. */
export async function judgeCodes(
  tx: Tx,
  workspaceId: string,
  { fields }: FormDefinition,
  answers: Answers,
): Promise<Answers> {
  const asked = fields.filter(({ to }) => to === CODE_FIELD);
  const known = await toldCodes(
    tx,
    workspaceId,
    asked.map(({ name }) => answers.values.get(name)),
  );
  const wrong = asked.flatMap(({ name }): WrongAnswer[] => {
    const told = answers.values.get(name);
    return told === undefined || known.has(told) ? [] : [{ field: name, fault: 'code' }];
  });
  return { ...answers, wrong: [...answers.wrong, ...wrong] };
}

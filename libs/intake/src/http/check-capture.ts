import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { EpochMs, FieldProblem } from '#kernel';
import { normaliseEmail } from '#people';
import { personOf } from '../application/submission-parts.js';
import type { RefusedSubmission, Submission } from '../domain/submission.js';
import { CaptureDto, CompanyDto, ConsentDto, UtmDto } from './captures.dto.js';
import { compileRules } from './compiled-rules.js';

const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;
/** A sender's clock may run ahead by this much (ms). */
const AHEAD_MS = 86_400_000;
const EARLIEST = Date.UTC(1970, 0, 2);
/** What is kept of one lead beside the declared fields (characters of JSON). */
const LONGEST_CUSTOM = 32_768;
const MOST_ERRORS = 50;

/** One element of a capture that comes in at `now`: a hit in order, or what is wrong with it, by pointers below `base`. */
export function checkCapture(body: unknown, base: string, now: EpochMs): Submission | RefusedSubmission {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { refused: body, errors: [{ pointer: base, detail: 'It must be an object.' }] };
  const given = withoutNulls(body);
  const isPlain = isPlainCapture(given);
  const capture = isPlain ? given : plainToInstance(CaptureDto, given);
  const wrong = isPlain ? [] : problemsOf(validateSync(capture, RULES), base);
  const matter = wrong.length > 0 ? wrong : meaningless(capture, base, now);
  const errors = matter.length > 0 ? matter : nobody(capture, base);
  return errors.length > 0 ? { refused: body, errors } : submissionOf(capture);
}

const keepsRules = compileRules(CaptureDto, {
  company: compileRules(CompanyDto),
  utm: compileRules(UtmDto),
  consent: compileRules(ConsentDto),
});

/** Nearly every capture is in order: then nothing has to say what is wrong. What lies deeper under `custom` is left to the slow way. */
const isPlainCapture = (body: object): body is CaptureDto =>
  keepsRules(body) && isFlat((body as CaptureDto).custom) && isFlat((body as CaptureDto).clickIds);

const isFlat = (fields: object = {}): boolean =>
  Object.values(fields).every((value) => typeof value !== 'object' || value === null);

/** A null says no more than a field that is not there; what lies under `custom` is kept as it is. */
const withoutNulls = (body: object): object =>
  Object.fromEntries(
    Object.entries(body as Record<string, unknown>).flatMap(([name, value]) => {
      const isNested = typeof value === 'object' && !Array.isArray(value) && name !== 'custom';
      return value === null ? [] : [[name, isNested ? withoutNulls(value) : value]];
    }),
  );

function submissionOf({ occurredAt, ...capture }: CaptureDto): Submission {
  const plain = JSON.parse(JSON.stringify(capture)) as Omit<Submission, 'occurredAt'>;
  return { ...plain, ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt) }) };
}

/** What the types allow and the matter does not. */
function meaningless(capture: CaptureDto, base: string, now: EpochMs): FieldProblem[] {
  const { email, occurredAt, clickIds, custom } = capture;
  const complain = (isWrong: boolean, field: string, detail: string): FieldProblem[] =>
    isWrong ? [{ pointer: `${base}/${field}`, detail }] : [];
  const at = occurredAt === undefined ? now : Date.parse(occurredAt);
  return [
    ...complain(
      email !== undefined && normaliseEmail(email) === null,
      'email',
      'It is no e-mail address; correct it or leave it out.',
    ),
    ...complain(!(at >= EARLIEST && at <= now + AHEAD_MS), 'occurredAt', 'It must lie between 1970 and now.'),
    ...complain(
      !Object.values(clickIds ?? {}).every((id) => typeof id === 'string' && id.length <= 1_000),
      'clickIds',
      'It must be an object of texts.',
    ),
    ...complain(
      JSON.stringify(custom ?? {}).length > LONGEST_CUSTOM,
      'custom',
      `Send at most ${LONGEST_CUSTOM} characters of JSON.`,
    ),
  ];
}

function nobody(capture: CaptureDto, base: string): FieldProblem[] {
  if (capture.externalId !== undefined) return [];
  const { occurredAt: _occurredAt, ...submission } = capture;
  if (personOf(submission as Submission, '') !== null) return [];
  const detail =
    'Nothing tells whose lead it is: add an e-mail address, a phone number, an externalId, or a name with a company.';
  return [{ pointer: base, detail }];
}

const pointed = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

function problemsOf(errors: readonly ValidationError[], base: string): FieldProblem[] {
  const found = errors.flatMap(({ property, constraints, children = [] }): FieldProblem[] => {
    const pointer = `${base}/${pointed(property)}`;
    const own = constraints ? [{ pointer, detail: detailOf(constraints, property) }] : [];
    return [...own, ...problemsOf(children, pointer)];
  });
  return found.slice(0, MOST_ERRORS);
}

function detailOf(constraints: Readonly<Record<string, string>>, property: string): string {
  if (constraints.whitelistValidation)
    return 'There is no such field; check its spelling, leave it out, or send it under custom.';
  const said = Object.values(constraints).map((text) =>
    text.startsWith(`${property} `) ? `it ${text.slice(property.length + 1)}` : `it ${text}`,
  );
  const sentence = said.join(', and ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

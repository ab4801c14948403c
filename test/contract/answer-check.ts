import Fastify from 'fastify';
import { answersOf, classOf } from './api-document.js';
import type { ApiDocument, Answer, Schema } from './api-document.js';

/** An answer as it came. */
export interface Given {
  readonly method: string;
  /** With its query, such as `/api/v1/leads?limit=1`. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  /** The version it names of itself; left out, nothing is known of it. */
  readonly etag?: string | null;
}

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

/**
 * Compares real answers with the document.
 * It is stricter than the document: what a class does not name may not be there.
 */
export class AnswerCheck {
  /** Operations that answered, such as `GET /api/v1/leads/{id}`. */
  readonly answered = new Set<string>();
  readonly faults: string[] = [];
  private readonly answers: readonly (Answer & { readonly pattern: RegExp })[];
  private readonly validators = new Map<string, Validator>();

  private constructor(
    private readonly compile: (schema: object) => Validator,
    private readonly schemas: Readonly<Record<string, Schema>>,
    document: ApiDocument,
  ) {
    this.answers = answersOf(document)
      .map((answer) => ({ ...answer, pattern: patternOf(answer.operation) }))
      .sort((one, other) => holesIn(one.operation) - holesIn(other.operation));
  }

  /** The validator is the one that Fastify reads requests with. */
  static async of(document: ApiDocument): Promise<AnswerCheck> {
    const customOptions = { strict: false, coerceTypes: false, removeAdditional: false, useDefaults: false };
    const server = Fastify({ ajv: { customOptions: { ...customOptions, allErrors: true } } });
    // Only a server that has something to validate has a validator.
    server.get('/', { schema: { querystring: { type: 'object' } } }, () => null);
    await server.ready();
    const compile = (schema: object): Validator =>
      server.validatorCompiler?.({ schema, method: 'GET', url: '/', httpPart: 'body' }) as Validator;
    return new AnswerCheck(compile, closed(document.components.schemas), document);
  }

  /** Notes what is wrong with an answer; refusals are no concern of it. */
  see({ method, path, status, body, etag }: Given): void {
    if (status >= 300) return;
    const asked = `${method} ${path.split('?')[0]}`;
    const answer = this.answers.find((each) => each.status === String(status) && each.pattern.test(asked));
    if (!answer) {
      this.faults.push(`${asked} answered ${status}, which the document does not know`);
      return;
    }
    this.answered.add(answer.operation);
    this.seeVersion(answer, etag);
    this.seeBody(answer, body);
  }

  private seeVersion({ operation, hasEtag }: Answer, etag: string | null | undefined): void {
    if (etag === undefined || (etag !== null) === hasEtag) return;
    this.faults.push(`${operation}: an ETag ${etag === null ? 'is missing' : 'that is not documented'}`);
  }

  private seeBody(answer: Answer, body: unknown): void {
    const name = classOf(answer.content['application/json']?.schema);
    if (name === undefined) return;
    const validate = this.validatorOf(name);
    if (validate(body)) return;
    for (const { instancePath, message } of validate.errors ?? [])
      this.faults.push(`${answer.operation}: ${name}${instancePath} ${message ?? 'is wrong'}`);
  }

  private validatorOf(name: string): Validator {
    const known = this.validators.get(name);
    if (known) return known;
    const validator = this.compile({
      $ref: `#/components/schemas/${name}`,
      components: { schemas: this.schemas },
    });
    this.validators.set(name, validator);
    return validator;
  }
}

const holesIn = (operation: string): number => operation.split('{').length - 1;

const patternOf = (operation: string): RegExp =>
  new RegExp(`^${operation.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

const closed = (schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { additionalProperties: false, ...schema }]),
  );

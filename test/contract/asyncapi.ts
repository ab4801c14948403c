import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** A message of the document. */
export interface DocumentedMessage {
  readonly name: string;
  readonly payload: object;
  readonly examples?: readonly { readonly name: string; readonly payload: unknown }[];
}

/** docs/api/asyncapi.yaml, as far as tests read it. */
export interface LiveDocument {
  readonly operations: Readonly<Record<string, { readonly action: 'send' | 'receive' }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, DocumentedMessage>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}

export const liveDocument = (): LiveDocument =>
  parse(readFileSync(new URL('../../docs/api/asyncapi.yaml', import.meta.url), 'utf8')) as LiveDocument;

/** Whatever the document points at inside itself, and nothing stands there. */
export function danglingIn(document: unknown): string[] {
  const at = (pointer: string): unknown =>
    pointer
      .slice(2)
      .split('/')
      .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], document);
  const pointers = JSON.stringify(document).matchAll(/"\$ref":"(#\/[^"]+)"/g);
  return [...new Set([...pointers].map(([, pointer = '']) => pointer))].filter(
    (pointer) => at(pointer) === undefined,
  );
}

/** The check of one message's payload, by its name. */
export function payloadCheck({ components }: LiveDocument, message: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile({ ...(components.messages[message]?.payload ?? { not: {} }), components });
}

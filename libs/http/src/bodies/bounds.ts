/** What the decorators of this folder say of a route. */
export interface BodyBounds {
  readonly bodyLimit?: number;
  readonly streamed?: readonly string[];
  readonly keepsBytes?: boolean;
  readonly isRaw?: boolean;
}

/** The status Fastify itself gives a type it does not know. */
export const wrongType = (): Error => Object.assign(new Error('Unsupported media type'), { statusCode: 415 });

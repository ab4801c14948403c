import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';

export type Environment = Readonly<Record<string, string | undefined>>;

const ENV_NAMES = Symbol('staffetta:env');

/** Says which environment variable fills the property; the declared type (string, number, boolean) decides how it is read. */
export const Env =
  (name: string): PropertyDecorator =>
  (target, property) => {
    const names = (Reflect.getMetadata(ENV_NAMES, target) ?? {}) as Record<string, string>;
    Reflect.defineMetadata(ENV_NAMES, { ...names, [String(property)]: name }, target);
  };

/** The boot stops here: `problems` lists every wrong variable with what is expected of it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Fills and validates one settings class from the environment; an empty variable counts as absent. `NAME_FILE` names a file that holds
 * the value of `NAME`, as secrets are handed to containers; the end of its last line does not count.
 * @throws ConfigError naming every wrong variable
 */
export function readConfig<T extends object>(type: new () => T, env: Environment): T {
  const config = new type();
  const names = (Reflect.getMetadata(ENV_NAMES, type.prototype as object) ?? {}) as Record<string, string>;
  const unread: string[] = [];
  for (const [property, name] of Object.entries(names)) {
    // Where a class declares the name of a file itself, what is in that file is its own affair.
    const isOwn = Object.values(names).includes(`${name}_FILE`);
    const text = isOwn ? env[name] || undefined : valueOf(env, name, unread);
    if (text !== undefined) Object.assign(config, { [property]: coerce(text, declaredType(type, property)) });
  }
  const problems = [...unread, ...validateSync(config).map((error) => explain(error, names))];
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** What is wrong with the file goes to `problems`. */
function valueOf(env: Environment, name: string, problems: string[]): string | undefined {
  const text = env[name] || undefined;
  const path = env[`${name}_FILE`] || undefined;
  if (path === undefined) return text;
  if (text !== undefined) {
    problems.push(`${name}, ${name}_FILE: set one of them, not both`);
    return undefined;
  }
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '') || undefined;
  } catch (error) {
    problems.push(`${name}_FILE: ${(error as Error).message}`);
    return undefined;
  }
}

const declaredType = (type: new () => object, property: string): unknown =>
  Reflect.getMetadata('design:type', type.prototype as object, property);

function coerce(text: string, type: unknown): unknown {
  if (type === Number) return Number(text);
  if (type === Boolean) return ['1', 'true', 'yes', 'on'].includes(text.toLowerCase());
  if (type === Array)
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return text;
}

/** Settings whose values are secrets. */
const SECRET = /(PASSWORD|PASSPHRASE|SECRET|TOKEN|KEYS?)$/;

function explain({ property, constraints, value }: ValidationError, names: Record<string, string>): string {
  const name = names[property] ?? property;
  const got = SECRET.test(name) && value !== undefined ? 'something else' : withoutSignIn(value);
  return `${name}: ${Object.values(constraints ?? {}).join('; ')} (got ${got})`;
}

/** An address may hold a password before its at-sign, however badly it is written. */
const withoutSignIn = (value: unknown): string => JSON.stringify(value)?.replace(/^.*@/s, '"…@') ?? 'nothing';

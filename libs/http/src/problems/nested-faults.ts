import { getMetadataStorage, ValidationError } from 'class-validator';

const NESTED = 'nestedValidation';
const CONDITIONAL = 'conditionalValidation';

interface Declared {
  readonly property: string;
  readonly isList: boolean;
  /** Whether this very object may leave it out, or say null. */
  readonly mayLack: (holder: object) => boolean;
}

/**
 * What the validator lets pass of nested objects: one that is missing though nothing says that it may be, a list in the place of an object,
 * and lists within lists, however deep.
 */
export function nestedFaults(holder: object): ValidationError[] {
  return declaredIn(holder).flatMap(({ property, isList, mayLack }): ValidationError[] => {
    const value = (holder as Readonly<Record<string, unknown>>)[property];
    if (value === undefined || value === null) return mayLack(holder) ? [] : [wrong(property)];
    if (Array.isArray(value) !== isList) return [wrong(property)];
    const children = isList
      ? (value as unknown[]).flatMap((each, at) => under(String(at), each))
      : nestedFaults(value);
    return children.length === 0 ? [] : [Object.assign(new ValidationError(), { property, children })];
  });
}

function under(property: string, value: unknown): ValidationError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [wrong(property)];
  const children = nestedFaults(value);
  return children.length === 0 ? [] : [Object.assign(new ValidationError(), { property, children })];
}

const wrong = (property: string): ValidationError =>
  Object.assign(new ValidationError(), { property, constraints: { [NESTED]: '' } });

function declaredIn(holder: object): Declared[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(holder.constructor, '', false, false);
  return rules
    .filter(({ type }) => type === NESTED)
    .map(({ propertyName: property, each }) => ({
      property,
      isList: each === true,
      mayLack: (of) =>
        rules
          .filter((rule) => rule.type === CONDITIONAL && rule.propertyName === property)
          .some(({ constraints: [applies] }) => !(applies as Applies)(of, (of as Values)[property])),
    }));
}

type Values = Readonly<Record<string, unknown>>;
type Applies = (holder: object, value: unknown) => boolean;

import { IsISO8601, Matches } from 'class-validator';

/** A day that exists, of the years 1900 to 2999, as `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator => (target, key) => {
  IsISO8601({ strict: true })(target, key);
  Matches(/^(19|2\d)\d{2}-\d{2}-\d{2}$/)(target, key);
};

/** An instant with its offset, of the years 1000 to 2999: `2024-05-01T10:30:00Z`. */
export const IsInstant = (): PropertyDecorator => (target, key) => {
  const said = { message: 'must be an instant with its offset, such as 2024-05-01T10:30:00Z' };
  IsISO8601({ strict: true }, said)(target, key);
  Matches(/^[12]\d{3}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/, said)(target, key);
};

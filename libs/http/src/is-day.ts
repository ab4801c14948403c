import { IsISO8601, Matches } from 'class-validator';

/** A day that exists, of the years 1900 to 2999, as `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator => (target, key) => {
  IsISO8601({ strict: true })(target, key);
  Matches(/^(19|2\d)\d{2}-\d{2}-\d{2}$/)(target, key);
};

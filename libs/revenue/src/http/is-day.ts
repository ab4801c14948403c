import { IsISO8601, Length } from 'class-validator';

/** A day that exists, as `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator => (target, key) => {
  IsISO8601({ strict: true })(target, key);
  Length(10, 10)(target, key);
};

import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isConnectionLost, isDatabaseUnavailable, OutcomeUnknown } from './postgres-errors.js';

const said = (message: string, facts: object = {}): Error => Object.assign(new Error(message), facts);

describe('what is said of the database', () => {
  it.each([
    ['nothing but words', said('Connection terminated unexpectedly')],
    ['a network code', said('write EPIPE', { code: 'EPIPE' })],
    ['an end by the administrator', said('terminating connection', { code: '57P01' })],
    ['a socket file that is gone', said('connect ENOENT', { code: 'ENOENT', syscall: 'connect' })],
    ['a slot that was closed', said('Client was closed and is not queryable')],
    ['a connection that did not come up in time', said('timeout expired')],
    ['a transaction whose connection went', new QueryRunnerAlreadyReleasedError()],
    ['a manager whose connection went', new QueryRunnerProviderAlreadyReleasedError()],
    ['what TypeORM makes of it', said('query failed', { driverError: said('gone', { code: 'ECONNRESET' }) })],
  ])('is that the connection is lost, told by %s, at the commit too', (_how, error) => {
    for (const each of [error, new OutcomeUnknown(error)])
      expect([isConnectionLost(each), isDatabaseUnavailable(each)]).toEqual([true, true]);
  });

  it.each([
    ['a file that is missing', said('open ENOENT', { code: 'ENOENT', syscall: 'open' }), false],
    ['a constraint', said('duplicate key', { code: '23505' }), false],
    ['a statement that took too long', said('canceling statement', { code: '57014' }), true],
    ['rivals', said('deadlock detected', { code: '40P01' }), true],
  ])('is not that by %s', (_how, error, isUnavailable) => {
    expect([isConnectionLost(error), isDatabaseUnavailable(error)]).toEqual([false, isUnavailable]);
  });
});

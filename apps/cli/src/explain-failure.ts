import { CannotRehearse, UnfitBackup } from '#backup';
import { ConfigError } from '#config';
import { isDatabaseUnavailable, UnfitCluster } from '#database';
import { AppError } from '#kernel';
import { UsageError } from './usage-error.js';

/** What went wrong, and what to do about it where that is known; whatever nobody expected comes with its stack. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UsageError || error instanceof UnfitBackup)
    return error.message;
  if (error instanceof UnfitCluster || error instanceof CannotRehearse) return error.message;
  if (error instanceof AppError) return explainApp(error);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `The port is taken: is Staffetta running already? Open its address, or choose another port with PORT=4401 npm start. (${message})`;
  if (code === 'ENOENT') return `There is no such file. (${message})`;
  if (isDatabaseUnavailable(error))
    return `The database does not answer: check DATABASE_URL, or run “staffetta doctor”. (${message})`;
  return `Staffetta stopped: ${withCauses(error)}`;
}

const explainApp = ({ message, fields }: AppError): string =>
  [message, ...fields.map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`)].join('\n');

function withCauses(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  because: ${withCauses(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

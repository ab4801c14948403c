import { migrate as bringUpToDate, openDatabase } from '#database';
import { MIGRATIONS } from '../../../migrations/index.js';
import { readSettings, upgrading } from '../../server/src/index.js';
import { say } from './terminal.js';

/** `staffetta migrate`: brings the schema up to date; any number of processes may call it at once. */
export async function migrate(): Promise<void> {
  const database = await openDatabase(readSettings(process.env).database, upgrading(say));
  try {
    const { applied } = await bringUpToDate(database.ownerUrl, MIGRATIONS, (name) => say(`applied ${name}`));
    say(
      applied.length === 0
        ? 'The schema is up to date.'
        : `The schema is up to date now (${applied.length} steps).`,
    );
  } finally {
    await database.close();
  }
}

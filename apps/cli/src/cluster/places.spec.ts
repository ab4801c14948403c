import { backupEveryHours, readSettings } from '../../../server/src/index.js';
import { environment, placesFor } from './places.js';

const SERVER = { ownerUrl: 'postgres://owner@here/staffetta', appUrl: 'postgres://app@here/staffetta' };

/** How often each process of a cluster writes backups, by its own settings. */
function everyHours(env: Readonly<Record<string, string | undefined>>, isEmbedded: boolean): number[] {
  const shared = environment(readSettings(env), { ...SERVER, isEmbedded }, undefined);
  return placesFor({ api: 1, workers: 2 }, shared).map((place) =>
    // What they are given is an outside server to them.
    backupEveryHours(readSettings({ ...env, ...place.env }), { isEmbedded: false }),
  );
}

describe('the processes of a cluster', () => {
  it.each([
    { because: 'nobody else keeps the embedded server', env: {}, isEmbedded: true, hours: 24 },
    { because: 'an outside server is kept by whoever runs it', env: {}, isEmbedded: false, hours: 0 },
    { because: 'it is set', env: { BACKUP_EVERY_HOURS: '6' }, isEmbedded: false, hours: 6 },
    { because: 'none are wanted', env: { BACKUP_EVERY_HOURS: '0' }, isEmbedded: true, hours: 0 },
  ])('write backups every $hours hours, because $because', ({ env, isEmbedded, hours }) => {
    expect(everyHours(env, isEmbedded)).toEqual([hours, hours, hours]);
  });
});

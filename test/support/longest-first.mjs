import { BaseSequencer } from 'vitest/node';

/** Files that take a minute and more begin first: the last one would keep one process waiting for the other. */
const LONG = [
  'connectors/src/thousands.e2e',
  'backup/src/major-upgrade.db',
  'intake/src/http/malformed-uploads.e2e',
  'intake/src/http/killed-import.e2e',
  'cli/src/import-verbs.e2e',
  'test/e2e/deadlines.e2e',
  'test/browser/',
];
const rank = ({ moduleId }) => {
  const place = LONG.findIndex((part) => moduleId.includes(part));
  return place < 0 ? LONG.length : place;
};

/** The order of files in a run. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

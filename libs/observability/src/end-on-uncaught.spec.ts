import { EventEmitter } from 'node:events';
import { endOnUncaught } from './end-on-uncaught.js';
import { openLog } from './log.js';
import { Metrics } from './metrics.js';

describe('a failure that nobody caught', () => {
  const counted = async (metrics: Metrics, kind: string): Promise<string | undefined> =>
    new RegExp(`staffetta_uncaught_failures_total\\{kind="${kind}"\\} (\\d)`).exec(
      (await metrics.read()).text,
    )?.[1];

  it.each([
    ['uncaughtException', 'exception'],
    ['unhandledRejection', 'rejection'],
  ])(
    '%s is written down without what it carries, counted, and ends the process once',
    async (event, kind) => {
      const [emitter, metrics, lines] = [new EventEmitter(), new Metrics(), [] as string[]];
      const log = openLog(
        { logLevel: 'info', logFormat: 'json' },
        { write: (line) => void lines.push(line) },
      );
      let ended = 0;
      endOnUncaught(log, metrics, () => (ended += 1), emitter);
      const error = Object.assign(new Error('it broke'), { payload: 'giulia@rossi.example' });
      emitter.emit(event, error);
      emitter.emit(event, 'giulia@rossi.example');
      expect(lines.join('')).toContain('it broke');
      expect(lines.join('')).not.toContain('giulia');
      expect([ended, await counted(metrics, kind)]).toEqual([1, '2']);
    },
  );
});

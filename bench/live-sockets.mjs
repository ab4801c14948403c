/**
 * A process of its own that holds many sockets, so that who sends and who receives do not wait for each other. It does what its
 * parent asks: `open`, `until`, `take`, `close`; ends with it.
 */
import { register } from 'node:module';

register('../test/support/ts-hooks.mjs', import.meta.url);
const { SocketCrowd } = await import('../libs/live/src/test-support/socket-crowd.ts');

let crowd;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const DEEDS = {
  open: async (wish) => {
    crowd = await SocketCrowd.open(wish);
    return crowd.report;
  },
  until: async ({ cell, value, count, withinMs }) => {
    for (let waited = 0; waited < withinMs && crowd.reached(cell, value) < count; waited += 20)
      await sleep(20);
    return crowd.reached(cell, value);
  },
  take: () => crowd.take(),
  report: () => crowd.report,
  close: () => {
    const { report } = crowd;
    crowd.close();
    crowd = undefined;
    return report;
  },
};

process.on('message', async ({ id, deed, wish }) => {
  try {
    process.send({ id, given: await DEEDS[deed](wish) });
  } catch (error) {
    process.send({ id, problem: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));

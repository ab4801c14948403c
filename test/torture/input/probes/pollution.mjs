/** Runs within the server under trial and says so when anything was put on the prototypes that all objects share. */
import { setInterval } from 'node:timers';

const before = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((each) => [
  each,
  Reflect.ownKeys(each).length,
]);

setInterval(() => {
  for (const [prototype, keys] of before) {
    if (Reflect.ownKeys(prototype).length !== keys) {
      console.error(`POLLUTED: ${Reflect.ownKeys(prototype).map(String).at(-1)}`);
    }
  }
}, 250).unref();

/** Progress goes to stderr: what a command prints to stdout can be piped on. */
const say = (line) => process.stderr.write(`${line}\n`);

const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Counts steps: `step(title, work)` prints `[2/4] title`, then how it ended and how long it took.
 * `work(note)` may print lines in between and returns the closing words.
 */
export const countSteps = (total) => {
  let number = 0;
  return async (title, work) => {
    number += 1;
    const startedAt = Date.now();
    const label = `[${number}/${total}]`;
    say(`${label} ${title} …`);
    const outcome = await work((line) => say(`      ${line} (${seconds(startedAt)})`));
    say(`${label} ${title}: ${outcome} (${seconds(startedAt)})`);
  };
};

/** Says nothing until there is something to do: for commands whose output is the answer. */
export const whisper = async (title, work) => {
  await work((line) => say(`${title}: ${line}`));
};

/** Tells once every ten seconds who is being waited for. */
export const waiting = (note) => {
  let toldAt = 0;
  return (pid) => {
    if (Date.now() - toldAt < 10_000) return;
    toldAt = Date.now();
    note(`waiting for another run (process ${pid ?? 'unknown'})`);
  };
};

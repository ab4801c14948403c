/** Imported first by every entry: stops with a clear word on a Node that is too old. Written so that old Nodes can read it. */
const NEEDED = [20, 19];

/** True when `version` (`v20.19.0`) is `needed` or newer. */
export const isNodeEnough = (version, needed = NEEDED) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
};

if (!isNodeEnough(process.version)) {
  console.error(
    `Staffetta needs Node ${NEEDED.join('.')} or newer; this is ${process.version} (${process.execPath}).\n` +
      'Install a current Node from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}

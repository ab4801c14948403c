import { readFileSync } from 'node:fs';

/** The numbered fields after the name in `/proc/<pid>/stat`; empty where the system has no such file. */
const statOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

/** When the process began, in clock ticks, where the system tells (Linux): tells a reused pid from its former owner. */
const bornAt = (pid) => statOf(pid)[19] ?? '';

/** The parent of a process where the system tells (Linux), else undefined. */
export const parentOf = (pid) => (statOf(pid)[1] === undefined ? undefined : Number(statOf(pid)[1]));

/** What names a process for good: its pid and its birth. */
export const proof = (pid) => ({ pid, born: bornAt(pid) });

/** True while that very process lives; one that has ended but was not yet buried (a zombie) does not. */
export const isAlive = ({ pid, born }) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return statOf(pid)[0] !== 'Z' && (born === '' || bornAt(pid) === born);
};

/**
 * `npm run check:deps [-- --sbom file]`: licences, install scripts, hashes and versions of every dependency against
 * test/check/dependencies.json, without a network; `--sbom` writes what is in the product as CycloneDX. Known vulnerabilities are
 * told by `npm audit`, which needs one.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dependencyFindings } from './dependency-findings.mjs';
import { HOUSE } from './steps.mjs';

const read = (path) => JSON.parse(readFileSync(join(HOUSE, path), 'utf8'));
const { values } = parseArgs({ options: { sbom: { type: 'string' } } });

const lock = read('package-lock.json');
const findings = dependencyFindings(lock, read('test/check/dependencies.json'));
for (const finding of findings) console.error(`dependencies: ${finding}`);

if (values.sbom !== undefined) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'];
  const told = execFileSync('npm', args, {
    cwd: HOUSE,
    maxBuffer: 50_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  writeFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), values.sbom), told);
}
const count = Object.keys(lock.packages).length;
console.log(`${findings.length === 0 ? count : 0} passed, ${findings.length} failed`);
process.exitCode = findings.length === 0 ? 0 : 1;

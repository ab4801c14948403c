import { dependencyFindings } from './dependency-findings.mjs';

describe('the dependencies of a lock file', () => {
  const allowed = { licences: ['MIT'], unnamedLicences: {}, installScripts: {} };
  const sound = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
  const of = (packages: Parameters<typeof dependencyFindings>[0]['packages'], more = {}) =>
    dependencyFindings({ packages }, { ...allowed, ...more });

  it('pass where every licence is allowed, every content pinned and no script runs', () => {
    expect(of({ '': { dependencies: { one: '1.0.0' } }, 'node_modules/one': sound })).toEqual([]);
  });

  it.each([
    [
      'a licence nobody allowed',
      { license: 'AGPL-3.0' },
      'one comes under AGPL-3.0, which nobody has allowed',
    ],
    ['a script', { hasInstallScript: true }, 'one runs a script when it is installed'],
    ['no hash', { integrity: '' }, 'one 1.0.0 has no hash in the lock file'],
  ])('fail with %s, however deep', (_, facts, finding) => {
    const deep = { ...sound, ...facts };
    expect(of({ 'node_modules/two': sound, 'node_modules/two/node_modules/one': deep })).toEqual([finding]);
  });

  it('fail where a licence is not named, unless it was looked up', () => {
    const { license: _, ...unnamed } = sound;
    const packages = { 'node_modules/one': unnamed, 'node_modules/two': sound };
    expect(of(packages)).toEqual(['one names no licence']);
    expect(of(packages, { unnamedLicences: { one: 'MIT in its README' } })).toEqual([]);
  });

  it('fail where a version is a range', () => {
    expect(of({ 'apps/web': { devDependencies: { one: '^1.0.0' } }, 'node_modules/one': sound })).toEqual([
      'apps/web asks for one ^1.0.0, not for one version',
    ]);
  });

  it('pass under a name of our own, at one version', () => {
    const named = (range: string) =>
      of({ '': { devDependencies: { old: range } }, 'node_modules/one': sound });
    expect(named('npm:@some/one@1.0.0-beta.2')).toEqual([]);
    expect(named('npm:@some/one@^1.0.0')).toHaveLength(1);
  });

  it('fail where an exception holds for nothing', () => {
    const more = { installScripts: { gone: 'why' }, licences: ['MIT', 'ISC'] };
    expect(of({ 'node_modules/one': sound }, more)).toEqual([
      'nothing comes under ISC any more',
      'gone needs no exception for its script any more',
    ]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsIn, IsInt, IsOptional, IsUrl, Length, Matches, Max, Min } from 'class-validator';
import { Env, readConfig } from './read-config.js';

class Sample {
  @Env('SAMPLE_PORT') @IsInt() @Min(0) @Max(65_535) port: number = 4400;
  @Env('SAMPLE_LEVEL') @IsIn(['info', 'debug']) level: string = 'info';
  @Env('SAMPLE_LOUD') loud: boolean = false;
  @Env('SAMPLE_ROLES') roles: string[] = ['api'];
  @Env('SAMPLE_TOKEN') @IsOptional() @Length(12) token?: string;
  @Env('SAMPLE_KEYS') @Matches(/^\d:.{43}/, { each: true }) keys: string[] = [];
  @Env('SAMPLE_URL') @IsOptional() @IsUrl({ require_tld: false }) url?: string;
}

describe('readConfig', () => {
  it('keeps the defaults when nothing is set, and treats an empty variable as absent', () => {
    expect({ ...readConfig(Sample, { SAMPLE_PORT: '' }) }).toEqual({
      port: 4400,
      level: 'info',
      loud: false,
      roles: ['api'],
      keys: [],
    });
  });

  it('reads numbers, switches and lists by the declared type', () => {
    const config = readConfig(Sample, { SAMPLE_PORT: '0', SAMPLE_LOUD: 'yes', SAMPLE_ROLES: 'api, worker' });
    expect(config).toMatchObject({ port: 0, loud: true, roles: ['api', 'worker'] });
  });

  describe('with a file for a value', () => {
    const folder = mkdtempSync(join(tmpdir(), 'staffetta-config-'));
    const file = join(folder, 'secret');
    afterAll(() => rmSync(folder, { recursive: true }));

    it('reads it without the end of its last line', () => {
      writeFileSync(file, 'http://db:1\n');
      expect(readConfig(Sample, { SAMPLE_URL_FILE: file }).url).toBe('http://db:1');
    });

    it('refuses a file that is not there, and a value beside the file', () => {
      expect(() => readConfig(Sample, { SAMPLE_URL_FILE: join(folder, 'none') })).toThrow(
        /SAMPLE_URL_FILE: ENOENT/,
      );
      expect(() => readConfig(Sample, { SAMPLE_URL_FILE: file, SAMPLE_URL: 'http://db:2' })).toThrow(
        /SAMPLE_URL, SAMPLE_URL_FILE: set one/,
      );
    });
  });

  it('names every wrong variable at once, with what it got', () => {
    const read = () =>
      readConfig(Sample, { SAMPLE_PORT: 'http', SAMPLE_LEVEL: 'loudest', SAMPLE_URL: 'http://127.0.0.1:1' });
    expect(read).toThrow(/SAMPLE_PORT: .*\n.*SAMPLE_LEVEL: .*"loudest"/);
  });

  it.each([
    ['SAMPLE_URL', 'post:/me:hush@mail@house.example ?', '"…@house.example ?"'],
    ['SAMPLE_TOKEN', 'hush', 'something else'],
    ['SAMPLE_KEYS', '2:hush,3:hush', 'something else'],
  ])('does not say the secret that stands in %s', (name, value, got) => {
    const read = (): Sample => readConfig(Sample, { [name]: value });
    expect(read).toThrow(`(got ${got})`);
    expect(read).not.toThrow(/hush/);
  });
});

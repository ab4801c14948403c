import { IsIn, IsInt, IsOptional, IsUrl, Max, Min } from 'class-validator';
import { Env, readConfig } from './read-config.js';

class Sample {
  @Env('SAMPLE_PORT') @IsInt() @Min(0) @Max(65_535) port: number = 4400;
  @Env('SAMPLE_LEVEL') @IsIn(['info', 'debug']) level: string = 'info';
  @Env('SAMPLE_LOUD') loud: boolean = false;
  @Env('SAMPLE_ROLES') roles: string[] = ['api'];
  @Env('SAMPLE_URL') @IsOptional() @IsUrl({ require_tld: false }) url?: string;
}

describe('readConfig', () => {
  it('keeps the defaults when nothing is set, and treats an empty variable as absent', () => {
    expect({ ...readConfig(Sample, { SAMPLE_PORT: '' }) }).toEqual({
      port: 4400,
      level: 'info',
      loud: false,
      roles: ['api'],
    });
  });

  it('reads numbers, switches and lists by the declared type', () => {
    const config = readConfig(Sample, { SAMPLE_PORT: '0', SAMPLE_LOUD: 'yes', SAMPLE_ROLES: 'api, worker' });
    expect(config).toMatchObject({ port: 0, loud: true, roles: ['api', 'worker'] });
  });

  it('names every wrong variable at once, with what it got', () => {
    const read = () =>
      readConfig(Sample, { SAMPLE_PORT: 'http', SAMPLE_LEVEL: 'loudest', SAMPLE_URL: 'http://127.0.0.1:1' });
    expect(read).toThrow(/SAMPLE_PORT: .*\n.*SAMPLE_LEVEL: .*"loudest"/);
  });
});

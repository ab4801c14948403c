import { IsInt, IsOptional, IsUrl, Min } from 'class-validator';
import { Env } from '#config';

/** How records are read back from vendors. */
export class ConnectorConfig {
  /** One address instead of every vendor’s, on this machine or elsewhere. For trying things out; never where leads are real. */
  @Env('CONNECTOR_VENDOR_BASE')
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  vendorBase?: string;

  /** Hits that prove themselves one source may send in a minute, to each process; the rest is told to come again. */
  @Env('CONNECTOR_HITS_PER_MINUTE')
  @IsInt()
  @Min(1)
  hitsPerMinute: number = 6_000;

  /** Hits that prove nothing one network may send to one source in a minute, to each process, before nothing of it is looked at. */
  @Env('CONNECTOR_UNPROVEN_PER_MINUTE')
  @IsInt()
  @Min(1)
  unprovenPerMinute: number = 120;
}

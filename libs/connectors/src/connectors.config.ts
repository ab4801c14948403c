import { IsOptional, IsUrl } from 'class-validator';
import { Env } from '#config';

/** How records are read back from vendors. */
export class ConnectorConfig {
  /** One address instead of every vendor’s, on this machine or elsewhere. For trying things out; never where leads are real. */
  @Env('CONNECTOR_VENDOR_BASE')
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  vendorBase?: string;
}

import { IsArray, IsInt, IsIP, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { Env } from '#config';

/** An address or a network (CIDR), or one of Fastify's names for private ranges. */
const PROXY = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)$/;

/** Where the server listens and whom it believes. */
export class HttpConfig {
  /** The address to listen on; the default is reachable from this machine only. */
  @Env('HOST')
  @IsIP(undefined, { message: 'must be an IP address, such as 0.0.0.0 for every interface' })
  host: string = '127.0.0.1';

  @Env('PORT') @IsInt() @Min(0) @Max(65_535) port: number = 4400;

  /** The address people type, if it is another one than host and port say: behind a proxy, in links that are copied. */
  @Env('BASE_URL')
  @IsOptional()
  @IsString()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  baseUrl?: string;

  /** Proxies whose `X-Forwarded-*` is believed; nobody else's is. */
  @Env('TRUSTED_PROXIES')
  @IsArray()
  @Matches(PROXY, { each: true, message: 'must be addresses or networks (10.0.0.0/8), separated by commas' })
  trustedProxies: string[] = [];

  /** Longest time to receive one whole request (ms); imports stream through here too. */
  @Env('HTTP_REQUEST_TIMEOUT_MS') @IsInt() @Min(1_000) requestTimeoutMs: number = 300_000;

  /** Time to send the headers of a request (ms); whoever trickles them is cut off. */
  @Env('HTTP_HEADERS_TIMEOUT_MS') @IsInt() @Min(100) headersTimeoutMs: number = 10_000;

  /** Longest time for a body that is read as a whole (ms); files that are streamed have the time of the request. */
  @Env('HTTP_BODY_TIMEOUT_MS') @IsInt() @Min(100) bodyTimeoutMs: number = 60_000;

  /** Open connections one process accepts. */
  @Env('HTTP_MAX_CONNECTIONS') @IsInt() @Min(10) maxConnections: number = 10_000;

  /** Open connections of one address (of IPv6: of one /64) one process accepts; trusted proxies are not bound. */
  @Env('HTTP_CONNECTIONS_PER_ADDRESS') @IsInt() @Min(1) connectionsPerAddress: number = 4_000;

  /** Requests without a credential, or with a wrong one, that one address may send within ten seconds to one process. */
  @Env('API_RATE_PER_ADDRESS') @IsInt() @Min(1) ratePerAddress: number = 10_000;

  /** Requests one API key or session may send within ten seconds to one process, beside captures. */
  @Env('API_RATE_PER_CREDENTIAL') @IsInt() @Min(1) ratePerCredential: number = 5_000;

  /** Calls that capture leads, each with up to a thousand of them, one API key or session may send within ten seconds to one process. */
  @Env('API_RATE_CAPTURES') @IsInt() @Min(1) rateOfCaptures: number = 100_000;
}

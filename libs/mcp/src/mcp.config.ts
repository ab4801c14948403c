/** What the server of tools says of itself. */
export class McpConfig {
  /** @param version of the product  @param baseUrl under which browsers reach this installation */
  constructor(
    readonly version: string,
    readonly baseUrl: string,
  ) {}
}

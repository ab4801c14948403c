/** What the audit log tells. */
export interface AuditEntries {
  /**
   * The log up to `number` was signed: whoever keeps this outside the house can tell later whether anything up to there was changed.
   * `signature` is Ed25519, base64, over `staffetta-anchor-1`, the workspace, `number`, `hash` and `at`, one on each line.
   */
  'audit.anchored': {
    readonly number: number;
    /** SHA-256 of the entry of that number, hexadecimal. */
    readonly hash: string;
    /** ISO 8601 in UTC. */
    readonly at: string;
    /** 32 bytes in base64. */
    readonly publicKey: string;
    readonly signature: string;
  };
}

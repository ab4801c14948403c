/** Which addresses strangers may name for us to write to. */
export abstract class AddressRule {
  abstract readonly allowsLoopback: boolean;
}

/** Where this installation is reached, and whether mails can leave it. */
export class OwnAddress {
  readonly origin: string;

  constructor(
    readonly base: string,
    readonly hasMail: boolean,
  ) {
    this.origin = new URL(base).origin;
  }
}

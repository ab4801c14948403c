/** How mail of members leaves: nobody writes without a mail server, nobody is answered here without a mailbox. */
export class PostSettings {
  constructor(
    private readonly said: {
      readonly smtpUrl: string | undefined;
      /** The sender of every mail, as `Name <address>` or an address alone. */
      readonly from: string;
      /** The mailbox that is read; undefined without one. */
      readonly mailbox: string | undefined;
      readonly baseUrl: string;
    },
  ) {}

  get canSend(): boolean {
    return this.said.smtpUrl !== undefined;
  }

  get mailbox(): string | undefined {
    return this.said.mailbox;
  }

  /** The address alone: beside it stands the name of the member who writes. */
  get fromAddress(): string {
    return /<([^<>\s]+)>\s*$/.exec(this.said.from)?.[1] ?? this.said.from.trim();
  }

  /** Says whose it is, so that an answer finds home by its thread alone. */
  messageId(id: string, tag: string): string {
    return `<${id}.${tag}@${this.host}>`;
  }

  /** The tags of the workspaces whose mails these are. */
  tagsOf(messageIds: readonly string[]): string[] {
    return messageIds.flatMap((each) => {
      const [, tag, host] = /^<[0-9a-f-]{36}\.([a-z2-7]{12})@([^<>@]+)>$/.exec(each) ?? [];
      return tag !== undefined && host === this.host ? [tag] : [];
    });
  }

  private get host(): string {
    return this.said.mailbox?.split('@').at(-1) ?? new URL(this.said.baseUrl).hostname;
  }
}

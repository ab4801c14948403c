import { askAs } from '../../support/stack/index.js';

type Member = Parameters<typeof askAs>[1];

/** Clients that capture one lead after the other and repeat nothing: each answer counts as it comes. */
export class Writers {
  /** Leads that were acknowledged. */
  readonly leadIds: string[] = [];
  /** When each was (ms, monotonic). */
  readonly at: number[] = [];
  /** Whatever was no good answer. */
  readonly wrong: string[] = [];
  private isWriting = false;
  private count = 0;

  constructor(
    private readonly url: string,
    private readonly member: Member,
  ) {}

  /** Returns how to end, which waits for what is in hand. */
  begin(clients: number): () => Promise<void> {
    this.isWriting = true;
    const running = Array.from({ length: clients }, async () => {
      while (this.isWriting) await this.write();
    });
    return async () => {
      this.isWriting = false;
      await Promise.all(running);
    };
  }

  async write(): Promise<void> {
    this.count += 1;
    const email = `p${this.count}@firm-${this.count}.example`;
    const lead = { email, channel: 'website', origin: 'marketing', leadType: 'demo' };
    try {
      const answer = await askAs(this.url, this.member).post<{ results: [{ leadId: string }] }>(
        '/leads',
        lead,
      );
      if (answer.status >= 300)
        return void this.wrong.push(`${answer.status} ${JSON.stringify(answer.body)}`);
      this.leadIds.push(answer.body.results[0].leadId);
      this.at.push(performance.now());
    } catch (error) {
      this.wrong.push(`no answer: ${String(error)} ${(error as { cause?: Error }).cause?.message ?? ''}`);
    }
  }
}

/** What is read of a mail that is quoted whole in another one. */
export interface QuotedMail {
  readonly messageId: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  /** The mail itself; left out where only its headers came. */
  readonly letter?: QuotedLetter;
}

/** Who wrote a mail, when and what. */
export interface WrittenLetter {
  /** As the author calls themselves. */
  readonly name: string | null;
  /** Where they want to be answered, where that is elsewhere. */
  readonly replyTo: string | null;
  /** As the mail says; null where it says none, or nonsense. */
  readonly writtenAt: Date | null;
  /** Minutes east of Greenwich of whoever wrote it. */
  readonly offset: number;
  readonly subject: string;
  readonly text: string;
}

export interface QuotedLetter extends WrittenLetter {
  readonly messageId: string | null;
  readonly from: string | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly quoted: QuotedMail | null;
}

/** A mail as it came, read; addresses are normalised, what is none is left out. */
export interface IncomingMail extends WrittenLetter {
  /** With its angle brackets; made of the bytes when the mail has none. */
  readonly messageId: string;
  /** Ids of what it answers, the nearest first. */
  readonly references: readonly string[];
  readonly from: string | null;
  /** To and Cc, in order. */
  readonly recipients: readonly string[];
  /** Where servers say they brought it: tells what a blind copy does not. */
  readonly broughtTo: readonly string[];
  /** By lower-case name; of repeated ones the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** The machine-readable part of a delivery report (RFC 3464). */
  readonly report: string | null;
  /** A mail that came inside: forwarded as attachment, or returned. */
  readonly quoted: QuotedMail | null;
}

/** Longest text that is kept of a mail (characters); the rest is cut. */
export const LONGEST_TEXT = 50_000;

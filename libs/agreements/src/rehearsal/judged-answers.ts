import { AppError } from '#kernel';
import type { AgreementTerms, RehearsedTerms } from '#sla';

/** Answers whose terms are remembered: a sweep of a slider is a dozen. */
const MOST_ANSWERS = 200;

interface Judged {
  readonly answer: number;
  readonly rehearsed: RehearsedTerms;
}

/**
 * What one rehearsal has answered, numbered from 1 on. Several people may try values over the same past: each is shown the leads behind
 * the answer on their own screen. The terms of each answer are kept, what became of the leads only of the one given last and of
 * another that was asked for.
 */
export class JudgedAnswers {
  private readonly terms = new Map<number, AgreementTerms>();
  private latest: Judged | null = null;
  private earlier: Judged | null = null;
  private count = 0;

  /** Returns its number. */
  add(terms: AgreementTerms, rehearsed: RehearsedTerms): number {
    this.count += 1;
    this.latest = { answer: this.count, rehearsed };
    this.terms.set(this.count, terms);
    this.terms.delete(this.count - MOST_ANSWERS);
    return this.count;
  }

  /** Another past was read: what was answered about the one before is gone. Numbers are not given twice. */
  forget(): void {
    this.terms.clear();
    this.latest = null;
    this.earlier = null;
  }

  /** What became of the leads; the latest answer unless one is named. Null before the first. @throws AppError `rehearsal/answer-gone` */
  find(answer: number | undefined, judge: (terms: AgreementTerms) => RehearsedTerms): RehearsedTerms | null {
    if (answer === undefined || answer === this.latest?.answer) return this.latest?.rehearsed ?? null;
    if (answer !== this.earlier?.answer) this.earlier = { answer, rehearsed: judge(this.termsOf(answer)) };
    return this.earlier.rehearsed;
  }

  /** By which terms an answer was judged; the latest unless one is named. @throws AppError `rehearsal/answer-gone` */
  termsOf(answer = this.count): AgreementTerms {
    const terms = this.terms.get(answer);
    if (terms) return terms;
    const message =
      'That answer is no longer there: the rehearsal was run anew, or has answered much since. Try the values again.';
    throw new AppError('missing', 'rehearsal/answer-gone', message);
  }
}

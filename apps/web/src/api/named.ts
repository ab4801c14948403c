/** What the product answers over REST, as far as the client reads it; instants are ISO 8601 in UTC, money is text or minor units. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

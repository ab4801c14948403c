/** What is done to the access of a member, and the member is to hear of. */
export interface MemberEntries {
  /** Somebody turned off the second factor of the member; who is the actor. */
  'member.second_factor_reset': Record<string, never>;
}

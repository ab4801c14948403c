/** What was done, by the names of acts. */
export const act = {
  account: {
    signed_in: 'Signed in',
    sign_in_refused: 'Was refused to sign in',
    signed_out: 'Signed out',
    password_changed: 'Changed the password',
    link_used: 'Used a link',
    sign_in_linked: 'Linked another way to sign in',
    sign_in_unlinked: 'Unlinked a way to sign in',
    second_factor_set: 'Set up a second factor',
    second_factor_removed: 'Removed the second factor',
    recovery_code_used: 'Used a recovery code',
    recovery_codes_made: 'Made recovery codes',
  },
  session: {
    ended: 'Ended a session',
  },
  sessions: {
    ended: 'Ended all other sessions',
  },
  workspace: {
    created: 'Made the workspace',
    changed: 'Changed the workspace',
    sign_in_changed: 'Changed how members sign in',
  },
  member: {
    invited: 'Invited a member',
    joined: 'Joined',
    changed: 'Changed a member',
    roles_changed: 'Changed the roles of a member',
    teams_changed: 'Changed the teams of a member',
    deactivated: 'Deactivated a member',
    reactivated: 'Let a member in again',
    link_made: 'Made a link for a member',
  },
  role: {
    defined: 'Defined a role',
    changed: 'Changed a role',
    removed: 'Removed a role',
  },
  team: {
    created: 'Made a team',
    changed: 'Changed a team',
    removed: 'Removed a team',
  },
  key: {
    created: 'Made an API key',
    changed: 'Changed an API key',
    rotated: 'Renewed an API key',
    revoked: 'Revoked an API key',
    refused: 'An API key was refused outside its networks',
  },
  connector: {
    created: 'Joined a source',
    changed: 'Changed a source',
    secret_rotated: 'Renewed the secret of a source',
    removed: 'Removed a source',
  },
  webhook: {
    created: 'Made a webhook',
    changed: 'Changed a webhook',
    secret_rotated: 'Renewed the secret of a webhook',
    removed: 'Removed a webhook',
  },
  retention: {
    changed: 'Changed how long persons are kept',
  },
  keeping: {
    changed: 'Changed how long data is kept',
  },
  person: {
    exported: 'Took a person’s data along',
    erased: 'Erased a person',
  },
  audit: {
    exported: 'Took this log along',
  },
  backup: {
    made: 'Made a backup',
    restored: 'Restored a backup',
  },
  data: {
    exported: 'Took data along',
  },
  agreement: {
    drafted: 'Drafted an agreement',
    redrafted: 'Changed a draft',
    proposed: 'Proposed an agreement',
    answered: 'Answered a proposal',
    withdrawn: 'Withdrew a proposal',
    signed: 'Signed an agreement',
    activated: 'Put an agreement in force',
    ended: 'Ended an agreement',
  },
  signature: {
    delegated: 'Let somebody sign in their stead',
    undelegated: 'Took back the leave to sign',
    demanded: 'Changed who has to sign',
  },
  obligation: {
    waived: 'Excused a promise',
    rebased: 'Let another version judge a promise',
  },
  period: {
    restatement_proposed: 'Proposed to recompute a period',
    restatement_declined: 'Declined to recompute a period',
    restated: 'Recomputed a closed period',
  },
  calendar: {
    created: 'Made a calendar',
    changed: 'Changed a calendar',
    archived: 'Archived a calendar',
    assigned: 'Gave a member a calendar',
  },
  routing: {
    published: 'Put routing rules in force',
    limited: 'Limited the leads of a member',
  },
  qualification: {
    activated: 'Changed how leads are judged',
  },
  credit: {
    settings_changed: 'Changed the settings of credit',
  },
  returns: {
    settings_changed: 'Changed the settings of returns',
  },
  after_sale_settings: {
    changed: 'Changed the steps after a sale',
  },
  decision_template: {
    changed: 'Changed the buying steps',
  },
  pipeline: {
    quota_set: 'Set a quota of the pipeline',
    sellers_placed: 'Placed sellers',
  },
  currency_rate: {
    set: 'Set a currency rate',
    source_set: 'Chose which rates come daily',
  },
  figures: {
    rebuilt: 'Built the figures again',
  },
  partner: {
    created: 'Added a partner',
    changed: 'Changed a partner',
    ended: 'Ended a partnership',
  },
};

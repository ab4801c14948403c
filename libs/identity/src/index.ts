export { addMember, type AddedMember, type NewMemberFacts } from './application/add-member.js';
export { Authenticate } from './application/authenticate.js';
export { createWorkspace, type CreatedWorkspace, type NewWorkspace } from './application/create-workspace.js';
export { endMembershipsOf } from './application/end-memberships.js';
export { ensureSetupLink } from './application/ensure-setup-link.js';
export type { IssuedLink } from './application/issue-link.js';
export { issueOperatorReset } from './application/issue-operator-reset.js';
export { issueSampleSignIn } from './application/issue-sample-sign-in.js';
export { openSession } from './application/open-session.js';
export { RecheckCallers } from './application/recheck-callers.js';
export { SampleRequests, type SampleRequest } from './application/sample-requests.js';
<<<<<<< HEAD
export { ResetSecondFactor } from './application/second-factor/reset-second-factor.js';
=======
>>>>>>> 7c570c11 (api: the document says who may ask an operation, how it refuses and which headers it takes; second rights are declared and judged)
export { maskPerson } from './domain/mask-person.js';
export { csrfTokenOf } from './domain/tokens.js';
export { AlsoRequires, AnyCaller, assertMay, FromAnySite } from './http/access.js';
export { MembersOnly, Public, Requires } from './http/access.js';
export { IdentityConfig } from './identity.config.js';
export { IdentityModule } from './identity.module.js';
export { findMember, findTeam, findTeams, memberNames, teamIdsOf } from './persistence/directory.js';
export type { DirectoryMember } from './persistence/directory.js';
export { insertTeam, type TeamFacts } from './persistence/teams.js';
export { emailsOf } from './persistence/accounts.js';
export { accountsByAddress, addressOf, allMembers, type MemberFacts } from './persistence/members.js';
export { keptSecret } from './persistence/installation-secrets.js';
export { livingSessions } from './persistence/sessions.js';
export { allWorkspaces, thisWorkspace, type WorkspaceFacts } from './persistence/workspaces.js';

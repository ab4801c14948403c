import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authenticate } from './application/authenticate.js';
import { ChangeMember } from './application/change-member.js';
import { CheckLinkAnswer } from './application/check-link-answer.js';
import { CreateApiKey } from './application/create-api-key.js';
import { CreateTeam } from './application/create-team.js';
import { DefineRole } from './application/define-role.js';
import { DescribeSession } from './application/describe-session.js';
import { FinishSignIn } from './application/finish-sign-in.js';
import { FollowLink } from './application/follow-link.js';
import { InviteMember } from './application/invite-member.js';
import { ListMembers } from './application/list-members.js';
import { MakeMemberLink } from './application/make-member-link.js';
import { RefuseOutsider } from './application/refuse-outsider.js';
import { RecheckCallers } from './application/recheck-callers.js';
import { RenameTeam } from './application/rename-team.js';
import { SampleRequests } from './application/sample-requests.js';
import { LinkProvider } from './application/provider/link-provider.js';
import { ProviderAttempts } from './application/provider/provider-attempts.js';
import { ProviderClient } from './application/provider/provider-client.js';
import { SignInByProvider } from './application/provider/sign-in-by-provider.js';
import { ChangeSecondFactor } from './application/second-factor/change-second-factor.js';
import { CheckCode } from './application/second-factor/check-code.js';
import { CheckOwnPassword } from './application/second-factor/check-own-password.js';
import { ResetSecondFactor } from './application/second-factor/reset-second-factor.js';
import { SecondFactorKeys } from './application/second-factor/second-factor-keys.js';
import { SetUpSecondFactor } from './application/second-factor/set-up-second-factor.js';
import { SignInRules } from './application/second-factor/sign-in-rules.js';
import { EndSessions } from './application/sessions/end-sessions.js';
import { ListSessions } from './application/sessions/list-sessions.js';
import { SetUpWorkspace } from './application/set-up-workspace.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { SwitchWorkspace } from './application/switch-workspace.js';
import { SignInThrottle } from './application/throttle-sign-in.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { CallerGuard } from './http/caller.guard.js';
import { LinksController } from './http/links.controller.js';
import { MemberAccessController } from './http/member-access.controller.js';
import { MembersController } from './http/members.controller.js';
import { ProviderAnswer } from './http/provider-answer.js';
import { ProviderLinkController } from './http/provider-link.controller.js';
import { ProviderSignInController } from './http/provider-sign-in.controller.js';
import { RolesController } from './http/roles.controller.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionAnswer } from './http/session-answer.js';
import { SessionController } from './http/session.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { SetupController } from './http/setup.controller.js';
import { SignInRulesController } from './http/sign-in-rules.controller.js';
import { TeamsController } from './http/teams.controller.js';
import { IdentityConfig } from './identity.config.js';

const people = [
  ...[SetUpWorkspace, InviteMember, ListMembers, ChangeMember, MakeMemberLink],
  ...[CreateTeam, RenameTeam, DefineRole],
];
const entry = [SignIn, SignOut, SignInThrottle, FollowLink, CheckLinkAnswer, DescribeSession, SessionAnswer];
const sessions = [ListSessions, EndSessions, FinishSignIn, SwitchWorkspace];
const provider = [ProviderClient, ProviderAttempts, ProviderAnswer, SignInByProvider, LinkProvider];
const secondFactor = [
  ...[SecondFactorKeys, CheckCode, CheckOwnPassword, SetUpSecondFactor],
  ...[ChangeSecondFactor, ResetSecondFactor, SignInRules],
];

/** Accounts, sessions, members, keys; its guard stands before every route of the application. */
@Module({})
export class IdentityModule {
  /** `baseUrl` is the address under which browsers reach this installation. */
  static with(config: IdentityConfig, baseUrl: string): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      controllers: [
        ...[SetupController, SessionController, SessionsController, LinksController],
        ...[SecondFactorController, SignInRulesController],
        ...[ProviderSignInController, ProviderLinkController],
        ...[MembersController, MemberAccessController, TeamsController, RolesController, ApiKeysController],
      ],
      providers: [
        {
          provide: IdentityConfig,
          useFactory: () => Object.assign(new IdentityConfig(), config, { baseUrl }),
        },
        { provide: APP_GUARD, useClass: CallerGuard },
        ...[
          Authenticate,
          CreateApiKey,
          RecheckCallers,
          RefuseOutsider,
          SampleRequests,
          ...people,
          ...entry,
          ...sessions,
          ...secondFactor,
          ...provider,
        ],
      ],
      exports: [Authenticate, RecheckCallers, SampleRequests],
    };
  }
}

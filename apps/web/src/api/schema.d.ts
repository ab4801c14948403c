// Written by test/check/api-types.mjs from docs/api/openapi.json; not edited by hand.

export interface paths {
    readonly "/api/v1/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Agreements.list"];
        readonly put?: never;
        readonly post: operations["Agreements.draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Agreements.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nothing more starts under it; what runs goes on to its end. */
        readonly post: operations["Agreements.end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Versions.draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Versions.activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Versions.propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Needs the right to sign for that side. */
        readonly post: operations["Versions.sign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ApiKeys.list"];
        readonly put?: never;
        /** Creates a key and shows it, this once. */
        readonly post: operations["ApiKeys.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["ApiKeys.revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/boards/{board}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The board at the present revision; a slash in its name is written %2F. */
        readonly get: operations["Boards.show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/boards/{board}/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads behind a number of a board; a board's name with a slash comes encoded (`agreement%2F<id>`). */
        readonly get: operations["Explanations.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marketing offers leads to a team or one of its members; the first offer of an episode is what counts. */
        readonly post: operations["Handovers.offer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the lead over. Of any number who try at once one wins; the others get 409 with the winner. */
        readonly post: operations["Handovers.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/dispute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marketing contests a rejection. */
        readonly post: operations["Handovers.dispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/rejection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuses the lead with an agreed reason and its evidence. */
        readonly post: operations["Handovers.reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a dispute. */
        readonly post: operations["Handovers.settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marketing takes an open offer back. */
        readonly post: operations["Handovers.withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports, newest first. */
        readonly get: operations["Imports.list"];
        readonly put?: never;
        /** Takes a file of up to 1 GB as the body, as it is. */
        readonly post: operations["Imports.upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far it is. */
        readonly get: operations["Imports.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stops it between two chunks; what was taken stays. */
        readonly post: operations["Imports.cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/errors.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was refused and why, by row and column. */
        readonly get: operations["Imports.errors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/mapping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says where the columns go; what is open or wrong is named by column. */
        readonly put: operations["Imports.map"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The first rows, the columns, and where they probably go. */
        readonly get: operations["Imports.preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begins, or goes on, in the background. */
        readonly post: operations["Imports.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads you may see, newest first. */
        readonly get: operations["Leads.list"];
        readonly put?: never;
        /** Takes one lead, or up to 1,000; of a list the good ones are taken and the others named. */
        readonly post: operations["Captures.capture"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One lead with its timeline, hand-overs and attempts. */
        readonly get: operations["Leads.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the lead to another member. */
        readonly post: operations["LeadWork.assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/attempts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What sales tried, and what came of it. */
        readonly post: operations["LeadWork.logAttempt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/disqualification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** After contact: it leads nowhere, for an agreed reason. */
        readonly post: operations["LeadWork.disqualify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A pause with a reason and an end; the clocks of its duties pause too. */
        readonly post: operations["LeadWork.hold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/next-step": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the owner does next, and when. */
        readonly post: operations["Leads.planNext"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/recycling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back to marketing for later. */
        readonly post: operations["LeadWork.recycle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/resumption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the pause. */
        readonly post: operations["LeadWork.resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/sales-qualification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sales completed the agreed checklist. */
        readonly post: operations["LeadWork.salesQualify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/qualification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marketing finds leads ready; earns nothing before they are handed over. */
        readonly post: operations["Leads.qualify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/links/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a link is for; looking does not use it up. */
        readonly get: operations["Links.look"];
        readonly put?: never;
        /** Follows a link: joins, resets the password or signs in. Works once. */
        readonly post: operations["Links.follow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every member of the workspace. */
        readonly get: operations["Members.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes name, roles, teams, or whether the member is active. */
        readonly patch: operations["Members.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/members/{id}/reset-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A link with which the member chooses a new password. */
        readonly post: operations["Members.reset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members/{id}/sign-in-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A link that signs in as a member of a sample workspace. */
        readonly post: operations["Members.signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Invites by a link to copy and send. */
        readonly post: operations["Members.invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/dictionary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What every figure of the product means, and what it is not. */
        readonly get: operations["MetricDictionary.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/obligations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The next due first. */
        readonly get: operations["Obligations.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/obligations/{id}/explanation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which time counted, which did not, and why. */
        readonly get: operations["Obligations.explain"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The deals you may see, newest first. */
        readonly get: operations["Opportunities.list"];
        readonly put?: never;
        /** Opens a deal on a lead; the lead becomes an opportunity. */
        readonly post: operations["Opportunities.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One deal with its lines and its money. */
        readonly get: operations["Opportunities.read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts products on an open deal; it is then worth what they add up to. */
        readonly post: operations["Opportunities.addLines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/lost": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The deal is lost, for an agreed reason. */
        readonly post: operations["Opportunities.lose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/stage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Moves an open deal on, or back. */
        readonly post: operations["Opportunities.changeStage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/won": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The deal is won: its amount is booked, its lead becomes a customer. Of any number who try at once one wins. */
        readonly post: operations["Opportunities.win"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whoever may not see names may not guess them by searching either. */
        readonly get: operations["People.search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["People.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reasons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The reasons for rejecting, disqualifying and losing, with what each asks for. */
        readonly get: operations["Handovers.reasons"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/revenue-events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Money that moved on a won deal: invoiced, refunded (never more than was booked) or churned. */
        readonly post: operations["RevenueEvents.record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The shipped roles and those this workspace defined. */
        readonly get: operations["Roles.list"];
        readonly put?: never;
        readonly post: operations["Roles.define"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Removes a role that nobody holds. */
        readonly delete: operations["Roles.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Persons, companies and leads by the beginnings of their names. */
        readonly get: operations["Search.find"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The session of the cookie. */
        readonly get: operations["Session.show"];
        readonly put?: never;
        /** Signs in and sets the session cookie. */
        readonly post: operations["Session.signIn"];
        /** Signs out: the session ends here and on its sockets. */
        readonly delete: operations["Session.signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the installation still waits for its first account. */
        readonly get: operations["Setup.show"];
        readonly put?: never;
        /** Makes the first account and its workspace, and signs in. */
        readonly post: operations["Setup.setUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The stages in the order of the race, with the workspace's own words. */
        readonly get: operations["Stages.list"];
        /** Gives a stage the workspace's own word, or takes it back with null. */
        readonly put: operations["Stages.label"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Teams.list"];
        readonly put?: never;
        readonly post: operations["Teams.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AccountDto: {
            readonly email: string;
            readonly id: string;
            readonly name: string;
        };
        readonly ActivationDto: {
            /** @description First day it judges, in the period's zone; left out: from now on, or for an amendment from tomorrow. */
            readonly effectiveOn?: string;
        };
        readonly AgreementItemDto: {
            readonly activeVersion: number | null;
            readonly id: string;
            readonly name: string;
            readonly status: string;
        };
        readonly AgreementsDto: {
            readonly items: readonly components["schemas"]["AgreementItemDto"][];
        };
        readonly ApiKeyDto: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly id: string;
            readonly name: string | null;
            readonly scopes: readonly string[];
        };
        readonly ApiKeysDto: {
            readonly items: readonly components["schemas"]["ApiKeyDto"][];
        };
        readonly AssignmentDto: {
            /** Format: uuid */
            readonly memberId: string;
            readonly why: string;
        };
        readonly AttemptDto: {
            /** @enum {string} */
            readonly direction: "in" | "out";
            readonly note?: string;
            /**
             * Format: date-time
             * @description When it happened; now when left out.
             */
            readonly occurredAt?: string;
            /** @enum {string} */
            readonly outcome: "connected" | "no_answer" | "left_message" | "sent" | "bounced" | "auto_reply" | "held" | "declined";
            /** @enum {string} */
            readonly type: "call" | "email" | "meeting" | "message" | "visit" | "note";
        };
        readonly CaptureDto: {
            /** @description What your web site knows the visitor by. */
            readonly anonymousId?: string;
            readonly asset?: string;
            readonly campaign?: string;
            /**
             * @description Decided by the codes of the link, the click and the referrer when left out.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Ids of clicks by their names: `gclid`, `fbclid`, `li_fat_id` … */
            readonly clickIds?: {
                readonly [key: string]: string;
            };
            readonly company?: components["schemas"]["CompanyDto"];
            readonly consent?: components["schemas"]["ConsentDto"];
            readonly country?: string;
            /** @description Anything else; kept with the lead. */
            readonly custom?: {
                readonly [key: string]: unknown;
            };
            readonly email?: string;
            /** @description The record's id in your system; sent again, it is the same lead. */
            readonly externalId?: string;
            readonly firstName?: string;
            readonly grade?: string;
            /** @enum {string} */
            readonly intent?: "inform" | "solve" | "achieve";
            readonly isTest?: boolean;
            readonly jobTitle?: string;
            readonly landingPage?: string;
            readonly lastName?: string;
            /** @description What they ask for; a person has one open lead of each. */
            readonly leadType?: string;
            readonly locale?: string;
            /** @description When it happened; now when left out. */
            readonly occurredAt?: string;
            /** @enum {string} */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
            readonly phone?: string;
            readonly referrer?: string;
            readonly region?: string;
            readonly utm?: components["schemas"]["UtmDto"];
        };
        readonly CompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            readonly domain?: string;
            readonly employees?: number;
            readonly industry?: string;
            readonly name?: string;
        };
        readonly ConsentDto: {
            readonly at?: string;
            readonly basis: string;
            readonly purpose: string;
            readonly text?: string;
        };
        readonly CreatedApiKeyDto: {
            readonly id: string;
            /** @description Shown this once. */
            readonly key: string;
            readonly name: string;
            readonly scopes: readonly string[];
        };
        readonly DisputeDto: {
            readonly text: string;
        };
        readonly DisqualificationDto: {
            readonly evidence?: Record<string, never>;
            readonly reason: string;
        };
        readonly DraftedVersionDto: {
            readonly id: string;
            readonly version: number;
            readonly versionId: string;
        };
        readonly ExplanationDto: {
            readonly calendarName: string;
            readonly dueAt: string;
            readonly elapsedMs: number;
            readonly intervals: readonly components["schemas"]["ShownIntervalDto"][];
            readonly remainingMs: number;
            readonly sentences: readonly components["schemas"]["SentenceDto"][];
            readonly targetMs: number;
            readonly tier: components["schemas"]["TierDto"] | null;
            readonly version: number;
        };
        readonly FollowLinkDto: {
            readonly name?: string;
            /** @description 10 to 200 characters. */
            readonly password?: string;
        };
        readonly HoldDto: {
            readonly reason: string;
            /** Format: date-time */
            readonly resumeBy: string;
        };
        readonly InvitationDto: {
            readonly email: string;
            /** @enum {string} */
            readonly locale?: "en" | "it";
            readonly name: string;
            /** @description Shipped roles by name, roles of the workspace by id; see GET /roles. */
            readonly roles: readonly string[];
            readonly teamIds: readonly string[];
        };
        readonly IssuedLinkDto: {
            readonly expiresAt: string;
            readonly link: string;
        };
        readonly LeadIdsDto: {
            readonly leadIds: readonly string[];
        };
        readonly LeadsBehindDto: {
            /** @description Ids of leads, in their order. */
            readonly items: readonly string[];
            readonly nextCursor: string | null;
            /** @description The position the number and its leads were read at. */
            readonly revision: number;
            /** @description What the leads contribute together: the number, always. */
            readonly sum: number;
            /** @description Leads in all. */
            readonly total: number;
            /** @description The number on the board. */
            readonly value: number;
        };
        readonly LineDto: {
            /** @description Key of the product. */
            readonly product: string;
            readonly quantity: number;
            /** @description Price of one unit; the product's own when left out. */
            readonly unitAmount?: string;
        };
        readonly LinesDto: {
            readonly lines: readonly components["schemas"]["LineDto"][];
        };
        readonly LinkDto: {
            /**
             * @description A new password, the one the account has already, or nothing.
             * @enum {string}
             */
            readonly asksFor: "password" | "new-password" | "nothing";
            readonly email: string;
            /** @enum {string} */
            readonly kind: "invitation" | "reset" | "sign-in";
            readonly workspaceName: string | null;
        };
        readonly LossDto: {
            readonly closedOn?: string;
            readonly evidence?: Record<string, never>;
            /** @description A code of the workspace's lost reasons. */
            readonly reason: string;
        };
        readonly MappingDto: {
            /** @description By column: the field, or `{field, values, format}`. */
            readonly columns: {
                readonly [key: string]: unknown;
            };
            readonly constants?: {
                readonly [key: string]: string;
            };
            readonly currency?: string;
            /** @description For rows without a date of their own; no clock starts from it. */
            readonly instant?: string;
            /** @description The system the ids of the file belong to. */
            readonly source: string;
        };
        readonly MemberChangeDto: {
            /** @description False ends the member's sessions and links. */
            readonly isActive?: boolean;
            readonly name?: string;
            readonly roles?: readonly string[];
            readonly teamIds?: readonly string[];
        };
        readonly MemberDto: {
            readonly email: string;
            /** @description False while an invitation is open. */
            readonly hasJoined: boolean;
            readonly id: string;
            readonly isActive: boolean;
            readonly name: string;
            readonly roles: readonly string[];
            readonly teamIds: readonly string[];
            readonly version: number;
        };
        readonly MembersDto: {
            readonly items: readonly components["schemas"]["MemberDto"][];
        };
        readonly MetricDto: {
            readonly denominator: string | null;
            /** @enum {string} */
            readonly direction: "none" | "up" | "down";
            readonly formula: string;
            readonly key: string;
            /** @description The measures of the facts it is made of. */
            readonly measures: readonly string[];
            readonly name: components["schemas"]["WordedDto"];
            /** @description What the figure must not be taken for. */
            readonly notThis: components["schemas"]["WordedDto"];
            readonly numerator: string;
            /** @enum {string} */
            readonly side: "marketing" | "sales" | "both";
            /** @enum {string} */
            readonly unit: "count" | "money" | "duration" | "ratio";
        };
        readonly MetricsDto: {
            readonly items: readonly components["schemas"]["MetricDto"][];
        };
        readonly NamedDto: {
            readonly id: string;
            readonly name: string;
        };
        readonly NewAgreementDto: {
            /** @description `default`, and one per team id that has its own; left out: those of the version before, or office hours. */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            readonly name: string;
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly NewApiKeyDto: {
            /** @description What it is for. */
            readonly name: string;
            /** @description Actions the key may take, such as `lead.capture`. */
            readonly scopes: readonly string[];
        };
        readonly NewRoleDto: {
            readonly name: string;
            /** @description Rights as the shipped roles list them, such as `lead.read:own-team`. */
            readonly rights: readonly string[];
        };
        readonly NewTeamDto: {
            /** @enum {string} */
            readonly kind: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            readonly name: string;
        };
        readonly NewVersionDto: {
            /** @description `default`, and one per team id that has its own; left out: those of the version before, or office hours. */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly NextStepDto: {
            /** Format: date-time */
            readonly dueAt: string;
            /** @description What will be done. */
            readonly what: string;
        };
        readonly ObligationItemDto: {
            readonly clauseKey: string;
            readonly clauseTitle: string;
            /** Format: date-time */
            readonly dueAt: string;
            /** Format: date-time */
            readonly endedAt: string | null;
            readonly id: string;
            readonly kind: string;
            readonly lateByMs: number | null;
            readonly leadId: string;
            readonly level: string;
            readonly ownerId: string | null;
            /** Format: date-time */
            readonly startedAt: string;
            readonly status: string;
            readonly tier: string;
        };
        readonly ObligationsDto: {
            readonly items: readonly components["schemas"]["ObligationItemDto"][];
            readonly nextCursor: string | null;
        };
        readonly OfferDto: {
            readonly leadIds: readonly string[];
            /** @description A word to whoever takes over. */
            readonly note?: string;
            /**
             * Format: uuid
             * @description One member of that team; left out, whoever of the team accepts first.
             */
            readonly toMemberId?: string;
            /** Format: uuid */
            readonly toTeamId: string;
        };
        readonly OpportunityDto: {
            /** @description What the lines add up to when left out. */
            readonly amount?: string;
            /** @description The day it is expected to close. */
            readonly closeOn?: string;
            /** @description ISO 4217; the workspace's when left out. */
            readonly currency?: string;
            /** Format: uuid */
            readonly leadId: string;
            readonly lines?: readonly components["schemas"]["LineDto"][];
            readonly name: string;
            /** @description Per cent; by the stage when left out. */
            readonly probability?: number;
            /** @description The part of the amount that comes again each year. */
            readonly recurringAmount?: string;
            /** @enum {string} */
            readonly stage?: "prospecting" | "engaging" | "proposal" | "negotiation";
        };
        readonly PeopleDto: {
            readonly items: readonly components["schemas"]["PersonDto"][];
        };
        readonly PersonCompanyDto: {
            readonly domain: string | null;
            readonly id: string;
            readonly name: string | null;
        };
        readonly PersonDto: {
            readonly company: components["schemas"]["PersonCompanyDto"] | null;
            readonly country: string | null;
            readonly email: string | null;
            readonly id: string;
            readonly isErased: boolean;
            readonly jobTitle: string | null;
            readonly name: string | null;
            readonly phone: string | null;
            readonly region: string | null;
            readonly version: number;
        };
        readonly RecyclingDto: {
            readonly reason?: string;
            /** @description The day to see it again, `YYYY-MM-DD`. */
            readonly wakeOn?: string;
        };
        readonly RejectionDto: {
            /** @description Which way the lead goes, when the reason leaves a choice. */
            readonly disposition?: string;
            /** @description What the reason asks for, such as `{ "field": "phone" }`. */
            readonly evidence?: Record<string, never>;
            /** @description A code of the workspace's reject reasons. */
            readonly reason: string;
        };
        readonly RevenueDto: {
            /** @description Above zero; refunds and churn count as negative by their kind. */
            readonly amount: string;
            /** @enum {string} */
            readonly kind: "invoiced" | "refunded" | "churned";
            /** @description The day it happened; today when left out. */
            readonly on?: string;
            /** Format: uuid */
            readonly opportunityId: string;
        };
        readonly RoleDto: {
            readonly isShipped: boolean;
            readonly name: string;
            readonly rights: readonly string[];
            /** @description What a member's roles list. */
            readonly role: string;
        };
        readonly RolesDto: {
            readonly items: readonly components["schemas"]["RoleDto"][];
        };
        readonly RunDto: {
            /** @description Does everything and keeps nothing. */
            readonly dryRun?: boolean;
        };
        readonly SentenceDto: {
            readonly code: string;
            readonly facts: Record<string, never>;
        };
        readonly SessionDto: {
            readonly account: components["schemas"]["AccountDto"];
            /** @description Actions the member may take; scoped ones also with every scope they reach. */
            readonly actions: readonly string[];
            /** @description To be sent as X-CSRF-Token with every change. */
            readonly csrfToken: string;
            readonly member: components["schemas"]["SessionMemberDto"];
            readonly serverTime: string;
            /** @description The teams the member is in. */
            readonly teams: readonly components["schemas"]["TeamDto"][];
            readonly workspace: components["schemas"]["WorkspaceDto"];
            /** @description All workspaces of the account. */
            readonly workspaces: readonly components["schemas"]["NamedDto"][];
        };
        readonly SessionMemberDto: {
            readonly id: string;
            readonly locale: string;
            readonly name: string;
            readonly roles: readonly string[];
        };
        readonly SettlementDto: {
            /** @enum {string} */
            readonly outcome: "rejection_stands" | "rejection_overturned";
        };
        readonly SetupDto: {
            readonly accountName: string;
            /** @description ISO 4217, such as EUR. */
            readonly currency: string;
            readonly email: string;
            /** @enum {string} */
            readonly locale: "en" | "it";
            /** @description 10 to 200 characters. */
            readonly password: string;
            /** @description The one-time token printed at start. */
            readonly token: string;
            /** @description Also make a second workspace with sample data. */
            readonly withSample: boolean;
            readonly workspaceName: string;
            /** @description IANA zone, such as Europe/Rome. */
            readonly zone: string;
        };
        readonly SetupStateDto: {
            /** @description True until somebody can sign in. */
            readonly isNeeded: boolean;
        };
        readonly ShownAgreementDto: {
            readonly id: string;
            readonly name: string;
            readonly versions: readonly components["schemas"]["ShownVersionDto"][];
        };
        readonly ShownIntervalDto: {
            readonly because: string;
            readonly counts: boolean;
            readonly from: string;
            readonly label: string | null;
            readonly to: string;
        };
        readonly ShownSignatureDto: {
            /** Format: date-time */
            readonly at: string;
            readonly memberId: string;
            readonly name: string;
            /** @enum {string} */
            readonly side: "leadership" | "partner" | "care" | "operations" | "marketing" | "sales";
        };
        readonly ShownVersionDto: {
            readonly calendars: Record<string, never>;
            readonly contentHash: string;
            readonly effectiveOn: string | null;
            readonly id: string;
            readonly number: number;
            readonly signatures: readonly components["schemas"]["ShownSignatureDto"][];
            readonly status: string;
            readonly terms: Record<string, never>;
        };
        readonly SignatureDto: {
            /** @enum {string} */
            readonly side: "marketing" | "sales" | "leadership";
        };
        readonly SignInDto: {
            readonly email: string;
            readonly password: string;
            /**
             * Format: uuid
             * @description The workspace to enter; by default the one used last.
             */
            readonly workspaceId?: string;
        };
        readonly SnapshotDto: {
            /**
             * Format: date-time
             * @description The minute the figures were taken for.
             */
            readonly asOf: string;
            readonly board: string;
            readonly cells: {
                readonly [key: string]: unknown;
            };
            /** @description Figures of two epochs are never compared. */
            readonly epoch: string;
            /** @description Position folded: one number for all boards of the workspace. */
            readonly revision: number;
            /** Format: date-time */
            readonly serverTime: string;
        };
        readonly StageDto: {
            /** @enum {string} */
            readonly stage: "prospecting" | "engaging" | "proposal" | "negotiation";
        };
        readonly StageLabelDto: {
            /** @description Left out or null: the product's own word. */
            readonly label?: string | null;
            /** @enum {string} */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
        };
        readonly TeamDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "leadership" | "partner" | "care" | "operations" | "marketing" | "sales";
            readonly name: string;
        };
        readonly TeamsDto: {
            readonly items: readonly components["schemas"]["TeamDto"][];
        };
        readonly TierDto: {
            readonly key: string;
            readonly label: string;
        };
        readonly UtmDto: {
            readonly campaign?: string;
            readonly content?: string;
            readonly medium?: string;
            readonly source?: string;
            readonly term?: string;
        };
        readonly VersionStatusDto: {
            readonly effectiveOn?: string;
            readonly status: string;
        };
        readonly WinDto: {
            /** @description What it was won for; what the deal says when left out. */
            readonly amount?: string;
            /** @description The day it was won; today when left out. */
            readonly closedOn?: string;
            /** @description Workspace currency per unit of the deal's, on that day. */
            readonly rate?: string;
        };
        readonly WordedDto: {
            readonly en: string;
            readonly it: string;
        };
        readonly WorkspaceDto: {
            /** @description ISO 4217. */
            readonly currency: string;
            readonly id: string;
            readonly isSample: boolean;
            readonly name: string;
            /** @description IANA zone. */
            readonly zone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly "Agreements.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgreementsDto"];
                };
            };
        };
    };
    readonly "Agreements.draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewAgreementDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DraftedVersionDto"];
                };
            };
        };
    };
    readonly "Agreements.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShownAgreementDto"];
                };
            };
        };
    };
    readonly "Agreements.end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    readonly "Versions.draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewVersionDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DraftedVersionDto"];
                };
            };
        };
    };
    readonly "Versions.activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActivationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    readonly "Versions.propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    readonly "Versions.sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignatureDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    readonly "ApiKeys.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKeysDto"];
                };
            };
        };
    };
    readonly "ApiKeys.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewApiKeyDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedApiKeyDto"];
                };
            };
        };
    };
    readonly "ApiKeys.revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Boards.show": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SnapshotDto"];
                };
            };
        };
    };
    readonly "Explanations.list": {
        readonly parameters: {
            readonly query: {
                /** @description The cell whose number is asked about, such as `now.mql` or `clause.mql-volume.counted`. */
                readonly cell: string;
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit: number;
            };
            readonly header?: never;
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeadsBehindDto"];
                };
            };
        };
    };
    readonly "Handovers.offer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OfferDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Handovers.accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Handovers.dispute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DisputeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Handovers.reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RejectionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Handovers.settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettlementDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Handovers.withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Imports.list": {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Imports.upload": {
        readonly parameters: {
            readonly query: {
                readonly fileName: string;
                /** @description What the rows are. */
                readonly kind: "leads" | "opportunities" | "companies" | "products";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Imports.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Imports.cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Imports.errors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Imports.map": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MappingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Imports.preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Imports.run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunDto"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Leads.list": {
        readonly parameters: {
            readonly query: {
                readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description State of the latest hand-over. */
                readonly handover?: "offered" | "accepted" | "rejected" | "withdrawn" | "superseded";
                /** @description How many items to answer with. */
                readonly limit: number;
                readonly ownerId?: string;
                /** @description Words of a person's name, e-mail address or company. */
                readonly q?: string;
                readonly stage?: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
                readonly teamId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Captures.capture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaptureDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Leads.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "LeadWork.assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignmentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "LeadWork.logAttempt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttemptDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "LeadWork.disqualify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DisqualificationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "LeadWork.hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HoldDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Leads.planNext": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NextStepDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "LeadWork.recycle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecyclingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "LeadWork.resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "LeadWork.salesQualify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Leads.qualify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LeadIdsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Links.look": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkDto"];
                };
            };
        };
    };
    readonly "Links.follow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FollowLinkDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    readonly "Members.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MembersDto"];
                };
            };
        };
    };
    readonly "Members.change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MemberChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemberDto"];
                };
            };
        };
    };
    readonly "Members.reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedLinkDto"];
                };
            };
        };
    };
    readonly "Members.signIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedLinkDto"];
                };
            };
        };
    };
    readonly "Members.invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InvitationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedLinkDto"];
                };
            };
        };
    };
    readonly "MetricDictionary.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MetricsDto"];
                };
            };
        };
    };
    readonly "Obligations.list": {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                readonly leadId?: string;
                /** @description How many items to answer with. */
                readonly limit: number;
                readonly ownerId?: string;
                readonly status?: "pending" | "met" | "breached" | "excused" | "cancelled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ObligationsDto"];
                };
            };
        };
    };
    readonly "Obligations.explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExplanationDto"];
                };
            };
        };
    };
    readonly "Opportunities.list": {
        readonly parameters: {
            readonly query: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                readonly leadId?: string;
                /** @description How many items to answer with. */
                readonly limit: number;
                readonly ownerId?: string;
                /** @description Part of the deal's name. */
                readonly q?: string;
                readonly stage?: "prospecting" | "engaging" | "proposal" | "negotiation" | "won" | "lost";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Opportunities.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Opportunities.read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Opportunities.addLines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Opportunities.lose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LossDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Opportunities.changeStage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StageDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Opportunities.win": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WinDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "People.search": {
        readonly parameters: {
            readonly query: {
                readonly limit: number;
                /** @description Beginnings of names or of an e-mail address; every word has to match. */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeopleDto"];
                };
            };
        };
    };
    readonly "People.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    readonly "Handovers.reasons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "RevenueEvents.record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevenueDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Roles.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolesDto"];
                };
            };
        };
    };
    readonly "Roles.define": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRoleDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoleDto"];
                };
            };
        };
    };
    readonly "Roles.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Search.find": {
        readonly parameters: {
            readonly query: {
                /** @description Beginnings of names, e-mail addresses or domains. */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Session.show": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    readonly "Session.signIn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    readonly "Session.signOut": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Setup.show": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetupStateDto"];
                };
            };
        };
    };
    readonly "Setup.setUp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetupDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    readonly "Stages.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Stages.label": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StageLabelDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly "Teams.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamsDto"];
                };
            };
        };
    };
    readonly "Teams.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTeamDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamDto"];
                };
            };
        };
    };
}

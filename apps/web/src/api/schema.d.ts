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
    readonly "/api/v1/agreements/{id}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What in a period of the agreement is worth asking about, with the first leads that show it; the one that is named, with 10,000 at most. */
        readonly get: operations["Findings.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/periods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The latest first, the present one included. */
        readonly get: operations["Periods.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/periods/{period}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One period as closed and as known now, with what came in between. The ETag is that of a restatement that waits. */
        readonly get: operations["Periods.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/periods/{period}/restatement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks the other side to have a closed period recomputed. Needs the right to sign for the side that asks. */
        readonly post: operations["Periods.propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/periods/{period}/restatement/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Another side agrees: the period is recomputed, both values stay. Needs the right to sign for that side. */
        readonly post: operations["Periods.confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/periods/{period}/restatement/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Another side does not agree: nothing changes. Needs the right to sign for that side. */
        readonly post: operations["Periods.decline"];
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
        /** An amendment of what is in force, or the answer to a proposal. */
        readonly post: operations["Drafts.draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says a draft anew; what was proposed is answered by another version instead. */
        readonly put: operations["Drafts.redraft"];
        readonly post?: never;
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
    readonly "/api/v1/agreements/{id}/versions/{number}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What another version says otherwise, as codes and facts. */
        readonly get: operations["Versions.difference"];
        readonly put?: never;
        readonly post?: never;
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
        /** Lays it before the other side; another proposal of this agreement that lies there is answered by it. */
        readonly post: operations["Drafts.propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/rebasing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Does what was previewed, and nothing else. Breaches stay: only what runs is re-based. */
        readonly post: operations["Rebasing.rebase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/rebasing/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What would change if the version in force judged what still runs under earlier ones or under calendars of its owners that have changed; nothing is written. */
        readonly post: operations["Rebasing.preview"];
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
        /** Needs the right to sign for that side, or leave given by one who has it. */
        readonly post: operations["Versions.sign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/{id}/versions/{number}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a draft or a proposal back. */
        readonly post: operations["Drafts.withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/delegations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Signing.delegations"];
        readonly put?: never;
        /** Needs the right of the side by one's own roles: leave is not handed on. */
        readonly post: operations["Signing.delegate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/delegations/{delegationId}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** By whoever gave it; signatures given under it stand. */
        readonly post: operations["Signing.revoke"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From a goal back to the leads owed, by the rates the past shows. Nothing is written. */
        readonly post: operations["Plan.plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/plan/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads behind a rate of a plan: as many as the plan says, whatever came since. */
        readonly get: operations["Plan.leads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/rehearsals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Runs a draft over the past; nothing is written. What takes longer is watched on the board `rehearsal/<id>`. */
        readonly post: operations["Rehearsals.begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/rehearsals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Rehearsals.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Rehearsals.cancel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/rehearsals/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Other numbers over the same past: answered at once, unless the change needs the past to be read anew. */
        readonly post: operations["Rehearsals.change"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/rehearsals/{id}/figure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one figure is made of, promise by promise or credit by credit. */
        readonly get: operations["Rehearsals.figure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/rehearsals/{id}/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads on which a clause came to something else than it did, or those behind one of its numbers. */
        readonly get: operations["Rehearsals.leads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/signing-rule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Signing.rule"];
        readonly put: operations["Signing.demand"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agreements/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whole agreements to start from, in the zone and currency of the workspace. */
        readonly get: operations["Agreements.templates"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/attachments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes a file away; for ten minutes it can come back. */
        readonly delete: operations["Attachments.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attachments/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The file itself; browsers save it and never show it here. */
        readonly get: operations["Attachments.content"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attachments/{id}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings a removed file back. */
        readonly post: operations["Attachments.restore"];
        readonly delete?: never;
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
    readonly "/api/v1/boards/agreement/{id}/breakdown": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a duty of an agreement was kept in its present period, by tier, by team and by source. */
        readonly get: operations["Explanations.breakDown"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every calendar of the workspace. */
        readonly get: operations["Calendars.list"];
        readonly put?: never;
        /** Makes a calendar with its first version. */
        readonly post: operations["Calendars.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What it says now, its versions, and what renewed holiday data would change. */
        readonly get: operations["Calendars.one"];
        /** Says it anew: another version, unless it says the same. The version before stays as it is. */
        readonly put: operations["Calendars.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/{id}/archival": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes it out of what can be chosen; whatever pins a version keeps it. */
        readonly post: operations["Calendars.archive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/{id}/ics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds the dates of a file to a calendar, as another version; dates that have a rule of their own keep it. */
        readonly post: operations["Ics.take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Calendars.version"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/{id}/versions/{number}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a version says otherwise than the one before, or than another. */
        readonly get: operations["Calendars.difference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/due-test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** When a promise given then would be due, and why; nothing is written. */
        readonly post: operations["Calendars.due"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/holiday-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Countries whose public holidays are known, with their regions. */
        readonly get: operations["HolidaySets.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/holiday-sets/dates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The dates of one set, year by year. */
        readonly get: operations["HolidaySets.dates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/ics-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a file would give, without writing anything. */
        readonly post: operations["Ics.look"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has a calendar of their own, and which. */
        readonly get: operations["MemberCalendars.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/members/{memberId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Gives a member a calendar of their own, or takes it away; what runs keeps the calendar it began under. */
        readonly put: operations["MemberCalendars.assign"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Works a drawing out and compares it, without writing anything. */
        readonly post: operations["Calendars.preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/call-connectors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CallConnectors.list"];
        readonly put?: never;
        /** Connects one and shows its secret, this once. */
        readonly post: operations["CallConnectors.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/call-connectors/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What it told last, and how often something was not believed. */
        readonly get: operations["CallConnectors.log"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["CallConnectors.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/call-connectors/{id}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new secret; the one before signs too for 24 hours. */
        readonly post: operations["CallConnectors.rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/companies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One company. */
        readonly get: operations["Companies.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/companies/{id}/kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says what a company is to us; it may be several at once. */
        readonly put: operations["Companies.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Connectors.list"];
        readonly put?: never;
        /** Connects one and shows its secret, this once. */
        readonly post: operations["Connectors.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Connectors.one"];
        readonly put?: never;
        readonly post?: never;
        /** Its hits go with it; its leads stay. */
        readonly delete: operations["Connectors.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["Connectors.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/hits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest first. */
        readonly get: operations["Hits.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/hits/{hitId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As it came; for who may see people. */
        readonly get: operations["Hits.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/hits/{hitId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says whether somebody goes whose record was deleted at its source after their leads were worked; for who may erase people. */
        readonly post: operations["Hits.decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/hits/{hitId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes one anew; a record that was taken is never taken twice. */
        readonly post: operations["Hits.replay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes all anew that failed since, could not be read, or came during a pause, up to 1,000. */
        readonly post: operations["Hits.replaySince"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new secret; the one before proves too for 24 hours. */
        readonly post: operations["Connectors.rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a sample of the vendor as a test lead. */
        readonly post: operations["Hits.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What may be connected, and how. */
        readonly get: operations["Connectors.kinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connectors/trial": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a body would become; nothing is kept. */
        readonly post: operations["Connectors.try"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Conversations, what stirred last first. */
        readonly get: operations["Conversations.list"];
        readonly put?: never;
        /** Opens a conversation; one of the same source and id is known once. */
        readonly post: operations["Conversations.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One conversation with everything that was said. */
        readonly get: operations["Conversations.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says who has it. */
        readonly post: operations["Conversations.assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}/lead": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes its lead, once. */
        readonly post: operations["Conversations.makeLead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds what was said; a word of the customer opens what was thought to be done. */
        readonly post: operations["Conversations.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}/priority": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says how pressing it is. */
        readonly post: operations["Conversations.press"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conversations/{id}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says how it stands. */
        readonly post: operations["Conversations.stand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decision-template": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The steps of the buyer's that new deals begin with. */
        readonly get: operations["DecisionTemplate.read"];
        /** Deals that are opened from now on begin with these; those that are open keep theirs. */
        readonly put: operations["DecisionTemplate.keep"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/encounters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes down a call, a visit or a talk at a stand, with what shows that it happened. */
        readonly post: operations["Encounters.register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events, the latest first, with how many registered, came and became leads. */
        readonly get: operations["Events.list"];
        readonly put?: never;
        /** Makes an event. */
        readonly post: operations["Events.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One event. */
        readonly get: operations["Events.one"];
        /** Changes an event. */
        readonly put: operations["Events.change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events/{id}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who registered for an event and who came. */
        readonly get: operations["Events.attendance"];
        readonly put?: never;
        /** Writes down who registered and who came; each person once, however often it is sent. */
        readonly post: operations["Events.record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events/{id}/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a CSV file of a badge scanner or a ticket shop, up to 4 MB; each person once, however often it is sent. */
        readonly post: operations["Events.scans"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be taken along, and how many rows each would have now. */
        readonly get: operations["Exports.list"];
        readonly put?: never;
        /** Everything there is of one kind, as far as the caller may see it, as it stands at one instant; streamed, and told in the journal. */
        readonly post: operations["Exports.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Forms.list"];
        readonly put?: never;
        /** Builds one; it begins in test. */
        readonly post: operations["Forms.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Forms.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** What it asks becomes a version of its own. */
        readonly patch: operations["Forms.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}/hits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was sent, the newest first. */
        readonly get: operations["Forms.hits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}/hits/{hitId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As it came; for who may see people. */
        readonly get: operations["Forms.hit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}/hits/{hitId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes one again that could not be taken when it was sent; what was taken stays as it is. */
        readonly post: operations["Forms.replay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes all again that failed since, up to 1,000. */
        readonly post: operations["Forms.replaySince"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forms/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Forms.versions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/frameworks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The versions of the frameworks, the latest first, and which of them agreements pin. */
        readonly get: operations["Frameworks.list"];
        readonly put?: never;
        /** Writes the next version of a framework. */
        readonly post: operations["Frameworks.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/frameworks/{key}/versions/{number}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Judges leads by this version where no agreement pins another. */
        readonly post: operations["Frameworks.activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/frameworks/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Frameworks to start from: BANT, MEDDIC, CHAMP, ANUM and GPCT. */
        readonly get: operations["Frameworks.templates"];
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
    readonly "/api/v1/handovers/{id}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives an open offer to another member of sales, or back to the whole team. */
        readonly post: operations["Giving.give"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/concession": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marketing gives up the credit for a lead that was rejected too late. */
        readonly post: operations["Concessions.concede"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/declination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Of several who are asked one leaves the lead to the others; with nobody left it is on offer to the whole team. */
        readonly post: operations["Declining.decline"];
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
        readonly post: operations["Disputes.dispute"];
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
        /**
         * Says for one's side how a dispute should end. It ends once the side it goes against says so, too; where the sides do not agree
         *     within the dispute window, leadership ends it alone.
         */
        readonly post: operations["Disputes.settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/handovers/{id}/target": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the target definition in force at the hand-over made of its lead: what a rejection as NOT_ICP may contradict. */
        readonly get: operations["HandoverTargets.read"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/hooks/calls/{connector}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A call that has ended; it is logged at the lead of whoever was at the other end, once. */
        readonly post: operations["CallHooks.take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-mappings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All of them, by name. */
        readonly get: operations["Mappings.list"];
        /** Keeps a mapping under its name. */
        readonly put: operations["Mappings.save"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-mappings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Forgets a mapping; imports that used it stay as they are. */
        readonly delete: operations["Mappings.remove"];
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
        /** Takes a file of up to 1 GB as the body, as it is: CSV, TSV, lines of JSON or .xlsx, gzip or not; recognised by its bytes. */
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
        /** The refused rows as they stood under their own columns, each with what is wrong and what to do; separated and encoded as the file came. For who may see people, or brought the file. */
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
        /** The first rows, the columns, and where they probably go; for who may see people, or brought the file. */
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
    readonly "/api/v1/imports/{id}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Reads another sheet of an uploaded spreadsheet. */
        readonly put: operations["Imports.choose"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What it would take back, and what was touched since. */
        readonly get: operations["Undos.preview"];
        readonly put?: never;
        /** Takes it back in the background, within 24 hours of its end; one that stopped midway goes on, in the way it was begun. */
        readonly post: operations["Undos.undo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/in/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A hit, in the words of its source; answered once it is committed. A browser that sent a form is led on, or thanked. */
        readonly post: operations["Incoming.take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/intake-addresses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["IntakeAddresses.list"];
        readonly put?: never;
        readonly post: operations["IntakeAddresses.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/intake-addresses/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["IntakeAddresses.one"];
        readonly put?: never;
        readonly post?: never;
        /** What is written down of its mails goes with it; its leads stay. */
        readonly delete: operations["IntakeAddresses.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["IntakeAddresses.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/intake-addresses/{id}/mails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What came last, and what became of it. */
        readonly get: operations["IntakeAddresses.mails"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/leads/{id}/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The files of a lead and its deals, the latest first. */
        readonly get: operations["Attachments.list"];
        readonly put?: never;
        /** Takes a file of up to 10 MB as the body, as it is; the same content again is the file that lies there. */
        readonly post: operations["Attachments.add"];
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
    readonly "/api/v1/leads/{id}/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest first, each with the steps to its proof. */
        readonly get: operations["FormConsents.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/conversations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands a question of a lead to customer care. */
        readonly post: operations["Conversations.handToCare"];
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
    readonly "/api/v1/leads/{id}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says what is known of a criterion, or takes it back with null. */
        readonly put: operations["LeadQualification.record"];
        readonly post?: never;
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
        /** What a snooze of this lead may be. */
        readonly get: operations["Resting.terms"];
        readonly put?: never;
        /** A pause with a reason and an end; the clocks of its duties pause too. */
        readonly post: operations["LeadWork.hold"];
        /** Takes a pause back within ten minutes: it does not count. */
        readonly delete: operations["LeadWork.takeHoldBack"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/mentionable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Members whom a note about this lead can speak to. */
        readonly get: operations["Notes.mentionable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Mails and calls of a lead, the newest first. */
        readonly get: operations["LeadMessages.list"];
        readonly put?: never;
        /** Writes to the person of the lead. */
        readonly post: operations["LeadMessages.write"];
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
    readonly "/api/v1/leads/{id}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A word about the lead; whoever it mentions is told. */
        readonly post: operations["Notes.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/notes/{noteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes one's own note back within ten minutes. */
        readonly delete: operations["Notes.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/{id}/qualification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything a lead is judged by: score, history, checklist, evidence, prediction. */
        readonly get: operations["LeadQualification.read"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/leads/{id}/reopening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A lost or disqualified lead is taken up where it was, in the same episode; no clock starts by that. */
        readonly post: operations["Reopening.run"];
        /** Takes that back within ten minutes. */
        readonly delete: operations["Reopening.takeBack"];
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
    readonly "/api/v1/leads/{id}/routing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who got this lead, and why. */
        readonly get: operations["Routing.decisions"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/leads/{id}/touches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the person of a lead did and when, the latest first. */
        readonly get: operations["Encounters.ofLead"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What up to 100 leads are called; those you may not see are left out. */
        readonly get: operations["Leads.names"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/leads/scores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Scores leads now and writes it into their history. */
        readonly post: operations["LeadQualification.score"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/snoozed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads that are snoozed, with why and until when. */
        readonly get: operations["Resting.snoozed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leads/stuck": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads in hand of sales with which nothing was done for longer than their stage allows. */
        readonly get: operations["Resting.stuck"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/mailbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where to copy mail to, and whether it is read. */
        readonly get: operations["Mailbox.health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mailbox/unmatched": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Messages no lead was found for, the newest first: one's own, or all for whoever logs attempts for all. */
        readonly get: operations["Mailbox.unmatched"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mailbox/unmatched/{id}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives one to a lead, as if it had been matched when it came. */
        readonly post: operations["Mailbox.assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mailbox/unmatched/{id}/dismissal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It is about no lead. */
        readonly post: operations["Mailbox.dismiss"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mailbox/unmatched/{id}/lead": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a lead of whoever wrote or called; somebody with an open lead of the kind gets no second one. */
        readonly post: operations["Mailbox.makeLead"];
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
    readonly "/api/v1/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own, the newest first. */
        readonly get: operations["Notifications.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Notifications.read"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/{id}/unread": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["Notifications.unread"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Push.list"];
        readonly put?: never;
        /** Tells this browser from now on; the same one again stays one device. */
        readonly post: operations["Push.keep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/devices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["Push.forget"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/devices/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends it a message that says only that messages arrive. */
        readonly post: operations["Push.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/preferences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own. */
        readonly get: operations["Preferences.read"];
        /** Changes the cells that are named; the others stay. */
        readonly put: operations["Preferences.say"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/preferences/test-mail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends oneself a mail that says only that mails arrive; once a minute. */
        readonly post: operations["Preferences.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marks all of one's own as read. */
        readonly post: operations["Notifications.readAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/unread": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back that all were marked as read. */
        readonly post: operations["Notifications.unreadAll"];
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
    readonly "/api/v1/obligations/{id}/waiver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** By whoever signs for the side it is owed to, or for leadership. For good. */
        readonly post: operations["Waivers.waive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/obligations/waivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Several at once, all or none. */
        readonly post: operations["Waivers.waiveAll"];
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
    readonly "/api/v1/opportunities/{id}/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a file of up to 10 MB as the body, as it is; the same content again is the file that lies there. */
        readonly post: operations["DealAttachments.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/contacts/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Somebody of the buyer's takes part in the decision, in this role. */
        readonly put: operations["DealDecisions.setContact"];
        readonly post?: never;
        /** They take no part any more. */
        readonly delete: operations["DealDecisions.removeContact"];
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
    readonly "/api/v1/opportunities/{id}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The steps by which the buyer decides: all of them, in their order. */
        readonly put: operations["DealDecisions.plan"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/opportunities/{id}/steps/{stepId}/completion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The buyer took a step. */
        readonly post: operations["DealDecisions.complete"];
        /** The step was not done after all; its evidence goes with that. */
        readonly delete: operations["DealDecisions.reopen"];
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
    readonly "/api/v1/partner-policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who comes first where partners and own sales meet; partners read it, too. */
        readonly get: operations["PartnerPolicy.read"];
        /** Puts a rule in force; what was decided by the one before stays decided. */
        readonly put: operations["PartnerPolicy.write"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every partner with how it did in the last 90 days. */
        readonly get: operations["Partners.list"];
        readonly put?: never;
        /** A new partner, with a team of its own to invite its people into. */
        readonly post: operations["Partners.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners/{id}": {
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
        /** Says anew what is known of a partner. */
        readonly patch: operations["Partners.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/partners/{id}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the work with a partner; leads it holds have to be given back. */
        readonly post: operations["Partners.end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners/{id}/standing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a partner keeps what partners promised: the figures it sees itself. */
        readonly get: operations["Partners.standing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners/{id}/standing/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads behind one figure of a partner’s standing. */
        readonly get: operations["Partners.behind"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners/mine/standing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How your own partner keeps what partners promised. */
        readonly get: operations["Partners.mine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/partners/mine/standing/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads behind one figure of your own partner’s standing. */
        readonly get: operations["Partners.mineBehind"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/api/v1/people/{id}/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the person agreed to and took back, and how it stands. */
        readonly get: operations["Consents.list"];
        readonly put?: never;
        /** Writes down what the person said; what was written before stays. */
        readonly post: operations["Consents.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What would go for good; nothing is written. */
        readonly get: operations["Erasure.preview"];
        readonly put?: never;
        /** Forgets who the person is, for good, as it was shown. Erasing twice is erasing once. */
        readonly post: operations["Erasure.erase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that is held about the person, as one JSON document. */
        readonly get: operations["Consents.everything"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/merge-candidates/{candidateId}/dismissal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A proposed pair is not the same person; it is not proposed again. */
        readonly post: operations["Merges.tellApart"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/merge-candidates/{candidateId}/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks whoever may merge everything to decide a pair whose merge would take a credit. */
        readonly post: operations["Merges.propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who may be the same person, and which merges can still be taken back. */
        readonly get: operations["Merges.list"];
        readonly put?: never;
        /** Another record is the same person: what hangs on it moves here. Of two open leads for the same thing the one further on goes on. */
        readonly post: operations["Merges.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/merges/{mergeId}/reversal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** They were two after all: everything the merge moved goes back. Within seven days. */
        readonly post: operations["Merges.undo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/preference-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The address of the person's public page, to be sent to them and nobody else. */
        readonly get: operations["Consents.link"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/touches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a person did and when, the latest first. */
        readonly get: operations["Encounters.ofPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Models that were trained, each with how it fared beside the rules; and which were in force, when and why. */
        readonly get: operations["PredictiveModels.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/{number}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts one in force, unless it was not held against the rules on leads neither had seen. */
        readonly post: operations["PredictiveModels.activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Puts whichever is in force out of it. */
        readonly delete: operations["PredictiveModels.deactivate"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/drift": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the model in force still holds, by leads that closed since. */
        readonly get: operations["PredictiveModels.drift"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/reversal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts back what was in force before the latest switch. */
        readonly post: operations["PredictiveModels.reverse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Trainings, the latest first. */
        readonly get: operations["TrainingRuns.list"];
        readonly put?: never;
        /** Trains a model on the workspace’s own ended leads, in the background; refused while there are too few. */
        readonly post: operations["TrainingRuns.train"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/runs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far one is. */
        readonly get: operations["TrainingRuns.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/predictive-models/runs/{id}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends it where it is; nothing is kept of it. */
        readonly post: operations["TrainingRuns.cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/keeping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How long raw data, logs and traces of nobody are kept, what would go now, and what went last. */
        readonly get: operations["Keeping.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/keeping/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Chooses how many days a kind is kept; it is kept to daily. Where people go with it, the right to erase them is needed too. */
        readonly put: operations["Keeping.choose"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/retention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How long persons are kept after their last activity. */
        readonly get: operations["Retention.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/retention/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Makes or ends the rule of a kind; it is kept daily, and erases people: the right to erase them is needed too. */
        readonly put: operations["Retention.keep"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/privacy/retention/{kind}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who would be erased by a rule; nothing is written. */
        readonly get: operations["Retention.preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/process-marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The marks that stand. */
        readonly get: operations["ProcessMarks.list"];
        readonly put?: never;
        /** Says what changed, and from which day on. */
        readonly post: operations["ProcessMarks.put"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/process-marks/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a mark back: the charts are as if nobody had put it. */
        readonly post: operations["ProcessMarks.withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/product-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes who looked at which product; each look once. */
        readonly post: operations["Encounters.view"];
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
    readonly "/api/v1/registrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What partners registered, newest first; a partner sees its own. */
        readonly get: operations["Registrations.list"];
        readonly put?: never;
        /** Registers a customer; the rule approves it, refuses it, or leaves it to somebody of the house. */
        readonly post: operations["Registrations.register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One registration; that of another partner is as good as missing. */
        readonly get: operations["Registrations.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer is the partner’s; its lead is made or taken over. */
        readonly post: operations["Registrations.approve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a registration meets now, and whose it is. */
        readonly get: operations["Registrations.conflicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}/extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leaves the customer to its partner for longer. */
        readonly post: operations["Registrations.extend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer is not the partner’s, and why. */
        readonly post: operations["Registrations.refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/registrations/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back what one’s partner registered. */
        readonly post: operations["Registrations.withdraw"];
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
    readonly "/api/v1/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The latest first. */
        readonly get: operations["Reviews.list"];
        readonly put?: never;
        /** Opens one by hand: everything since the last. */
        readonly post: operations["Reviews.open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Snapshot, agenda, decisions and proposals of one review. */
        readonly get: operations["Reviews.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes it for good; its decisions go on. */
        readonly post: operations["Reviews.close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records what the review decides. */
        readonly post: operations["ReviewWork.decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/decisions/{decisionId}/outcome": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What became of a decision; its owner may say so, too, and also once the review is closed. */
        readonly post: operations["ReviewWork.settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/minutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Who was there and what was said, both whole. */
        readonly put: operations["Reviews.minutes"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/proposals/{proposalId}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leaves the next version as it is, and says why. */
        readonly post: operations["ReviewWork.decline"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/proposals/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes accepted proposals into one draft of the version in force. Needs the right to write agreements, too. */
        readonly post: operations["ReviewWork.accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/words": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes away the words people wrote, closed or not: they may name somebody who is erased. Figures and codes stay. */
        readonly delete: operations["Reviews.blank"];
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
    readonly "/api/v1/routing/absences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When whoever asks is away. */
        readonly get: operations["RoutingMembers.ownAbsences"];
        readonly put?: never;
        /** “I am away until …”: no leads are routed to them meanwhile. */
        readonly post: operations["RoutingMembers.away"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/absences/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Back earlier than said, or not going after all. */
        readonly delete: operations["RoutingMembers.back"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/backlog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many leads wait for somebody of each team to have room, and since when. */
        readonly get: operations["RoutingMembers.backlog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/dry-run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Who would get these leads now, and why; nothing is written. */
        readonly post: operations["Routing.dryRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everybody with limits, what the running period gave, and absences. */
        readonly get: operations["RoutingMembers.members"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/members/{memberId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says how many leads a member may get in a period. */
        readonly put: operations["RoutingMembers.capacity"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rules in force. */
        readonly get: operations["Routing.rules"];
        /** Puts rules in force as the next version; try them by a dry run first. */
        readonly put: operations["Routing.publish"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routing/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the rules said before. */
        readonly get: operations["Routing.versions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sample-audits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Samples of handed-over leads, the latest first. */
        readonly get: operations["SampleAudits.list"];
        readonly put?: never;
        /** Draws a sample of the leads first offered on some days. */
        readonly post: operations["SampleAudits.draw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sample-audits/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One sample; what the other side said is told once both have graded all of it. */
        readonly get: operations["SampleAudits.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sample-audits/{id}/grades": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Says of one drawn lead whether it is as agreed; a side says it once. */
        readonly put: operations["SampleAudits.grade"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/score-models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The versions of the score model, the latest first. */
        readonly get: operations["ScoreModels.list"];
        readonly put?: never;
        /** Writes the next version; leads are scored by it once it is activated. */
        readonly post: operations["ScoreModels.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/score-models/{number}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Scores leads by this version from now on. */
        readonly post: operations["ScoreModels.activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/score-models/trial-leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The latest leads as a model sees them, without a name: what a draft would make of them. */
        readonly get: operations["ScoreModels.trialLeads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
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
    readonly "/api/v1/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Sites.list"];
        readonly put?: never;
        readonly post: operations["Sites.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Sites.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["Sites.change"];
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
    readonly "/api/v1/target-definitions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The versions of who is wanted, the latest first, each with what it changed, and what was in force when. */
        readonly get: operations["Targets.list"];
        readonly put?: never;
        /** Writes the next version as a draft; nobody is judged by it before it is published. */
        readonly post: operations["Targets.draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/target-definitions/{number}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a version in force: leads that are handed over from now on are judged by it. */
        readonly post: operations["Targets.publish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/target-definitions/trial": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a draft would make of the latest leads, or of given ones, beside the version in force; nothing is written. */
        readonly post: operations["Targets.try"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/target-definitions/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts none in force any more. */
        readonly post: operations["Targets.withdraw"];
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
    readonly "/api/v1/tracked-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TrackedLinks.list"];
        readonly put?: never;
        readonly post: operations["TrackedLinks.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tracked-links/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TrackedLinks.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["TrackedLinks.change"];
        readonly trace?: never;
    };
    readonly "/api/v1/tracked-links/{id}/qr.svg": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The address as a QR code to print, at any size. */
        readonly get: operations["TrackedLinks.code"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unsubscribe/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the link stops; a browser is sent to the page that asks. */
        readonly get: operations["Unsubscribe.read"];
        readonly put?: never;
        /** Stops such mails: mail programs send `List-Unsubscribe=One-Click` as a form, the page sends nothing. */
        readonly post: operations["Unsubscribe.stop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unsubscribe/{token}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes that back. */
        readonly post: operations["Unsubscribe.resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Webhooks.list"];
        readonly put?: never;
        /** Makes an endpoint and shows its secret, this once. */
        readonly post: operations["Webhooks.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["Webhooks.one"];
        /** Changes it, stops it, or lets it run again. */
        readonly put: operations["Webhooks.reword"];
        readonly post?: never;
        readonly delete: operations["Webhooks.remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was sent, the newest first. */
        readonly get: operations["WebhookDeliveries.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/deliveries/{deliveryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One message with each time it was sent. */
        readonly get: operations["WebhookDeliveries.one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends it again, delivered or not, under the same id. */
        readonly post: operations["WebhookDeliveries.replay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends again what did not arrive since an instant. */
        readonly post: operations["WebhookDeliveries.replaySince"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new secret; the one before signs too for 24 hours. */
        readonly post: operations["Webhooks.rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends a test; what came of it stands in the log. */
        readonly post: operations["Webhooks.test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How long leads may rest in this workspace. */
        readonly get: operations["WorkRules.read"];
        /** Says how long leads may rest. */
        readonly put: operations["WorkRules.write"];
        readonly post?: never;
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
        readonly AbsenceDto: {
            /**
             * Format: date-time
             * @description Now when left out.
             */
            readonly from?: string;
            /**
             * Format: uuid
             * @description Whoever asks, when left out; of others it says whoever assigns leads to them.
             */
            readonly memberId?: string;
            /**
             * Format: date-time
             * @description When they are back.
             */
            readonly until: string;
        };
        readonly AcceptanceOfProposalsDto: {
            /** @description Ids of proposals of this review. */
            readonly proposalIds: readonly string[];
        };
        readonly AcceptedHandoverDto: {
            /**
             * Format: date-time
             * @description The instant that counts for the promise.
             */
            readonly acceptedAt: string;
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /** @description The lead that was taken over. */
            readonly leadId: string;
            /**
             * @description Where the lead stands now.
             * @enum {string}
             */
            readonly stage: "sal";
        };
        readonly AccountDto: {
            /** @description Address to sign in with. */
            readonly email: string;
            /** @description Id of the account. */
            readonly id: string;
            /** @description As the person wrote it. */
            readonly name: string;
        };
        readonly ActivationDto: {
            /** @description First day it judges, in the period's zone; left out: from now on, or for an amendment from tomorrow. */
            readonly effectiveOn?: string;
        };
        readonly ActorDto: {
            /** @description Id of the member or of the key; null for the product. */
            readonly id: string | null;
            /**
             * @description A member; a connector (an API key, a form, an import); or the product itself.
             * @enum {string}
             */
            readonly kind: "member" | "connector" | "system";
            /** @description Name of the member; null for all others. */
            readonly name: string | null;
            /**
             * @description For a guest, who hears no names of others: the kind of team that did it; null otherwise.
             * @enum {string|null}
             */
            readonly teamKind: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership" | null;
        };
        readonly AddedMessageDto: {
            /** @description Null when it was there already. */
            readonly messageId: string | null;
        };
        readonly AddedNoteDto: {
            /**
             * Format: date-time
             * @description When it was written.
             */
            readonly at: string;
            /** @description Id of the lead. */
            readonly leadId: string;
            /** @description Id of the note. */
            readonly noteId: string;
        };
        readonly AgendaItemDto: {
            /**
             * Format: date-time
             * @description When it happened; null when it stands.
             */
            readonly at: string | null;
            /** @description Key of the promise it is about; null when it is about none. */
            readonly clauseKey: string | null;
            /** @description Numbers and codes that go into the words. */
            readonly facts: {
                readonly [key: string]: string | number | boolean | null;
            };
            /**
             * @description What it is.
             * @enum {string}
             */
            readonly kind: "decision-open" | "clause-behind" | "dispute-open" | "dispute-overturned" | "breaches" | "breach" | "waiver" | "restatement" | "back-dated" | "lapse";
            /** @description The lead it is about; null when it is about none. */
            readonly leadId: string | null;
            /** @description Its place on the agenda, from 1 on. */
            readonly place: number;
            /** @description The obligation, restatement or decision it is about; null when it is about none. */
            readonly subjectId: string | null;
        };
        readonly AgreementItemDto: {
            /** @description Number of the version that judges; null when none does. */
            readonly activeVersion: number | null;
            /** @description Id of the agreement. */
            readonly id: string;
            /** @description What it is called. */
            readonly name: string;
            /**
             * @description `active` while a version judges, else where the last version stands.
             * @enum {string}
             */
            readonly status: "draft" | "proposed" | "withdrawn" | "signed" | "active" | "superseded" | "ended";
        };
        readonly AgreementsDto: {
            /** @description By name. */
            readonly items: readonly components["schemas"]["AgreementItemDto"][];
        };
        readonly AllReadDto: {
            /**
             * Format: date-time
             * @description The instant under which they were marked: it takes that back.
             */
            readonly readAt: string;
            /** @description How many are not read, of all. */
            readonly unread: number;
        };
        readonly ApiKeyDto: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description Id of the key, for revoking it. */
            readonly id: string;
            /** @description What it is for; null when nobody said. */
            readonly name: string | null;
            /** @description Actions it may take. */
            readonly scopes: readonly string[];
        };
        readonly ApiKeysDto: {
            /** @description Those that are not revoked. */
            readonly items: readonly components["schemas"]["ApiKeyDto"][];
        };
        readonly AssignedCalendarDto: {
            /** @description Which calendar. */
            readonly calendarId: string;
            /** @description As it is called now. */
            readonly calendarName: string;
            /** @description Whose calendar it is. */
            readonly memberId: string;
            /**
             * Format: date-time
             * @description From when on promises of this member begin under it, where they go by their owner's calendar.
             */
            readonly since: string;
            /** @description Number of the version it has now. */
            readonly version: number;
        };
        readonly AssignedCalendarsDto: {
            /** @description Of those who have one. */
            readonly items: readonly components["schemas"]["AssignedCalendarDto"][];
        };
        readonly AssignedLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
            /** @description Member it belongs to. */
            readonly ownerId: string;
        };
        readonly AssignmentDto: {
            /**
             * Format: uuid
             * @description Whose it was when that was decided (null: nobody's); refused when it is somebody else's by now. Left out, it does not matter.
             */
            readonly fromMemberId?: string | null;
            /** Format: uuid */
            readonly memberId: string;
            readonly why: string;
        };
        readonly AttachmentAuthorDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description As colleagues see it. */
            readonly name: string;
        };
        readonly AttachmentDto: {
            /**
             * Format: date-time
             * @description When it was added.
             */
            readonly addedAt: string;
            /** @description Null when a connector added it. */
            readonly addedBy: components["schemas"]["AttachmentAuthorDto"] | null;
            /** @description How long it is. */
            readonly bytes: number;
            /** @description Id of the file. */
            readonly id: string;
            /** @description The lead it lies on, itself or by one of its deals. */
            readonly leadId: string;
            /**
             * @description What it is by its content; `application/octet-stream` when that is none of the few known types.
             * @example application/pdf
             */
            readonly mediaType: string;
            /** @description What it is called; null for those who may not see who people are. */
            readonly name: string | null;
            /** @description The deal it lies on; null on the lead itself. */
            readonly opportunityId: string | null;
            /** @description SHA-256 of its content, in hexadecimal. */
            readonly sha256: string;
        };
        readonly AttachmentsDto: {
            /** @description All of them. */
            readonly items: readonly components["schemas"]["AttachmentDto"][];
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
        readonly AttemptLoggedDto: {
            /** @description Id of the attempt. */
            readonly attemptId: string;
            /** @description The lead it was made for. */
            readonly leadId: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly occurredAt: string;
        };
        readonly AttendanceDto: {
            readonly attendees: readonly components["schemas"]["EventAttendeeDto"][];
            readonly leadType?: string;
            /** @description Each becomes a lead, or tells the open one. */
            readonly makesLeads?: boolean;
        };
        readonly AttendancesDto: {
            /** @description In the order in which they became known. */
            readonly items: readonly components["schemas"]["ListedAttendanceDto"][];
            /** @description Null on the last page. */
            readonly nextCursor: string | null;
        };
        readonly AttendeeDto: {
            /** @description The member. */
            readonly memberId: string;
            /** @description Name of that member. */
            readonly name: string;
        };
        readonly AttendeeWhoDto: {
            /** @description Null when unknown. */
            readonly email: string | null;
            /** @description Id of the person. */
            readonly id: string;
            /** @description Null when unknown. */
            readonly name: string | null;
        };
        readonly AuditIntervalDto: {
            /** @description To. */
            readonly high: number;
            /** @description From. */
            readonly low: number;
        };
        readonly AuditVerdictDto: {
            /** @description How far the sides agree. */
            readonly agreement: components["schemas"]["GraderAgreementDto"] | null;
            /** @description Leads that either side found faulty. */
            readonly defects: number;
            /** @description Where the share lies, 95 %. */
            readonly interval: components["schemas"]["AuditIntervalDto"];
            /** @description No more are faulty than may be. */
            readonly isAccepted: boolean;
            /** @description Share of them. */
            readonly rate: number;
        };
        readonly BacklogDto: {
            /** @description The longest wait first; a team without any is not named. */
            readonly items: readonly components["schemas"]["TeamBacklogDto"][];
        };
        readonly BlankedReviewDto: {
            /** @description Id of the review. */
            readonly id: string;
        };
        readonly BrierPairDto: {
            /** @description Of those it was judged by when it was trained. */
            readonly atTraining: number | null;
            /** @description Of these leads. */
            readonly now: number | null;
        };
        readonly BucketChangeDto: {
            /** @description Signed, in leads or minor units. */
            readonly amount: number;
            /**
             * @description The bucket.
             * @enum {string}
             */
            readonly bucket: "provisional" | "counted" | "disputed" | "reversed";
        };
        readonly BuyerProgressDto: {
            /** @description Null once all are done. */
            readonly current: components["schemas"]["CurrentStepDto"] | null;
            /** @description How many of them are done. */
            readonly done: number;
            /** @description True when any step should have been taken by now. */
            readonly isOverdue: boolean;
            /** @description How many steps the way has. */
            readonly steps: number;
        };
        readonly CalendarAssignmentDto: {
            /**
             * Format: uuid
             * @description A calendar of the workspace; null: the calendar of the team judges.
             */
            readonly calendarId: string | null;
        };
        readonly CalendarDto: {
            readonly drawing: components["schemas"]["DrawingDto"];
            /** @description How people choose it; one calendar of a name at a time. */
            readonly name: string;
            /** @description Why this version is made. */
            readonly note?: string | null;
            /** @description What it is for, in a line. */
            readonly purpose?: string | null;
            /**
             * Format: uuid
             * @description The team it is meant for.
             */
            readonly teamId?: string | null;
        };
        readonly CalendarItemDto: {
            /**
             * Format: date-time
             * @description Not to be chosen any more since then.
             */
            readonly archivedAt: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly changedAt: string;
            /** @description Last date for which its holidays are written down, YYYY-MM-DD. */
            readonly datesTo: string;
            /** @description Public holidays it closes on. */
            readonly holidaySets: readonly components["schemas"]["HolidaySetDto"][];
            /** @description Id of the calendar. */
            readonly id: string;
            /** @description How people choose it. */
            readonly name: string;
            /** @description What it is for, in a line; null when nobody said. */
            readonly purpose: string | null;
            /** @description Counts every change; the ETag. */
            readonly revision: number;
            /** @description The team it is meant for; null for any. */
            readonly teamId: string | null;
            /** @description Number of what it says now. */
            readonly version: number;
            /** @description Id of what it says now: what an agreement pins. */
            readonly versionId: string;
            /** @description Minutes drawn in a week. */
            readonly weekMinutes: number;
            /** @description IANA name. */
            readonly zone: string;
        };
        readonly CalendarPinDto: {
            /** @description Id of the calendar. */
            readonly calendarId: string;
            /** @description As the calendar was called when it was pinned. */
            readonly name: string;
            /** @description Number of the version. */
            readonly number: number;
            /** @description Id of the version. */
            readonly versionId: string;
        };
        readonly CalendarsDto: {
            /** @description By name, the archived last. */
            readonly items: readonly components["schemas"]["CalendarItemDto"][];
        };
        readonly CalendarVersionDto: {
            /** @description SHA-256 of the definition and the zone data. */
            readonly contentHash: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description Every whole date that is closed, from datesFrom to datesTo. */
            readonly dates: readonly components["schemas"]["ClosedDateDto"][];
            /** @description First date that was worked out, YYYY-MM-DD. */
            readonly datesFrom: string;
            /** @description Last date that was worked out, YYYY-MM-DD. */
            readonly datesTo: string;
            /** @description The same worked out: what promises are judged by. */
            readonly definition: {
                readonly [key: string]: unknown;
            };
            /** @description As somebody drew it. */
            readonly drawing: components["schemas"]["DrawingDto"];
            /** @description Release of the holiday data it was made with. */
            readonly holidayData: string;
            /** @description Id of the version: what an agreement pins. */
            readonly id: string;
            /** @description Why it was made; null when nobody said. */
            readonly note: string | null;
            /** @description Counted from 1. */
            readonly number: number;
            /** @description Release of the time-zone rules it was made with, such as 2025b. */
            readonly zoneData: string;
        };
        readonly CallDto: {
            /**
             * Format: date-time
             * @description Left out when nobody answered.
             */
            readonly answeredAt?: string | null;
            /** @description Id of the call there: told again, it changes nothing. */
            readonly callId: string;
            /**
             * @description `inbound` when the person called.
             * @enum {string}
             */
            readonly direction: "inbound" | "outbound";
            /** @enum {string} */
            readonly disposition: "answered" | "no_answer" | "busy" | "failed" | "voicemail";
            /** Format: date-time */
            readonly endedAt?: string | null;
            /** @description Number of whoever called, in E.164 or as dialled in the country of the connector. */
            readonly from: string;
            /** Format: date-time */
            readonly startedAt: string;
            /** @description Number that was called. */
            readonly to: string;
        };
        readonly CallRefusalDto: {
            /**
             * Format: date-time
             * @description The first time.
             */
            readonly firstAt: string;
            /**
             * Format: date-time
             * @description The last time.
             */
            readonly lastAt: string;
            /**
             * @description Headers were missing, the timestamp was too old, or no signature was right.
             * @enum {string}
             */
            readonly reason: "headers" | "timestamp" | "signature";
            /** @description How often. */
            readonly refused: number;
        };
        readonly CandidateDto: {
            /**
             * Format: date-time
             * @description When they left it to the others; null where they did not.
             */
            readonly declinedAt: string | null;
            /** @description Id of the member. */
            readonly memberId: string;
            /**
             * @description Why they did.
             * @enum {string|null}
             */
            readonly reason: "no_time" | "not_my_field" | "too_close" | "other" | null;
            /**
             * Format: date-time
             * @description When the offer was given on, and they were asked no more; null otherwise.
             */
            readonly releasedAt: string | null;
            /** @description The team they would take it for. */
            readonly teamId: string;
        };
        readonly CapacityDto: {
            /** @description Leads in a period. */
            readonly most: number;
            /**
             * @description The period, in the zone of the workspace; weeks begin on Monday.
             * @enum {string}
             */
            readonly per: "day" | "week" | "month";
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
        readonly CaptureProblemDto: {
            /** @description What to write instead. */
            readonly detail: string;
            /**
             * @description JSON pointer into the capture.
             * @example /email
             */
            readonly pointer: string;
        };
        readonly CaptureResultDto: {
            /** @description What is wrong; absent unless refused. */
            readonly errors?: readonly components["schemas"]["CaptureProblemDto"][];
            /** @description It is of somebody who was erased and so of nobody; absent otherwise. */
            readonly isWithheld?: boolean;
            /** @description The lead; absent when refused. */
            readonly leadId?: string;
            /** @description The person it is about; absent when refused or when nobody is known. */
            readonly personId?: string;
            /**
             * @description A new lead; an open lead that learnt something; one that was sent before; or none, see `errors`.
             * @enum {string}
             */
            readonly status: "captured" | "enriched" | "duplicate" | "refused";
        };
        readonly CaptureResultsDto: {
            /** @description One for each capture, in the order they were sent. */
            readonly results: readonly components["schemas"]["CaptureResultDto"][];
        };
        readonly CareQuestionDto: {
            /** @enum {string} */
            readonly priority?: "low" | "normal" | "high" | "urgent";
            readonly subject: string;
            readonly text?: string;
        };
        readonly CarriedDto: {
            /** @description Delivered ahead, up to the agreed cap. */
            readonly banked: number;
            /** @description Key of the quota. */
            readonly clauseKey: string;
            /** @description The goal of that period, what is carried included. */
            readonly goal: number;
            /** @description Owed on top, up to the agreed cap. */
            readonly shortfall: number;
            /** @description First day of the period that got it. */
            readonly to: string;
        };
        readonly ChangedEventDto: {
            /** @description Name of its campaign, found or made; its own name when left out. */
            readonly campaign?: string;
            readonly endsAt: string;
            readonly name: string;
            readonly place?: string;
            readonly startsAt: string;
            /** @description Which version was seen. */
            readonly version: number;
        };
        readonly ChangedLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
        };
        readonly ChangedTermsDto: {
            /** @description The whole terms, with what was changed. */
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly ChangeDto: {
            /**
             * @description What changed.
             * @enum {string}
             */
            readonly code: "zone" | "week" | "week-length" | "date-closed" | "date-opened" | "date-renamed" | "hours-added" | "hours-removed" | "hours-changed" | "cut-added" | "cut-removed" | "cut-changed" | "dates-until" | "zone-data";
            /** @description Texts and numbers by name; windows read 09:00–13:00 14:00–18:00. */
            readonly facts: {
                readonly [key: string]: string | number | null;
            };
        };
        readonly ClauseFiguresDto: {
            /** @description Quota: counted and provisional together. */
            readonly actual?: number;
            /** @description Quota: how much of that are adjustments of earlier periods. */
            readonly adjusted?: number;
            /** @description Duty: obligations breached. */
            readonly breached?: number;
            /** @description Duty: obligations cancelled. */
            readonly cancelled?: number;
            /** @description Quota: what the goal got from the period before; below 0 where that had delivered ahead. */
            readonly carriedIn?: number;
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description Duty: the same with corrections. */
            readonly correctedRate?: number | null;
            /** @description Quota: stands. */
            readonly counted?: number;
            /** @description Quota: contested. */
            readonly disputed?: number;
            /** @description Duty: obligations excused. */
            readonly excused?: number;
            /**
             * @description Whether it is a quota or a duty.
             * @enum {string}
             */
            readonly family: "quota" | "duty";
            /** @description Quota: what was promised, pro-rated, with what was carried over. */
            readonly goal?: number;
            /** @description Whether it was kept; null when there was nothing to judge. */
            readonly isKept: boolean | null;
            /** @description How much of it was kept: share of the goal, or of the obligations met; null when there was nothing to judge. */
            readonly keptShare: number | null;
            /**
             * @description Kind of the clause.
             * @example quota.volume
             */
            readonly kind: string;
            /** @description Duty: obligations met. */
            readonly met?: number;
            /** @description Duty: share that has to be met. */
            readonly objective?: number;
            /**
             * @description The side that owes it.
             * @enum {string}
             */
            readonly owedBy: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /** @description Duty: obligations not decided yet. */
            readonly pending?: number;
            /** @description Quota: stands if nobody objects. */
            readonly provisional?: number;
            /** @description Duty: met among those decided; null when none is. */
            readonly rate?: number | null;
            /** @description Quota: taken back. */
            readonly reversed?: number;
            /** @description Quota of a share: what it rests on. */
            readonly sample?: number | null;
            /** @description Quota of a share: what it is; null without any lead. */
            readonly share?: number | null;
        };
        readonly ClosedDateDto: {
            /** @description Name of the holiday; null without one. */
            readonly name: string | null;
            /** @description YYYY-MM-DD */
            readonly on: string;
            /** @description The set it comes from (IT, IT-25), or own. */
            readonly source: string;
        };
        readonly ColumnGuessDto: {
            /** @description Name of the column. */
            readonly column: string;
            /** @description From 0 to 1, which stands for the very name. */
            readonly confidence: number;
            /** @description Name of the field. */
            readonly field: string;
        };
        readonly ColumnProposalsDto: {
            /** @description Name of the column. */
            readonly column: string;
            /** @description Name of the field. */
            readonly field: string;
            /** @description Only those that are clearly like one answer. */
            readonly words: readonly components["schemas"]["WordProposalDto"][];
        };
        readonly CompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            readonly domain?: string;
            readonly employees?: number;
            readonly industry?: string;
            readonly name?: string;
        };
        readonly CompanyKindsDto: {
            /** @description None: nobody says. */
            readonly kinds: readonly ("customer" | "partner" | "supplier" | "employee" | "competitor")[];
        };
        readonly ComplaintDto: {
            /**
             * @description Stable; the words of other languages hang on it.
             * @example row/cells
             */
            readonly code: string;
            /** @description The same in English. */
            readonly detail: string;
            /** @description What fills those words. */
            readonly facts: {
                readonly [key: string]: string | number;
            };
        };
        readonly ConcededRejectionDto: {
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly concededAt: string;
            /** @description Id of the hand-over. */
            readonly handoverId: string;
        };
        readonly ConflictDto: {
            /** @description With an approval it would change hands: it has an open deal, or is the lead that would be taken over. */
            readonly isAtStake: boolean;
            /** @description False for a lead of the house that own sales does not have, or left alone for the quiet days. */
            readonly isWorked: boolean;
            /**
             * @description What it is.
             * @enum {string}
             */
            readonly kind: "existing_customer" | "house_lead" | "other_partner" | "own";
            /**
             * Format: date-time
             * @description When something last happened to the lead or its deals; null for a registration.
             */
            readonly lastActivityAt: string | null;
            /** @description The lead; null for a registration that has none. */
            readonly leadId: string | null;
            /** @description The partner that has it; null for the house. */
            readonly partnerId: string | null;
            /** @description The other registration; null for a lead. */
            readonly registrationId: string | null;
            /**
             * Format: date-time
             * @description When that began.
             */
            readonly since: string;
        };
        readonly ConflictsAnswer: {
            /** @description The oldest first. */
            readonly items: readonly components["schemas"]["ConflictDto"][];
        };
        readonly ConnectorConsentDto: {
            /** @description Lawful basis, such as `consent` or `contract`. */
            readonly basis: string;
            /** @description What for, such as `marketing`. */
            readonly purpose: string;
            /** @description The very words that were agreed to. */
            readonly text?: string;
        };
        readonly ConnectorDto: {
            /** @description Country assumed for numbers that say none; null for none. */
            readonly country: string | null;
            /**
             * Format: date-time
             * @description When it was connected.
             */
            readonly createdAt: string;
            /** @description Its id, part of the address of its hook. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it last told of a call; null before the first one.
             */
            readonly lastHeardAt: string | null;
            /** @description What it is called here. */
            readonly name: string;
            /**
             * Format: date-time
             * @description Until then the secret before the present one signs too; null when only one does.
             */
            readonly previousUntil: string | null;
        };
        readonly ConnectorLogDto: {
            /** @description What it told, the last first, up to twenty. */
            readonly calls: readonly components["schemas"]["ToldCallDto"][];
            /** @description The system itself. */
            readonly connector: components["schemas"]["ConnectorDto"];
            /** @description What was not believed, by reason; nothing of it is kept but the number. */
            readonly refusals: readonly components["schemas"]["CallRefusalDto"][];
        };
        readonly ConnectorMappingDto: {
            /** @description By field: `{ "pointer": "/person/mail" }`, `{ "constant": "website" }`, and `values` for other words. */
            readonly fields: {
                readonly [key: string]: unknown;
            };
            /** @description JSON pointer to the list of leads; left out where the body is one lead. */
            readonly items?: string;
        };
        readonly ConnectorsDto: {
            /** @description All of them. */
            readonly items: readonly components["schemas"]["ConnectorDto"][];
        };
        readonly ConnectorSecretDto: {
            /** @description In the form of Standard Webhooks, `whsec_…`. */
            readonly secret: string;
        };
        readonly ConnectorSettingsDto: {
            /** @description Of a shop: so many minutes after its last change a cart that nobody bought is a lead, 60 when left out. 0: at once. */
            readonly abandonedAfterMinutes?: number;
            /** @description By name, within the campaign. */
            readonly asset?: string;
            /** @description By name; made when nobody named it before. */
            readonly campaign?: string;
            /**
             * @description Of hits that tell none.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description What whoever sends something has agreed to. */
            readonly consent?: components["schemas"]["ConnectorConsentDto"];
            /** @description Of people that name none: a code or a name. */
            readonly country?: string;
            /** @description Names of happenings that are leads. */
            readonly events?: readonly string[];
            /** @description Questions of the source's forms, by their id or name, and the field each goes to. */
            readonly fields?: {
                readonly [key: string]: string;
            };
            /**
             * @description What people of this source come for.
             * @enum {string}
             */
            readonly intent?: "inform" | "solve" | "achieve";
            /** @description What is asked for, such as `demo`. */
            readonly leadType?: string;
            /** @description Of a plain body only. */
            readonly mapping?: components["schemas"]["ConnectorMappingDto"];
            /**
             * @description Whose lead it is: `marketing` when left out.
             * @enum {string}
             */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
            /** @description Origins such as `https://www.example.com` to which a form may send who filled it in; `retURL` elsewhere is not followed. */
            readonly returnOrigins?: readonly string[];
            /** @description What a vendor repeats when it asks for the first time; made here when left out. */
            readonly verifyToken?: string;
        };
        readonly ConsentDto: {
            readonly at?: string;
            readonly basis: string;
            readonly purpose: string;
            readonly text?: string;
        };
        readonly ConsentFactDto: {
            /**
             * @description Lawful basis.
             * @enum {string}
             */
            readonly basis: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
            /** @description Id of the fact. */
            readonly id: string;
            /** @description The lead that came with it. */
            readonly leadId: string | null;
            /**
             * Format: date-time
             * @description When they said so.
             */
            readonly occurredAt: string;
            /** @description The page on which they said so, without its query. */
            readonly page: string | null;
            /** @description What for. */
            readonly purpose: string;
            /**
             * Format: date-time
             * @description When it was written down.
             */
            readonly recordedAt: string;
            /** @description Name of the member who wrote it down. */
            readonly recordedBy: string | null;
            /** @description Where: a source of leads, `form:` with the id of a form, `preferences` (the public page), `member`. */
            readonly source: string;
            /**
             * @description Agreed to, or taken back.
             * @enum {string}
             */
            readonly state: "given" | "withdrawn";
            /** @description What they were shown. */
            readonly wording: string | null;
            /** @description Which version of it. */
            readonly wordingVersion: string | null;
        };
        readonly ConsentsDto: {
            /** @description How each purpose stands now. */
            readonly current: readonly components["schemas"]["ConsentFactDto"][];
            /** @description Everything they said, the latest first. */
            readonly history: readonly components["schemas"]["ConsentFactDto"][];
            /** @description False when all contact was taken back, or when nothing that they gave is left. */
            readonly mayBeWrittenTo: boolean;
        };
        readonly ConsequenceDto: {
            /** @description Why it is that much: `step`, `capped`, `same-incident` or `above-every-step`; null where no penalty was agreed. */
            readonly because: string | null;
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description ISO 4217; null where no penalty was agreed. */
            readonly currency: string | null;
            /** @description Whether the periods after it took it back by keeping the promise; null where nothing can. */
            readonly isEarnedBack: boolean | null;
            /** @description The side that owed it. */
            readonly owedBy: string;
            /** @description Minor units, after steps, incidents and the cap; null where no penalty was agreed. */
            readonly penaltyMinor: number | null;
            /** @description The words that were signed; empty where only a penalty was. */
            readonly words: string;
        };
        readonly ContactPartDto: {
            /** @description Asked first; at most one of a deal is. Left out, the first one is and all others stay what they are. */
            readonly isPrimary?: boolean;
            /**
             * @description Their part in the decision.
             * @enum {string}
             */
            readonly role: "economic_buyer" | "champion" | "decision_maker" | "influencer" | "user" | "blocker" | "other";
        };
        readonly ConversationAssignmentDto: {
            /**
             * Format: uuid
             * @description Null: nobody.
             */
            readonly ownerId: string | null;
            readonly version: number;
        };
        readonly ConversationChangeDto: {
            /** @description A code, or the id of a member; null for nobody. */
            readonly becomes: string | null;
            /** @description Null where it came about by itself, or a program did it. */
            readonly by: components["schemas"]["ConversationMemberDto"] | null;
            /**
             * Format: date-time
             * @description When it was changed.
             */
            readonly changedAt: string;
            /**
             * @description What was changed.
             * @enum {string}
             */
            readonly field: "status" | "owner" | "priority";
            /** @description Id of the change. */
            readonly id: string;
            /** @description A code, or the id of a member; null for nobody. */
            readonly was: string | null;
        };
        readonly ConversationCompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            readonly domain?: string;
            readonly name?: string;
        };
        readonly ConversationDto: {
            /** @description The first change first. */
            readonly changes: readonly components["schemas"]["ConversationChangeDto"][];
            /**
             * @description Where the customer spoke.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Its id there; null too for those who may not see names. */
            readonly externalId: string | null;
            /** @description What somebody unknown calls themselves; null otherwise. */
            readonly handle: string | null;
            /** @description Id of the conversation. */
            readonly id: string;
            /**
             * @description A ticket of customer care, or a mention on a social network.
             * @enum {string}
             */
            readonly kind: "care" | "social";
            /** @description Leads that came out of it, and whose question it is. */
            readonly leads: readonly components["schemas"]["ConversationLeadDto"][];
            /** @description The first word first; of very long ones the last 500. */
            readonly messages: readonly components["schemas"]["ConversationMessageDto"][];
            /**
             * Format: date-time
             * @description When the customer first spoke.
             */
            readonly openedAt: string;
            /** @description Null while nobody has it. */
            readonly owner: components["schemas"]["ConversationMemberDto"] | null;
            /** @description Null while nobody knows who it is. */
            readonly person: components["schemas"]["ConversationWhoDto"] | null;
            /**
             * @description How soon somebody is to answer.
             * @enum {string}
             */
            readonly priority: "low" | "normal" | "high" | "urgent";
            /** @description The system it stands in; null where it was opened here. */
            readonly source: string | null;
            /**
             * @description What it waits for.
             * @enum {string}
             */
            readonly status: "open" | "waiting" | "resolved" | "closed";
            /**
             * Format: date-time
             * @description When something last happened in it.
             */
            readonly stirredAt: string;
            /** @description Null when none was given, was erased, or may not be seen. */
            readonly subject: string | null;
            /** @description Goes up with every change; send it with decisions. */
            readonly version: number;
        };
        readonly ConversationLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * Format: date-time
             * @description Since when they belong together.
             */
            readonly linkedAt: string;
            /**
             * @description It came out of the conversation, or its question it is.
             * @enum {string}
             */
            readonly way: "made" | "handed";
        };
        readonly ConversationMemberDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description Empty for one who is there no more. */
            readonly name: string;
        };
        readonly ConversationMessageDto: {
            /** @description As the source names them; null for members. */
            readonly author: string | null;
            /**
             * @description From the customer, to the customer, or among colleagues.
             * @enum {string}
             */
            readonly direction: "in" | "out" | "note";
            /** @description An address that shows it; null when none was given. */
            readonly evidence: string | null;
            /** @description Id of the message. */
            readonly id: string;
            /** @description The member who wrote it; null for customers and programs. */
            readonly member: components["schemas"]["ConversationMemberDto"] | null;
            /**
             * Format: date-time
             * @description When it was said, by its source.
             */
            readonly saidAt: string;
            /** @description Null once its person was erased, and for those who may not see names. */
            readonly text: string | null;
        };
        readonly ConversationPersonDto: {
            readonly company?: components["schemas"]["ConversationCompanyDto"];
            readonly email?: string;
            readonly firstName?: string;
            readonly lastName?: string;
            /**
             * Format: uuid
             * @description Somebody who is known already; the other fields are then left out.
             */
            readonly personId?: string;
            readonly phone?: string;
        };
        readonly ConversationsDto: {
            /** @description What stirred last first. */
            readonly items: readonly components["schemas"]["ListedConversationDto"][];
            /** @description Null on the last page. */
            readonly nextCursor: string | null;
        };
        readonly ConversationStandDto: {
            /** @description Id of the conversation. */
            readonly id: string;
            /** @description Null while nobody has it. */
            readonly ownerId: string | null;
            /**
             * @description How soon somebody is to answer.
             * @enum {string}
             */
            readonly priority: "low" | "normal" | "high" | "urgent";
            /**
             * @description What it waits for now.
             * @enum {string}
             */
            readonly status: "open" | "waiting" | "resolved" | "closed";
            /** @description Send it with the next decision. */
            readonly version: number;
        };
        readonly ConversationWhoDto: {
            /** @description Name or domain of where they work; null when unknown. */
            readonly company: string | null;
            /** @description Null when unknown. */
            readonly email: string | null;
            /** @description Id of the person. */
            readonly id: string;
            /** @description Null when unknown. */
            readonly name: string | null;
            /** @description Null when unknown. */
            readonly phone: string | null;
        };
        readonly CountryDto: {
            /** @description As a calendar names it. */
            readonly code: string;
            /** @description In the language that was asked for, where it is translated. */
            readonly name: string;
            /** @description Empty when its holidays are the same everywhere. */
            readonly regions: readonly components["schemas"]["RegionDto"][];
        };
        readonly CreatedApiKeyDto: {
            /** @description Id of the key, for revoking it. */
            readonly id: string;
            /** @description To be sent as `Authorization: Bearer …`; shown this once. */
            readonly key: string;
            /** @description What it is for. */
            readonly name: string;
            /** @description Actions it may take. */
            readonly scopes: readonly string[];
        };
        readonly CreatedConnectorDto: {
            /** @description Calls are told to `/api/v1/hooks/calls/{id}`. */
            readonly id: string;
            /** @description In the form of Standard Webhooks, `whsec_…`. */
            readonly secret: string;
        };
        readonly CreatedSourceDto: {
            /**
             * Format: date-time
             * @description When it was connected.
             */
            readonly createdAt: string;
            /** @description The last 24 hours. */
            readonly day: components["schemas"]["DayOfHitsDto"];
            /** @description Whether records can be read back. */
            readonly hasToken: boolean;
            /**
             * @description `failing` while hits wait to be replayed or the last were refused; `silent` when nothing came for longer than usual.
             * @enum {string}
             */
            readonly health: "ok" | "silent" | "failing";
            /** @description Its id. */
            readonly id: string;
            /**
             * @description Who sends, and in which form.
             * @enum {string}
             */
            readonly kind: "standard-webhooks" | "json" | "google-ads" | "meta" | "linkedin" | "hubspot" | "typeform" | "calendly" | "pipedrive" | "salesforce" | "segment" | "shopify" | "mautic";
            /**
             * Format: date-time
             * @description Null before the first.
             */
            readonly lastHitAt: string | null;
            /** @description What the workspace calls it. */
            readonly name: string;
            /** @description Where it sends to, below the address of this installation. */
            readonly path: string;
            /**
             * Format: date-time
             * @description Until then the secret before the present one proves, too; null when only one does.
             */
            readonly previousUntil: string | null;
            /** @description Null where nothing is signed. */
            readonly secret: string | null;
            /** @description How its leads are taken. */
            readonly settings: components["schemas"]["ConnectorSettingsDto"];
            /**
             * @description While it is `paused` its hits are kept and not taken; a replay takes them.
             * @enum {string}
             */
            readonly state: "active" | "paused";
        };
        readonly CreatedWebhookDto: {
            /**
             * Format: date-time
             * @description When it was made: it hears of what was recorded later.
             */
            readonly createdAt: string;
            /** @description What it is for. */
            readonly description: string | null;
            /**
             * @description Why it is not: by hand, because the receiver said it is gone, or because it only failed for days.
             * @enum {string|null}
             */
            readonly disabledBecause: "by_hand" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description Since when nothing arrived; null while the last attempt did.
             */
            readonly failingSince: string | null;
            /**
             * @description How it is written.
             * @enum {string}
             */
            readonly format: "cloudevents" | "slack" | "teams";
            /** @description Id of the endpoint. */
            readonly id: string;
            /** @description Whether it is sent to. */
            readonly isEnabled: boolean;
            /** @description Signs what is sent; `whsec_` and base64, as verifiers of Standard Webhooks take it. */
            readonly secret: string;
            /** @description Entries it hears of. */
            readonly types: readonly string[];
            /** @description Where it is. */
            readonly url: string;
        };
        readonly CriterionDto: {
            /**
             * @description What stands behind an answer.
             * @enum {string}
             */
            readonly evidenceType: "note" | "attempt" | "document" | "date" | "amount";
            /** @description Without it the lead is not qualified. */
            readonly isRequired: boolean;
            /** @description What programs call it. */
            readonly key: string;
            /** @description What is asked. */
            readonly question: string;
            /** @description How much it says beside the others. */
            readonly weight: number;
        };
        readonly CurrentStepDto: {
            /** @description The day it is expected; null when nobody said. */
            readonly expectedOn: string | null;
            /** @description A shipped code, such as `legal_security`, or the seller's own words. */
            readonly name: string;
        };
        readonly DayOfHitsDto: {
            /** @description Became leads, touches or orders. */
            readonly accepted?: number;
            /** @description Were told before. */
            readonly duplicate?: number;
            /** @description Wait to be taken anew. */
            readonly failed?: number;
            /** @description Say nothing that is kept. */
            readonly ignored?: number;
            /** @description Proved nothing, or were no such thing. */
            readonly refused?: number;
            /** @description Were marked as tests; they count nowhere. */
            readonly test?: number;
            /** @description Wait for their time, or for somebody to decide. */
            readonly waiting?: number;
        };
        readonly DealContactDto: {
            /** @description Null when nobody knows it. */
            readonly email: string | null;
            /** @description True for the one who is asked first. */
            readonly isPrimary: boolean;
            /** @description Null when nobody knows it. */
            readonly jobTitle: string | null;
            /** @description Null when nobody knows it. */
            readonly name: string | null;
            /** @description Id of the person. */
            readonly personId: string;
            /** @description Null when nobody knows it. */
            readonly phone: string | null;
            /**
             * @description Their part in the decision.
             * @enum {string}
             */
            readonly role: "economic_buyer" | "champion" | "decision_maker" | "influencer" | "user" | "blocker" | "other";
        };
        readonly DecidedHitDto: {
            /** @description Of the hit. */
            readonly id: string;
            /** @description Why, as a code: `erased-by-hand`, `kept-by-hand`, `person-kept` where another source told of the person too, `never-came`. */
            readonly reason: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly DecisionDto: {
            /**
             * Format: date-time
             * @description When it was decided.
             */
            readonly decidedAt: string;
            /** @description By when, YYYY-MM-DD. */
            readonly dueOn: string;
            /** @description Id of the decision. */
            readonly id: string;
            /** @description Place of the item of the agenda it answers; null when it answers none. */
            readonly itemPlace: number | null;
            /** @description Member who does it. */
            readonly ownerId: string;
            /** @description Name of that member. */
            readonly ownerName: string;
            /**
             * Format: date-time
             * @description When somebody said what became of it; null until then.
             */
            readonly settledAt: string | null;
            /**
             * @description Whether it is done.
             * @enum {string}
             */
            readonly status: "open" | "done" | "not-done";
            /** @description What is to be done, in words. */
            readonly text: string;
        };
        readonly DecisionOutcomeDto: {
            /**
             * @description `open` again, `done`, or `not-done` for good.
             * @enum {string}
             */
            readonly status: "open" | "done" | "not-done";
        };
        readonly DecisionPlanDto: {
            /** @description All steps in their order; those that are left out go, unless they are done. */
            readonly steps: readonly components["schemas"]["DecisionStepWishDto"][];
        };
        readonly DecisionStateDto: {
            /** @description Id of the decision. */
            readonly id: string;
            /**
             * @description Whether it is done.
             * @enum {string}
             */
            readonly status: "open" | "done" | "not-done";
        };
        readonly DecisionStepDto: {
            /** @description The file that shows it; null without one. */
            readonly attachmentId: string | null;
            /** @description Who of ours said that it was done. */
            readonly doneBy: components["schemas"]["StepMemberDto"] | null;
            /** @description The day it was done; null until then. */
            readonly doneOn: string | null;
            /** @description How it is known, in words; null for those who may not see who people are. */
            readonly evidenceNote: string | null;
            /** @description The day it is expected; null when nobody said. */
            readonly expectedOn: string | null;
            /** @description Id of the step. */
            readonly id: string;
            /** @description True when it should have been taken by now. */
            readonly isOverdue: boolean;
            /**
             * @description A shipped code, or the seller's own words.
             * @example legal_security
             */
            readonly name: string;
            /** @description Who of ours sees to it; null for nobody. */
            readonly owner: components["schemas"]["StepMemberDto"] | null;
            /** @description Who of the buyer's takes it; null when nobody knows. */
            readonly person: components["schemas"]["StepPersonDto"] | null;
        };
        readonly DecisionStepStateDto: {
            /** @description The day it was done; null when it is open. */
            readonly doneOn: string | null;
            /** @description The deal. */
            readonly opportunityId: string;
            /** @description The step. */
            readonly stepId: string;
        };
        readonly DecisionStepWishDto: {
            /** @description The day it is expected. */
            readonly expectedOn?: string | null;
            /**
             * Format: uuid
             * @description Of a step that is there; a new one has none.
             */
            readonly id?: string;
            /** @description A shipped code, or words of one's own. */
            readonly name: string;
            /**
             * Format: uuid
             * @description Who of ours sees to it.
             */
            readonly ownerId?: string | null;
            /**
             * Format: uuid
             * @description Who of the buyer's takes it.
             */
            readonly personId?: string | null;
        };
        readonly DecisionTemplateDto: {
            /** @description True while the workspace has none of its own. */
            readonly isShipped: boolean;
            /** @description In their order. */
            readonly steps: readonly components["schemas"]["TemplateStepDto"][];
        };
        readonly DecisionTemplateWishDto: {
            /** @description In their order; none at all is a wish, too. */
            readonly steps: readonly components["schemas"]["TemplateStepWishDto"][];
        };
        readonly DeclinationDto: {
            /**
             * @description Why the others may have it; it says nothing about the lead.
             * @enum {string}
             */
            readonly reason: "no_time" | "not_my_field" | "too_close" | "other";
        };
        readonly DeclinedHandoverDto: {
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly declinedAt: string;
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /** @description The lead, still on offer. */
            readonly leadId: string;
            /** @description How many others are still asked; 0: it is on offer to the whole team now. */
            readonly stillAsked: number;
        };
        readonly DeclinedProposalDto: {
            /** @description Id of the proposal. */
            readonly id: string;
        };
        readonly DelegationDto: {
            /** @enum {string} */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /**
             * Format: uuid
             * @description Who may sign.
             */
            readonly toMemberId: string;
            /** @description The last day it holds, in the zone of the workspace. */
            readonly untilOn: string;
        };
        readonly DelegationsDto: {
            /** @description The first to end first. */
            readonly items: readonly components["schemas"]["ShownDelegationDto"][];
        };
        readonly DeletionDecisionDto: {
            /**
             * @description `erase`: the person goes. `keep`: they stay, with all that happened.
             * @enum {string}
             */
            readonly decision: "erase" | "keep";
        };
        readonly DifferenceDto: {
            /** @description Empty when they say the same. */
            readonly changes: readonly components["schemas"]["ChangeDto"][];
        };
        readonly DifferingCountDto: {
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description How many leads. */
            readonly leads: number;
        };
        readonly DifferingLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
            /** @description The same under the draft. */
            readonly rehearsed: {
                readonly [key: string]: number;
            };
            /** @description How many of its promises, or credits, ended how. */
            readonly was: {
                readonly [key: string]: number;
            };
        };
        readonly DifferingLeadsDto: {
            /** @description In the order in which they came. */
            readonly items: readonly components["schemas"]["DifferingLeadDto"][];
            /** @description All of them. */
            readonly total: number;
        };
        readonly DisputeDto: {
            readonly text: string;
        };
        readonly DisputeStateDto: {
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /**
             * @description Open, or how it was settled.
             * @enum {string}
             */
            readonly state: "open" | "rejection_stands" | "rejection_overturned";
        };
        readonly DisqualificationDto: {
            readonly evidence?: Record<string, never>;
            readonly reason: string;
        };
        readonly DraftedVersionDto: {
            /** @description Id of the agreement. */
            readonly id: string;
            /** @description Its number, counted from 1. */
            readonly version: number;
            /** @description Id of the version. */
            readonly versionId: string;
        };
        readonly DrawingDto: {
            /** @description Public holidays by country and region; together they close what any of them closes. */
            readonly holidaySets: readonly components["schemas"]["HolidaySetDto"][];
            /** @description Closed dates, extra working days, own hours of a date; at most 5,000 dates in all. */
            readonly ownDates: readonly components["schemas"]["OwnDateDto"][];
            /** @description The windows of each weekday. */
            readonly week: components["schemas"]["WeekDto"];
            /** @description IANA name, such as Europe/Rome. */
            readonly zone: string;
        };
        readonly DrawnLeadDto: {
            /** @description The lead. */
            readonly leadId: string;
            /** @description What marketing says. */
            readonly marketing: boolean | null;
            /** @description Code of what marketing finds wrong with it. */
            readonly marketingReason: string | null;
            /** @description What sales says. */
            readonly sales: boolean | null;
            /** @description Code of what sales finds wrong with it. */
            readonly salesReason: string | null;
        };
        readonly DriftDto: {
            /** @description Error now and at training. */
            readonly brier: components["schemas"]["BrierPairDto"];
            /** @description Told and happened; null where nothing can be said. */
            readonly calibration: components["schemas"]["LargeCalibrationDto"] | null;
            /** @description The most moved first. */
            readonly features: readonly components["schemas"]["ShiftedFeatureDto"][];
            /**
             * Format: date-time
             * @description Leads captured from this instant …
             */
            readonly from: string;
            /** @description Leads that closed since, the latest 2,000 at most. */
            readonly leads: number;
            /** @description Why it is not steady. */
            readonly reasons: readonly ("told-too-much" | "told-too-little" | "other-leads")[];
            /**
             * Format: date-time
             * @description … to this one are looked at.
             */
            readonly until: string;
            /**
             * @description In a word.
             * @enum {string}
             */
            readonly verdict: "too-early" | "steady" | "watch" | "drifting";
            /** @description The model. */
            readonly version: number;
            /** @description Those of them that were won. */
            readonly won: number;
        };
        readonly DriftWatchDto: {
            /** @description Null while none is in force. */
            readonly drift: components["schemas"]["DriftDto"] | null;
        };
        readonly DryRunAnswerDto: {
            /** @description A lead that no rule is for has none. */
            readonly decisions: readonly components["schemas"]["ForeseenDecisionDto"][];
            /** @description 0 for a draft. */
            readonly rulesVersion: number;
        };
        readonly DryRunDto: {
            /** @description Or a lead that nobody captured yet, such as `{ "channel": "website", "country": "IT" }`. */
            readonly attributes?: {
                readonly [key: string]: unknown;
            };
            /** @description Leads of the workspace, dealt as one batch. */
            readonly leadIds?: readonly string[];
            /** @description A draft; left out, the rules in force. */
            readonly rules?: readonly components["schemas"]["RoutingRuleDto"][];
            /**
             * Format: uuid
             * @description Only rules of this team, as if the lead were offered to it.
             */
            readonly teamId?: string;
        };
        readonly DueAnswerDto: {
            /** @description ISO 8601 in UTC. */
            readonly dueAt: string;
            /** @description Working time between start and due (milliseconds). */
            readonly elapsedMs: number;
            /** @description Contiguous, from start to due. */
            readonly intervals: readonly components["schemas"]["DueIntervalDto"][];
            /** @description The same in a few sentences. */
            readonly sentences: readonly components["schemas"]["ToldDto"][];
            /** @description Time between start and due by the clock on the wall (milliseconds). */
            readonly wallMs: number;
            /** @description IANA name of the calendar's zone. */
            readonly zone: string;
        };
        readonly DueIntervalDto: {
            /** @description open, closed, holiday, break, exception, pause */
            readonly because: string;
            /** @description Whether it counts. */
            readonly counts: boolean;
            /** @description Working time used up at its end (milliseconds). */
            readonly elapsedMs: number;
            /** @description Its first instant, ISO 8601 in UTC. */
            readonly from: string;
            /** @description Name of the holiday or of the pause. */
            readonly label: string | null;
            /** @description How long it lasts by the clock on the wall. */
            readonly ms: number;
            /** @description The instant after its last, ISO 8601 in UTC. */
            readonly to: string;
        };
        readonly DueTestDto: {
            /** @description A version that is there; or else `drawing`. */
            readonly calendar?: components["schemas"]["PinnedDto"];
            /** @description A calendar nobody has saved; or else `calendar`. */
            readonly drawing?: components["schemas"]["DrawingDto"];
            /**
             * Format: uuid
             * @description The member whose own calendar is asked, as it is now; or else `calendar` or `drawing`.
             */
            readonly memberId?: string;
            /** @description When the clock would stand still; only what falls into working time is given back. */
            readonly pauses?: readonly components["schemas"]["PauseDto"][];
            /** @description ISO 8601 with its offset. */
            readonly startAt: string;
            /** @description ISO 8601 duration; days are working days, the rest is working time: PT4H, P2D, P1DT30M. */
            readonly target: string;
        };
        readonly DutyAdjustmentDto: {
            /** @description Id of that member or connector; null for the product itself. */
            readonly actorId: string | null;
            /**
             * @description Who made it so: a member, a connector, or the product itself.
             * @enum {string}
             */
            readonly actorKind: "member" | "connector" | "system";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly at: string;
            /** @description Name of that member; null for anybody else. */
            readonly byName: string | null;
            /**
             * @description Type of the entry that says so.
             * @example obligation.excused
             */
            readonly cause: string;
            /** @description Key of the duty. */
            readonly clauseKey: string;
            /** @description Its state at the close. */
            readonly from: string;
            /** @description The lead. */
            readonly leadId: string;
            /** @description The obligation. */
            readonly obligationId: string;
            /** @description Its state as known now. */
            readonly to: string;
        };
        readonly DutyBreakdownDto: {
            /** @description First day of the period it is of: with `level=lead` the days between which the clocks of its obligations started. */
            readonly from: string;
            /** @description By tier, by team, by source; what has one line only is left out. */
            readonly items: readonly components["schemas"]["DutyLineDto"][];
            /** @description The position it was read at. */
            readonly revision: number;
            /** @description Its last day. */
            readonly to: string;
        };
        readonly DutyLineDto: {
            /** @description Obligations breached. */
            readonly breached: number;
            /**
             * @description What it is told apart by.
             * @enum {string}
             */
            readonly by: "tier" | "team" | "source";
            /** @description The same with corrections. */
            readonly correctedRate: number | null;
            /** @description Obligations excused. */
            readonly excused: number;
            /** @description Key of the tier, id of the team, or the channel. */
            readonly key: string;
            /** @description Obligations met. */
            readonly met: number;
            /** @description What the tier or the team is called; null for a source, which is a code. */
            readonly name: string | null;
            /** @description Met among those decided; null while none is. */
            readonly rate: number | null;
        };
        readonly EarlierEvidenceDto: {
            /** @description The words; null where they were erased, or you may not see names. */
            readonly content: string | null;
            /** @description Key of the criterion. */
            readonly criterion: string;
            /** @description It was said that nothing is known any more. */
            readonly isWithdrawn: boolean;
            /**
             * Format: date-time
             * @description When it was said.
             */
            readonly recordedAt: string;
            /** @description Member who said it; null for the product. */
            readonly recordedBy: string | null;
            /**
             * @description What kind of evidence.
             * @enum {string}
             */
            readonly type: "note" | "attempt" | "document" | "date" | "amount";
        };
        readonly ErasedPersonDto: {
            /** @description Id of the person; it stays, and with it every count. */
            readonly personId: string;
        };
        readonly ErasedRowsDto: {
            /** @description How many of its rows are blanked or deleted. */
            readonly rows: number;
            /** @description Name of the table. */
            readonly table: string;
        };
        readonly ErasureDto: {
            /** @description The version that was shown with what would go. */
            readonly version: number;
        };
        readonly ErasurePreviewDto: {
            /** @description By table; those without anything of the person are left out. */
            readonly goes: readonly components["schemas"]["ErasedRowsDto"][];
            /** @description Id of the person. */
            readonly personId: string;
            /** @description To be sent back with the confirmation. */
            readonly version: number;
        };
        readonly EventAttendeeDto: {
            /** @description They came, and nobody says when. */
            readonly attended?: boolean;
            /** @description When they came. */
            readonly attendedAt?: string;
            /** @description What is printed on their badge. */
            readonly badge?: string;
            readonly person: components["schemas"]["MetPersonDto"];
            /** @description When they registered. */
            readonly registeredAt?: string;
        };
        readonly EventCampaignDto: {
            /** @description Id of the campaign. */
            readonly id: string;
            /** @description Name of the campaign. */
            readonly name: string;
        };
        readonly EventDto: {
            /** @description Registered, and stayed away. */
            readonly absent: number;
            /** @description How many came. */
            readonly attended: number;
            /** @description What its touches count for. */
            readonly campaign: components["schemas"]["EventCampaignDto"];
            /**
             * Format: date-time
             * @description When it ends.
             */
            readonly endsAt: string;
            /** @description Id of the event. */
            readonly id: string;
            /** @description How many became leads, or told an open one. */
            readonly leads: number;
            /** @description For people. */
            readonly name: string;
            /** @description Null when none was given. */
            readonly place: string | null;
            /** @description How many registered. */
            readonly registered: number;
            /**
             * Format: date-time
             * @description When it begins.
             */
            readonly startsAt: string;
            /** @description Goes up with every change; send it with changes. */
            readonly version: number;
        };
        readonly EventsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["EventDto"][];
            /** @description Null on the last page. */
            readonly nextCursor: string | null;
        };
        readonly EventStandDto: {
            /** @description Id of the event. */
            readonly id: string;
            /** @description Send it with the next change. */
            readonly version: number;
        };
        readonly EvidenceDto: {
            /** @description Words, the id of an attempt, a day, or an amount with its currency; null takes back what was said. */
            readonly content: string | null;
            /** @description Key of the criterion. */
            readonly criterion: string;
            /**
             * @description What kind of evidence it is.
             * @enum {string}
             */
            readonly type: "note" | "attempt" | "document" | "date" | "amount";
        };
        readonly ExpectedAmountAnswer: {
            /** @description In the smallest unit of the currency. */
            readonly amountMinor: number;
            /** @description ISO 4217. */
            readonly currency: string;
        };
        readonly ExpectedAmountDto: {
            /** @description In the smallest unit of the currency. */
            readonly amountMinor: number;
            /** @description ISO 4217. */
            readonly currency: string;
        };
        readonly ExplanationDto: {
            /** @description `default`, or the team whose calendar judges. */
            readonly calendarName: string;
            /** @description Deadline, ISO 8601 in UTC. */
            readonly dueAt: string;
            /** @description Business time used, in milliseconds. */
            readonly elapsedMs: number;
            /** @description The whole time from its beginning to its end or to now, without a gap. */
            readonly intervals: readonly components["schemas"]["ShownIntervalDto"][];
            /** @description Business time left, in milliseconds; below zero when overdue. */
            readonly remainingMs: number;
            /** @description The same as a story, in its order. */
            readonly sentences: readonly components["schemas"]["SentenceDto"][];
            /** @description Business time allowed, in milliseconds. */
            readonly targetMs: number;
            /** @description Null when the version no longer knows it. */
            readonly tier: components["schemas"]["TierDto"] | null;
            /** @description Number of the version it was started under. */
            readonly version: number;
        };
        readonly ExportableDto: {
            /** @description Each kind. */
            readonly items: readonly components["schemas"]["ExportedCountDto"][];
        };
        readonly ExportDto: {
            /**
             * @description `csv` when left out.
             * @enum {string}
             */
            readonly format?: "csv" | "jsonl";
            /** @description Packed with gzip. */
            readonly gzip?: boolean;
            /**
             * @description Which rows.
             * @enum {string}
             */
            readonly what: "leads" | "people" | "companies" | "opportunities" | "touches" | "obligations" | "journal";
        };
        readonly ExportedCountDto: {
            /** @description How many of them the caller would get now. */
            readonly rows: number;
            /**
             * @description Which rows.
             * @enum {string}
             */
            readonly what: "leads" | "people" | "companies" | "opportunities" | "touches" | "obligations" | "journal";
        };
        readonly ExtensionDto: {
            /** @description Days after the present end. */
            readonly days: number;
        };
        readonly FaredDto: {
            /** @description Ten bins, empty ones left out. */
            readonly bins: readonly components["schemas"]["ReliabilityBinDto"][];
            /** @description Mean squared error. */
            readonly brier: number | null;
            /** @description Mean gap of told and happened (ECE). */
            readonly calibrationError: number | null;
            /** @description Mean surprise. */
            readonly logLoss: number | null;
            /** @description Share of pairs told apart rightly (AUC). */
            readonly ranking: number | null;
        };
        readonly FieldLabelDto: {
            /** @description In English. */
            readonly en: string;
            /** @description In Italian. */
            readonly it: string;
        };
        readonly FigureLeadsDto: {
            /** @description Some of them, in the order in which they came. */
            readonly items: readonly components["schemas"]["FigureLineDto"][];
            /** @description Kept, attained or good: the sum of the lines, and the number of the figure. */
            readonly part: number;
            /** @description How many lines there are. */
            readonly total: number;
            /** @description Decided, or all; null for a quota, whose goal stands in the terms. */
            readonly whole: number | null;
        };
        readonly FigureLineDto: {
            /** @description What it adds, in the unit of the clause: 1 for a promise, below 0 where a credit was taken out again. */
            readonly amount: number;
            /**
             * @description How it ended as late facts and waivers have it, where that is something else; null elsewhere.
             * @enum {string|null}
             */
            readonly corrected: "pending" | "met" | "breached" | "excused" | "cancelled" | "provisional" | "counted" | "disputed" | "reversed" | null;
            /** @description Belongs to the part a mix is about. */
            readonly isPart: boolean;
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * @description Local day on which the promise began, or the credit was earned.
             * @example 2026-04-08
             */
            readonly on: string;
            /**
             * @description How the promise ended, or the bucket the credit is in.
             * @enum {string}
             */
            readonly outcome: "pending" | "met" | "breached" | "excused" | "cancelled" | "provisional" | "counted" | "disputed" | "reversed";
            /** @description Business time allowed, milliseconds; null for credits. */
            readonly targetMs: number | null;
            /** @description Business time used, milliseconds; null for credits, and while nobody knows it. */
            readonly usedMs: number | null;
        };
        readonly FindingDto: {
            /** @description Id of a member, key of a clause, or name of a channel. */
            readonly about: string;
            /**
             * @description What it looks like.
             * @enum {string}
             */
            readonly code: "pauses-before-deadlines" | "accepted-without-touch" | "stages-there-and-back" | "bulk-at-period-end" | "always-met-at-once" | "back-dated-answers" | "channel-stuffing";
            /** @description Those leads, at most 100 unless it was asked for alone. */
            readonly leadIds: readonly string[];
            /** @description How many leads show it. */
            readonly leads: number;
            /** @description The numbers behind it. */
            readonly numbers: {
                readonly [key: string]: number;
            };
            /** @description Codes of what else could explain it. */
            readonly otherwise: readonly string[];
            /**
             * @description How grave it would be.
             * @enum {string}
             */
            readonly severity: "note" | "warning" | "serious";
        };
        readonly FindingsDto: {
            /** @description Its last day; null where there is none. */
            readonly endOn: string | null;
            /** @description The gravest first; empty where nothing was found, or there is too little to tell. */
            readonly items: readonly components["schemas"]["FindingDto"][];
            /** @description Its first day; null where there is none to look at. */
            readonly period: string | null;
            /**
             * @description Why there is nothing to look at; null where there is.
             * @enum {string|null}
             */
            readonly why: "never-in-force" | null;
        };
        readonly FollowLinkDto: {
            readonly name?: string;
            /** @description 10 to 200 characters. */
            readonly password?: string;
        };
        readonly ForeseenDecisionDto: {
            /** @description Whose rules were asked: of the first, then of the others; null: of all teams. */
            readonly askedTeamIds: readonly string[] | null;
            /** @description In the order of the round. */
            readonly considered: readonly string[];
            /** @description It lies there because nobody could take it, and goes to the first who can. */
            readonly isWaiting: boolean;
            /** @description The lead; for one that was only described an id of no meaning. */
            readonly leadId: string;
            /** @description Null: it lies in the team's queue. */
            readonly memberId: string | null;
            /**
             * @description How.
             * @enum {string}
             */
            readonly method: "round_robin" | "weighted" | "least_open" | "owner_of_company" | "pull_queue";
            /** @description Rules that were asked before. */
            readonly passedRules: readonly components["schemas"]["PassedRuleDto"][];
            /** @description And after. */
            readonly pointerAfter: string | null;
            /** @description Who got the last lead before. */
            readonly pointerBefore: string | null;
            /** @description Whose hands it was taken out of; null when it came fresh. */
            readonly pulledFrom: string | null;
            /** @description The rule that decides. */
            readonly ruleKey: string;
            /** @description With the reason. */
            readonly skipped: readonly components["schemas"]["SkippedMemberDto"][];
            /** @description The team it goes to. */
            readonly teamId: string;
        };
        readonly FormChangeDto: {
            readonly definition?: components["schemas"]["FormDefinitionDto"];
            readonly name?: string;
            /** @enum {string} */
            readonly state?: "test" | "active" | "paused";
        };
        readonly FormChoiceDto: {
            /** @description By language: `{ "en": "Yes", "it": "Sì" }`. */
            readonly label: {
                readonly [key: string]: string;
            };
            /** @description What is kept when it is chosen. */
            readonly value: string;
        };
        readonly FormDefaultsDto: {
            /** @description By name, within the campaign. */
            readonly asset?: string;
            /** @description By name; made when nobody named it before. */
            readonly campaign?: string;
            /**
             * @description Of visitors who came with no sign of where from.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Of people that name none: a code or a name. */
            readonly country?: string;
            /**
             * @description What people of this form come for.
             * @enum {string}
             */
            readonly intent?: "inform" | "solve" | "achieve";
            /** @description What is asked for, such as `demo`. */
            readonly leadType?: string;
        };
        readonly FormDefinitionDto: {
            /** @description On the button that sends it. */
            readonly button: {
                readonly [key: string]: string;
            };
            /** @description How its leads are taken. */
            readonly defaults?: components["schemas"]["FormDefaultsDto"];
            /** @description Asks by mail whether the address is its owner’s. */
            readonly doubleOptIn?: components["schemas"]["FormDoubleOptInDto"];
            /** @description What is asked, in this order. */
            readonly fields: readonly components["schemas"]["FormFieldDto"][];
            /** @description Below the title. */
            readonly intro?: {
                readonly [key: string]: string;
            };
            /** @description Two-letter codes; the first is shown where a visitor reads none of them. */
            readonly languages: readonly string[];
            /**
             * @description Nobody fills it in faster; two seconds when left out.
             * @default 2
             */
            readonly minimumSeconds: number;
            /** @description Pages of these origins may hold the form, such as `https://www.example.com`. */
            readonly origins: readonly string[];
            /** @description Where visitors go instead: this installation, or one of the origins. Whoever is asked to confirm is told so first. */
            readonly redirect?: string;
            /** @description What is said once it was taken. */
            readonly thanks: {
                readonly [key: string]: string;
            };
            /** @description Above the form. */
            readonly title: {
                readonly [key: string]: string;
            };
        };
        readonly FormDoubleOptInDto: {
            /** @description Whether a new lead waits with marketing until then. */
            readonly holds: boolean;
            /** @description How long the link is good for. */
            readonly hours: number;
        };
        readonly FormFieldDto: {
            /** @description Of a choice only. */
            readonly choices?: readonly components["schemas"]["FormChoiceDto"][];
            /**
             * @description How it is asked.
             * @enum {string}
             */
            readonly kind: "text" | "email" | "phone" | "number" | "long-text" | "choice" | "hidden" | "consent";
            /** @description The question by language; of a consent the very words that are agreed to. */
            readonly label?: {
                readonly [key: string]: string;
            };
            /** @description By which its answer is sent: letters, digits and underscores. */
            readonly name: string;
            /** @description What a consent is for, such as `marketing`. */
            readonly purpose?: string;
            /** @description Nothing is taken without an answer. */
            readonly required?: boolean;
            /** @description The field of a lead it fills, such as `firstName` or `company.name`; kept beside the lead when left out. */
            readonly to?: string;
            /** @description What a hidden field says. */
            readonly value?: string;
        };
        readonly FormHitDto: {
            /** @description How long it was. */
            readonly bytes: number;
            /** @description Its id. */
            readonly id: string;
            /** @description The lead it became. */
            readonly leadId: string | null;
            /** @description The site it came from, as the browser says. */
            readonly origin: string | null;
            /** @description Why it was not taken, a code and what it is about. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it came.
             */
            readonly receivedAt: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "test";
            /** @description Of the form, where it was one of ours. */
            readonly version: number | null;
        };
        readonly FormHitsDto: {
            /** @description The newest first. */
            readonly items: readonly components["schemas"]["FormHitDto"][];
            /** @description Of the next page; null on the last. */
            readonly nextCursor: string | null;
        };
        readonly FoundCompanyDto: {
            /** @description Domain of its e-mail addresses; null when unknown. */
            readonly domain: string | null;
            /** @description Id of the company. */
            readonly id: string;
            /** @description Its name, else its domain. */
            readonly name: string;
        };
        readonly FoundDto: {
            /** @description By name or domain. */
            readonly companies: readonly components["schemas"]["FoundCompanyDto"][];
            /** @description Leads of such persons and companies, newest first. */
            readonly leads: readonly components["schemas"]["LeadItemDto"][];
            /** @description Empty for those who may not see people. */
            readonly people: readonly components["schemas"]["FoundPersonDto"][];
        };
        readonly FoundPersonDto: {
            /** @description E-mail address; null when unknown. */
            readonly email: string | null;
            /** @description Id of the person. */
            readonly id: string;
            /** @description First and last name; empty when neither is known. */
            readonly name: string;
        };
        readonly FrameworkDto: {
            /** @description How many of them at least. */
            readonly atLeast: number;
            /**
             * Format: date-time
             * @description When it was written.
             */
            readonly createdAt: string;
            /** @description Member who wrote it; null for the product. */
            readonly createdBy: string | null;
            /** @description In the order they are asked. */
            readonly criteria: readonly components["schemas"]["CriterionDto"][];
            /** @description Whether leads are judged by it where no agreement pins another. */
            readonly isActive: boolean;
            /** @description What programs call it. */
            readonly key: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description Its number, from 1. */
            readonly version: number;
        };
        readonly FrameworksDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["FrameworkDto"][];
            /** @description Frameworks that agreements in force pin, as they name them. */
            readonly pinned: readonly string[];
        };
        readonly FrameworkTemplateDto: {
            /** @description How many of them at least. */
            readonly atLeast: number;
            /** @description In the order they are asked. */
            readonly criteria: readonly components["schemas"]["CriterionDto"][];
            /** @description What programs call it. */
            readonly key: string;
            /** @description What people call it. */
            readonly name: string;
        };
        readonly FrameworkTemplatesDto: {
            /** @description All there are. */
            readonly items: readonly components["schemas"]["FrameworkTemplateDto"][];
        };
        readonly FrameworkVerdictDto: {
            /** @description It may be qualified for sales. */
            readonly isSatisfied: boolean;
            /** @description Keys of what is known. */
            readonly met: readonly string[];
            /** @description Required and not known. */
            readonly missingRequired: readonly string[];
            /** @description How many more of any, once the required ones are known. */
            readonly moreNeeded: number;
            /** @description Keys of all that is not known. */
            readonly open: readonly string[];
            /** @description Share of the weight that is met. */
            readonly share: number;
        };
        readonly FrozenTargetDto: {
            /** @description The same by what may not fit. */
            readonly bySubReason: components["schemas"]["VerdictsBySubReasonDto"];
            /**
             * @description Whether the lead is one of those that are wanted.
             * @enum {string}
             */
            readonly verdict: "in" | "out" | "unknown";
            /** @description Number of the version that judged. */
            readonly version: number;
        };
        readonly GivenOfferDto: {
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /** @description The lead on offer. */
            readonly leadId: string;
            /** @description Null: the whole team. */
            readonly toMemberId: string | null;
            /** @description The team it is offered to. */
            readonly toTeamId: string;
        };
        readonly GivingDto: {
            /**
             * Format: uuid
             * @description To whom it was offered when that was decided (null: the whole team); refused when that has changed. Left out, it does not matter.
             */
            readonly fromMemberId?: string | null;
            /**
             * Format: uuid
             * @description Null: back to the whole team.
             */
            readonly memberId: string | null;
        };
        readonly GraderAgreementDto: {
            /** @description Share that would be by chance. */
            readonly expected: number;
            /** @description Null with kappa. */
            readonly interval: components["schemas"]["AuditIntervalDto"] | null;
            /** @description Cohen’s kappa; null when both give one grade to all. */
            readonly kappa: number | null;
            /** @description Share graded alike. */
            readonly observed: number;
        };
        readonly HandoverBriefDto: {
            /**
             * Format: date-time
             * @description The last instant to accept or reject in time; null when no promise is about it.
             */
            readonly acceptBy: string | null;
            /** @description Id of the hand-over, for acceptance, rejection and withdrawal. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When marketing offered it.
             */
            readonly offeredAt: string;
            /**
             * @description Open while `offered`; `superseded` by a later offer.
             * @enum {string}
             */
            readonly state: "offered" | "accepted" | "rejected" | "withdrawn" | "superseded";
        };
        readonly HandoverDto: {
            /**
             * Format: date-time
             * @description The last instant to accept or reject in time; null when no promise is about it.
             */
            readonly acceptBy: string | null;
            /** @description Those who are, or were, asked together; empty for an offer to one, or to a whole team. */
            readonly candidates: readonly components["schemas"]["CandidateDto"][];
            /**
             * Format: date-time
             * @description When marketing gave up its credit, though the rejection came too late; null otherwise.
             */
            readonly concededAt: string | null;
            /**
             * Format: date-time
             * @description The last instant to reach the person in time; null when no promise is about it.
             */
            readonly contactBy: string | null;
            /** @description What the rejection contradicts of it; null where it contradicts nothing. */
            readonly contradictsTarget: components["schemas"]["TargetContradictionDto"] | null;
            /**
             * Format: date-time
             * @description When that was; null while it is open.
             */
            readonly decidedAt: string | null;
            /** @description Member who accepted, rejected or withdrew it; null while it is open. */
            readonly decidedBy: string | null;
            /**
             * Format: date-time
             * @description When the last of them had declined, and it became the whole team's; null otherwise.
             */
            readonly declinedByAllAt: string | null;
            /**
             * @description Where the rejection sent the lead; null unless rejected.
             * @enum {string|null}
             */
            readonly disposition: "re_route" | "merge" | "to_account_owner" | "return_to_marketing" | "disqualify" | "recycle" | "lost" | "asked" | null;
            /**
             * @description How the dispute over the rejection stands; null without one.
             * @enum {string|null}
             */
            readonly disputeState: "open" | "rejection_stands" | "rejection_overturned" | null;
            /** @description The episode of the lead it belongs to. */
            readonly episode: number;
            /**
             * Format: date-time
             * @description When the dispute went to leadership, because the sides had not agreed in time; null otherwise.
             */
            readonly escalatedAt: string | null;
            /**
             * @description The side that has to do better; null unless rejected.
             * @enum {string|null}
             */
            readonly fault: "marketing" | "sales" | "none" | null;
            /** @description Id of the hand-over, for acceptance, rejection and withdrawal. */
            readonly id: string;
            /** @description The first offer of an episode is the one that earns the credit. */
            readonly isFirstOfEpisode: boolean;
            /**
             * Format: date-time
             * @description When nobody had answered in time; null otherwise.
             */
            readonly lapsedAt: string | null;
            /**
             * Format: date-time
             * @description When marketing offered it.
             */
            readonly offeredAt: string;
            /**
             * @description How one side says that the dispute should end, while the other has not agreed; null where none does.
             * @enum {string|null}
             */
            readonly proposedOutcome: "rejection_stands" | "rejection_overturned" | null;
            /**
             * @description The side that says so.
             * @enum {string|null}
             */
            readonly proposedSide: "marketing" | "sales" | null;
            /** @description Code of the reason it was rejected for, see `/reasons`. */
            readonly reason: string | null;
            /**
             * @description Open while `offered`; `superseded` by a later offer.
             * @enum {string}
             */
            readonly state: "offered" | "accepted" | "rejected" | "withdrawn" | "superseded";
            /**
             * @description What is said not to fit, where it was rejected as NOT_ICP; null otherwise.
             * @enum {string|null}
             */
            readonly subReason: "size" | "industry" | "region" | "role" | null;
            /** @description What the target definition in force at the hand-over made of the lead; null where none was. */
            readonly target: components["schemas"]["FrozenTargetDto"] | null;
            /** @description Member it was offered to; null for whoever of the team accepts first. */
            readonly toMemberId: string | null;
            /** @description Team it was offered to. */
            readonly toTeamId: string;
        };
        readonly HandoverTargetDto: {
            /** @description Null where no definition was in force. */
            readonly target: components["schemas"]["FrozenTargetDto"] | null;
        };
        readonly HeardConsentDto: {
            /** @enum {string} */
            readonly basis: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
            /**
             * Format: date-time
             * @description When they said so; now when left out.
             */
            readonly occurredAt?: string;
            /** @description What for; `contact` is all contact. */
            readonly purpose: string;
            /** @enum {string} */
            readonly state: "given" | "withdrawn";
            /** @description What they were shown or told. */
            readonly wording?: string;
            /** @description Which version of it. */
            readonly wordingVersion?: string;
        };
        readonly HitDto: {
            /** @description How often it was taken, by itself or by somebody. */
            readonly attempts: number;
            /** @description How long its body is. */
            readonly bytes: number;
            /** @description Its id. */
            readonly id: string;
            /** @description Whether it proved who sent it; only such hits are replayed. */
            readonly isProven: boolean;
            /** @description Somebody who was erased was cut out of it; the rest stands as it came. */
            readonly isRedacted: boolean;
            /** @description Leads it made or added to. */
            readonly leadIds: readonly string[];
            /**
             * Format: date-time
             * @description When it is taken by itself, anew or for the first time; null where it is not.
             */
            readonly nextAt: string | null;
            /** @description Why; a code, with its detail where it was refused. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it came.
             */
            readonly receivedAt: string;
            /**
             * Format: date-time
             * @description When it was last taken anew; null: never.
             */
            readonly replayedAt: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly HitsDto: {
            /** @description The hits. */
            readonly items: readonly components["schemas"]["HitDto"][];
            /** @description Where to go on; null at the end. */
            readonly nextCursor: string | null;
        };
        readonly HoldDto: {
            /** @enum {string} */
            readonly reason: "customer_asked" | "customer_away" | "awaiting_information" | "budget" | "internal" | "other";
            /** Format: date-time */
            readonly resumeBy: string;
        };
        readonly HolidayDateDto: {
            /** @description In the language that was asked for, where it is translated. */
            readonly name: string;
            /** @description YYYY-MM-DD */
            readonly on: string;
        };
        readonly HolidayDatesDto: {
            /** @description By date. */
            readonly items: readonly components["schemas"]["HolidayDateDto"][];
        };
        readonly HolidaySetDto: {
            /** @description ISO 3166-1, two letters: IT. */
            readonly country: string;
            /** @description A region of it, or a part of a region, as `GET /calendars/holiday-sets` lists them: 25, 25.MI. */
            readonly region?: string;
        };
        readonly HolidaySetsDto: {
            /** @description By country. */
            readonly items: readonly components["schemas"]["CountryDto"][];
        };
        readonly ImportDto: {
            /** @description Size of the file, in bytes. */
            readonly bytes: number;
            /** @description Rows that became new records. */
            readonly captured: number;
            /**
             * Format: date-time
             * @description When the file was received.
             */
            readonly createdAt: string;
            /** @description Rows that were there already. */
            readonly duplicate: number;
            /**
             * Format: date-time
             * @description When it ended; null until then.
             */
            readonly endedAt: string | null;
            /** @description Rows that added to records. */
            readonly enriched: number;
            /** @description Name of the file, without its folders. */
            readonly fileName: string;
            /** @description Id of the import. */
            readonly id: string;
            /** @description True for a rehearsal: everything is done and nothing kept. */
            readonly isDryRun: boolean;
            /** @description Leads that an undo left: they were touched since, or must be kept. */
            readonly kept: number;
            /**
             * @description What its rows are.
             * @enum {string}
             */
            readonly kind: "leads" | "opportunities" | "companies" | "products";
            /** @description Null until it was mapped. */
            readonly mapping: components["schemas"]["ImportMappingDto"] | null;
            /** @description Rows that could not be taken, see `errors.csv`. */
            readonly refused: number;
            /** @description Rows done. */
            readonly rows: number;
            /** @description Member who started it; null when a program did. */
            readonly startedBy: string | null;
            /**
             * @description Where it stands; a rehearsal that is `done` can still be run.
             * @enum {string}
             */
            readonly state: "uploaded" | "mapped" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** @description Leads that an undo took back. */
            readonly takenBack: number;
            /** @description Rows in all; null until it was mapped. */
            readonly total: number | null;
            /**
             * Format: date-time
             * @description When it last moved on.
             */
            readonly updatedAt: string;
            /** @description Why it failed; null otherwise. */
            readonly why: string | null;
            /** @description The same as a stable code; null otherwise. */
            readonly whyCode: string | null;
            /** @description Rows of people erased at their wish: leads of nobody, or refused; which rows, `errors.csv` says, and not who. */
            readonly withheld: number;
        };
        readonly ImportedIcsDto: {
            /** @description Dates that came in. */
            readonly added: number;
            /** @description Id of the calendar. */
            readonly id: string;
            /** @description Counts every change; the ETag. */
            readonly revision: number;
            /** @description Events that gave no date. */
            readonly skipped: readonly components["schemas"]["SkippedEventDto"][];
            /** @description Dates that were there already, or had a rule of their own. */
            readonly taken: number;
            /** @description Number of what it says now. */
            readonly version: number;
            /** @description Id of what it says now: what an agreement pins. */
            readonly versionId: string;
        };
        readonly ImportFieldDto: {
            /** @description What people call such a column, in English and Italian. */
            readonly guesses: readonly string[];
            /** @description Whether a mapping has to fill it. */
            readonly isRequired: boolean;
            /** @description What people call it. */
            readonly label: components["schemas"]["FieldLabelDto"];
            /** @description What mappings call it. */
            readonly name: string;
            /** @description What members are called, by id; absent for other types. */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The codes a choice may take, the ids of members; empty for other types. */
            readonly options: readonly string[];
            /**
             * @description What it holds.
             * @enum {string}
             */
            readonly type: "text" | "email" | "choice" | "integer" | "amount" | "day" | "instant" | "member" | "kinds";
        };
        readonly ImportMappingDto: {
            /**
             * @description Whether dated rows are owed and credited as if they had come in then, or start no clock.
             * @enum {string}
             */
            readonly clocks: "as_lived" | "none";
            /** @description By column. */
            readonly columns: {
                readonly [key: string]: components["schemas"]["MappedColumnDto"];
            };
            /** @description Fields with one value for all rows, by field. */
            readonly constants: {
                readonly [key: string]: string;
            };
            /** @description ISO 4217, for amounts that name none; the workspace's when absent. */
            readonly currency?: string;
            /** @description For rows without a date of their own; no clock starts from it. */
            readonly instant?: string;
            /** @description The system the ids of the file belong to. */
            readonly source: string;
        };
        readonly ImportPreviewDto: {
            /** @description Names of the columns, in their order. */
            readonly columns: readonly string[];
            /**
             * @description What stands between cells; empty where nothing does.
             * @example ;
             */
            readonly delimiter: string;
            /**
             * @description How its letters are written.
             * @example utf-8
             */
            readonly encoding: string;
            /** @description Where columns may go. */
            readonly fields: readonly components["schemas"]["ImportFieldDto"][];
            /**
             * @description What the file is, by its bytes.
             * @example csv
             */
            readonly format: string;
            /** @description For each column whose name is known. */
            readonly guesses: readonly components["schemas"]["ColumnGuessDto"][];
            /** @description What words of columns probably stand for: to be shown, and taken only when somebody says so. */
            readonly proposals: readonly components["schemas"]["ColumnProposalsDto"][];
            /** @description The first 20. */
            readonly rows: readonly components["schemas"]["PreviewedRowDto"][];
            /** @description Of a spreadsheet: the sheet that is read; null of other files. */
            readonly sheet: string | null;
            /** @description All sheets there are. */
            readonly sheets: readonly string[];
            /** @description By column: its different words, where they are few in the first rows; what a choice has to be found for. */
            readonly words: {
                readonly [key: string]: readonly string[];
            };
        };
        readonly ImportsDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["ImportDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly IntakeAddressChangeDto: {
            readonly campaign?: string | null;
            /** @enum {string} */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            readonly leadType?: string | null;
            readonly name?: string;
            /** @enum {string} */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
            /**
             * @description Of a paused one mails are matched to leads that there are, and become none.
             * @enum {string}
             */
            readonly state?: "active" | "paused";
        };
        readonly IntakeAddressDto: {
            /** @description To be written or forwarded to; null where no mailbox is read. */
            readonly address: string | null;
            /** @description The campaign of its leads; null for none. */
            readonly campaign: string | null;
            /**
             * @description Where its leads come from.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description Id of the intake address. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When a mail came last; null before the first.
             */
            readonly lastAt: string | null;
            /** @description What they ask for; null for `general`. */
            readonly leadType: string | null;
            /** @description What became of the mails of the last 30 days. */
            readonly month: components["schemas"]["IntakeCountsDto"];
            /** @description For the people of the workspace. */
            readonly name: string;
            /**
             * @description Whose work brings them.
             * @enum {string}
             */
            readonly origin: "marketing" | "tele" | "sales" | "partner" | "care";
            /**
             * @description Of a `paused` one mails become no leads.
             * @enum {string}
             */
            readonly state: "active" | "paused";
        };
        readonly IntakeAddressesDto: {
            /** @description The one made first, first. */
            readonly items: readonly components["schemas"]["IntakeAddressDto"][];
        };
        readonly IntakeCountsDto: {
            /** @description Became leads, or enriched an open one. */
            readonly accepted: number;
            /** @description Went to the lead of their thread. */
            readonly answer: number;
            /** @description Had come before. */
            readonly duplicate: number;
            /** @description Became nothing, each with its reason. */
            readonly refused: number;
        };
        readonly IntakeMailDto: {
            /** @description Who wrote it first, masked for those who may not see people; null where nobody is named. */
            readonly author: string | null;
            /** @description Id of the line. */
            readonly id: string;
            /** @description The lead it went to; null where it went to none. */
            readonly leadId: string | null;
            /**
             * @description Why it became no lead of its own; null for one that did.
             * @enum {string|null}
             */
            readonly reason: "auto_reply" | "bounce" | "report" | "list" | "own-address" | "member" | "no-author" | "paused" | "known-mail" | "same-words" | "thread" | "person-erased" | null;
            /**
             * Format: date-time
             * @description When it was taken.
             */
            readonly receivedAt: string;
            /** @description Null for those who may not see people. */
            readonly subject: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "answer" | "refused";
            /**
             * Format: date-time
             * @description When its author wrote it.
             */
            readonly writtenAt: string;
        };
        readonly IntakeMailsDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["IntakeMailDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
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
            /** @description From when on it leads nowhere, ISO 8601 in UTC. */
            readonly expiresAt: string;
            /** @description Address to open in a browser. */
            readonly link: string;
        };
        readonly JudgingFrameworkDto: {
            /** @description How many of them at least. */
            readonly atLeast: number;
            /** @description In the order they are asked. */
            readonly criteria: readonly components["schemas"]["CriterionDto"][];
            /** @description What programs call it. */
            readonly key: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description How the lead stands. */
            readonly verdict: components["schemas"]["FrameworkVerdictDto"];
            /** @description Its number. */
            readonly version: number;
        };
        readonly KeepDaysDto: {
            /** @description Days; null for what is usual. */
            readonly days: number | null;
        };
        readonly KeepForDto: {
            /** @description Months after their last activity; null ends the rule. */
            readonly months: number | null;
        };
        readonly KeepingDto: {
            /** @description Days in force. */
            readonly days: number;
            /** @description Fewest days that may be chosen. */
            readonly floorDays: number;
            /** @description Whether the workspace chose them. */
            readonly isChosen: boolean;
            /**
             * @description What; `unconfirmed` are people of whom nothing is known but a form whose confirmation never came.
             * @enum {string}
             */
            readonly kind: "connector-hits" | "form-submissions" | "submissions" | "imports" | "unconfirmed" | "visits" | "unmatched-messages" | "deliveries";
            /**
             * Format: date-time
             * @description When somebody last looked; null before the first time.
             */
            readonly lastAt: string | null;
            /** @description How many went then. */
            readonly lastCount: number | null;
            /** @description How many would go now. */
            readonly overdue: number;
            /** @description Most days, and those without a choice. */
            readonly usualDays: number;
        };
        readonly KeepingsDto: {
            /** @description Every kind. */
            readonly items: readonly components["schemas"]["KeepingDto"][];
        };
        readonly KeptAttachmentDto: {
            /** @description Id of the file; that of the first one when the same content lies in this place already. */
            readonly attachmentId: string;
            /** @description The lead it lies on. */
            readonly leadId: string;
            /** @description The deal it lies on; null on the lead itself. */
            readonly opportunityId: string | null;
        };
        readonly KeptDaysDto: {
            /** @description Days in force. */
            readonly days: number;
            /**
             * @description What is kept.
             * @enum {string}
             */
            readonly kind: "connector-hits" | "form-submissions" | "submissions" | "imports" | "unconfirmed" | "visits" | "unmatched-messages" | "deliveries";
        };
        readonly KeptEvidenceDto: {
            /** @description The words; null where they were erased, or you may not see names. */
            readonly content: string | null;
            /** @description Key of the criterion. */
            readonly criterion: string;
            /**
             * Format: date-time
             * @description When it was said.
             */
            readonly recordedAt: string;
            /** @description Member who said it; null for the product. */
            readonly recordedBy: string | null;
            /**
             * @description What kind of evidence.
             * @enum {string}
             */
            readonly type: "note" | "attempt" | "document" | "date" | "amount";
        };
        readonly KnownNowDto: {
            /** @description Promise by promise. */
            readonly clauses: readonly components["schemas"]["ClauseFiguresDto"][];
            /** @description Position in the journal of this reading. */
            readonly position: number;
        };
        readonly LabelledStageDto: {
            /** @description The workspace's own word; null for the product's. */
            readonly label: string | null;
            /**
             * @description What programs call it.
             * @enum {string}
             */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
        };
        readonly LabelledStagesDto: {
            /** @description All of them. */
            readonly items: readonly components["schemas"]["LabelledStageDto"][];
        };
        readonly LargeCalibrationDto: {
            /** @description Share that was won. */
            readonly happenedShare: number;
            /** @description Where that lies, 99 %, with the error of the calibration at training. */
            readonly interval: components["schemas"]["AuditIntervalDto"];
            /** @description Told on average. */
            readonly meanTold: number;
            /** @description What would have to be added to every told log-odds; 0 is right. */
            readonly shift: number;
        };
        readonly LeadCompanyDto: {
            /**
             * @description Domain of its e-mail addresses; null when unknown.
             * @example example.com
             */
            readonly domain: string | null;
            /** @description Id of the company. */
            readonly id: string;
            /** @description Null while only its domain is known. */
            readonly name: string | null;
        };
        readonly LeadConsentDto: {
            /**
             * Format: date-time
             * @description When a confirmation was asked for; null where the form asks for none.
             */
            readonly askedAt: string | null;
            /**
             * Format: date-time
             * @description Until when its link is good.
             */
            readonly expiresAt: string | null;
            /** @description By which form. */
            readonly form: string;
            /**
             * Format: date-time
             * @description When the box was ticked.
             */
            readonly givenAt: string;
            /** @description Where the mail stands: waiting, sending, sent, failed, unknown or skipped. */
            readonly mail: string | null;
            /**
             * Format: date-time
             * @description When the mail left.
             */
            readonly mailedAt: string | null;
            /**
             * Format: date-time
             * @description When the link was followed.
             */
            readonly provenAt: string | null;
            /** @description What for. */
            readonly purpose: string;
            /** @description The very words. */
            readonly text: string;
            /** @description And which version of it. */
            readonly version: number;
        };
        readonly LeadConsentsDto: {
            /** @description The newest first. */
            readonly items: readonly components["schemas"]["LeadConsentDto"][];
        };
        readonly LeadIdsDto: {
            readonly leadIds: readonly string[];
        };
        readonly LeadItemDto: {
            /**
             * Format: date-time
             * @description When its snooze ended by itself; null once something was done with it.
             */
            readonly backAt: string | null;
            /** @description Campaign that brought it; null without one. */
            readonly campaignId: string | null;
            /**
             * Format: date-time
             * @description When the interest was shown.
             */
            readonly capturedAt: string;
            /**
             * @description Where the interest came from.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Null when no company is known. */
            readonly company: components["schemas"]["LeadCompanyDto"] | null;
            /** @description Which time round: 1, and one more after each recycling. */
            readonly episode: number;
            /** @description Marketing's grade, in the workspace's own words; null without one. */
            readonly grade: string | null;
            /** @description The latest one; null before the first offer. */
            readonly handover: components["schemas"]["HandoverBriefDto"] | null;
            /**
             * @description Why it is snoozed; null unless it is.
             * @example customer_away
             */
            readonly holdReason: string | null;
            /**
             * Format: date-time
             * @description When its snooze ends; null unless it is snoozed.
             */
            readonly holdUntil: string | null;
            /** @description Id of the lead. */
            readonly id: string;
            /**
             * @description What they ask for; a person has one open lead of each.
             * @example demo
             */
            readonly leadType: string;
            /** @description The lead it ended in, where both were the same; null otherwise. */
            readonly mergedIntoId: string | null;
            /** @description What its owner will do next; null without a plan. */
            readonly nextStep: string | null;
            /**
             * Format: date-time
             * @description When that is due.
             */
            readonly nextStepDueAt: string | null;
            /** @description Null until a member took it over. */
            readonly owner: components["schemas"]["LeadOwnerDto"] | null;
            /** @description Null for a lead of nobody known. */
            readonly person: components["schemas"]["LeadPersonDto"] | null;
            /** @description Code of the reason it left the race for; null while it is in it. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it was taken up again after it was lost or disqualified; null once it moved on.
             */
            readonly reopenedAt: string | null;
            /**
             * @description Where it stands in the race, or beside it.
             * @enum {string}
             */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
            /**
             * Format: date-time
             * @description Since when it is in its stage.
             */
            readonly stageSince: string;
            /** @description Team it belongs to; null before it was accepted or assigned. */
            readonly teamId: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /** @description Goes up with every change. */
            readonly version: number;
            /**
             * @description The day a recycled lead is seen again; null when no day is set.
             * @example 2025-03-01
             */
            readonly wakeOn: string | null;
            /**
             * @description What its owner is doing within the stage.
             * @enum {string}
             */
            readonly workState: "new" | "working" | "waiting" | "on_hold";
        };
        readonly LeadNameDto: {
            /** @description Id of the lead. */
            readonly id: string;
            /** @description The person, masked for those who may not see people; else the company; null when neither has a name. */
            readonly name: string | null;
        };
        readonly LeadNamesDto: {
            /** @description In no order; leads out of sight are left out. */
            readonly items: readonly components["schemas"]["LeadNameDto"][];
        };
        readonly LeadOfConversationDto: {
            /** @enum {string} */
            readonly intent?: "inform" | "solve" | "achieve";
            /** @description What they ask for. */
            readonly leadType?: string;
            /** @description Who it is; needed where nobody knows yet. */
            readonly person?: components["schemas"]["ConversationPersonDto"];
        };
        readonly LeadOwnerDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description As colleagues see it. */
            readonly name: string;
        };
        readonly LeadPageDto: {
            /** @description The oldest first. */
            readonly attempts: readonly components["schemas"]["LoggedAttemptDto"][];
            /**
             * Format: date-time
             * @description When its snooze ended by itself; null once something was done with it.
             */
            readonly backAt: string | null;
            /** @description Campaign that brought it; null without one. */
            readonly campaignId: string | null;
            /**
             * Format: date-time
             * @description When the interest was shown.
             */
            readonly capturedAt: string;
            /**
             * @description Where the interest came from.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Null when no company is known. */
            readonly company: components["schemas"]["LeadCompanyDto"] | null;
            /** @description Which time round: 1, and one more after each recycling. */
            readonly episode: number;
            /** @description Marketing's grade, in the workspace's own words; null without one. */
            readonly grade: string | null;
            /** @description The latest one; null before the first offer. */
            readonly handover: components["schemas"]["HandoverBriefDto"] | null;
            /** @description The oldest first. */
            readonly handovers: readonly components["schemas"]["HandoverDto"][];
            /**
             * @description Why it is snoozed; null unless it is.
             * @example customer_away
             */
            readonly holdReason: string | null;
            /**
             * Format: date-time
             * @description When its snooze ends; null unless it is snoozed.
             */
            readonly holdUntil: string | null;
            /** @description Id of the lead. */
            readonly id: string;
            /**
             * @description What they ask for; a person has one open lead of each.
             * @example demo
             */
            readonly leadType: string;
            /** @description The lead it ended in, where both were the same; null otherwise. */
            readonly mergedIntoId: string | null;
            /** @description What its owner will do next; null without a plan. */
            readonly nextStep: string | null;
            /**
             * Format: date-time
             * @description When that is due.
             */
            readonly nextStepDueAt: string | null;
            /** @description The oldest first; empty for those who may not see people. */
            readonly notes: readonly components["schemas"]["NoteDto"][];
            /** @description Null until a member took it over. */
            readonly owner: components["schemas"]["LeadOwnerDto"] | null;
            /** @description Null for a lead of nobody known. */
            readonly person: components["schemas"]["LeadPersonDto"] | null;
            /** @description Code of the reason it left the race for; null while it is in it. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it was taken up again after it was lost or disqualified; null once it moved on.
             */
            readonly reopenedAt: string | null;
            /**
             * @description Where it stands in the race, or beside it.
             * @enum {string}
             */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
            /**
             * Format: date-time
             * @description Since when it is in its stage.
             */
            readonly stageSince: string;
            /** @description Team it belongs to; null before it was accepted or assigned. */
            readonly teamId: string | null;
            /** @description Its facts in their order. */
            readonly timeline: readonly components["schemas"]["TimelineItemDto"][];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /** @description Goes up with every change. */
            readonly version: number;
            /**
             * @description The day a recycled lead is seen again; null when no day is set.
             * @example 2025-03-01
             */
            readonly wakeOn: string | null;
            /**
             * @description What its owner is doing within the stage.
             * @enum {string}
             */
            readonly workState: "new" | "working" | "waiting" | "on_hold";
        };
        readonly LeadPersonDto: {
            /** @description E-mail address; null when unknown. */
            readonly email: string | null;
            /** @description Id of the person, see `/people/{id}`. */
            readonly id: string;
            /** @description What the person does, in its own words; null when unknown. */
            readonly jobTitle: string | null;
            /** @description First and last name; null when neither is known. */
            readonly name: string | null;
            /** @description Telephone number, E.164 where it could be read as one; null when unknown. */
            readonly phone: string | null;
        };
        readonly LeadQualificationDto: {
            /** @description What was replaced or taken back in this episode, the latest first. */
            readonly earlier: readonly components["schemas"]["EarlierEvidenceDto"][];
            /** @description What is known in this episode. */
            readonly evidence: readonly components["schemas"]["KeptEvidenceDto"][];
            /** @description Those that judge it. */
            readonly frameworks: readonly components["schemas"]["JudgingFrameworkDto"][];
            /** @description The grade it was handed over with. */
            readonly frozenGrade: string | null;
            /** @description The latest first. */
            readonly history: readonly components["schemas"]["ToldScoreDto"][];
            /** @description Null while no predictive model is switched on. */
            readonly prediction: components["schemas"]["PredictionDto"] | null;
            /** @description As of now; null while no model is active. */
            readonly score: components["schemas"]["ToldScoreDto"] | null;
            /** @description Whether it is wanted, as of now; null while no target definition is in force. */
            readonly target: components["schemas"]["LeadTargetDto"] | null;
        };
        readonly LeadsBehindDto: {
            /** @description Ids of leads, in their order. */
            readonly items: readonly string[];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
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
        readonly LeadsDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["LeadItemDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly LeadsToScoreDto: {
            /** @description Ids of at most 1,000 leads. */
            readonly leadIds: readonly string[];
        };
        readonly LeadTargetDto: {
            /** @description What is asked. */
            readonly criteria: readonly components["schemas"]["TargetCriterionDto"][];
            /** @description What it misses. */
            readonly missed: readonly components["schemas"]["NamedCriterionDto"][];
            /** @description What people call it. */
            readonly name: string;
            /** @description What too little is known for. */
            readonly unknown: readonly components["schemas"]["NamedCriterionDto"][];
            /**
             * @description Whether the lead is wanted.
             * @enum {string}
             */
            readonly verdict: "in" | "out" | "unknown";
            /** @description Number of the version. */
            readonly version: number;
        };
        readonly LeftOutDto: {
            /**
             * @description Which one.
             * @example custom.Lead Quality
             */
            readonly feature: string;
            /**
             * @description Why: it is filled in after the outcome, it alone tells the outcome so well that it may be, somebody wants it so, it names leads, or it says nothing.
             * @enum {string}
             */
            readonly why: "after-outcome" | "tells-outcome" | "asked" | "names-leads" | "constant" | "rare" | "too-many";
        };
        readonly LikenessDto: {
            /**
             * @description What is compared.
             * @enum {string}
             */
            readonly about: "name" | "email" | "phone" | "company" | "region";
            /** @description From 0 to 1. */
            readonly likeness: number;
            /** @description Whether it speaks for the two being one. */
            readonly speaksForIt: boolean;
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
            /** @description Address of the account. */
            readonly email: string;
            /**
             * @description An invitation to join, a new password for one who forgot it, or a way in without one.
             * @enum {string}
             */
            readonly kind: "invitation" | "reset" | "sign-in";
            /** @description The workspace it leads to; null when it leads to none in particular. */
            readonly workspaceName: string | null;
        };
        readonly ListedAttendanceDto: {
            /**
             * Format: date-time
             * @description Null when they did not come.
             */
            readonly attendedAt: string | null;
            /** @description Id of the attendance. */
            readonly id: string;
            /** @description The lead it became or told; null when none. */
            readonly leadId: string | null;
            /** @description Who it is. */
            readonly person: components["schemas"]["AttendeeWhoDto"];
            /**
             * Format: date-time
             * @description Null when they did not, or nobody said so.
             */
            readonly registeredAt: string | null;
        };
        readonly ListedConversationDto: {
            /**
             * @description Where the customer spoke.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Its id there; null too for those who may not see names. */
            readonly externalId: string | null;
            /** @description What somebody unknown calls themselves; null otherwise. */
            readonly handle: string | null;
            /** @description Id of the conversation. */
            readonly id: string;
            /**
             * @description A ticket of customer care, or a mention on a social network.
             * @enum {string}
             */
            readonly kind: "care" | "social";
            /** @description The last words; null when there are none or they may not be seen. */
            readonly lastText: string | null;
            /** @description The lead it became; null when none. */
            readonly leadId: string | null;
            /** @description How many messages. */
            readonly messages: number;
            /**
             * Format: date-time
             * @description When the customer first spoke.
             */
            readonly openedAt: string;
            /** @description Null while nobody has it. */
            readonly owner: components["schemas"]["ConversationMemberDto"] | null;
            /** @description Null while nobody knows who it is. */
            readonly person: components["schemas"]["ConversationWhoDto"] | null;
            /**
             * @description How soon somebody is to answer.
             * @enum {string}
             */
            readonly priority: "low" | "normal" | "high" | "urgent";
            /** @description The system it stands in; null where it was opened here. */
            readonly source: string | null;
            /**
             * @description What it waits for.
             * @enum {string}
             */
            readonly status: "open" | "waiting" | "resolved" | "closed";
            /**
             * Format: date-time
             * @description When something last happened in it.
             */
            readonly stirredAt: string;
            /** @description Null when none was given, was erased, or may not be seen. */
            readonly subject: string | null;
            /** @description Goes up with every change; send it with decisions. */
            readonly version: number;
        };
        readonly LoggedAttemptDto: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly at: string;
            /** @description Member who made it; null when a connector told of it. */
            readonly by: string | null;
            /**
             * @description `out` by us, `in` by the person.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /** @description The message that proves it; null when it was declared. */
            readonly evidenceId: string | null;
            /** @description Id of the attempt. */
            readonly id: string;
            /**
             * @description What came of it.
             * @enum {string}
             */
            readonly outcome: "connected" | "no_answer" | "left_message" | "sent" | "bounced" | "auto_reply" | "held" | "declined";
            /**
             * @description `declared` by somebody, or captured: from `mail`, or by a `call-log`.
             * @enum {string}
             */
            readonly source: "declared" | "mail" | "call-log";
            /**
             * @description By which means.
             * @enum {string}
             */
            readonly type: "call" | "email" | "meeting" | "message" | "visit" | "note";
        };
        readonly LoggedDeliveryDto: {
            /** @description How often it was sent. */
            readonly attempts: number;
            /**
             * Format: date-time
             * @description When it was to be sent first.
             */
            readonly createdAt: string;
            /** @description The entry it tells of; null for a test. */
            readonly entryId: string | null;
            /** @description Id of the delivery; `webhook-id` is `msg_` and this without dashes. */
            readonly id: string;
            /** @description The first attempt first. */
            readonly log: readonly components["schemas"]["WebhookAttemptDto"][];
            /**
             * Format: date-time
             * @description When it is sent next; null when it is settled.
             */
            readonly nextAt: string | null;
            /**
             * Format: date-time
             * @description When it arrived, was given up or dropped.
             */
            readonly settledAt: string | null;
            /**
             * @description Whether it waits, arrived, was given up, or dropped: the endpoint was stopped, or the news more than a day old.
             * @enum {string}
             */
            readonly state: "pending" | "delivered" | "given_up" | "dropped";
            /** @description Type of the entry, or `webhook.test`. */
            readonly type: string;
        };
        readonly LossDto: {
            readonly closedOn?: string;
            readonly evidence?: Record<string, never>;
            /** @description A code of the workspace's lost reasons. */
            readonly reason: string;
        };
        readonly MadeLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * @description A new lead, an open one of the person that learnt of it, or the one that was made before.
             * @enum {string}
             */
            readonly status: "captured" | "enriched" | "duplicate";
        };
        readonly MailboxHealthDto: {
            /** @description Put into copy, it brings a mail here; null where no mailbox is read. */
            readonly address: string | null;
            /** @description Whether members can write from here. */
            readonly canSend: boolean;
            /**
             * Format: date-time
             * @description Since when it cannot be read; null while it can.
             */
            readonly failingSince: string | null;
            /** @description What the mail server said; null while it can be read. */
            readonly failure: string | null;
            /**
             * Format: date-time
             * @description When the mailbox was last read; null before the first time.
             */
            readonly readAt: string | null;
        };
        readonly MappedColumnDto: {
            /** @description Name of the field. */
            readonly field: string;
            /** @description How its dates or numbers are written, such as `DD/MM/YYYY` or `1.234,56`; found in the file when absent. */
            readonly format?: string;
            /** @description Other words for cells; cells that are not named stay as they are. */
            readonly values?: {
                readonly [key: string]: string;
            };
        };
        readonly MappingDto: {
            /**
             * @description Whether dated rows are owed and credited as if they had come in then, or start no clock; `as_lived` when left out.
             * @enum {string}
             */
            readonly clocks?: "as_lived" | "none";
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
        readonly MappingTrialDto: {
            readonly body: string;
            /** @enum {string} */
            readonly kind: "standard-webhooks" | "json" | "google-ads" | "meta" | "linkedin" | "hubspot" | "typeform" | "calendly" | "pipedrive" | "salesforce" | "segment" | "shopify" | "mautic";
            readonly settings?: components["schemas"]["ConnectorSettingsDto"];
        };
        readonly MappingTriedDto: {
            /** @description In the order of the body. */
            readonly items: readonly components["schemas"]["TriedEventDto"][];
        };
        readonly MemberCalendarDto: {
            /** @description Null: the calendar of the team judges. */
            readonly assigned: components["schemas"]["AssignedCalendarDto"] | null;
        };
        readonly MemberCapacityDto: {
            /** @description Null: as many as come. */
            readonly capacity: components["schemas"]["CapacityDto"] | null;
        };
        readonly MemberChangeDto: {
            /** @description False ends the member's sessions and links. */
            readonly isActive?: boolean;
            readonly name?: string;
            readonly roles?: readonly string[];
            readonly teamIds?: readonly string[];
        };
        readonly MemberDto: {
            /** @description Address of its account. */
            readonly email: string;
            /** @description False while an invitation is open. */
            readonly hasJoined: boolean;
            /** @description Id of the member. */
            readonly id: string;
            /** @description False for one who may no longer enter. */
            readonly isActive: boolean;
            /** @description As colleagues see it. */
            readonly name: string;
            /** @description Shipped roles by name, roles of the workspace by id. */
            readonly roles: readonly string[];
            /** @description Teams it is in. */
            readonly teamIds: readonly string[];
            /** @description Goes up with every change; to be sent as If-Match. */
            readonly version: number;
        };
        readonly MembersDto: {
            /** @description By name. */
            readonly items: readonly components["schemas"]["MemberDto"][];
        };
        readonly MentionableDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description Name of the member. */
            readonly name: string;
        };
        readonly MentionablesDto: {
            /** @description By name. */
            readonly items: readonly components["schemas"]["MentionableDto"][];
        };
        readonly MergeCandidateDto: {
            /** @description In each respect that both say something of, the strongest reason first. */
            readonly compared: readonly components["schemas"]["LikenessDto"][];
            /** @description Id of the proposed pair. */
            readonly id: string;
            /** @description The other one. */
            readonly person: components["schemas"]["PersonDto"];
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly proposedAt: string | null;
            /** @description Name of the member who proposes to merge them; null while nobody does. */
            readonly proposedBy: string | null;
            /** @description How likely they are one, from 0 to 1; an order, not a measured probability. */
            readonly score: number;
            /**
             * @description Whether the caller may merge them, or proposes it to those who may because marketing would lose a credit.
             * @enum {string}
             */
            readonly way: "merge" | "propose";
            /**
             * @description The kind of identity both were said to have; `likeness`: none, they are alike.
             * @enum {string}
             */
            readonly why: "phone" | "external" | "anonymous" | "likeness";
        };
        readonly MergedPersonsDto: {
            /** @description The record that lives on in it. */
            readonly loserId: string;
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly mergedAt: string;
            /** @description Id of the merge. */
            readonly mergeId: string;
            /** @description The record that goes on. */
            readonly survivorId: string;
            /**
             * Format: date-time
             * @description Until then, exclusive, it can be taken back.
             */
            readonly undoableUntil: string;
        };
        readonly MergeDto: {
            /**
             * Format: uuid
             * @description The record that is merged into the person of the address.
             */
            readonly loserId: string;
        };
        readonly MergesDto: {
            /** @description The likeliest first. */
            readonly candidates: readonly components["schemas"]["MergeCandidateDto"][];
            /** @description The latest first; only those that can still be taken back. */
            readonly merges: readonly components["schemas"]["StandingMergeDto"][];
            /** @description The person itself, to lay beside the others. */
            readonly person: components["schemas"]["PersonDto"];
        };
        readonly MessageAssignmentDto: {
            /** Format: uuid */
            readonly leadId: string;
        };
        readonly MessageDto: {
            /** @description The attempt it proves; null for what is no contact, or not sent yet. */
            readonly attemptId: string | null;
            /**
             * @description How it came or went.
             * @enum {string}
             */
            readonly channel: "email" | "call";
            /**
             * @description `out` by us, `in` by the person.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /** @description Id of the message. */
            readonly id: string;
            /**
             * @description `written` by somebody, `forwarded` by a member, `internal` among members, an `auto_reply`, a `bounce`, another `report` of the post, or a `call`.
             * @enum {string}
             */
            readonly kind: "written" | "forwarded" | "internal" | "auto_reply" | "bounce" | "report" | "call";
            /** @description The lead it is about; null when none was found. */
            readonly leadId: string | null;
            /** @description The member who wrote it; null for the other side. */
            readonly member: components["schemas"]["MessageMemberDto"] | null;
            /**
             * Format: date-time
             * @description When it was sent, or came.
             */
            readonly occurredAt: string;
            /**
             * @description What it is logged as; null for what is no contact.
             * @enum {string|null}
             */
            readonly outcome: "connected" | "no_answer" | "left_message" | "sent" | "bounced" | "auto_reply" | "held" | "declined" | null;
            /**
             * @description Why no lead was found, or why it was not sent; null otherwise.
             * @enum {string|null}
             */
            readonly reason: "unknown-address" | "no-open-lead" | "several-leads" | "no-counterpart" | "not-taken" | "consent-withdrawn" | "address-unconfirmed" | null;
            /** @description Addresses or numbers it went to, masked alike. */
            readonly recipients: readonly string[];
            /** @description Address or number it came from, masked for those who may not see people; null for what is written here. */
            readonly sender: string | null;
            /**
             * @description `matched` or not for what came in; for what was written here how sending goes: of `unknown` nobody can tell whether it arrived, `skipped` was not to be sent any more.
             * @enum {string}
             */
            readonly state: "matched" | "unmatched" | "dismissed" | "waiting" | "sending" | "sent" | "bounced" | "failed" | "unknown" | "skipped";
            /** @description Null for calls, and for those who may not see people. */
            readonly subject: string | null;
            /** @description Null for calls, and for those who may not see people. */
            readonly text: string | null;
        };
        readonly MessageLeadDto: {
            /** @description A campaign by name. */
            readonly campaign?: string;
            /**
             * @description `email` for a mail and `phone` for a call when left out.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description As the message tells when left out. */
            readonly firstName?: string;
            /** @description As the message tells when left out. */
            readonly lastName?: string;
            /** @description What they ask for; `general` when left out. */
            readonly leadType?: string;
            /**
             * @description Whose work brought it; `marketing` when left out.
             * @enum {string}
             */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
        };
        readonly MessageMemberDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description Name of the member. */
            readonly name: string;
        };
        readonly MessagesDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["MessageDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly MetCompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            readonly domain?: string;
            readonly name?: string;
        };
        readonly MetPersonDto: {
            readonly company?: components["schemas"]["MetCompanyDto"];
            readonly country?: string;
            readonly email?: string;
            readonly firstName?: string;
            readonly jobTitle?: string;
            readonly lastName?: string;
            readonly phone?: string;
        };
        readonly MetricDto: {
            /** @description What it is divided by; null for a plain sum. */
            readonly denominator: string | null;
            /**
             * @description Which way is better; `none` where neither is.
             * @enum {string}
             */
            readonly direction: "none" | "up" | "down";
            /** @description Over measures, in words. */
            readonly formula: string;
            /** @description Stable: tiles and agreements refer to it. */
            readonly key: string;
            /** @description The measures of the facts it is made of. */
            readonly measures: readonly string[];
            /** @description What people call it. */
            readonly name: components["schemas"]["WordedDto"];
            /** @description What the figure must not be taken for. */
            readonly notThis: components["schemas"]["WordedDto"];
            /** @description What is counted or summed. */
            readonly numerator: string;
            /**
             * @description Whose promise it judges.
             * @enum {string}
             */
            readonly side: "marketing" | "sales" | "both";
            /**
             * @description What it is counted in.
             * @enum {string}
             */
            readonly unit: "money" | "count" | "ratio" | "duration";
        };
        readonly MetricsDto: {
            /** @description All of them. */
            readonly items: readonly components["schemas"]["MetricDto"][];
        };
        readonly MinutesDto: {
            /** @description Ids of members. */
            readonly attendees: readonly string[];
            /** @description In words; null to empty them. May name people: erased where they are. */
            readonly minutes?: string | null;
        };
        readonly ModelActivationDto: {
            /** @description In one’s own words. */
            readonly why: string;
        };
        readonly ModelReversalDto: {
            /** @description In one’s own words. */
            readonly why?: string;
        };
        readonly ModelSwitchDto: {
            /**
             * Format: date-time
             * @description When.
             */
            readonly at: string;
            /** @description Member who did it. */
            readonly by: string | null;
            /** @description It put back what was before. */
            readonly isReversal: boolean;
            /** @description Its number; null: none. */
            readonly version: number | null;
            /** @description In the words of whoever did it. */
            readonly why: string | null;
        };
        readonly MovedLeadsDto: {
            /** @description Ids of the leads that moved. */
            readonly moved: readonly string[];
            /** @description Those that did not; empty when all did. */
            readonly refused: readonly components["schemas"]["RefusedLeadDto"][];
        };
        readonly NamedCriterionDto: {
            /** @description Key of the criterion. */
            readonly criterion: string;
            /**
             * @description Its sub-reason.
             * @enum {string}
             */
            readonly subReason: "size" | "industry" | "region" | "role";
        };
        readonly NamedDto: {
            /** @description Its id. */
            readonly id: string;
            /** @description What it is called. */
            readonly name: string;
        };
        readonly NewAgreementDto: {
            /**
             * @description `default`, and one per team id that has its own: written out, or `{ "calendarVersionId": … }` of a calendar of the workspace. Left
             *     out: those of the version before, or office hours.
             */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            readonly name: string;
            /** @description Why it is written, for whoever reads it. */
            readonly note?: string | null;
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
        readonly NewConnectorDto: {
            /** @description Country assumed for numbers that say none, ISO 3166 alpha-2. */
            readonly country?: string | null;
            /** @description What it is called here. */
            readonly name: string;
        };
        readonly NewConversationDto: {
            /**
             * @description Customer care for tickets and social for mentions, when left out.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Its id there. */
            readonly externalId?: string;
            /** @description What somebody unknown calls themselves there. */
            readonly handle?: string;
            /** @enum {string} */
            readonly kind: "care" | "social";
            /** @description Its first words, or its latest: of a conversation that is known, one with a new `externalId` is added. */
            readonly message?: components["schemas"]["NewConversationMessageDto"];
            /** @description When it began; now when left out. */
            readonly openedAt?: string;
            readonly person?: components["schemas"]["ConversationPersonDto"];
            /** @enum {string} */
            readonly priority?: "low" | "normal" | "high" | "urgent";
            /** @description The system it stands in; with `externalId` it is known once. */
            readonly source?: string;
            readonly subject?: string;
        };
        readonly NewConversationMessageDto: {
            /** @description As the source names whoever said it. */
            readonly author?: string;
            /**
             * @description By them, by us, or a note among ourselves.
             * @enum {string}
             */
            readonly direction: "in" | "out" | "note";
            /**
             * Format: uri
             * @description An address that shows it.
             */
            readonly evidence?: string;
            /** @description Its id in the system of the conversation; taken once. */
            readonly externalId?: string;
            /** @description When it was said; now when left out. */
            readonly saidAt?: string;
            /** @description The words. */
            readonly text: string;
        };
        readonly NewDecisionDto: {
            /** @description By when, YYYY-MM-DD. */
            readonly dueOn: string;
            /** @description Place of the item of the agenda it answers. */
            readonly itemPlace?: number;
            /**
             * Format: uuid
             * @description Member who does it.
             */
            readonly ownerId: string;
            /** @description What is to be done. */
            readonly text: string;
        };
        readonly NewEncounterDto: {
            readonly at: string;
            readonly campaign?: string;
            /**
             * Format: uuid
             * @description The event at which it was.
             */
            readonly eventId?: string;
            /** @description What shows that it happened: words, the number of a list, an address. */
            readonly evidence: string;
            /** @enum {string} */
            readonly intent?: "inform" | "solve" | "achieve";
            /** @enum {string} */
            readonly kind: "call" | "visit" | "stand";
            readonly leadType?: string;
            /** @description It becomes a lead, or tells the open one. */
            readonly makesLead?: boolean;
            /**
             * @description Who brought the lead about; sales when left out.
             * @enum {string}
             */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
            readonly person?: components["schemas"]["MetPersonDto"];
            /**
             * Format: uuid
             * @description Somebody who is known already; otherwise say `person`.
             */
            readonly personId?: string;
            readonly place?: string;
        };
        readonly NewEventDto: {
            /** @description Name of its campaign, found or made; its own name when left out. */
            readonly campaign?: string;
            readonly endsAt: string;
            readonly name: string;
            readonly place?: string;
            readonly startsAt: string;
        };
        readonly NewFormDto: {
            readonly definition: components["schemas"]["FormDefinitionDto"];
            readonly name: string;
        };
        readonly NewFrameworkDto: {
            /** @description How many of them at least. */
            readonly atLeast: number;
            /** @description In the order they are asked. */
            readonly criteria: readonly components["schemas"]["CriterionDto"][];
            /** @description What programs call it; versions are counted by it. */
            readonly key: string;
            /** @description What people and agreements call it, such as BANT. */
            readonly name: string;
        };
        readonly NewIntakeAddressDto: {
            /** @description The campaign of its leads by name; made when there is none of the name. */
            readonly campaign?: string;
            /**
             * @description Where its leads come from; `email` when left out.
             * @enum {string}
             */
            readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description What they ask for; `general` when left out. */
            readonly leadType?: string;
            /** @description For the people of the workspace. */
            readonly name: string;
            /**
             * @description Whose work brings them; `marketing` when left out.
             * @enum {string}
             */
            readonly origin?: "marketing" | "tele" | "sales" | "partner" | "care";
        };
        readonly NewMarkDto: {
            /** @description The first day on which the work was done differently, YYYY-MM-DD in the workspace's zone. */
            readonly on: string;
            /** @description What changed, in a line; it stands on the charts for everybody. */
            readonly text: string;
        };
        readonly NewMessageDto: {
            /** @description One line. */
            readonly subject: string;
            /** @description Plain text. */
            readonly text: string;
            /**
             * Format: email
             * @description An address the person is known by; the one on their card when left out.
             */
            readonly to?: string;
        };
        readonly NewNoteDto: {
            /** @description Members it speaks to; they are told. */
            readonly mentions?: readonly string[];
            /**
             * Format: uuid
             * @description A promise about the lead that the note asks to be excused; those who may are mentioned and told.
             */
            readonly obligationId?: string;
            readonly text: string;
        };
        readonly NewPartnerDto: {
            /**
             * @description How it sells.
             * @enum {string}
             */
            readonly kind: "dealer" | "agent" | "reseller" | "distributor" | "referrer";
            /** @description What it is called: the name of its team. */
            readonly name: string;
            /**
             * @description For the house only.
             * @default null
             */
            readonly note: string | null;
            /**
             * @description Where it sells, in words of the workspace.
             * @default []
             */
            readonly regions: readonly string[];
        };
        readonly NewPushDeviceDto: {
            /** @description `keys.auth` of the subscription. */
            readonly auth: string;
            /** @description What its member calls it by, such as “Chrome, Android”. */
            readonly device: string;
            /** @description Address at its push service; HTTPS, on the open internet. */
            readonly endpoint: string;
            /** @description `keys.p256dh` of the subscription. */
            readonly p256dh: string;
        };
        readonly NewRegistrationDto: {
            /** @description Where they do it. */
            readonly company: components["schemas"]["RegisteredCompanyDto"];
            /** @description Of the person spoken to. */
            readonly email?: string;
            /** @description What it may be worth. */
            readonly expected?: components["schemas"]["ExpectedAmountDto"];
            /**
             * @description The day on which it may be decided.
             * @example 2026-12-15
             */
            readonly expectedCloseOn?: string;
            /** @description Of the person spoken to. */
            readonly firstName?: string;
            /** @description What they do there. */
            readonly jobTitle?: string;
            /** @description Of the person spoken to. */
            readonly lastName?: string;
            /** @description What else there is to say. */
            readonly note?: string;
            /** @description Of the person spoken to. */
            readonly phone?: string;
        };
        readonly NewRehearsalDto: {
            /**
             * Format: uuid
             * @description Id of a version: what was is told of its agreement. Left out: nothing is compared.
             */
            readonly against?: string;
            /** @description `default`, and one per team id that has its own; left out: those of the version compared with, or office hours. */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Promises that start from here on, and leads that count.
             */
            readonly from: string;
            /** @description What both sides would promise; read by its own rules, which name every wrong place. */
            readonly terms: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Up to here, itself not included; at most 1,100 days after `from`.
             */
            readonly to: string;
        };
        readonly NewRestatementDto: {
            /** @description Why, in words for the other side. */
            readonly reason: string;
            /**
             * @description The side that asks: one that has to sign the agreement.
             * @enum {string}
             */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
        };
        readonly NewReviewDto: {
            /**
             * Format: uuid
             * @description The agreement to be reviewed: everything since its last review.
             */
            readonly agreementId: string;
        };
        readonly NewRoleDto: {
            readonly name: string;
            /** @description Rights as the shipped roles list them, such as `lead.read:own-team`. */
            readonly rights: readonly string[];
        };
        readonly NewSampleAuditDto: {
            /** @description How many of them may be faulty. */
            readonly acceptUpTo: number;
            /** @description First day of the first offers, YYYY-MM-DD in the workspace’s zone. */
            readonly fromOn: string;
            /** @description The same seed draws the same leads. Left out, it is 1. */
            readonly seed?: number;
            /** @description How many to draw; all when there are fewer. */
            readonly size: number;
            /** @description Last day of them. */
            readonly toOn: string;
        };
        readonly NewScoreModelDto: {
            /** @description Rules of fit and engagement, half-life, thresholds and the matrix of grades. */
            readonly definition: Record<string, never>;
            /** @description What people call it. */
            readonly name: string;
        };
        readonly NewSiteDto: {
            /**
             * @description `asked`: nothing before the visitor agrees. `not-needed`: another lawful basis stands, and you answer for it.
             * @default asked
             * @enum {string}
             */
            readonly consent: "asked" | "not-needed";
            readonly name: string;
            /** @description Where its pages are, such as `https://www.example.com`. */
            readonly origins: readonly string[];
        };
        readonly NewSourceDto: {
            /** @enum {string} */
            readonly kind: "standard-webhooks" | "json" | "google-ads" | "meta" | "linkedin" | "hubspot" | "typeform" | "calendly" | "pipedrive" | "salesforce" | "segment" | "shopify" | "mautic";
            readonly name: string;
            /** @description As the vendor shows it, or one of your own; made here when left out, where the kind allows. */
            readonly secret?: string;
            readonly settings?: components["schemas"]["ConnectorSettingsDto"];
            /** @description Reads records back from the vendor, where it sends ids only. */
            readonly token?: string;
        };
        readonly NewSourceSecretDto: {
            /** @description As the vendor shows it; made here when left out, where the kind allows. */
            readonly secret?: string;
        };
        readonly NewTargetDefinitionDto: {
            /** @description Criteria, each with its key, its sub-reason, its condition and what unknown counts as. */
            readonly definition: Record<string, never>;
            /** @description What people call it. */
            readonly name: string;
        };
        readonly NewTeamDto: {
            /** @enum {string} */
            readonly kind: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            readonly name: string;
        };
        readonly NewTrackedLinkDto: {
            /** @description By name, within the campaign: the catalogue, the leaflet, the page. */
            readonly asset?: string;
            /** @description By name; made when nobody named it before. */
            readonly campaign?: string;
            /**
             * @description Where it hangs.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            readonly name: string;
            /** @description Where it leads, and nowhere else. */
            readonly target: string;
        };
        readonly NewTrainingRunDto: {
            /** @description Own fields that are known when a lead comes in, though each alone tells the outcome: they are looked at all the same. */
            readonly knownAtCapture?: readonly string[];
            /** @description Own fields it is not to look at, besides those that are filled in after the outcome. */
            readonly leaveOut?: readonly string[];
            /** @description By which leads are split that have no date; 1 unless told. */
            readonly seed?: number;
        };
        readonly NewVersionDto: {
            /** @description Number of the version it is written from; the latest unless told. */
            readonly basedOn?: number;
            /**
             * @description `default`, and one per team id that has its own: written out, or `{ "calendarVersionId": … }` of a calendar of the workspace. Left
             *     out: those of the version before, or office hours.
             */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            /** @description Why it is written, for whoever reads it. */
            readonly note?: string | null;
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly NewWebhookDto: {
            /** @description What it is for. */
            readonly description?: string;
            /**
             * @description How it is written: signed CloudEvents, or a message to a chat of Slack or Teams; fixed once made.
             * @enum {string}
             */
            readonly format?: "cloudevents" | "slack" | "teams";
            /** @description `false` stops it. */
            readonly isEnabled?: boolean;
            /** @description Entries it hears of: `*`, all of a word such as `obligation.*`, or single types such as `handover.accepted`. */
            readonly types: readonly string[];
            /** @description Where to send; HTTPS. */
            readonly url: string;
        };
        readonly NextStepDto: {
            /** Format: date-time */
            readonly dueAt: string;
            /** @description What will be done. */
            readonly what: string;
        };
        readonly NoteDto: {
            /**
             * Format: date-time
             * @description When it was written.
             */
            readonly at: string;
            /** @description Member who wrote it; null when it came with a capture. */
            readonly authorId: string | null;
            /** @description Id of the note. */
            readonly id: string;
            /** @description Members it speaks to. */
            readonly mentions: readonly string[];
            /** @description The lead, the attempt or the hand-over it is about. */
            readonly subjectId: string;
            /** @description As it was written. */
            readonly text: string;
        };
        readonly NotedViewDto: {
            /** @description Absent unless noted. */
            readonly personId?: string;
            /**
             * @description Noted; noted before; or nothing tells who it was.
             * @enum {string}
             */
            readonly status: "noted" | "duplicate" | "nobody";
        };
        readonly NotedViewsDto: {
            /** @description One for each look. */
            readonly results: readonly components["schemas"]["NotedViewDto"][];
        };
        readonly NotificationDto: {
            /**
             * Format: date-time
             * @description When it became known.
             */
            readonly at: string;
            /** @description Codes, ids and numbers that go into the words. */
            readonly facts: {
                readonly [key: string]: string | number | null;
            };
            /** @description Id of the notification. */
            readonly id: string;
            /** @description Whether the member has read it. */
            readonly isRead: boolean;
            /**
             * @description What it is; the words are made where it is shown.
             * @enum {string}
             */
            readonly kind: "alarm" | "re-route" | "breach" | "waived" | "agreed" | "offer" | "declined-by-all" | "lead-given" | "lead-taken" | "mentioned" | "waiver-asked" | "dispute" | "proposed" | "escalated" | "settled" | "merge-proposed" | "step-overdue" | "registration" | "registration-decided" | "registration-ending" | "webhook-stopped" | "model-drifting";
            /** @description The lead it is about; null without one. */
            readonly leadId: string | null;
            /** @description Id of what it is about. */
            readonly subjectId: string;
            /**
             * @description What it is about: `obligation`, `handover`, `agreement` or `webhook`.
             * @example obligation
             */
            readonly subjectKind: string;
        };
        readonly NotificationPreferenceDto: {
            /**
             * @description The way by which it comes: in the product, by mail, to one's devices.
             * @enum {string}
             */
            readonly channel: "product" | "mail" | "push";
            /**
             * @description What it is about; `daily`, `pacing` and `weekly` are digests.
             * @enum {string}
             */
            readonly kind: "alarm" | "re-route" | "breach" | "waived" | "agreed" | "offer" | "declined-by-all" | "lead-given" | "lead-taken" | "mentioned" | "waiver-asked" | "dispute" | "proposed" | "escalated" | "settled" | "merge-proposed" | "step-overdue" | "registration" | "registration-decided" | "registration-ending" | "webhook-stopped" | "model-drifting" | "daily" | "pacing" | "weekly";
            /**
             * @description At once, collected once a day (by mail only), or not at all; a digest comes on its day unless it is `off`.
             * @enum {string}
             */
            readonly mode: "at_once" | "daily" | "off";
        };
        readonly NotificationPreferencesDto: {
            /** @description The working time that quiet goes by. */
            readonly hours: components["schemas"]["WorkingHoursDto"];
            /** @description Written to in working time only. */
            readonly isQuiet: boolean;
            /** @description The whole table. */
            readonly items: readonly components["schemas"]["NotificationPreferenceDto"][];
            /** @description Where mails go; null where none are sent. */
            readonly mailTo: string | null;
            /**
             * Format: date-time
             * @description When they may be written to next; now where that is now.
             */
            readonly writableFrom: string;
        };
        readonly NotificationsDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["NotificationDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
            /** @description How many are not read, of all. */
            readonly unread: number;
        };
        readonly Object: Record<string, never>;
        readonly ObligationItemDto: {
            /** @description The agreement that promises it. */
            readonly agreementId: string;
            /** @description Key of the clause that was promised. */
            readonly clauseKey: string;
            /** @description What that clause is called. */
            readonly clauseTitle: string;
            /**
             * @description What it would have been by what became known later; what was told stays. Null when nothing did.
             * @enum {string|null}
             */
            readonly corrected: "pending" | "met" | "breached" | "excused" | "cancelled" | null;
            /** @description Which time round, from 1: some promises begin again with each message. */
            readonly cycle: number;
            /**
             * Format: date-time
             * @description Deadline in business time; moves while it is paused.
             */
            readonly dueAt: string;
            /**
             * Format: date-time
             * @description When it came to its end; null while it is pending.
             */
            readonly endedAt: string | null;
            /** @description Id of the obligation, for its explanation. */
            readonly id: string;
            /**
             * @description Kind of that clause.
             * @example duty.contact
             */
            readonly kind: string;
            /** @description Business time beyond the deadline, in milliseconds; null unless answered late. */
            readonly lateByMs: number | null;
            /** @description The lead it is about. */
            readonly leadId: string;
            /**
             * @description `lead` for the side that owes it, `owner` for the member who has the lead.
             * @enum {string}
             */
            readonly level: "lead" | "owner";
            /**
             * @description The side that promised.
             * @enum {string}
             */
            readonly owedBy: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /** @description Member who owes it; null while the whole side does. */
            readonly ownerId: string | null;
            /** @description That member's name, as it is now; null while the whole side owes it. */
            readonly ownerName: string | null;
            /** @description How far it is; null where one act is enough. */
            readonly progress: components["schemas"]["ShownProgressDto"] | null;
            /**
             * Format: date-time
             * @description When its clock began.
             */
            readonly startedAt: string;
            /**
             * @description Where it stands; all but `pending` are final.
             * @enum {string}
             */
            readonly status: "pending" | "met" | "breached" | "excused" | "cancelled";
            /** @description Team that has the lead; null before any has it. */
            readonly teamId: string | null;
            /** @description That team's name, as it is now; null without a team. */
            readonly teamName: string | null;
            /** @description Key of the tier that was chosen when it began. */
            readonly tier: string;
            /** @description Null unless it was excused by hand. */
            readonly waiver: components["schemas"]["ShownWaiverDto"] | null;
        };
        readonly ObligationsDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["ObligationItemDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly OfferDto: {
            readonly leadIds: readonly string[];
            /** @description A word to whoever takes over. */
            readonly note?: string;
            /**
             * Format: uuid
             * @description One member of that team; left out, routing decides; without a rule, whoever of the team accepts first.
             */
            readonly toMemberId?: string;
            /** @description Instead of one: 2 to 20 members of one or more teams who are asked together. Whoever accepts first has it, and until then nobody. */
            readonly toMemberIds?: readonly string[];
            /**
             * Format: uuid
             * @description Left out, routing says which team, and who of it.
             */
            readonly toTeamId?: string;
        };
        readonly OfferedLeadsDto: {
            /** @description One for each lead that is now on offer. */
            readonly handovers: readonly components["schemas"]["OpenedHandoverDto"][];
            /** @description Those that could not be offered; empty when all could. */
            readonly refused: readonly components["schemas"]["RefusedLeadDto"][];
        };
        readonly OpenedConversationDto: {
            /** @description Id of the conversation. */
            readonly conversationId: string;
            /**
             * @description `known`: its source told of it before.
             * @enum {string}
             */
            readonly status: "opened" | "known";
        };
        readonly OpenedHandoverDto: {
            /** @description Id of the hand-over. */
            readonly id: string;
            /** @description The lead on offer. */
            readonly leadId: string;
        };
        readonly OpenedReviewDto: {
            /** @description Id of the review. */
            readonly id: string;
        };
        readonly OpportunitiesDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["OpportunityItemDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly OpportunityAmountDto: {
            /** @description Decimal in the deal's currency: what the lines add up to. */
            readonly amount: string | null;
            /** @description Id of the deal. */
            readonly opportunityId: string;
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
        readonly OpportunityItemDto: {
            /**
             * @description Decimal in `currency`; null when unknown or not the caller's to see.
             * @example 12000.50
             */
            readonly amount: string | null;
            /** @description The day it was won or lost; null while it is open. */
            readonly closedOn: string | null;
            /**
             * @description The day it is expected to close; null when nobody said.
             * @example 2025-03-31
             */
            readonly closeOn: string | null;
            /** @description Code of the reason it was lost for, see `/reasons`. */
            readonly closeReason: string | null;
            /** @description Null when no company is known. */
            readonly companyId: string | null;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            readonly currency: string;
            /** @description How far the buyer is; null without a plan. */
            readonly decision: components["schemas"]["BuyerProgressDto"] | null;
            /** @description Id of the deal. */
            readonly id: string;
            /** @description True when that instant was named for want of better, as in imports: durations leave the deal out. */
            readonly isUndated: boolean;
            /** @description The lead it came of. */
            readonly leadId: string;
            /** @description What sales calls it. */
            readonly name: string;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            readonly openedAt: string;
            /** @description Null when it belongs to no member. */
            readonly owner: components["schemas"]["OpportunityOwnerDto"] | null;
            /** @description Whose it is by the file it came from, when that is no member. */
            readonly ownerLabel: string | null;
            /** @description Null when no person is known. */
            readonly personId: string | null;
            /** @description Chance of winning it, per cent. */
            readonly probability: number;
            /** @description The part of the amount that comes again each year; null like `amount`. */
            readonly recurringAmount: string | null;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly stage: "prospecting" | "engaging" | "proposal" | "negotiation" | "won" | "lost";
            /** @description Goes up with every change. */
            readonly version: number;
        };
        readonly OpportunityLineDto: {
            /** @description Price of all, decimal in the deal's currency; null when not the caller's to see. */
            readonly amount: string | null;
            /** @description What it is called. */
            readonly name: string;
            /** @description Key of the product. */
            readonly product: string;
            /** @description How many units. */
            readonly quantity: number;
            /** @description Price of one, decimal in the deal's currency; null when not the caller's to see. */
            readonly unitAmount: string | null;
        };
        readonly OpportunityOwnerDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description As colleagues see it. */
            readonly name: string;
        };
        readonly OpportunityPageDto: {
            /**
             * @description Decimal in `currency`; null when unknown or not the caller's to see.
             * @example 12000.50
             */
            readonly amount: string | null;
            /** @description The files of the deal, the latest first. */
            readonly attachments: readonly components["schemas"]["AttachmentDto"][];
            /** @description The day it was won or lost; null while it is open. */
            readonly closedOn: string | null;
            /**
             * @description The day it is expected to close; null when nobody said.
             * @example 2025-03-31
             */
            readonly closeOn: string | null;
            /** @description Code of the reason it was lost for, see `/reasons`. */
            readonly closeReason: string | null;
            /** @description Null when no company is known. */
            readonly companyId: string | null;
            /** @description Who of the buyer's takes part in the decision; whoever is asked first comes first. */
            readonly contacts: readonly components["schemas"]["DealContactDto"][];
            /**
             * @description ISO 4217.
             * @example EUR
             */
            readonly currency: string;
            /** @description How far the buyer is; null without a plan. */
            readonly decision: components["schemas"]["BuyerProgressDto"] | null;
            /** @description Id of the deal. */
            readonly id: string;
            /** @description True when that instant was named for want of better, as in imports: durations leave the deal out. */
            readonly isUndated: boolean;
            /** @description The lead it came of. */
            readonly leadId: string;
            /** @description Empty when it was opened with an amount alone. */
            readonly lines: readonly components["schemas"]["OpportunityLineDto"][];
            /** @description What sales calls it. */
            readonly name: string;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            readonly openedAt: string;
            /** @description Null when it belongs to no member. */
            readonly owner: components["schemas"]["OpportunityOwnerDto"] | null;
            /** @description Whose it is by the file it came from, when that is no member. */
            readonly ownerLabel: string | null;
            /** @description Null when no person is known. */
            readonly personId: string | null;
            /** @description Chance of winning it, per cent. */
            readonly probability: number;
            /** @description The part of the amount that comes again each year; null like `amount`. */
            readonly recurringAmount: string | null;
            /** @description Empty for those who may not see amounts. */
            readonly revenueEvents: readonly components["schemas"]["RevenueEventDto"][];
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly stage: "prospecting" | "engaging" | "proposal" | "negotiation" | "won" | "lost";
            /** @description The buyer's steps in their order. */
            readonly steps: readonly components["schemas"]["DecisionStepDto"][];
            /** @description Goes up with every change. */
            readonly version: number;
        };
        readonly OpportunityStageDto: {
            /** @description The lead it came of; it moves along with it. */
            readonly leadId: string;
            /** @description Id of the deal. */
            readonly opportunityId: string;
            /**
             * @description Where the deal stands now.
             * @enum {string}
             */
            readonly stage: "prospecting" | "engaging" | "proposal" | "negotiation" | "won" | "lost";
        };
        readonly OutcomeCountsDto: {
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description The same under the draft. */
            readonly rehearsed: {
                readonly [key: string]: number;
            };
            /** @description Null where there is nothing to compare with. */
            readonly was: {
                readonly [key: string]: number;
            } | null;
        };
        readonly OverduePersonDto: {
            /** @description Id of the person. */
            readonly id: string;
            /** @description Masked for who may not see people. */
            readonly name: string | null;
        };
        readonly OwedLeadDto: {
            /**
             * Format: date-time
             * @description When it was or is due.
             */
            readonly dueAt: string;
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * Format: date-time
             * @description When what was promised was done; null while nothing was.
             */
            readonly settledAt: string | null;
            /**
             * Format: date-time
             * @description When its clock began.
             */
            readonly startedAt: string;
            /**
             * @description How the promise went.
             * @enum {string}
             */
            readonly state: "kept" | "broken" | "open";
        };
        readonly OwedLeadsAnswer: {
            /** @description The first due first; at most 100. */
            readonly items: readonly components["schemas"]["OwedLeadDto"][];
        };
        readonly OwnDateDto: {
            /** @description MM-DD: closed on that day of every year. */
            readonly every?: string;
            /** @description First year of an `every`. */
            readonly fromYear?: number;
            /**
             * @description closed: the whole date. open: its windows are all that opens, on a holiday too. cut: its windows are taken out.
             * @enum {string}
             */
            readonly kind: "closed" | "open" | "cut";
            /** @description What is told wherever the date is explained. */
            readonly name?: string;
            /** @description YYYY-MM-DD; the first date when there is an `until`. */
            readonly on?: string;
            /** @description Last year of an `every`, included. */
            readonly toYear?: number;
            /** @description The last date, included; at most 366 dates in a run. */
            readonly until?: string;
            /** @description What is open, or cut. */
            readonly windows?: readonly components["schemas"]["WindowDto"][];
        };
        readonly PartCountDto: {
            /** @description All of them. */
            readonly leads: number;
            /** @description Those that were won. */
            readonly won: number;
        };
        readonly PartCountsDto: {
            /** @description Calibrated with. */
            readonly calibrating: components["schemas"]["PartCountDto"];
            /** @description Judged by, never seen before. */
            readonly judging: components["schemas"]["PartCountDto"];
            /** @description Learnt from. */
            readonly learning: components["schemas"]["PartCountDto"];
        };
        readonly ParticipantDto: {
            /**
             * Format: uuid
             * @description Who takes part.
             */
            readonly memberId: string;
            /** @description How much: 2 gets twice the leads of 1; only the weighted method asks. */
            readonly weight: number;
        };
        readonly PartnerAnswer: {
            /** @description Of these, accepted. */
            readonly accepted: number;
            /** @description Of these, turned down. */
            readonly declined: number;
            /**
             * Format: date-time
             * @description When that ended; null while it goes on.
             */
            readonly endedAt: string | null;
            /** @description Id of the partner, that of its team. */
            readonly id: string;
            /** @description Whether that was in the last 30 days. */
            readonly isActive: boolean;
            /**
             * @description How it sells.
             * @enum {string}
             */
            readonly kind: "dealer" | "agent" | "reseller" | "distributor" | "referrer";
            /**
             * Format: date-time
             * @description When one of its people last answered, logged an attempt or registered a customer; null for never.
             */
            readonly lastActiveAt: string | null;
            /** @description Middle of the times from offer to acceptance; null without any. */
            readonly medianAcceptMs: number | null;
            /** @description Active members. */
            readonly memberCount: number;
            /** @description What it is called. */
            readonly name: string;
            /** @description For the house only. */
            readonly note: string | null;
            /** @description Leads offered to it. */
            readonly offered: number;
            /** @description Open leads it has, or that are on offer to it. */
            readonly openLeads: number;
            /** @description Where it sells. */
            readonly regions: readonly string[];
            /**
             * @description First day of the work with it.
             * @example 2026-02-01
             */
            readonly since: string;
            /** @description Also the ETag; 0 while nothing was said of it. */
            readonly version: number;
            /** @description Leads that became customers. */
            readonly won: number;
        };
        readonly PartnerChangeDto: {
            /**
             * @description How it sells.
             * @enum {string}
             */
            readonly kind?: "dealer" | "agent" | "reseller" | "distributor" | "referrer";
            /** @description What it is called. */
            readonly name?: string;
            /** @description For the house only; null takes it away. */
            readonly note?: string | null;
            /** @description Where it sells. */
            readonly regions?: readonly string[];
        };
        readonly PartnerClauseDto: {
            /** @description Kept among those decided, from 0 to 1; null while none is. */
            readonly attainment: number | null;
            /** @description Broken. */
            readonly broken: number;
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /**
             * @description First day of the period that is counted.
             * @example 2026-02-01
             */
            readonly from: string;
            /** @description Kept in time. */
            readonly kept: number;
            /**
             * Format: date-time
             * @description When the next that is running is due; null without any.
             */
            readonly nextDueAt: string | null;
            /** @description Share that is to be kept, from 0 to 1. */
            readonly objective: number;
            /** @description Still running. */
            readonly open: number;
            /** @description What was promised. */
            readonly promise: components["schemas"]["PartnerPromiseDto"];
            /** @description What the promise is called. */
            readonly title: string;
        };
        readonly PartnerEndingDto: {
            /** @description Open leads go back: offers to marketing’s backlog, worked ones to `toMemberId`, or to marketing for later. */
            readonly isGivenBack?: boolean;
            /**
             * Format: uuid
             * @description A member of the house who takes over what is worked; needed where there are deals.
             */
            readonly toMemberId?: string | null;
        };
        readonly PartnerPolicyAnswer: {
            /**
             * @description Whether somebody looks at every registration, or only at those that meet something.
             * @enum {string}
             */
            readonly approval: "always" | "when_in_conflict";
            /**
             * @description Who has a customer that both know.
             * @enum {string}
             */
            readonly precedence: "first_come" | "house_first" | "partner_first";
            /** @description Days for which a registered customer is the partner’s, from the decision on. */
            readonly protectionDays: number;
            /** @description Days without activity after which a lead of own sales does not count as worked. */
            readonly quietDays: number;
            /** @description Also the ETag; 0 while the workspace said nothing. */
            readonly version: number;
        };
        readonly PartnerPolicyDto: {
            /**
             * @description Whether somebody looks at every registration, or only at those that meet something.
             * @enum {string}
             */
            readonly approval: "always" | "when_in_conflict";
            /**
             * @description Who has a customer that both know.
             * @enum {string}
             */
            readonly precedence: "first_come" | "house_first" | "partner_first";
            /** @description Days for which a registered customer is the partner’s, from the decision on. */
            readonly protectionDays: number;
            /** @description Days without activity after which a lead of own sales does not count as worked. */
            readonly quietDays: number;
        };
        readonly PartnerPromiseDto: {
            /**
             * @description Kind of the clause.
             * @example duty.accept
             */
            readonly kind: string;
            /** @description The first that matches a lead holds for it. */
            readonly tiers: readonly components["schemas"]["PromisedTierDto"][];
        };
        readonly PartnersAnswer: {
            /** @description By name; those that ended too. */
            readonly items: readonly components["schemas"]["PartnerAnswer"][];
        };
        readonly PartnerStandingAnswer: {
            /** @description Promises of partners that are in force; empty where they promise nothing. */
            readonly clauses: readonly components["schemas"]["PartnerClauseDto"][];
            /** @description Whose it is. */
            readonly partner: components["schemas"]["StandingPartnerDto"];
        };
        readonly PassedRuleDto: {
            /** @description Its key. */
            readonly ruleKey: string;
            /** @description Everybody it asked. */
            readonly skipped: readonly components["schemas"]["SkippedMemberDto"][];
        };
        readonly PauseDto: {
            /** @description ISO 8601 with its offset. */
            readonly from: string;
            readonly label?: string;
            /** @description ISO 8601 with its offset; the clock runs again from here. */
            readonly to: string;
        };
        readonly PeopleDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["PersonDto"][];
        };
        readonly PeriodItemDto: {
            /**
             * Format: date-time
             * @description When it was closed; null until then.
             */
            readonly closedAt: string | null;
            /**
             * Format: date-time
             * @description The hard close: its end, the acceptance window and the dispute window.
             */
            readonly closesAt: string;
            /** @description Its last day, YYYY-MM-DD. */
            readonly endOn: string;
            /** @description Its first day, YYYY-MM-DD: names the period. */
            readonly period: string;
            /** @description Position in the journal up to which everything is in its figures; null until it is closed. */
            readonly position: number | null;
            /**
             * @description `closing`: the period is over, its windows are not.
             * @enum {string}
             */
            readonly status: "open" | "closing" | "closed";
        };
        readonly PeriodsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["PeriodItemDto"][];
        };
        readonly PersonCompanyDto: {
            /** @description Domain of its e-mail addresses; null when unknown. */
            readonly domain: string | null;
            /** @description Id of the company. */
            readonly id: string;
            /** @description What it is to us; empty while nobody said. */
            readonly kinds: readonly ("customer" | "partner" | "supplier" | "employee" | "competitor")[];
            /** @description Null while only its domain is known. */
            readonly name: string | null;
        };
        readonly PersonDto: {
            /** @description Null when unknown. */
            readonly company: components["schemas"]["PersonCompanyDto"] | null;
            /** @description ISO 3166-1 code, two letters; null when unknown. */
            readonly country: string | null;
            /** @description E-mail address; null when unknown. */
            readonly email: string | null;
            /** @description Id of the person. */
            readonly id: string;
            /** @description True once everything that told who it was is gone. */
            readonly isErased: boolean;
            /** @description What the person does, in its own words; null when unknown. */
            readonly jobTitle: string | null;
            /** @description The record it lives on in, where two were found to be the same person; null when it stands for itself. */
            readonly mergedIntoId: string | null;
            /** @description First and last name; null when neither is known. */
            readonly name: string | null;
            /** @description Telephone number, E.164 where it could be read as one; null when unknown. */
            readonly phone: string | null;
            /** @description Part of the country; null when unknown. */
            readonly region: string | null;
            /** @description Goes up with every change; the ETag. */
            readonly version: number;
        };
        readonly PersonExportDto: {
            /**
             * Format: date-time
             * @description The instant as of which it was read.
             */
            readonly exportedAt: string;
            /** @description Id of the person. */
            readonly personId: string;
            /** @description By table, every row that is of the person; bytes as hexadecimal. */
            readonly tables: {
                readonly [key: string]: readonly {
                    readonly [key: string]: unknown;
                }[];
            };
        };
        readonly PinnedDto: {
            /** Format: uuid */
            readonly calendarId: string;
            /** @description Number of the version. */
            readonly version: number;
        };
        readonly PlanCapacityDto: {
            /** @description Attempts of one rep on one day. */
            readonly attemptsPerDay: number;
            /** @description Attempts promised for each lead. */
            readonly attemptsPerLead: number;
            readonly reps: number;
        };
        readonly PlanDto: {
            /** @description Currency of the deals; null where none was won. */
            readonly currency: string | null;
            /** @description Customers the goal needs; unrounded. */
            readonly customers: number;
            /** @description What one brings, minor units; null where the goal is in customers and no deal is known. */
            readonly dealMinor: number | null;
            /** @description Deals that is the average of. */
            readonly dealsSeen: number;
            /** @description By group: customers, what each stage owes, leads with how far they may be off, and the rates used. */
            readonly groups: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description What each period owes at each stage by its working days and its season, whether sales can take it, and who of it could not. */
            readonly periods: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The position of the journal it was made from. */
            readonly position: number;
            /** @description Step by step over all leads: hits, total, rate, interval. */
            readonly rates: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description By stage, from customers back to the first: `exact`, `shown`, `atBest`, `atWorst`; all groups together. */
            readonly stages: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Leads in all: `exact`, `shown` rounded up, `atBest` and `atWorst` by the ends of the rates' intervals. */
            readonly total: {
                readonly [key: string]: unknown;
            };
        };
        readonly PlanLeadDto: {
            /**
             * Format: date-time
             * @description When it was captured.
             */
            readonly capturedAt: string;
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * @description The furthest stage it reached.
             * @enum {string}
             */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer";
        };
        readonly PlanLeadsDto: {
            /** @description In the order in which they were captured. */
            readonly items: readonly components["schemas"]["PlanLeadDto"][];
            /** @description All of them: `hits` or `total` of the rate. */
            readonly total: number;
        };
        readonly PlannedDecisionDto: {
            /** @description How many of them are done. */
            readonly done: number;
            /** @description The deal. */
            readonly opportunityId: string;
            /** @description How many steps it has. */
            readonly steps: number;
        };
        readonly PlannedStepDto: {
            /**
             * Format: date-time
             * @description When it is due.
             */
            readonly dueAt: string;
            /** @description Id of the lead. */
            readonly leadId: string;
        };
        readonly PlanWishDto: {
            readonly capacity?: components["schemas"]["PlanCapacityDto"];
            readonly customers?: number;
            /** @description What a customer brings, minor units; left out: the average of the deals won from `from` to `to`. */
            readonly dealMinor?: number;
            /**
             * Format: date-time
             * @description Leads captured from here on show the rates.
             */
            readonly from: string;
            /**
             * @description By which attribute the plan is split.
             * @enum {string}
             */
            readonly groupBy?: "leadType" | "region" | "channel" | "country" | "grade";
            /** @description Weight of each month from January to December; left out: all the same. */
            readonly months?: readonly number[];
            /** @description Over how many periods. */
            readonly periods: number;
            /** @description To be brought in, minor units; or name the customers. */
            readonly revenueMinor?: number;
            /** @description Share of the customers by value of the attribute, from 0 to 1; left out: as the past had them. */
            readonly shares?: {
                readonly [key: string]: number;
            };
            /** @description First day planned for. */
            readonly startOn: string;
            /**
             * Format: date-time
             * @description Up to here; leads captured lately have not had the time to buy.
             */
            readonly to: string;
            /** @enum {string} */
            readonly unit: "week" | "month" | "quarter";
            /** @description IANA zone, such as Europe/Rome. */
            readonly zone: string;
        };
        readonly PredictionDto: {
            /** @description Of the average lead. */
            readonly baseProbability: number;
            /** @description The model that told it. */
            readonly modelVersion: number;
            /** @description That it is won. */
            readonly probability: number;
            /** @description The weightiest first. */
            readonly reasons: readonly components["schemas"]["PredictionReasonDto"][];
        };
        readonly PredictionReasonDto: {
            /** @description The feature. */
            readonly feature: string;
            /** @description Whether that is where a band of a number begins. */
            readonly isBand: boolean;
            /** @description As the model knows it. */
            readonly level: string;
            /** @description What it adds. */
            readonly logOdds: number;
        };
        readonly PredictiveModelDto: {
            /**
             * Format: date-time
             * @description When it was trained.
             */
            readonly createdAt: string;
            /** @description Member who asked for it. */
            readonly createdBy: string | null;
            /** @description Whether leads are told its probability. */
            readonly isActive: boolean;
            /** @description How it fared. */
            readonly report: components["schemas"]["TrainingReportDto"];
            /** @description Its number. */
            readonly version: number;
        };
        readonly PredictiveModelsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["PredictiveModelDto"][];
            /** @description What was in force and why, the latest first. */
            readonly switches: readonly components["schemas"]["ModelSwitchDto"][];
        };
        readonly PreferenceLinkDto: {
            /** @description Whoever has it may see what the person agreed to, and take it back. */
            readonly url: string;
        };
        readonly PreviewDto: {
            readonly drawing: components["schemas"]["DrawingDto"];
            /** @description The version to compare it with. */
            readonly since?: components["schemas"]["PinnedDto"];
        };
        readonly PreviewedDto: {
            /** @description What it says otherwise than the version it was compared with. */
            readonly changes: readonly components["schemas"]["ChangeDto"][];
            /** @description Every whole date that would be closed. */
            readonly dates: readonly components["schemas"]["ClosedDateDto"][];
            /** @description The drawing worked out: what promises would be judged by. */
            readonly definition: {
                readonly [key: string]: unknown;
            };
            /** @description Minutes drawn in a week. */
            readonly weekMinutes: number;
        };
        readonly PreviewedRowDto: {
            /** @description Its cells in the order of the columns, long ones cut. */
            readonly cells: readonly string[];
            /** @description Why it cannot be read; absent when it can. */
            readonly complaint?: components["schemas"]["ComplaintDto"];
            /** @description As a spreadsheet counts: the header is row 1. */
            readonly row: number;
        };
        readonly PriorityDto: {
            /** @enum {string} */
            readonly priority: "low" | "normal" | "high" | "urgent";
            readonly version: number;
        };
        readonly ProcessMarkDto: {
            /**
             * Format: date-time
             * @description When it was said.
             */
            readonly at: string;
            /** @description Who said so, as the member is called now. */
            readonly by: string | null;
            /** @description Who said so; null for the product itself. */
            readonly byMemberId: string | null;
            /** @description Of the mark, to take it back. */
            readonly id: string;
            /** @description YYYY-MM-DD in the workspace's zone. */
            readonly on: string;
            /** @description What changed. */
            readonly text: string;
        };
        readonly ProcessMarksDto: {
            /** @description By their days. */
            readonly items: readonly components["schemas"]["ProcessMarkDto"][];
        };
        readonly ProductViewDto: {
            readonly campaign?: string;
            /** @description Its id in the source; noted once. */
            readonly externalId: string;
            readonly person: components["schemas"]["ViewerDto"];
            /** @description Name or number of the product. */
            readonly product: string;
            readonly url?: string;
            readonly viewedAt?: string;
        };
        readonly ProductViewsDto: {
            /** @description The shop or catalogue that tells of them. */
            readonly source: string;
            readonly views: readonly components["schemas"]["ProductViewDto"][];
        };
        readonly PromisedTierDto: {
            /** @description What the tier is called. */
            readonly label: string;
            /** @description Working time, in milliseconds. */
            readonly targetMs: number;
        };
        readonly ProposalDto: {
            /** @description Key of the promise it would change; null for prices. */
            readonly clauseKey: string | null;
            /** @description Number of the draft it was written into; null unless accepted. */
            readonly draftVersion: number | null;
            /** @description Numbers and codes that go into the words: what is signed, what is proposed, and what it rests on. */
            readonly facts: {
                readonly [key: string]: string | number | boolean | null;
            };
            /** @description Id of the proposal. */
            readonly id: string;
            /**
             * @description What it would change.
             * @enum {string}
             */
            readonly kind: "lead-value" | "tier-slack" | "tier-tight";
            /** @description Why it was declined, in words; null unless it was. */
            readonly reason: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly status: "open" | "accepted" | "declined";
        };
        readonly ProposedDraftDto: {
            /** @description Number of the draft version. */
            readonly version: number;
        };
        readonly ProposedMergeDto: {
            /** @description Id of the proposed pair. */
            readonly candidateId: string;
        };
        readonly PushDeviceDto: {
            /**
             * Format: date-time
             * @description Since when it is told.
             */
            readonly createdAt: string;
            /** @description What its member calls it by. */
            readonly device: string;
            /** @description Address at its push service: by it a browser knows itself. */
            readonly endpoint: string;
            /** @description Id of the device. */
            readonly id: string;
        };
        readonly PushDevicesDto: {
            /** @description The oldest first. */
            readonly items: readonly components["schemas"]["PushDeviceDto"][];
            /** @description Key by which browsers know who may write to them, base64url: `applicationServerKey` of a subscription. */
            readonly publicKey: string;
        };
        readonly QualificationActivationDto: {
            /** @description False: by none. */
            readonly isActive: boolean;
        };
        readonly QualificationVersionDto: {
            /** @description Which framework; empty for models. */
            readonly key: string;
            /** @description Its number, from 1. */
            readonly version: number;
        };
        readonly ReadIcsDto: {
            /** @description How many events the file holds. */
            readonly events: number;
            /** @description What the file says, as dates of one's own. */
            readonly ownDates: readonly components["schemas"]["OwnDateDto"][];
            /** @description Events that gave no date. */
            readonly skipped: readonly components["schemas"]["SkippedEventDto"][];
        };
        readonly ReasonDto: {
            /**
             * @description What is sent as `reason`; unique within its list.
             * @example BAD_DATA
             */
            readonly code: string;
            /** @description Where the lead goes: the first is the default, several leave a choice, `asked` has none. */
            readonly disposition: readonly ("re_route" | "merge" | "to_account_owner" | "return_to_marketing" | "disqualify" | "recycle" | "lost" | "asked")[];
            /**
             * @description What kind of reason it is.
             * @enum {string}
             */
            readonly family: "procedural" | "clerical" | "definitional" | "after_contact" | "deal" | "other";
            /**
             * @description The side that has to do better; rejections for marketing's fault take the credit back.
             * @enum {string}
             */
            readonly fault: "marketing" | "sales" | "none";
            /** @description Who is told of it. */
            readonly learnsOf: readonly ("marketing" | "product" | "care" | "operations")[];
            /**
             * @description Rejecting comes before contact, disqualifying after it, losing ends a deal.
             * @enum {string}
             */
            readonly list: "reject" | "disqualify" | "lost";
            /** @description What has to come with it under `evidence`. */
            readonly preconditions: readonly ("wakeOn" | "text" | "otherLeadId" | "field" | "subReason" | "criterion" | "competitor" | "attempts")[];
        };
        readonly ReasonsDto: {
            /** @description For disqualifying a lead, after contact. */
            readonly disqualify: readonly components["schemas"]["ReasonDto"][];
            /** @description For losing a deal. */
            readonly lost: readonly components["schemas"]["ReasonDto"][];
            /** @description For rejecting a hand-over, before contact. */
            readonly reject: readonly components["schemas"]["ReasonDto"][];
        };
        readonly RebasingCountDto: {
            /** @description How many would be broken at once, their new time being over. */
            readonly breached: number;
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description How many of them would be due earlier. */
            readonly earlier: number;
            /** @description How many of them would be due later. */
            readonly later: number;
            /**
             * @description Side that owes it.
             * @enum {string}
             */
            readonly owedBy: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /** @description How many would be judged by the version in force. */
            readonly rebased: number;
        };
        readonly RebasingDto: {
            /** @description As the preview named it. */
            readonly fingerprint: string;
        };
        readonly RebasingExampleDto: {
            /**
             * @description Where it would stand.
             * @enum {string}
             */
            readonly becomes: "pending" | "met" | "breached" | "excused" | "cancelled";
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /** @description Deadline by the version and calendar it runs under, ISO 8601 in UTC. */
            readonly dueAt: string;
            /** @description The lead it is about. */
            readonly leadId: string;
            /** @description Deadline by those of today, ISO 8601 in UTC. */
            readonly newDueAt: string;
            /** @description Id of the obligation. */
            readonly obligationId: string;
        };
        readonly RebasingPreviewDto: {
            /** @description By clause, both sides. */
            readonly clauses: readonly components["schemas"]["RebasingCountDto"][];
            /** @description Those that change most, up to 20. */
            readonly examples: readonly components["schemas"]["RebasingExampleDto"][];
            /** @description To be sent with the act: it is done only while this is the difference. */
            readonly fingerprint: string;
            /** @description How many would be judged by it. */
            readonly rebased: number;
            /** @description How many more run under earlier versions or calendars: look again after this step. */
            readonly remaining: number;
            /** @description How many it says nothing of: they stay as they are. */
            readonly untouched: number;
        };
        readonly ReceivedHitDto: {
            /** @description Of the hit. */
            readonly id: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly status: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly RecordedAttendanceDto: {
            /** @description How many came by this list. */
            readonly attended: number;
            /** @description How many became leads by it, or told an open one. */
            readonly leads: number;
            /** @description Places in the list, from 0, of those nothing tells who they are. */
            readonly nobody: readonly number[];
            /** @description How many registered by this list. */
            readonly registered: number;
        };
        readonly RecordedConsentDto: {
            /** @description Id of the person. */
            readonly personId: string;
        };
        readonly RecordedEvidenceDto: {
            /** @description Key of the criterion. */
            readonly criterion: string;
            /** @description The lead. */
            readonly leadId: string;
            /**
             * Format: date-time
             * @description When.
             */
            readonly recordedAt: string;
        };
        readonly RecordedRevenueDto: {
            /** @description Decimal in the deal's currency, signed: refunds and churn are below zero. */
            readonly amount: string;
            /** @description The deal it moved on. */
            readonly opportunityId: string;
            /** @description Id of the event. */
            readonly revenueEventId: string;
        };
        readonly RecyclingDto: {
            readonly reason?: string;
            /** @description The day to see it again, `YYYY-MM-DD`. */
            readonly wakeOn?: string;
        };
        readonly RedraftedDto: {
            /** @description To be sent with the next change. */
            readonly revision: number;
        };
        readonly RefusalDto: {
            /**
             * @description What the partner hears.
             * @enum {string}
             */
            readonly reason: "existing_customer" | "house_lead" | "other_partner" | "not_wanted" | "incomplete" | "other";
            /** @description More, in words the partner reads. */
            readonly text?: string;
        };
        readonly RefusalOfProposalDto: {
            /** @description In words. */
            readonly reason: string;
        };
        readonly RefusedLeadDto: {
            /**
             * @description Why: the code of the problem it alone would have been answered with.
             * @example lead/wrong-stage
             */
            readonly code: string;
            /** @description Id of the lead, as it was sent. */
            readonly leadId: string;
            /** @description Where it stands; empty when there is no such lead. */
            readonly stage: string;
        };
        readonly RegionDto: {
            /** @description As a calendar names it. */
            readonly code: string;
            /** @description In the language that was asked for, where it is translated. */
            readonly name: string;
        };
        readonly RegisteredCompanyAnswer: {
            /** @description ISO 3166 alpha-2. */
            readonly country: string | null;
            /** @description The domain it is found by; null where anybody may have an address there. */
            readonly domain: string | null;
            /** @description What it is called. */
            readonly name: string;
        };
        readonly RegisteredCompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            /** @description Its domain or web address. */
            readonly domain?: string;
            /** @description What it is called. */
            readonly name: string;
        };
        readonly RegisteredEncounterDto: {
            /** @description Null where no lead was asked for. */
            readonly leadId: string | null;
            /** @description Id of the person, found or made. */
            readonly personId: string;
            /** @description Id of the touch. */
            readonly touchId: string;
        };
        readonly RegisteredPersonDto: {
            /** @description Normalised. */
            readonly email: string | null;
            /** @description Null too for those who may not see people. */
            readonly firstName: string | null;
            /** @description What they do there. */
            readonly jobTitle: string | null;
            /** @description Null too for those who may not see people. */
            readonly lastName: string | null;
            /** @description First and last name. */
            readonly name: string | null;
            /** @description In E.164. */
            readonly phone: string | null;
        };
        readonly RegistrantDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description What they are called. */
            readonly name: string;
        };
        readonly RegistrationAnswer: {
            /** @description Their company. */
            readonly company: components["schemas"]["RegisteredCompanyAnswer"];
            /** @description What it met when it was registered; of whom is not told. */
            readonly conflictKinds: readonly ("existing_customer" | "house_lead" | "other_partner" | "own")[];
            /**
             * Format: date-time
             * @description When it was approved or refused; null before.
             */
            readonly decidedAt: string | null;
            /** @description What it may be worth; null too for those who see no amounts. */
            readonly expected: components["schemas"]["ExpectedAmountAnswer"] | null;
            /** @description The day on which it may be decided. */
            readonly expectedCloseOn: string | null;
            /** @description Id of the registration. */
            readonly id: string;
            /** @description The lead that was made of it; null before it is approved. */
            readonly leadId: string | null;
            /** @description What else the partner said. */
            readonly note: string | null;
            /** @description Whose it is. */
            readonly partnerId: string;
            /** @description What that partner is called. */
            readonly partnerName: string;
            /** @description The person spoken to. */
            readonly person: components["schemas"]["RegisteredPersonDto"];
            /**
             * Format: date-time
             * @description Until then the customer is the partner’s; null before it is approved.
             */
            readonly protectedUntil: string | null;
            /**
             * @description Why it was refused; null otherwise.
             * @enum {string|null}
             */
            readonly reason: "existing_customer" | "house_lead" | "other_partner" | "not_wanted" | "incomplete" | "other" | null;
            /** @description More, in words. */
            readonly reasonText: string | null;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly state: "submitted" | "approved" | "refused" | "withdrawn" | "expired" | "won" | "lost";
            /**
             * Format: date-time
             * @description When it was registered.
             */
            readonly submittedAt: string;
            /** @description Who did. */
            readonly submittedBy: components["schemas"]["RegistrantDto"];
        };
        readonly RegistrationsAnswer: {
            /** @description Newest first. */
            readonly items: readonly components["schemas"]["RegistrationAnswer"][];
            /** @description The next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly RegistrationStandDto: {
            /** @description What it met when it was registered. */
            readonly conflictKinds: readonly ("existing_customer" | "house_lead" | "other_partner" | "own")[];
            /** @description Id of the registration. */
            readonly id: string;
            /** @description The lead that was made of it. */
            readonly leadId: string | null;
            /**
             * Format: date-time
             * @description Until then the customer is the partner’s.
             */
            readonly protectedUntil: string | null;
            /**
             * @description Why it was refused.
             * @enum {string|null}
             */
            readonly reason: "existing_customer" | "house_lead" | "other_partner" | "not_wanted" | "incomplete" | "other" | null;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly state: "submitted" | "approved" | "refused" | "withdrawn" | "expired" | "won" | "lost";
        };
        readonly RehearsalDto: {
            /** @description Id of the version whose agreement tells what was. */
            readonly against: string | null;
            /**
             * Format: date-time
             * @description Promises that started from here on, and leads that counted.
             */
            readonly from: string;
            /** @description To ask for it again, or to change its terms. */
            readonly id: string;
            /** @description How far it is. */
            readonly progress: components["schemas"]["RehearsalProgressDto"];
            /** @description Null until it is done. */
            readonly result: components["schemas"]["RehearsalResultDto"] | null;
            /**
             * @description Whether there is a result.
             * @enum {string}
             */
            readonly state: "running" | "done" | "failed" | "cancelled";
            /**
             * Format: date-time
             * @description Up to here, itself not included.
             */
            readonly to: string;
            /** @description Code of what went wrong; null where nothing did. */
            readonly why: string | null;
        };
        readonly RehearsalProgressDto: {
            /** @description Leads run so far. */
            readonly done: number;
            /** @description Leads of the stretch; 0 until they are counted. */
            readonly total: number;
        };
        readonly RehearsalResultDto: {
            /** @description Its number: every change of the terms is answered by another one, and its leads are asked for by it. */
            readonly answer: number;
            /**
             * Format: date-time
             * @description The instant by which everything open was judged.
             */
            readonly asOf: string;
            /** @description As the boards have it; null where nothing was named to compare with. */
            readonly asWas: readonly components["schemas"]["RehearsedClauseDto"][] | null;
            /** @description Clause by clause and period by period. */
            readonly changes: readonly components["schemas"]["StandingChangeDto"][];
            /** @description By clause; the leads themselves are a list of their own. */
            readonly differing: readonly components["schemas"]["DifferingCountDto"][];
            /** @description Leads of the stretch. */
            readonly leads: number;
            /** @description By clause: each number is as long as its list of leads. */
            readonly outcomes: readonly components["schemas"]["OutcomeCountsDto"][];
            /** @description As the draft would have had it. */
            readonly rehearsed: readonly components["schemas"]["RehearsedClauseDto"][];
            /** @description The terms that were judged, defaults filled in. */
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly RehearsedClauseDto: {
            /**
             * @description `cap` where less is better.
             * @enum {string}
             */
            readonly bound: "floor" | "cap";
            /** @description Key of the clause. */
            readonly key: string;
            /** @description Its kind, such as `duty.accept`. */
            readonly kind: string;
            /** @description The side that owes it. */
            readonly owedBy: string;
            /** @description In their order. */
            readonly periods: readonly components["schemas"]["RehearsedPeriodDto"][];
            /** @description What it is called. */
            readonly title: string;
            /** @description A duty over the whole stretch; null for quotas, whose goals are by period. */
            readonly whole: {
                readonly [key: string]: unknown;
            } | null;
        };
        readonly RehearsedPeriodDto: {
            /** @description Its last day. */
            readonly endOn: string;
            /**
             * @description First day of the period.
             * @example 2026-04-01
             */
            readonly period: string;
            /** @description The figures, as the boards have them; `family` is `duty`, `quota` or `share` and says which. */
            readonly standing: {
                readonly [key: string]: unknown;
            };
        };
        readonly RejectedHandoverDto: {
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /** @description The lead that was refused. */
            readonly leadId: string;
            /**
             * Format: date-time
             * @description The instant that counts for the promise.
             */
            readonly rejectedAt: string;
        };
        readonly RejectionDto: {
            /** @description Which way the lead goes, when the reason leaves a choice. */
            readonly disposition?: string;
            /** @description What the reason asks for, such as `{ "field": "phone" }`. */
            readonly evidence?: Record<string, never>;
            /** @description A code of the workspace's reject reasons. */
            readonly reason: string;
        };
        readonly ReliabilityBinDto: {
            /** @description From. */
            readonly from: number;
            /** @description What happened. */
            readonly happenedShare: number;
            /** @description Where that share lies, 95 %. */
            readonly interval: components["schemas"]["AuditIntervalDto"];
            /** @description What was told on average. */
            readonly meanTold: number;
            /** @description To. */
            readonly to: number;
            /** @description Leads. */
            readonly total: number;
        };
        readonly RemovedAttachmentDto: {
            /** @description Id of the file. */
            readonly attachmentId: string;
            /**
             * Format: date-time
             * @description Until then it can be brought back; null for one that is there.
             */
            readonly undoableUntil: string | null;
        };
        readonly RemovedDealContactDto: {
            /** @description The deal. */
            readonly opportunityId: string;
            /** @description The person. */
            readonly personId: string;
        };
        readonly ReopenedLeadDto: {
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * @description Its stage.
             * @enum {string}
             */
            readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer" | "recycled" | "disqualified" | "lost";
        };
        readonly ReopeningDto: {
            /** @enum {string} */
            readonly reason: "customer_returned" | "closed_by_mistake" | "new_information" | "other";
        };
        readonly ReplayedFormDto: {
            /** @description Of the submission. */
            readonly id: string;
            /**
             * @description What it is now.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "test";
        };
        readonly ReplayedFormsDto: {
            /** @description The submissions. */
            readonly items: readonly components["schemas"]["ReplayedFormDto"][];
        };
        readonly ReplayedHitDto: {
            /** @description Of the hit. */
            readonly id: string;
            /**
             * @description What became of it this time.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly ReplayedHitsDto: {
            /** @description The hits. */
            readonly items: readonly components["schemas"]["ReplayedHitDto"][];
        };
        readonly ReplayFormsDto: {
            /** Format: date-time */
            readonly since: string;
        };
        readonly ReplaySinceDto: {
            /** Format: date-time */
            readonly since: string;
        };
        readonly RestatementAnswerDto: {
            /**
             * @description One that has to sign the agreement, other than the one that proposed.
             * @enum {string}
             */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
        };
        readonly RestatementDto: {
            /** @description Id of the restatement. */
            readonly id: string;
            /** @description Counts its changes; the ETag. */
            readonly revision: number;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly status: "proposed" | "confirmed" | "declined";
        };
        readonly RetentionPreviewDto: {
            /** @description How many. */
            readonly count: number;
            /** @description The first hundred of them. */
            readonly people: readonly components["schemas"]["OverduePersonDto"][];
        };
        readonly RetentionRuleDto: {
            /**
             * @description `customers` have bought; `prospects` have not.
             * @enum {string}
             */
            readonly kind: "prospects" | "customers";
            /** @description Months after their last activity; null: for as long as nobody erases them. */
            readonly months: number | null;
        };
        readonly RetentionRulesDto: {
            /** @description Every kind. */
            readonly rules: readonly components["schemas"]["ShownRetentionRuleDto"][];
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
        readonly RevenueEventDto: {
            /**
             * @description Decimal in the deal's currency, signed: refunds and churn are below zero.
             * @example -250.00
             */
            readonly amount: string;
            /** @description Id of the event. */
            readonly id: string;
            /**
             * @description `booked` follows from winning; the others are recorded.
             * @enum {string}
             */
            readonly kind: "booked" | "invoiced" | "refunded" | "churned";
            /** @description The day it happened. */
            readonly on: string;
        };
        readonly ReviewItemDto: {
            /** @description The agreement it reviews. */
            readonly agreementId: string;
            /**
             * Format: date-time
             * @description When it was closed; null until then.
             */
            readonly closedAt: string | null;
            /** @description First day it is about, YYYY-MM-DD. */
            readonly fromOn: string;
            /** @description Id of the review. */
            readonly id: string;
            /**
             * @description Why it was opened: the cadence of the version, or by hand.
             * @enum {string}
             */
            readonly occasion: "week" | "month" | "quarter" | "by-hand";
            /**
             * Format: date-time
             * @description When it was opened, and its snapshot taken.
             */
            readonly openedAt: string;
            /**
             * @description A closed one is frozen.
             * @enum {string}
             */
            readonly status: "open" | "closed";
            /** @description Last day it is about, YYYY-MM-DD. */
            readonly toOn: string;
        };
        readonly ReviewsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["ReviewItemDto"][];
        };
        readonly ReviewSnapshotDto: {
            /** @description Promise by promise. */
            readonly clauses: readonly components["schemas"]["ClauseFiguresDto"][];
            /** @description Last day of the period, YYYY-MM-DD. */
            readonly endOn: string;
            /** @description First day of the period, YYYY-MM-DD. */
            readonly period: string;
            /** @description Number of the version in force. */
            readonly version: number;
        };
        readonly ReviewStateDto: {
            /** @description Id of the review. */
            readonly id: string;
            /** @description Counts its changes; the ETag. */
            readonly revision: number;
            /**
             * @description A closed one is frozen.
             * @enum {string}
             */
            readonly status: "open" | "closed";
        };
        readonly RoleDto: {
            /** @description True for the roles of the product, which do not change. */
            readonly isShipped: boolean;
            /** @description What people call it. */
            readonly name: string;
            /** @description Actions, scoped ones with how far they reach, such as `lead.read:own-team`. */
            readonly rights: readonly string[];
            /** @description What a member's roles list. */
            readonly role: string;
        };
        readonly RolesDto: {
            /** @description The product's first. */
            readonly items: readonly components["schemas"]["RoleDto"][];
        };
        readonly RoutedMemberDto: {
            /** @description Running and coming. */
            readonly absences: readonly components["schemas"]["ShownAbsenceDto"][];
            /** @description Null: as many as come. */
            readonly capacity: components["schemas"]["CapacityDto"] | null;
            /** @description Leads of the running period; 0 without a limit. */
            readonly given: number;
            /** @description Whether they are still with the workspace. */
            readonly isActive: boolean;
            /** @description Whether they are away now. */
            readonly isOnLeave: boolean;
            /** @description Whether their own calendar is open now; true without one. */
            readonly isOnShift: boolean;
            /** @description Id of the member. */
            readonly memberId: string;
            /** @description What they are called. */
            readonly name: string;
        };
        readonly RoutedMembersDto: {
            /** @description By name. */
            readonly items: readonly components["schemas"]["RoutedMemberDto"][];
        };
        readonly RoutingDecisionDto: {
            /** @description Whose rules were asked: of the first, then of the others; null: of all teams. */
            readonly askedTeamIds: readonly string[] | null;
            /**
             * @description Why no rule was asked, where it was offered before any; null otherwise.
             * @enum {string|null}
             */
            readonly because: "registered_by_partner" | null;
            /** @description In the order of the round. */
            readonly considered: readonly string[];
            /**
             * Format: date-time
             * @description When.
             */
            readonly decidedAt: string;
            /** @description Id of the decision. */
            readonly id: string;
            /** @description It lies there because nobody could take it, and goes to the first who can. */
            readonly isWaiting: boolean;
            /** @description The lead; for one that was only described an id of no meaning. */
            readonly leadId: string;
            /** @description Null: it lies in the team's queue. */
            readonly memberId: string | null;
            /**
             * @description How; null of an offer by name.
             * @enum {string|null}
             */
            readonly method: "round_robin" | "weighted" | "least_open" | "owner_of_company" | "pull_queue" | null;
            /**
             * @description An offer to nobody by name, or to somebody by name, a lead pulled back, or room for one that waited.
             * @enum {string}
             */
            readonly occasion: "offer" | "named" | "reroute" | "drain";
            /** @description Rules that were asked before. */
            readonly passedRules: readonly components["schemas"]["PassedRuleDto"][];
            /** @description And after. */
            readonly pointerAfter: string | null;
            /** @description Who got the last lead before. */
            readonly pointerBefore: string | null;
            /** @description Whose hands it was taken out of; null when it came fresh. */
            readonly pulledFrom: string | null;
            /** @description The rule that decided; null of an offer by name. */
            readonly ruleKey: string | null;
            /** @description The rules in force then. */
            readonly rulesVersion: number;
            /** @description With the reason. */
            readonly skipped: readonly components["schemas"]["SkippedMemberDto"][];
            /** @description The team it goes to. */
            readonly teamId: string;
        };
        readonly RoutingDecisionsDto: {
            /** @description In order. */
            readonly items: readonly components["schemas"]["RoutingDecisionDto"][];
        };
        readonly RoutingRuleDto: {
            /**
             * @description What happens to a lead that nobody can take now.
             * @enum {string}
             */
            readonly ifNobody: "wait" | "next_rule";
            /** @description Stays the same from version to version: whose turn it is goes by it. */
            readonly key: string;
            /**
             * @description How one of the team is found.
             * @enum {string}
             */
            readonly method: "round_robin" | "weighted" | "least_open" | "owner_of_company" | "pull_queue";
            /**
             * @description What becomes of turns that come while somebody is away.
             * @enum {string}
             */
            readonly missedTurns: "hold_position" | "accrue";
            /** @description What people call it. */
            readonly name: string;
            /** @description In the order of the round; null: whoever of the team may accept leads. */
            readonly participants: readonly components["schemas"]["ParticipantDto"][] | null;
            /**
             * Format: uuid
             * @description The team they go to.
             */
            readonly teamId: string;
            /** @description Which leads, in the language of tiers and segments; `{ "all": [] }` means every lead. */
            readonly when: {
                readonly [key: string]: unknown;
            };
        };
        readonly RoutingRulesDto: {
            /** @description What changed, for whoever reads the versions. */
            readonly note?: string;
            /** @description In their order: the first that matches decides. */
            readonly rules: readonly components["schemas"]["RoutingRuleDto"][];
        };
        readonly RoutingVersionDto: {
            /** @description What changed, in the words of whoever changed it. */
            readonly note: string | null;
            /** @description Counts from 1. */
            readonly number: number;
            /**
             * Format: date-time
             * @description From when on they decided.
             */
            readonly publishedAt: string;
            /** @description Who put them in force; null for a connector. */
            readonly publishedBy: string | null;
            /** @description In their order. */
            readonly rules: readonly components["schemas"]["RoutingRuleDto"][];
        };
        readonly RoutingVersionsDto: {
            /** @description Newest first. */
            readonly items: readonly components["schemas"]["RoutingVersionDto"][];
        };
        readonly RulesInForceDto: {
            /** @description In their order. */
            readonly rules: readonly components["schemas"]["RoutingRuleDto"][];
            /** @description 0 before any were put in force; also the ETag. */
            readonly version: number;
        };
        readonly RunDto: {
            /** @description Does everything and keeps nothing. */
            readonly dryRun?: boolean;
        };
        readonly SaidPreferencesDto: {
            /** @description Written to in working time only, by the member's own calendar, or by office hours. */
            readonly isQuiet: boolean;
            /** @description The cells to change. */
            readonly items: readonly components["schemas"]["NotificationPreferenceDto"][];
        };
        readonly SampleAuditDto: {
            /** @description How many of them may be faulty. */
            readonly acceptUpTo: number;
            /**
             * Format: date-time
             * @description When it was drawn.
             */
            readonly drawnAt: string;
            /** @description Member who drew it. */
            readonly drawnBy: string | null;
            /** @description First day of the offers. */
            readonly fromOn: string;
            /** @description Its id. */
            readonly id: string;
            /** @description Whether the lot is taken; null until both sides have graded all. */
            readonly isAccepted: boolean | null;
            /** @description How many there were to draw from. */
            readonly lot: number;
            /** @description How many marketing has graded. */
            readonly marketingGraded: number;
            /** @description How many sales has graded. */
            readonly salesGraded: number;
            /** @description The same seed draws the same leads. */
            readonly seed: number;
            /** @description How many were drawn. */
            readonly size: number;
            /** @description Last day of the offers. */
            readonly toOn: string;
        };
        readonly SampleAuditsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["SampleAuditDto"][];
        };
        readonly SampleGradedDto: {
            /** @description The sample. */
            readonly auditId: string;
            /** @description Whether it was the last one, and the sample is judged. */
            readonly isJudged: boolean;
            /** @description The lead. */
            readonly leadId: string;
        };
        readonly SampleGradeDto: {
            /** @description Whether it is as agreed. */
            readonly isGood: boolean;
            /**
             * Format: uuid
             * @description The lead.
             */
            readonly leadId: string;
            /**
             * @description Code of what is wrong with a faulty one, such as BAD_DATA; one that is as agreed takes none.
             * @enum {string}
             */
            readonly reason?: "MISROUTED" | "DUPLICATE" | "EXISTING_CUSTOMER" | "BAD_DATA" | "NO_CONSENT" | "TEST_OR_SPAM" | "NOT_ICP" | "BELOW_DEFINITION" | "STUDENT_OR_JOBSEEKER" | "OTHER";
        };
        readonly SavedMappingDto: {
            /** @description Id of it. */
            readonly id: string;
            /**
             * @description What the rows are.
             * @enum {string}
             */
            readonly kind: "leads" | "opportunities" | "companies" | "products";
            /** @description Where columns go. */
            readonly mapping: components["schemas"]["ImportMappingDto"];
            /** @description What people call it. */
            readonly name: string;
            /**
             * Format: date-time
             * @description When.
             */
            readonly savedAt: string;
            /** @description Member who saved it last; null when a program did. */
            readonly savedBy: string | null;
        };
        readonly SavedMappingsDto: {
            /** @description All of them. */
            readonly items: readonly components["schemas"]["SavedMappingDto"][];
        };
        readonly SaveMappingDto: {
            /**
             * @description What the rows are.
             * @enum {string}
             */
            readonly kind: "leads" | "opportunities" | "companies" | "products";
            readonly mapping: components["schemas"]["MappingDto"];
            /** @description What people call it; one that had the name before goes. */
            readonly name: string;
        };
        readonly ScanProblemDto: {
            /**
             * @description The time cannot be read or is not of this event; or nothing tells who it is.
             * @enum {string}
             */
            readonly reason: "time" | "nobody";
            /** @description The heading is row 1. */
            readonly row: number;
        };
        readonly ScoredLeadsDto: {
            /** @description None while no model is active. */
            readonly scored: number;
        };
        readonly ScoreModelDto: {
            /**
             * Format: date-time
             * @description When it was written.
             */
            readonly createdAt: string;
            /** @description Member who wrote it; null for the product. */
            readonly createdBy: string | null;
            /** @description Rules, half-life, thresholds and matrix. */
            readonly definition: {
                readonly [key: string]: unknown;
            };
            /** @description Whether leads are scored by it. */
            readonly isActive: boolean;
            /** @description Which framework; empty for models. */
            readonly key: string;
            /** @description What people call it. */
            readonly name: string;
            /** @description Its number, from 1. */
            readonly version: number;
        };
        readonly ScoreModelsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["ScoreModelDto"][];
            /** @description What a workspace may start from. */
            readonly starting: {
                readonly [key: string]: unknown;
            };
        };
        readonly ScoreReasonDto: {
            /**
             * @description Who somebody is, or what they do.
             * @enum {string}
             */
            readonly axis: "fit" | "engagement";
            /** @description Whole days since; null for what one is. */
            readonly daysAgo: number | null;
            /** @description What the rule gives. */
            readonly points: number;
            /** @description Key of the rule. */
            readonly rule: string;
            /** @description What it adds now. */
            readonly worth: number;
        };
        readonly SentenceDto: {
            /**
             * @description What is said; the words are made where it is shown.
             * @enum {string}
             */
            readonly code: "started" | "target" | "not-counted" | "paused" | "due" | "met" | "breached" | "answered-late" | "ended" | "corrected";
            /** @description Instants (ISO 8601), milliseconds, names and codes that go into the words. */
            readonly facts: {
                readonly [key: string]: string | number | null;
            };
        };
        readonly SessionDto: {
            /** @description Whoever signed in. */
            readonly account: components["schemas"]["AccountDto"];
            /** @description Actions the member may take; scoped ones also with every scope they reach. */
            readonly actions: readonly string[];
            /** @description To be sent as X-CSRF-Token with every change. */
            readonly csrfToken: string;
            /** @description The same person in this workspace. */
            readonly member: components["schemas"]["SessionMemberDto"];
            /** @description ISO 8601 in UTC, to correct countdowns. */
            readonly serverTime: string;
            /** @description The teams the member is in. */
            readonly teams: readonly components["schemas"]["TeamDto"][];
            /** @description The workspace that is entered. */
            readonly workspace: components["schemas"]["WorkspaceDto"];
            /** @description All workspaces of the account. */
            readonly workspaces: readonly components["schemas"]["NamedDto"][];
        };
        readonly SessionMemberDto: {
            /** @description Id of the member. */
            readonly id: string;
            /**
             * @description Language it reads.
             * @example it
             */
            readonly locale: string;
            /** @description As colleagues see it. */
            readonly name: string;
            /** @description Shipped roles by name, roles of the workspace by id. */
            readonly roles: readonly string[];
        };
        readonly SetDealContactDto: {
            /** @description True for the one who is asked first. */
            readonly isPrimary: boolean;
            /** @description The deal. */
            readonly opportunityId: string;
            /** @description The person, by the id the deal knows them by. */
            readonly personId: string;
            /**
             * @description Their part in the decision.
             * @enum {string}
             */
            readonly role: "economic_buyer" | "champion" | "decision_maker" | "influencer" | "user" | "blocker" | "other";
        };
        readonly SettledDisputeDto: {
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /**
             * @description What one side proposes, while the other has not agreed; null once it is settled.
             * @enum {string|null}
             */
            readonly proposedOutcome: "rejection_stands" | "rejection_overturned" | null;
            /**
             * @description The side that proposes it.
             * @enum {string|null}
             */
            readonly proposedSide: "marketing" | "sales" | null;
            /**
             * @description Open, or how it was settled.
             * @enum {string}
             */
            readonly state: "open" | "rejection_stands" | "rejection_overturned";
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
        readonly SheetDto: {
            /** @description Its name, as the preview lists it. */
            readonly sheet: string;
        };
        readonly ShiftedFeatureDto: {
            /** @description How likely as much is by chance in any feature. */
            readonly byChance: number;
            /** @description Which one. */
            readonly feature: string;
            /** @description Population stability index. */
            readonly index: number;
            /**
             * @description In a word.
             * @enum {string}
             */
            readonly moved: "much" | "little" | "no";
        };
        readonly ShownAbsenceDto: {
            /**
             * Format: date-time
             * @description From when.
             */
            readonly fromAt: string;
            /** @description Id of the absence. */
            readonly id: string;
            /** @description Who is away. */
            readonly memberId: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            readonly toAt: string;
        };
        readonly ShownAbsencesDto: {
            /** @description Running and coming, soonest first. */
            readonly items: readonly components["schemas"]["ShownAbsenceDto"][];
        };
        readonly ShownAgreementDto: {
            /** @description Id of the agreement. */
            readonly id: string;
            /** @description What it is called. */
            readonly name: string;
            /** @description In the order of their numbers. */
            readonly versions: readonly components["schemas"]["ShownVersionDto"][];
        };
        readonly ShownCalendarDto: {
            /** @description As lists show it. */
            readonly calendar: components["schemas"]["CalendarItemDto"];
            /** @description What it says now. */
            readonly current: components["schemas"]["CalendarVersionDto"];
            /** @description What the same drawing would say with the holiday and zone data of today; save it to take that over. */
            readonly renewal: readonly components["schemas"]["ChangeDto"][];
            /** @description The newest first. */
            readonly versions: readonly components["schemas"]["VersionBriefDto"][];
        };
        readonly ShownDelegationDto: {
            /** @description Member who gave it. */
            readonly fromMemberId: string;
            /** @description As it is now. */
            readonly fromName: string;
            /** @description Id of the delegation. */
            readonly id: string;
            /**
             * @description The side.
             * @enum {string}
             */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /** @description Member who may sign. */
            readonly toMemberId: string;
            /** @description As it is now. */
            readonly toName: string;
            /** @description The last day it holds, in the zone of the workspace. */
            readonly untilOn: string;
        };
        readonly ShownIntervalDto: {
            /** @description Why: `open`, `closed`, `holiday`, `break`, `exception`, `pause` and the like. */
            readonly because: string;
            /** @description Whether it counts. */
            readonly counts: boolean;
            /** @description Its first instant, ISO 8601 in UTC. */
            readonly from: string;
            /** @description Name of the holiday or reason of the pause; null without one. */
            readonly label: string | null;
            /** @description The instant after its last, ISO 8601 in UTC. */
            readonly to: string;
        };
        readonly ShownPeriodDto: {
            /** @description What came later about leads, the earliest first. */
            readonly adjustments: readonly components["schemas"]["TallyAdjustmentDto"][];
            /** @description Its agreement. */
            readonly agreementId: string;
            /** @description Frozen at the close; null until then. */
            readonly asClosed: readonly components["schemas"]["ClauseFiguresDto"][] | null;
            /** @description With everything that came later. */
            readonly asKnownNow: components["schemas"]["KnownNowDto"];
            /** @description What it left to the next period. */
            readonly carried: readonly components["schemas"]["CarriedDto"][];
            /**
             * Format: date-time
             * @description When it was closed; null until then.
             */
            readonly closedAt: string | null;
            /**
             * Format: date-time
             * @description The hard close: its end, the acceptance window and the dispute window.
             */
            readonly closesAt: string;
            /** @description What follows from what was missed. */
            readonly consequences: readonly components["schemas"]["ConsequenceDto"][];
            /** @description What came later about obligations, the earliest first. */
            readonly dutyAdjustments: readonly components["schemas"]["DutyAdjustmentDto"][];
            /** @description Its last day, YYYY-MM-DD. */
            readonly endOn: string;
            /** @description Its first day, YYYY-MM-DD: names the period. */
            readonly period: string;
            /** @description Position in the journal up to which everything is in its figures; null until it is closed. */
            readonly position: number | null;
            /** @description Every restatement, the first proposed first. */
            readonly restatements: readonly components["schemas"]["ShownRestatementDto"][];
            /**
             * @description `closing`: the period is over, its windows are not.
             * @enum {string}
             */
            readonly status: "open" | "closing" | "closed";
            /** @description Numbers of the versions that judged within it. */
            readonly versions: readonly number[];
        };
        readonly ShownProgressDto: {
            /** @description Acts that counted. */
            readonly done: number;
            /** @description Acts that were promised. */
            readonly needed: number;
        };
        readonly ShownRestatementDto: {
            /** @description What stands since; null unless confirmed. */
            readonly after: readonly components["schemas"]["ClauseFiguresDto"][] | null;
            /** @description What stood until then; null unless confirmed. */
            readonly before: readonly components["schemas"]["ClauseFiguresDto"][] | null;
            /**
             * Format: date-time
             * @description When it was answered; null until then.
             */
            readonly decidedAt: string | null;
            /** @description Member who answered; null until then. */
            readonly decidedBy: string | null;
            /** @description The side that answered; null until then. */
            readonly decidedSide: string | null;
            /** @description Id of the restatement. */
            readonly id: string;
            /** @description Position in the journal of what stands since; null unless confirmed. */
            readonly position: number | null;
            /**
             * Format: date-time
             * @description When it was proposed.
             */
            readonly proposedAt: string;
            /** @description Member who proposed it. */
            readonly proposedBy: string;
            /** @description The side that proposed it. */
            readonly proposedSide: string;
            /** @description Why, in the words of who proposed it. */
            readonly reason: string;
            /** @description Counts its changes; the ETag. */
            readonly revision: number;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly status: "proposed" | "confirmed" | "declined";
        };
        readonly ShownRetentionRuleDto: {
            /**
             * @description `customers` have bought; `prospects` have not.
             * @enum {string}
             */
            readonly kind: "prospects" | "customers";
            /**
             * Format: date-time
             * @description When somebody last looked whose time was over; null before the first time, and where there is no rule.
             */
            readonly lastAt: string | null;
            /** @description How many were erased then. */
            readonly lastCount: number | null;
            /** @description Months after their last activity; null: for as long as nobody erases them. */
            readonly months: number | null;
        };
        readonly ShownReviewDto: {
            /** @description What to talk about, in its order. */
            readonly agenda: readonly components["schemas"]["AgendaItemDto"][];
            /** @description The agreement it reviews. */
            readonly agreementId: string;
            /** @description Who was there. */
            readonly attendees: readonly components["schemas"]["AttendeeDto"][];
            /**
             * Format: date-time
             * @description When it was closed; null until then.
             */
            readonly closedAt: string | null;
            /** @description Member who closed it; null until then. */
            readonly closedBy: string | null;
            /** @description What was decided. */
            readonly decisions: readonly components["schemas"]["DecisionDto"][];
            /** @description First day it is about, YYYY-MM-DD. */
            readonly fromOn: string;
            /** @description Id of the review. */
            readonly id: string;
            /** @description What was said, in words; null when nobody wrote it down. */
            readonly minutes: string | null;
            /**
             * @description Why it was opened: the cadence of the version, or by hand.
             * @enum {string}
             */
            readonly occasion: "week" | "month" | "quarter" | "by-hand";
            /**
             * Format: date-time
             * @description When it was opened, and its snapshot taken.
             */
            readonly openedAt: string;
            /** @description Member who opened it; null when the cadence did. */
            readonly openedBy: string | null;
            /** @description Position in the journal of the snapshot; null until it is numbered. */
            readonly position: number | null;
            /** @description What the figures suggest for the next version. */
            readonly proposals: readonly components["schemas"]["ProposalDto"][];
            /** @description Counts its changes; the ETag. */
            readonly revision: number;
            /** @description Both sides when it was opened. */
            readonly snapshot: components["schemas"]["ReviewSnapshotDto"];
            /**
             * @description A closed one is frozen.
             * @enum {string}
             */
            readonly status: "open" | "closed";
            /** @description Last day it is about, YYYY-MM-DD. */
            readonly toOn: string;
        };
        readonly ShownSampleAuditDto: {
            /** @description How many of them may be faulty. */
            readonly acceptUpTo: number;
            /**
             * Format: date-time
             * @description When it was drawn.
             */
            readonly drawnAt: string;
            /** @description Member who drew it. */
            readonly drawnBy: string | null;
            /** @description First day of the offers. */
            readonly fromOn: string;
            /** @description Its id. */
            readonly id: string;
            /** @description Whether the lot is taken; null until both sides have graded all. */
            readonly isAccepted: boolean | null;
            /** @description Those that were drawn. */
            readonly leads: readonly components["schemas"]["DrawnLeadDto"][];
            /** @description How many there were to draw from. */
            readonly lot: number;
            /** @description How many marketing has graded. */
            readonly marketingGraded: number;
            /** @description How many sales has graded. */
            readonly salesGraded: number;
            /** @description The same seed draws the same leads. */
            readonly seed: number;
            /** @description How many were drawn. */
            readonly size: number;
            /** @description Last day of the offers. */
            readonly toOn: string;
            /** @description Null until both sides have graded all. */
            readonly verdict: components["schemas"]["AuditVerdictDto"] | null;
        };
        readonly ShownSignatureDto: {
            /**
             * Format: date-time
             * @description When it was signed.
             */
            readonly at: string;
            /** @description In whose stead it was signed; null where the signer has the right of the side. */
            readonly forName: string | null;
            /** @description Member who signed for it. */
            readonly memberId: string;
            /** @description As it is now. */
            readonly name: string;
            /**
             * @description The side that is bound.
             * @enum {string}
             */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
        };
        readonly ShownVersionDto: {
            /**
             * Format: date-time
             * @description When it began to judge; null before that.
             */
            readonly activatedAt: string | null;
            /** @description Who wrote it; null for the product or a connector. */
            readonly author: string | null;
            /** @description Number of the version it was written from; null for the first. */
            readonly basedOn: number | null;
            /** @description By the same keys, where a calendar of the workspace is pinned. */
            readonly calendarPins: {
                readonly [key: string]: components["schemas"]["CalendarPinDto"];
            };
            /** @description The working calendars that judge: `default`, and one per team id that has its own. */
            readonly calendars: {
                readonly [key: string]: unknown;
            };
            /** @description SHA-256 of what is signed, in hexadecimal: the same words, the same hash. */
            readonly contentHash: string;
            /**
             * Format: date-time
             * @description When it was first written.
             */
            readonly createdAt: string;
            /** @description First day it judges; null until a day is set. */
            readonly effectiveOn: string | null;
            /**
             * Format: date-time
             * @description When it was answered, taken back, replaced or ended; null before that.
             */
            readonly endedAt: string | null;
            /** @description Id of the version. */
            readonly id: string;
            /** @description Why it was written; null when nothing was said. */
            readonly note: string | null;
            /** @description Counted from 1. */
            readonly number: number;
            /**
             * Format: date-time
             * @description When it was laid on the table; null before that.
             */
            readonly proposedAt: string | null;
            /**
             * @description The side that laid it on the table; null before that.
             * @enum {string|null}
             */
            readonly proposedSide: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership" | null;
            /** @description Who laid it before the other side; null before that, or for a connector. */
            readonly proposer: string | null;
            /** @description Counts the wordings of a draft; sent back as `If-Match` by whoever changes it. */
            readonly revision: number;
            /** @description Whose signature it takes. */
            readonly signatories: readonly ("marketing" | "sales" | "partner" | "care" | "operations" | "leadership")[];
            /** @description Those given so far. */
            readonly signatures: readonly components["schemas"]["ShownSignatureDto"][];
            /**
             * @description Where it stands.
             * @enum {string}
             */
            readonly status: "draft" | "proposed" | "withdrawn" | "signed" | "active" | "superseded" | "ended";
            /** @description What both sides promise, as it was sent with the version, defaults filled in. */
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly ShownWaiverDto: {
            /** @description When, ISO 8601 in UTC. */
            readonly at: string;
            /** @description As the member is called now. */
            readonly by: string;
            /** @description Member who excused it. */
            readonly byMemberId: string;
            /** @description What was said beside it. */
            readonly note: string | null;
            /**
             * @description Why.
             * @enum {string}
             */
            readonly reason: "system_outage" | "customer_asked" | "wrong_data" | "absence" | "agreed_exception" | "force_majeure" | "other";
        };
        readonly SignatureDto: {
            /** @enum {string} */
            readonly side: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
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
        readonly SigningRuleDto: {
            /** @description Leadership signs every version that is proposed from now on, beside its sides. */
            readonly needsLeadership: boolean;
        };
        readonly SiteChangeDto: {
            /** @enum {string} */
            readonly consent?: "asked" | "not-needed";
            readonly name?: string;
            readonly origins?: readonly string[];
            /** @enum {string} */
            readonly state?: "active" | "paused";
        };
        readonly SiteDto: {
            /**
             * @description Whether visitors are asked first.
             * @enum {string}
             */
            readonly consent: "asked" | "not-needed";
            /**
             * Format: date-time
             * @description When it was entered.
             */
            readonly createdAt: string;
            /** @description What is pasted into every page. */
            readonly embedCode: string;
            /** @description Its id. */
            readonly id: string;
            /** @description What the workspace calls it. */
            readonly name: string;
            /** @description Where its pages are. */
            readonly origins: readonly string[];
            /**
             * @description Paused, nothing is recorded.
             * @enum {string}
             */
            readonly state: "active" | "paused";
        };
        readonly SitesDto: {
            /** @description In the order they were entered. */
            readonly items: readonly components["schemas"]["SiteDto"][];
        };
        readonly SkippedEventDto: {
            /** @description Why: cancelled, no-length, out-of-years. */
            readonly code: string;
            /** @description Line of the file on which it begins. */
            readonly line: number;
            /** @description Its title; null without one. */
            readonly name: string | null;
        };
        readonly SkippedMemberDto: {
            /** @description Who was skipped. */
            readonly memberId: string;
            /**
             * @description The first reason that holds.
             * @enum {string}
             */
            readonly reason: "inactive" | "not_in_team" | "on_leave" | "off_shift" | "at_capacity" | "declined_before" | "pulled_back" | "behind_others";
        };
        readonly SnapshotDto: {
            /**
             * Format: date-time
             * @description The minute the figures were taken for.
             */
            readonly asOf: string;
            /**
             * @description Its name; after a slash, what it is of.
             * @example agreement/0198a6f0-0000-7000-8000-000000000001
             */
            readonly board: string;
            /** @description Content: a flat map of cells, such as `now.mql`, to numbers, texts or lists. */
            readonly cells: {
                readonly [key: string]: unknown;
            };
            /** @description Figures of two epochs are never compared. */
            readonly epoch: string;
            /** @description Position folded: one number for all boards of the workspace. */
            readonly revision: number;
            /**
             * Format: date-time
             * @description To correct countdowns.
             */
            readonly serverTime: string;
        };
        readonly SnoozedLeadsDto: {
            /** @description Those that come back first first. */
            readonly items: readonly components["schemas"]["LeadItemDto"][];
            /** @description How many there are in all. */
            readonly total: number;
        };
        readonly SnoozeTermsDto: {
            /** @description Working days a snooze may last. */
            readonly days: number;
            /**
             * Format: date-time
             * @description The latest instant it may end.
             */
            readonly latest: string;
            /** @description How often it may be. */
            readonly most: number;
            /** @description How often it was snoozed in its stage. */
            readonly used: number;
        };
        readonly SourceChangeDto: {
            readonly name?: string;
            readonly settings?: components["schemas"]["ConnectorSettingsDto"];
            /** @enum {string} */
            readonly state?: "active" | "paused";
            readonly token?: string;
        };
        readonly SourceDto: {
            /**
             * Format: date-time
             * @description When it was connected.
             */
            readonly createdAt: string;
            /** @description The last 24 hours. */
            readonly day: components["schemas"]["DayOfHitsDto"];
            /** @description Whether records can be read back. */
            readonly hasToken: boolean;
            /**
             * @description `failing` while hits wait to be replayed or the last were refused; `silent` when nothing came for longer than usual.
             * @enum {string}
             */
            readonly health: "ok" | "silent" | "failing";
            /** @description Its id. */
            readonly id: string;
            /**
             * @description Who sends, and in which form.
             * @enum {string}
             */
            readonly kind: "standard-webhooks" | "json" | "google-ads" | "meta" | "linkedin" | "hubspot" | "typeform" | "calendly" | "pipedrive" | "salesforce" | "segment" | "shopify" | "mautic";
            /**
             * Format: date-time
             * @description Null before the first.
             */
            readonly lastHitAt: string | null;
            /** @description What the workspace calls it. */
            readonly name: string;
            /** @description Where it sends to, below the address of this installation. */
            readonly path: string;
            /**
             * Format: date-time
             * @description Until then the secret before the present one proves, too; null when only one does.
             */
            readonly previousUntil: string | null;
            /** @description How its leads are taken. */
            readonly settings: components["schemas"]["ConnectorSettingsDto"];
            /**
             * @description While it is `paused` its hits are kept and not taken; a replay takes them.
             * @enum {string}
             */
            readonly state: "active" | "paused";
        };
        readonly SourceKindDto: {
            /**
             * @description What proves who sent a hit.
             * @enum {string}
             */
            readonly authentication: "signature" | "key" | "basic" | "address";
            /** @description Its page of documentation. */
            readonly documentation: string;
            /**
             * @description What `kind` says.
             * @enum {string}
             */
            readonly kind: "standard-webhooks" | "json" | "google-ads" | "meta" | "linkedin" | "hubspot" | "typeform" | "calendly" | "pipedrive" | "salesforce" | "segment" | "shopify" | "mautic";
            /** @description Its name, as its makers write it. */
            readonly label: string;
            /** @description Whether it names records only, which are read back with a token. */
            readonly needsToken: boolean;
            /**
             * @description Whose the secret is.
             * @enum {string}
             */
            readonly secret: "ours" | "theirs" | "none";
            /** @description What whoever connects it does, in order; `{address}` and `{secret}` stand for what they paste. */
            readonly steps: readonly string[];
        };
        readonly SourceKindsDto: {
            /** @description Fields of a lead that a mapping or a question may name; beside them any that begins with `custom.`. */
            readonly fields: readonly string[];
            /** @description Every kind. */
            readonly items: readonly components["schemas"]["SourceKindDto"][];
        };
        readonly SourcesDto: {
            /** @description Every source. */
            readonly items: readonly components["schemas"]["SourceDto"][];
        };
        readonly SourceSecretDto: {
            /** @description To be given to whoever sends. */
            readonly secret: string;
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
        readonly StandingChangeDto: {
            /** @description Key of the clause. */
            readonly clauseKey: string;
            /**
             * @description What changed.
             * @enum {string}
             */
            readonly code: "better" | "worse" | "same" | "only-rehearsed" | "only-was" | "nothing";
            /** @description The side that owes it. */
            readonly owedBy: string;
            /** @description First day of the period. */
            readonly period: string;
            /** @description The same as rehearsed. */
            readonly rehearsed: number | null;
            /** @description Status as rehearsed. */
            readonly statusRehearsed: string | null;
            /** @description Status as it was. */
            readonly statusWas: string | null;
            /** @description Share kept, or goal attained, as it was; null where nothing is decided. */
            readonly was: number | null;
        };
        readonly StandingMergeDto: {
            /** @description Id of the merge. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When that was.
             */
            readonly mergedAt: string;
            /** @description Name of the member who merged them; null when a connector did. */
            readonly mergedBy: string | null;
            /** @description The record that was merged. */
            readonly person: components["schemas"]["PersonDto"];
            /**
             * Format: date-time
             * @description From then on it stays.
             */
            readonly undoableUntil: string;
        };
        readonly StandingPartnerDto: {
            /** @description Id of the partner. */
            readonly id: string;
            /**
             * @description How it sells.
             * @enum {string}
             */
            readonly kind: "dealer" | "agent" | "reseller" | "distributor" | "referrer";
            /** @description What it is called. */
            readonly name: string;
        };
        readonly StatusDto: {
            /** @enum {string} */
            readonly status: "open" | "waiting" | "resolved" | "closed";
            readonly version: number;
        };
        readonly StepDoneDto: {
            /**
             * Format: uuid
             * @description A file of the deal or its lead that shows it.
             */
            readonly attachmentId?: string;
            /** @description The day it was done; today when left out. */
            readonly doneOn?: string;
            /** @description How it is known. */
            readonly note?: string;
        };
        readonly StepMemberDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description As colleagues see it. */
            readonly name: string;
        };
        readonly StepPersonDto: {
            /** @description Id of the person. */
            readonly id: string;
            /** @description Null when nobody knows it; masked for those who may not see who people are. */
            readonly name: string | null;
        };
        readonly StuckDaysDto: {
            /** @description With a deal. */
            readonly opportunity: number;
            /** @description Accepted by sales. */
            readonly sal: number;
            /** @description Qualified by sales. */
            readonly sql: number;
        };
        readonly StuckLeadDto: {
            /** @description By how much it is beyond. */
            readonly beyondMs: number;
            /** @description Working time since then: office hours of the workspace's week. */
            readonly idleMs: number;
            /**
             * Format: date-time
             * @description When something was last done with it.
             */
            readonly lastActivityAt: string;
            /** @description The lead. */
            readonly lead: components["schemas"]["LeadItemDto"];
            /** @description What its stage allows. */
            readonly limitMs: number;
            /** @description What is not there: a next step, one that is not overdue, an attempt in this stage. */
            readonly missing: readonly ("next_step" | "next_step_overdue" | "attempt")[];
        };
        readonly StuckLeadsDto: {
            /**
             * Format: date-time
             * @description The instant they were weighed at.
             */
            readonly asOf: string;
            /** @description The furthest beyond first. */
            readonly items: readonly components["schemas"]["StuckLeadDto"][];
            /** @description How many there are in all. */
            readonly total: number;
        };
        readonly SubReasonCountsDto: {
            /** @description Leads that miss it. */
            readonly missed: number;
            /**
             * @description What does not fit.
             * @enum {string}
             */
            readonly subReason: "size" | "industry" | "region" | "role";
            /** @description Leads of which it cannot be told. */
            readonly unknown: number;
        };
        readonly TakenCallDto: {
            /** @description Id of the call, as it was told. */
            readonly callId: string;
            /**
             * @description `logged` as an attempt, `unmatched` until somebody gives it to a lead, or `repeated`: it was told before.
             * @enum {string}
             */
            readonly status: "logged" | "unmatched" | "repeated";
        };
        readonly TakenScansDto: {
            /** @description How many came by this file. */
            readonly attended: number;
            /** @description How many became leads by it, or told an open one. */
            readonly leads: number;
            /** @description The first hundred of them. */
            readonly problems: readonly components["schemas"]["ScanProblemDto"][];
            /** @description Rows that were not taken. */
            readonly refused: number;
            /** @description How many registered by this file. */
            readonly registered: number;
            /** @description How many the file has, without its heading. */
            readonly rows: number;
        };
        readonly TallyAdjustmentDto: {
            /** @description Id of that member or connector; null for the product itself. */
            readonly actorId: string | null;
            /**
             * @description Who made it so: a member, a connector, or the product itself.
             * @enum {string}
             */
            readonly actorKind: "member" | "connector" | "system";
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly at: string;
            /** @description Name of that member; null for anybody else. */
            readonly byName: string | null;
            /**
             * @description What happened.
             * @example rejection_overturned
             */
            readonly cause: string;
            /** @description What it moved. */
            readonly changes: readonly components["schemas"]["BucketChangeDto"][];
            /** @description Key of the quota. */
            readonly clauseKey: string;
            /** @description The day the lead counted, YYYY-MM-DD. */
            readonly earnedOn: string;
            /** @description Which pass of the lead through marketing. */
            readonly episode: number;
            /** @description The lead. */
            readonly leadId: string;
            /** @description First day of the period it is posted in. */
            readonly postedIn: string;
        };
        readonly TargetChangeDto: {
            /**
             * @description What was done with it.
             * @enum {string}
             */
            readonly change: "added" | "removed" | "changed";
            /** @description Key of the criterion. */
            readonly criterion: string;
        };
        readonly TargetContradictionDto: {
            /**
             * @description What is said not to fit.
             * @enum {string}
             */
            readonly subReason: "size" | "industry" | "region" | "role";
            /** @description Number of the version that says it does. */
            readonly version: number;
        };
        readonly TargetCriterionDto: {
            /** @description What programs call it. */
            readonly key: string;
            /**
             * @description What does not fit where it does not hold.
             * @enum {string}
             */
            readonly subReason: "size" | "industry" | "region" | "role";
            /**
             * @description What a lead is of which too little is known.
             * @enum {string}
             */
            readonly unknownCountsAs: "unknown" | "out";
            /** @description The condition on the lead. */
            readonly when: {
                readonly [key: string]: unknown;
            };
        };
        readonly TargetDefinitionDto: {
            /** @description In the order they are read. */
            readonly criteria: readonly components["schemas"]["TargetCriterionDto"][];
        };
        readonly TargetDefinitionsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["TargetVersionDto"][];
            /** @description The latest first: the first says what is in force. */
            readonly publications: readonly components["schemas"]["TargetPublicationDto"][];
            /** @description What a workspace may start from. */
            readonly starting: components["schemas"]["TargetDefinitionDto"];
        };
        readonly TargetPublicationDto: {
            /**
             * Format: date-time
             * @description When.
             */
            readonly publishedAt: string;
            /** @description Member who did it; null for the product. */
            readonly publishedBy: string | null;
            /** @description Why. */
            readonly reason: string;
            /** @description Null: from then on none was in force. */
            readonly version: number | null;
        };
        readonly TargetReasonDto: {
            /** @description For whoever reads the history. */
            readonly reason: string;
        };
        readonly TargetTrialDto: {
            /**
             * Format: date-time
             * @description When they were read.
             */
            readonly asOf: string;
            /** @description By the version in force; null where none is. */
            readonly before: components["schemas"]["VerdictCountsDto"] | null;
            /** @description By the draft. */
            readonly counts: components["schemas"]["VerdictCountsDto"];
            /** @description Own fields were left out: you may not see what may name somebody. */
            readonly hidesCustom: boolean;
            /** @description Number of the version in force; null where none is. */
            readonly inForce: number | null;
            /** @description Lead by lead, in the order given, or the latest first. */
            readonly leads: readonly components["schemas"]["TargetTriedLeadDto"][];
            /** @description What speaks against them, by sub-reason. */
            readonly misses: readonly components["schemas"]["SubReasonCountsDto"][];
        };
        readonly TargetTrialWishDto: {
            /** @description Up to 100 leads that nobody captured, by what a predicate may ask of them. Left out, the latest leads. */
            readonly attributes?: readonly Record<string, never>[];
            /** @description The draft. */
            readonly definition: Record<string, never>;
            /** @description How many of the latest leads. Left out, 500. */
            readonly latest?: number;
        };
        readonly TargetTriedLeadDto: {
            /**
             * @description What the version in force makes of it; null where none is.
             * @enum {string|null}
             */
            readonly before: "in" | "out" | "unknown" | null;
            /** @description The lead; null for one that was only described. */
            readonly leadId: string | null;
            /** @description What it misses. */
            readonly missed: readonly components["schemas"]["NamedCriterionDto"][];
            /** @description What too little is known for. */
            readonly unknown: readonly components["schemas"]["NamedCriterionDto"][];
            /**
             * @description Whether the lead is wanted.
             * @enum {string}
             */
            readonly verdict: "in" | "out" | "unknown";
        };
        readonly TargetVersionDto: {
            /** @description Against the version before it. */
            readonly changes: readonly components["schemas"]["TargetChangeDto"][];
            /**
             * Format: date-time
             * @description When it was written.
             */
            readonly createdAt: string;
            /** @description Member who wrote it; null for the product. */
            readonly createdBy: string | null;
            /** @description Who is wanted. */
            readonly definition: components["schemas"]["TargetDefinitionDto"];
            /** @description Whether leads that are handed over are judged by it. */
            readonly isActive: boolean;
            /** @description What people call it. */
            readonly name: string;
            /** @description Its number, from 1. */
            readonly version: number;
        };
        readonly TeamBacklogDto: {
            /** @description How many leads. */
            readonly count: number;
            /**
             * Format: date-time
             * @description Since when the one that waits longest has.
             */
            readonly oldestAt: string;
            /** @description Whose queue. */
            readonly teamId: string;
        };
        readonly TeamDto: {
            /** @description Id of the team. */
            readonly id: string;
            /**
             * @description The side it stands on.
             * @enum {string}
             */
            readonly kind: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            /** @description What it is called. */
            readonly name: string;
        };
        readonly TeamsDto: {
            /** @description By name. */
            readonly items: readonly components["schemas"]["TeamDto"][];
        };
        readonly TemplateDto: {
            /** @description Whom it is for. */
            readonly about: string;
            /** @description Stable over languages. */
            readonly key: string;
            /** @description Whole and valid: what a draft may be sent with as it is. */
            readonly terms: {
                readonly [key: string]: unknown;
            };
            /** @description What it is called. */
            readonly title: string;
        };
        readonly TemplatesDto: {
            /** @description In the order they are offered. */
            readonly items: readonly components["schemas"]["TemplateDto"][];
        };
        readonly TemplateStepDto: {
            /** @description Days after the opening on which it is expected; null leaves that open. */
            readonly afterDays: number | null;
            /** @description A shipped code, or the workspace's own words. */
            readonly name: string;
        };
        readonly TemplateStepWishDto: {
            /** @description Days after the opening on which it is expected. */
            readonly afterDays?: number | null;
            /** @description A shipped code, or words of one's own. */
            readonly name: string;
        };
        readonly TermsChangeDto: {
            /** @description Key of the clause it is about; null for what holds for all of them. */
            readonly clause: string | null;
            /**
             * @description What is said otherwise.
             * @enum {string}
             */
            readonly code: "clause.added" | "clause.removed" | "clause.kind" | "clause.title" | "clause.owed-by" | "clause.owed-to" | "clause.objective" | "clause.consequence" | "clause.penalty" | "clause.note" | "clause.serves" | "clause.segment" | "quota.goal" | "quota.stage" | "quota.requalified" | "quota.once-per-company" | "quota.values" | "quota.measure" | "quota.at-least" | "quota.fields" | "quota.part" | "quota.bound" | "quota.by" | "tier.added" | "tier.removed" | "tier.target" | "tier.label" | "tier.when" | "tier.order" | "duty.alarms" | "duty.calendar" | "duty.escalation" | "duty.qualifying" | "duty.attempts" | "duty.gap" | "duty.from" | "duty.to" | "duty.measure" | "duty.messages" | "duty.conditions" | "window.acceptance" | "window.dispute" | "working-day" | "period.unit" | "period.zone" | "period.first-day" | "period.first-month" | "plan.weekdays" | "plan.months" | "refund-days" | "reason.added" | "reason.removed" | "reason.changed" | "value.added" | "value.removed" | "value.changed" | "value.other" | "value.currency" | "framework" | "capacity" | "carry-over" | "revenue-goal" | "dictionary" | "reviews" | "counts-from-start" | "calendar.added" | "calendar.removed" | "calendar.changed";
            /** @description Usually `from` and `to` as they stand in the terms, null for what is not said. */
            readonly facts: {
                readonly [key: string]: unknown;
            };
        };
        readonly TermsDifferenceDto: {
            /** @description Clauses first. */
            readonly changes: readonly components["schemas"]["TermsChangeDto"][];
        };
        readonly TestHitDto: {
            /** @description Of the hit. */
            readonly id: string;
            /** @description The test leads it made. */
            readonly leadIds: readonly string[];
            /** @description Why it made none; null where nothing stood in the way. */
            readonly reason: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly TestMailDto: {
            /** @description Where to. */
            readonly mailTo: string;
        };
        readonly TierDto: {
            /** @description Stable over versions. */
            readonly key: string;
            /** @description What it is called. */
            readonly label: string;
        };
        readonly TimelineItemDto: {
            /** @description Who did it. */
            readonly actor: components["schemas"]["ActorDto"];
            /** @description Id of the journal entry. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it happened in the world.
             */
            readonly occurredAt: string;
            /** @description Ids, codes and numbers by the type of the entry; no personal data. */
            readonly payload: {
                readonly [key: string]: unknown;
            };
            /** @description Dense number in the workspace; null for the moment between the write and its numbering. */
            readonly position: number | null;
            /**
             * @description What happened, in the past tense.
             * @example handover.accepted
             * @enum {string}
             */
            readonly type: "person.created" | "person.updated" | "person.consent_changed" | "company.created" | "company.kinds_set" | "person.merged" | "person.unmerged" | "person.merge_proposed" | "person.told_apart" | "lead.captured" | "lead.enriched" | "lead.qualified" | "lead.sales_qualified" | "lead.recycled" | "lead.disqualified" | "lead.moved" | "lead.reopened" | "lead.reopening_undone" | "lead.assigned" | "lead.person_changed" | "lead.merged" | "lead.unmerged" | "lead.held" | "lead.resumed" | "lead.taken_back" | "lead.forgotten" | "lead.test_erased" | "lead.next_step_set" | "note.added" | "note.removed" | "attempt.logged" | "handover.offered" | "handover.declined" | "handover.accepted" | "handover.rejected" | "handover.withdrawn" | "handover.superseded" | "handover.rerouted" | "handover.lapsed" | "handover.disputed" | "handover.conceded" | "handover.settlement_proposed" | "handover.escalated" | "handover.settled" | "opportunity.opened" | "opportunity.stage_changed" | "opportunity.won" | "opportunity.lost" | "opportunity.contact_set" | "opportunity.contact_removed" | "opportunity.steps_planned" | "opportunity.step_done" | "opportunity.step_overdue" | "opportunity.step_reopened" | "revenue.recorded" | "decision_template.changed" | "agreement.drafted" | "agreement.redrafted" | "agreement.proposed" | "agreement.answered" | "agreement.withdrawn" | "agreement.signed" | "signature.delegated" | "signature.undelegated" | "signature.demanded" | "agreement.activated" | "agreement.ended" | "policy.activated" | "obligation.started" | "obligation.met" | "obligation.breached" | "obligation.fulfilled_late" | "obligation.excused" | "obligation.cancelled" | "obligation.reopened" | "obligation.rescheduled" | "obligation.waived" | "obligation.corrected" | "obligation.rebased" | "obligation.alarm_raised" | "capacity.exceeded" | "tally.changed" | "window.closed" | "dispute_window.closed" | "attachment.added" | "attachment.removed" | "attachment.restored" | "calendar.created" | "calendar.changed" | "calendar.archived" | "calendar.assigned" | "conversation.opened" | "conversation.message_added" | "conversation.assigned" | "conversation.status_changed" | "conversation.priority_changed" | "conversation.identified" | "conversation.lead_made" | "conversation.handed_to_care" | "event.created" | "event.changed" | "event.attendance_recorded" | "encounter.registered" | "data.exported" | "partner.created" | "partner.changed" | "partner.ended" | "registration.submitted" | "registration.approved" | "registration.refused" | "registration.withdrawn" | "registration.extended" | "registration.ending_soon" | "registration.expired" | "registration.closed" | "period.closed" | "period.carried" | "period.restatement_proposed" | "period.restatement_declined" | "period.restated" | "process.marked" | "process.unmarked" | "evidence.recorded" | "qualification.activated" | "prediction.drifted" | "audit.drawn" | "audit.judged" | "review.due" | "review.opened" | "review.decided" | "review.proposal_decided" | "review.words_blanked" | "review.closed" | "routing.published" | "routing.limited" | "absence.begun" | "absence.ended";
        };
        readonly ToldApartDto: {
            /** @description Id of the pair. */
            readonly candidateId: string;
        };
        readonly ToldCallDto: {
            /** @description Id of the call in the telephone system. */
            readonly callId: string;
            /**
             * @description `in` when the person called.
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /** @description Id of the message. */
            readonly id: string;
            /** @description The lead it is logged at; null for none. */
            readonly leadId: string | null;
            /**
             * @description What it is logged as; null for what is no contact.
             * @enum {string|null}
             */
            readonly outcome: "connected" | "no_answer" | "left_message" | "sent" | "bounced" | "auto_reply" | "held" | "declined" | null;
            /**
             * Format: date-time
             * @description When the call began.
             */
            readonly startedAt: string;
            /**
             * @description `matched` to a lead, `unmatched` until somebody gives it to one, or `dismissed`.
             * @enum {string}
             */
            readonly state: "matched" | "unmatched" | "dismissed" | "waiting" | "sending" | "sent" | "bounced" | "failed" | "unknown" | "skipped";
            /**
             * Format: date-time
             * @description When it was told.
             */
            readonly toldAt: string;
        };
        readonly ToldDto: {
            /**
             * @description What is said; the words are made where it is shown.
             * @enum {string}
             */
            readonly code: "started-open" | "started-closed" | "counted" | "own-hours" | "closed" | "holiday" | "break" | "pause" | "due";
            /** @description Instants, milliseconds, dates and names that go into the words. */
            readonly facts: {
                readonly [key: string]: string | number | null;
            };
        };
        readonly ToldScoreDto: {
            /**
             * @description It came or came again, was offered, or somebody asked.
             * @enum {string}
             */
            readonly cause: "arrival" | "offer" | "asked";
            /** @description What they do. */
            readonly engagement: number;
            /** @description Who somebody is. */
            readonly fit: number;
            /**
             * @description By fit and engagement.
             * @enum {string}
             */
            readonly grade: "A" | "B" | "C" | "D";
            /** @description Both thresholds are reached. */
            readonly isReady: boolean;
            /** @description The model that told it. */
            readonly modelVersion: number;
            /** @description The weightiest first. */
            readonly reasons: readonly components["schemas"]["ScoreReasonDto"][];
            /**
             * Format: date-time
             * @description When.
             */
            readonly scoredAt: string;
        };
        readonly TouchDto: {
            /**
             * @description What it was, where more is known than the channel.
             * @enum {string|null}
             */
            readonly action: "product-view" | "event-registered" | "event-attended" | "call" | "visit" | "stand" | "care" | "mention" | null;
            /** @description What was shown or given: a product, an event, a document. */
            readonly asset: string | null;
            /** @description Null when it belongs to none. */
            readonly campaign: string | null;
            /**
             * @description The way they came by.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description Null where no member did. */
            readonly enteredBy: components["schemas"]["TouchMemberDto"] | null;
            /** @description What shows that it happened; null when nothing does or it may not be seen. */
            readonly evidence: string | null;
            /** @description Id of the touch. */
            readonly id: string;
            /**
             * @description On the web, or outside of it.
             * @enum {string}
             */
            readonly kind: "online" | "offline";
            /** @description The lead it is part of; null when none. */
            readonly leadId: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly occurredAt: string;
            /** @description Path of the page; null when unknown or not to be seen. */
            readonly page: string | null;
        };
        readonly TouchedLeadDto: {
            /**
             * Format: date-time
             * @description When.
             */
            readonly at: string;
            /** @description Id of the lead. */
            readonly leadId: string;
            /**
             * @description What was done last.
             * @example attempt.logged
             */
            readonly type: string;
        };
        readonly TouchesDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["TouchDto"][];
        };
        readonly TouchMemberDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description Empty for one who is there no more. */
            readonly name: string;
        };
        readonly TrackedLinkChangeDto: {
            readonly name?: string;
            /** @enum {string} */
            readonly state?: "active" | "paused";
            readonly target?: string;
        };
        readonly TrackedLinkDto: {
            /** @description What is printed. */
            readonly address: string;
            /** @description On what. */
            readonly asset: string | null;
            /** @description Of which campaign. */
            readonly campaign: string | null;
            /**
             * @description Where it hangs.
             * @enum {string}
             */
            readonly channel: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
            /** @description How often it was followed, by whomever. */
            readonly clicks: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description Its id. */
            readonly id: string;
            /** @description What the workspace calls it. */
            readonly name: string;
            /**
             * @description Paused, it leads nowhere.
             * @enum {string}
             */
            readonly state: "active" | "paused";
            /** @description Where it leads. */
            readonly target: string;
        };
        readonly TrackedLinksDto: {
            /** @description In the order they were made. */
            readonly items: readonly components["schemas"]["TrackedLinkDto"][];
        };
        readonly TrainingReportDto: {
            /** @description Leads of each part. */
            readonly counts: components["schemas"]["PartCountsDto"];
            /** @description Own fields it was not shown. */
            readonly leftOut: readonly components["schemas"]["LeftOutDto"][];
            /** @description Features it was shown; those of one’s own begin with `custom.`. */
            readonly lookedAt: readonly string[];
            /** @description The model. */
            readonly model: components["schemas"]["FaredDto"];
            /** @description The rules, on the same leads; null where there were none. */
            readonly rules: components["schemas"]["FaredDto"] | null;
            /** @description The seed. */
            readonly seed: number;
            /**
             * @description By day of capture, or by a seed where leads have no date.
             * @enum {string}
             */
            readonly splitBy: "time" | "seeded";
            /** @description Leads whose date nobody knows. */
            readonly undated: number;
        };
        readonly TrainingRunDto: {
            /**
             * Format: date-time
             * @description When somebody asked for it.
             */
            readonly askedAt: string;
            /** @description Member who did. */
            readonly askedBy: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly endedAt: string | null;
            /** @description What belongs to the code, such as how many leads there are. */
            readonly facts: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Code of why it failed. */
            readonly failure: string | null;
            /** @description Which one. */
            readonly id: string;
            /** @description Own fields somebody says are known at capture, though each alone tells the outcome. */
            readonly knownAtCapture: readonly string[];
            /** @description Own fields it is not to look at. */
            readonly leaveOut: readonly string[];
            /** @description By which leads are split that have no date. */
            readonly seed: number;
            /**
             * @description How far it is.
             * @enum {string}
             */
            readonly state: "queued" | "training" | "done" | "failed" | "cancelled";
            /**
             * @description What it is at, or was when it ended; null while it waits for its turn.
             * @enum {string|null}
             */
            readonly step: "reading" | "learning" | "judging" | null;
            /** @description The model that came of it. */
            readonly version: number | null;
        };
        readonly TrainingRunsDto: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["TrainingRunDto"][];
        };
        readonly TrialActionDto: {
            /** @description When, in milliseconds since 1970. */
            readonly at: number;
            /** @description What a predicate may ask of it. */
            readonly attributes: {
                readonly [key: string]: unknown;
            };
        };
        readonly TrialLeadDto: {
            /** @description What its person did. */
            readonly actions: readonly components["schemas"]["TrialActionDto"][];
            /** @description What a predicate may ask of it. */
            readonly attributes: {
                readonly [key: string]: unknown;
            };
            /** @description The lead. */
            readonly leadId: string;
        };
        readonly TrialLeadsDto: {
            /** @description They are to be scored as of this instant, in milliseconds since 1970. */
            readonly asOf: number;
            /** @description Own fields are left out: you may not see what may name somebody. */
            readonly hidesCustom: boolean;
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["TrialLeadDto"][];
        };
        readonly TriedEventDto: {
            /** @description The id it has there. */
            readonly externalId: string;
            /** @description `lead`, `touch`, `order`, `cart`, `fetch` (to be read back), `erase` or `ignored`. */
            readonly is: string;
            /** @description Whether it counts nowhere. */
            readonly isTest: boolean;
            /** @description The lead by its fields; null where there is none. */
            readonly lead: {
                readonly [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly occurredAt: string;
            /** @description Why it is ignored; null where it is not. */
            readonly reason: string | null;
        };
        readonly UndoDto: {
            /**
             * @description Leads that somebody touched since: `keep` leaves them, `take` takes them back too.
             * @enum {string}
             */
            readonly touched: "keep" | "take";
        };
        readonly UndoPreviewDto: {
            /** @description Companies it made; the same holds for them. */
            readonly companies: number;
            /** @description The first 50 of them. */
            readonly firstTouched: readonly components["schemas"]["TouchedLeadDto"][];
            /** @description Leads it made that still stand. */
            readonly leads: number;
            /** @description Persons it made; those spoken of elsewhere stay. */
            readonly persons: number;
            /** @description Leads that people or connectors touched since: they are kept or taken, as chosen. */
            readonly touched: number;
            /** @description Touches it noted. */
            readonly touches: number;
            /**
             * Format: date-time
             * @description Until when it can be undone; null when it cannot.
             */
            readonly until: string | null;
        };
        readonly UnmergedPersonsDto: {
            /** @description The record that stands for itself again. */
            readonly loserId: string;
            /** @description Id of the merge that was taken back. */
            readonly mergeId: string;
            /** @description The record that had gone on. */
            readonly survivorId: string;
        };
        readonly UnreadAgainDto: {
            /** @description `readAt` of the answer when all were marked as read. */
            readonly readAt: string;
        };
        readonly UnreadDto: {
            /** @description How many are not read, of all. */
            readonly unread: number;
        };
        readonly UnsubscriptionDto: {
            /** @description Whether they are stopped. */
            readonly isStopped: boolean;
            /**
             * @description Which mails.
             * @enum {string}
             */
            readonly kind: "alarm" | "re-route" | "breach" | "waived" | "agreed" | "offer" | "declined-by-all" | "lead-given" | "lead-taken" | "mentioned" | "waiver-asked" | "dispute" | "proposed" | "escalated" | "settled" | "merge-proposed" | "step-overdue" | "registration" | "registration-decided" | "registration-ending" | "webhook-stopped" | "model-drifting" | "daily" | "pacing" | "weekly";
            /** @description Name of the workspace they are about. */
            readonly workspace: string;
        };
        readonly UploadedImportDto: {
            /** @description Id of the import. */
            readonly id: string;
        };
        readonly UtmDto: {
            readonly campaign?: string;
            readonly content?: string;
            readonly medium?: string;
            readonly source?: string;
            readonly term?: string;
        };
        readonly VerdictCountsDto: {
            /** @description Wanted. */
            readonly in: number;
            /** @description Not wanted. */
            readonly out: number;
            /** @description Nobody can tell yet. */
            readonly unknown: number;
        };
        readonly VerdictsBySubReasonDto: {
            /**
             * @description What the company does.
             * @enum {string}
             */
            readonly industry?: "in" | "out" | "unknown";
            /**
             * @description Where they are.
             * @enum {string}
             */
            readonly region?: "in" | "out" | "unknown";
            /**
             * @description What the person does there.
             * @enum {string}
             */
            readonly role?: "in" | "out" | "unknown";
            /**
             * @description How big the company is.
             * @enum {string}
             */
            readonly size?: "in" | "out" | "unknown";
        };
        readonly VersionBriefDto: {
            /** @description Name of the member who made it. */
            readonly author: string | null;
            /** @description SHA-256 of the definition and the zone data. */
            readonly contentHash: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /** @description Id of the version: what an agreement pins. */
            readonly id: string;
            /** @description Why it was made. */
            readonly note: string | null;
            /** @description Counted from 1. */
            readonly number: number;
        };
        readonly VersionStatusDto: {
            /**
             * @description First day it judges, in the period's zone; absent unless a day was set.
             * @example 2025-03-01
             */
            readonly effectiveOn?: string;
            /**
             * @description A signed version with its day set becomes active by itself.
             * @enum {string}
             */
            readonly status: "draft" | "proposed" | "withdrawn" | "signed" | "active" | "superseded" | "ended";
        };
        readonly ViewerDto: {
            /** @description What the web site knows a browser by. */
            readonly anonymousId?: string;
            readonly company?: components["schemas"]["MetCompanyDto"];
            readonly country?: string;
            readonly email?: string;
            readonly firstName?: string;
            readonly jobTitle?: string;
            readonly lastName?: string;
            readonly phone?: string;
        };
        readonly WaivedDto: {
            /**
             * @description `excused` where a breach was forgiven; null before the deadline.
             * @enum {string|null}
             */
            readonly corrected: "excused" | null;
            /** @description Id of the obligation. */
            readonly id: string;
            /**
             * @description `excused`, or `breached` where the deadline had passed: the breach stays.
             * @enum {string}
             */
            readonly status: "excused" | "breached";
        };
        readonly WaivedListDto: {
            /** @description One for each that was named. */
            readonly items: readonly components["schemas"]["WaivedDto"][];
        };
        readonly WaiverDto: {
            /** @description About the promise, not about a person. */
            readonly note?: string;
            /** @enum {string} */
            readonly reason: "system_outage" | "customer_asked" | "wrong_data" | "absence" | "agreed_exception" | "force_majeure" | "other";
        };
        readonly WaiversDto: {
            /** @description About the promise, not about a person. */
            readonly note?: string;
            /** @description All of them are excused, or none. */
            readonly obligationIds: readonly string[];
            /** @enum {string} */
            readonly reason: "system_outage" | "customer_asked" | "wrong_data" | "absence" | "agreed_exception" | "force_majeure" | "other";
        };
        readonly WebFormDto: {
            /** @description The page of its own. */
            readonly address: string;
            /**
             * Format: date-time
             * @description When it was built.
             */
            readonly createdAt: string;
            /** @description What it asks. */
            readonly definition: components["schemas"]["FormDefinitionDto"];
            /** @description What is pasted into a page of another site. */
            readonly embedCode: string;
            /** @description Its id. */
            readonly id: string;
            /** @description What the workspace calls it. */
            readonly name: string;
            /**
             * @description In test what is sent counts nowhere; paused it takes nothing.
             * @enum {string}
             */
            readonly state: "test" | "active" | "paused";
            /** @description The one that is shown. */
            readonly version: number;
        };
        readonly WebFormsDto: {
            /** @description In the order they were built. */
            readonly items: readonly components["schemas"]["WebFormDto"][];
        };
        readonly WebFormVersionDto: {
            /** @description Word for word. */
            readonly definition: components["schemas"]["FormDefinitionDto"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly madeAt: string;
            /** @description Who made it; null for a key. */
            readonly madeBy: string | null;
            /** @description From 1. */
            readonly number: number;
        };
        readonly WebFormVersionsDto: {
            /** @description At most 200. */
            readonly items: readonly components["schemas"]["WebFormVersionDto"][];
        };
        readonly WebhookAttemptDto: {
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly at: string;
            /** @description How long it took (ms). */
            readonly durationMs: number;
            /** @description Counted from 1. */
            readonly number: number;
            /**
             * @description Whether there was an answer, and why not.
             * @enum {string}
             */
            readonly outcome: "answered" | "timeout" | "refused" | "forbidden_address" | "broken";
            /** @description Status of the answer; null without one. */
            readonly status: number | null;
        };
        readonly WebhookDeliveriesDto: {
            /** @description Up to `limit` of them. */
            readonly items: readonly components["schemas"]["WebhookDeliveryDto"][];
            /** @description To be sent as `cursor` for the next page; null on the last one. */
            readonly nextCursor: string | null;
        };
        readonly WebhookDeliveryDto: {
            /** @description How often it was sent. */
            readonly attempts: number;
            /**
             * Format: date-time
             * @description When it was to be sent first.
             */
            readonly createdAt: string;
            /** @description The entry it tells of; null for a test. */
            readonly entryId: string | null;
            /** @description Id of the delivery; `webhook-id` is `msg_` and this without dashes. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it is sent next; null when it is settled.
             */
            readonly nextAt: string | null;
            /**
             * Format: date-time
             * @description When it arrived, was given up or dropped.
             */
            readonly settledAt: string | null;
            /**
             * @description Whether it waits, arrived, was given up, or dropped: the endpoint was stopped, or the news more than a day old.
             * @enum {string}
             */
            readonly state: "pending" | "delivered" | "given_up" | "dropped";
            /** @description Type of the entry, or `webhook.test`. */
            readonly type: string;
        };
        readonly WebhookDto: {
            /**
             * Format: date-time
             * @description When it was made: it hears of what was recorded later.
             */
            readonly createdAt: string;
            /** @description What it is for. */
            readonly description: string | null;
            /**
             * @description Why it is not: by hand, because the receiver said it is gone, or because it only failed for days.
             * @enum {string|null}
             */
            readonly disabledBecause: "by_hand" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description Since when nothing arrived; null while the last attempt did.
             */
            readonly failingSince: string | null;
            /**
             * @description How it is written.
             * @enum {string}
             */
            readonly format: "cloudevents" | "slack" | "teams";
            /** @description Id of the endpoint. */
            readonly id: string;
            /** @description Whether it is sent to. */
            readonly isEnabled: boolean;
            /** @description Entries it hears of. */
            readonly types: readonly string[];
            /** @description Where it is. */
            readonly url: string;
        };
        readonly WebhookReplayDto: {
            /** @description From when on. */
            readonly since: string;
        };
        readonly WebhookReplayedDto: {
            /** @description How many deliveries. */
            readonly replayed: number;
        };
        readonly WebhooksDto: {
            /** @description The oldest first. */
            readonly items: readonly components["schemas"]["WebhookDto"][];
        };
        readonly WebhookSecretDto: {
            /** @description Signs what is sent from now on. */
            readonly secret: string;
        };
        readonly WebhookTestDto: {
            /** @description Its place in the log. */
            readonly deliveryId: string;
        };
        readonly WebhookWordingDto: {
            /** @description What it is for. */
            readonly description?: string;
            /** @description `false` stops it. */
            readonly isEnabled?: boolean;
            /** @description Entries it hears of: `*`, all of a word such as `obligation.*`, or single types such as `handover.accepted`. */
            readonly types: readonly string[];
            /** @description Where to send; HTTPS. */
            readonly url: string;
        };
        readonly WeekDto: {
            /** @description Friday. */
            readonly fri?: readonly components["schemas"]["WindowDto"][];
            /** @description Monday. */
            readonly mon?: readonly components["schemas"]["WindowDto"][];
            /** @description Saturday. */
            readonly sat?: readonly components["schemas"]["WindowDto"][];
            /** @description Sunday. */
            readonly sun?: readonly components["schemas"]["WindowDto"][];
            /** @description Thursday. */
            readonly thu?: readonly components["schemas"]["WindowDto"][];
            /** @description Tuesday. */
            readonly tue?: readonly components["schemas"]["WindowDto"][];
            /** @description Wednesday. */
            readonly wed?: readonly components["schemas"]["WindowDto"][];
        };
        readonly WholeCompanyDto: {
            /** @description ISO 3166-1 code, two letters; null when unknown. */
            readonly country: string | null;
            /** @description Domain of its e-mail addresses; null when unknown. */
            readonly domain: string | null;
            /** @description Number of employees; null when unknown. */
            readonly employees: number | null;
            /** @description Id of the company. */
            readonly id: string;
            /** @description Null when unknown. */
            readonly industry: string | null;
            /** @description What it is to us; empty while nobody said. */
            readonly kinds: readonly ("customer" | "partner" | "supplier" | "employee" | "competitor")[];
            /** @description Null while only its domain is known. */
            readonly name: string | null;
            /** @description Goes up with every change. */
            readonly version: number;
        };
        readonly WholeFormHitDto: {
            /** @description As text; at most 4 KB of what was refused. */
            readonly body: string;
            /** @description How long it was. */
            readonly bytes: number;
            /** @description Its id. */
            readonly id: string;
            /** @description The lead it became. */
            readonly leadId: string | null;
            /** @description The site it came from, as the browser says. */
            readonly origin: string | null;
            /** @description Why it was not taken, a code and what it is about. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it came.
             */
            readonly receivedAt: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "test";
            /** @description Of the form, where it was one of ours. */
            readonly version: number | null;
        };
        readonly WholeHitDto: {
            /** @description How often it was taken, by itself or by somebody. */
            readonly attempts: number;
            /** @description Read as UTF-8. */
            readonly body: string;
            /** @description How long its body is. */
            readonly bytes: number;
            /** @description Some of its headers; none that proves anything. */
            readonly headers: {
                readonly [key: string]: string;
            };
            /** @description Its id. */
            readonly id: string;
            /** @description Whether it proved who sent it; only such hits are replayed. */
            readonly isProven: boolean;
            /** @description Somebody who was erased was cut out of it; the rest stands as it came. */
            readonly isRedacted: boolean;
            /** @description Leads it made or added to. */
            readonly leadIds: readonly string[];
            /**
             * Format: date-time
             * @description When it is taken by itself, anew or for the first time; null where it is not.
             */
            readonly nextAt: string | null;
            /** @description Why; a code, with its detail where it was refused. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it came.
             */
            readonly receivedAt: string;
            /**
             * Format: date-time
             * @description When it was last taken anew; null: never.
             */
            readonly replayedAt: string | null;
            /**
             * @description What became of it.
             * @enum {string}
             */
            readonly verdict: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
        };
        readonly WindowDto: {
            /** @description `HH:MM`, up to 24:00; before `open` it means the next morning. */
            readonly close: string;
            /** @description `HH:MM`, from 00:00 to 23:59. */
            readonly open: string;
        };
        readonly WinDto: {
            /** @description What it was won for; what the deal says when left out. */
            readonly amount?: string;
            /** @description The day it was won; today when left out. */
            readonly closedOn?: string;
            /** @description Workspace currency per unit of the deal's, on that day. */
            readonly rate?: string;
        };
        readonly WithdrawnHandoverDto: {
            /** @description Id of the hand-over. */
            readonly handoverId: string;
            /** @description The lead, no longer on offer. */
            readonly leadId: string;
        };
        readonly WordedDto: {
            /** @description In English. */
            readonly en: string;
            /** @description In Italian. */
            readonly it: string;
        };
        readonly WordingDto: {
            /**
             * @description `default`, and one per team id that has its own: written out, or `{ "calendarVersionId": … }` of a calendar of the workspace. Left
             *     out: those of the version before, or office hours.
             */
            readonly calendars?: {
                readonly [key: string]: unknown;
            };
            /** @description Why it is written, for whoever reads it. */
            readonly note?: string | null;
            readonly terms: {
                readonly [key: string]: unknown;
            };
        };
        readonly WordProposalDto: {
            /** @description From 0 to 1, which stands for the very name. */
            readonly likeness: number;
            /** @description The code or the id of the member it is like. */
            readonly option: string;
            /** @description As it stands in the file. */
            readonly word: string;
        };
        readonly WorkingHoursDto: {
            /** @description By a calendar of their own; else office hours. */
            readonly isOwn: boolean;
            /** @description Monday first; holidays and days off are beside it. */
            readonly windows: readonly components["schemas"]["WorkingWindowDto"][];
            /** @description IANA zone of the hours. */
            readonly zone: string;
        };
        readonly WorkingWindowDto: {
            /** @description `HH:MM` in the zone. */
            readonly close: string;
            /**
             * @description The day: `mon` to `sun`.
             * @example mon
             */
            readonly day: string;
            /** @description `HH:MM` in the zone. */
            readonly open: string;
        };
        readonly WorkRulesDto: {
            /** @description The longest snooze. */
            readonly holdDays: number;
            /** @description How often a lead may be snoozed in one stage; 0 for never. */
            readonly holdsPerStage: number;
            /** @description When a lead is stuck. */
            readonly stuckDays: components["schemas"]["StuckDaysDto"];
        };
        readonly WorkspaceDto: {
            /**
             * @description ISO 4217: what its totals are in.
             * @example EUR
             */
            readonly currency: string;
            /** @description Id of the workspace. */
            readonly id: string;
            /** @description True for the one with made-up data. */
            readonly isSample: boolean;
            /** @description What it is called. */
            readonly name: string;
            /**
             * @description IANA zone its days are those of.
             * @example Europe/Rome
             */
            readonly zone: string;
        };
        readonly WrittenCalendarDto: {
            /** @description Id of the calendar. */
            readonly id: string;
            /** @description Counts every change; the ETag. */
            readonly revision: number;
            /** @description Number of what it says now. */
            readonly version: number;
            /** @description Id of what it says now: what an agreement pins. */
            readonly versionId: string;
        };
        readonly WrittenMessageDto: {
            /** @description The lead it is about. */
            readonly leadId: string;
            /** @description Id of the message. */
            readonly messageId: string;
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
    readonly "Findings.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only findings about this member, clause or channel; with `code` it names one, which is answered with up to 10,000 leads. */
                readonly about?: string;
                /** @description Only findings of this kind. */
                readonly code?: "pauses-before-deadlines" | "accepted-without-touch" | "stages-there-and-back" | "bulk-at-period-end" | "always-met-at-once" | "back-dated-answers" | "channel-stuffing";
                /** @description Any day of the period; left out: the one that runs. */
                readonly period?: string;
            };
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
                    readonly "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    readonly "Periods.list": {
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
                    readonly "application/json": components["schemas"]["PeriodsDto"];
                };
            };
        };
    };
    readonly "Periods.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly period: string;
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
                    readonly "application/json": components["schemas"]["ShownPeriodDto"];
                };
            };
        };
    };
    readonly "Periods.propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRestatementDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RestatementDto"];
                };
            };
        };
    };
    readonly "Periods.confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RestatementAnswerDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RestatementDto"];
                };
            };
        };
    };
    readonly "Periods.decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RestatementAnswerDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RestatementDto"];
                };
            };
        };
    };
    readonly "Drafts.draft": {
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
    readonly "Drafts.redraft": {
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
                readonly "application/json": components["schemas"]["WordingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedraftedDto"];
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
    readonly "Versions.difference": {
        readonly parameters: {
            readonly query: {
                /** @description The version it is compared with. */
                readonly to: number;
            };
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
                    readonly "application/json": components["schemas"]["TermsDifferenceDto"];
                };
            };
        };
    };
    readonly "Drafts.propose": {
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
    readonly "Rebasing.rebase": {
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
                readonly "application/json": components["schemas"]["RebasingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebasingPreviewDto"];
                };
            };
        };
    };
    readonly "Rebasing.preview": {
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
                    readonly "application/json": components["schemas"]["RebasingPreviewDto"];
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
    readonly "Drafts.withdraw": {
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
    readonly "Signing.delegations": {
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
                    readonly "application/json": components["schemas"]["DelegationsDto"];
                };
            };
        };
    };
    readonly "Signing.delegate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DelegationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShownDelegationDto"];
                };
            };
        };
    };
    readonly "Signing.revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly delegationId: string;
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
                    readonly "application/json": components["schemas"]["ShownDelegationDto"];
                };
            };
        };
    };
    readonly "Plan.plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlanWishDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanDto"];
                };
            };
        };
    };
    readonly "Plan.leads": {
        readonly parameters: {
            readonly query: {
                /** @description Leads captured from here on, as the plan was wished for. */
                readonly from: string;
                /** @description One group of it, empty for leads without the attribute; left out: all. */
                readonly group?: string;
                /** @description As the plan was split. */
                readonly groupBy?: "leadType" | "region" | "channel" | "country" | "grade";
                readonly limit: components["schemas"]["Object"];
                /** @description `position` of the plan: nothing that came later is told. */
                readonly position: number;
                /** @description How many to pass over. */
                readonly skip: components["schemas"]["Object"];
                /** @description That reached this stage, or a later one. */
                readonly stage: "inquiry" | "mql" | "sal" | "sql" | "opportunity" | "customer";
                /** @description Up to here. */
                readonly to: string;
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
                    readonly "application/json": components["schemas"]["PlanLeadsDto"];
                };
            };
        };
    };
    readonly "Rehearsals.begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRehearsalDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    readonly "Rehearsals.one": {
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
                    readonly "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    readonly "Rehearsals.cancel": {
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
    readonly "Rehearsals.change": {
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
                readonly "application/json": components["schemas"]["ChangedTermsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    readonly "Rehearsals.figure": {
        readonly parameters: {
            readonly query: {
                /** @description By which answer: `answer` of the result; left out: by the latest. */
                readonly answer?: number;
                /** @description Key of a clause. */
                readonly clause: string;
                /** @description How many to pass over. */
                readonly from: components["schemas"]["Object"];
                readonly limit: components["schemas"]["Object"];
                /** @description On which side of the comparison. */
                readonly of: "was" | "rehearsed";
                /** @description Only what ended so; left out: everything the figure is made of. */
                readonly outcome?: "pending" | "met" | "breached" | "excused" | "cancelled" | "provisional" | "counted" | "disputed" | "reversed";
                /** @description First day of the period; left out: the whole stretch. */
                readonly period?: string;
            };
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
                    readonly "application/json": components["schemas"]["FigureLeadsDto"];
                };
            };
        };
    };
    readonly "Rehearsals.leads": {
        readonly parameters: {
            readonly query: {
                /** @description By which answer: `answer` of the result; left out: by the latest. */
                readonly answer?: number;
                /** @description Key of a clause of the draft. */
                readonly clause: string;
                /** @description How many to pass over. */
                readonly from: components["schemas"]["Object"];
                readonly limit: components["schemas"]["Object"];
                /** @description Whose outcome is meant. */
                readonly of: "was" | "rehearsed";
                /** @description Those that ended so; left out: those that ended otherwise than they did. */
                readonly outcome?: "pending" | "met" | "breached" | "excused" | "cancelled" | "provisional" | "counted" | "disputed" | "reversed";
            };
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
                    readonly "application/json": components["schemas"]["DifferingLeadsDto"];
                };
            };
        };
    };
    readonly "Signing.rule": {
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
                    readonly "application/json": components["schemas"]["SigningRuleDto"];
                };
            };
        };
    };
    readonly "Signing.demand": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SigningRuleDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SigningRuleDto"];
                };
            };
        };
    };
    readonly "Agreements.templates": {
        readonly parameters: {
            readonly query?: {
                /** @description Language of titles, labels and outcomes; English unless told. */
                readonly locale?: "en" | "it";
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
                    readonly "application/json": components["schemas"]["TemplatesDto"];
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
    readonly "Attachments.remove": {
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
                    readonly "application/json": components["schemas"]["RemovedAttachmentDto"];
                };
            };
        };
    };
    readonly "Attachments.content": {
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
            /** @description The bytes as they came. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly "Attachments.restore": {
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
                    readonly "application/json": components["schemas"]["RemovedAttachmentDto"];
                };
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
                readonly limit?: number;
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
    readonly "Explanations.breakDown": {
        readonly parameters: {
            readonly query: {
                /** @description Key of the duty. */
                readonly clause: string;
            };
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
                    readonly "application/json": components["schemas"]["DutyBreakdownDto"];
                };
            };
        };
    };
    readonly "Calendars.list": {
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
                    readonly "application/json": components["schemas"]["CalendarsDto"];
                };
            };
        };
    };
    readonly "Calendars.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalendarDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenCalendarDto"];
                };
            };
        };
    };
    readonly "Calendars.one": {
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
                    readonly "application/json": components["schemas"]["ShownCalendarDto"];
                };
            };
        };
    };
    readonly "Calendars.change": {
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
                readonly "application/json": components["schemas"]["CalendarDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenCalendarDto"];
                };
            };
        };
    };
    readonly "Calendars.archive": {
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
                    readonly "application/json": components["schemas"]["WrittenCalendarDto"];
                };
            };
        };
    };
    readonly "Ics.take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** @description An iCalendar file, 1 MB at most. */
        readonly requestBody: {
            readonly content: {
                readonly "text/calendar": string;
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedIcsDto"];
                };
            };
        };
    };
    readonly "Calendars.version": {
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
                    readonly "application/json": components["schemas"]["CalendarVersionDto"];
                };
            };
        };
    };
    readonly "Calendars.difference": {
        readonly parameters: {
            readonly query?: {
                /** @description The version to compare with; left out: the one before. */
                readonly since?: number;
            };
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
                    readonly "application/json": components["schemas"]["DifferenceDto"];
                };
            };
        };
    };
    readonly "Calendars.due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DueTestDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DueAnswerDto"];
                };
            };
        };
    };
    readonly "HolidaySets.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Two letters: the language the names come in, where they are translated. */
                readonly language?: string;
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
                    readonly "application/json": components["schemas"]["HolidaySetsDto"];
                };
            };
        };
    };
    readonly "HolidaySets.dates": {
        readonly parameters: {
            readonly query: {
                /** @description ISO 3166-1, two letters. */
                readonly country: string;
                readonly from: number;
                /** @description Two letters: the language the names come in, where they are translated. */
                readonly language?: string;
                readonly region?: string;
                /** @description Last year, included. */
                readonly to: number;
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
                    readonly "application/json": components["schemas"]["HolidayDatesDto"];
                };
            };
        };
    };
    readonly "Ics.look": {
        readonly parameters: {
            readonly query: {
                /** @description IANA name: what timed events are read in. */
                readonly zone: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description An iCalendar file, 1 MB at most. */
        readonly requestBody: {
            readonly content: {
                readonly "text/calendar": string;
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadIcsDto"];
                };
            };
        };
    };
    readonly "MemberCalendars.list": {
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
                    readonly "application/json": components["schemas"]["AssignedCalendarsDto"];
                };
            };
        };
    };
    readonly "MemberCalendars.assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalendarAssignmentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemberCalendarDto"];
                };
            };
        };
    };
    readonly "Calendars.preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PreviewedDto"];
                };
            };
        };
    };
    readonly "CallConnectors.list": {
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
                    readonly "application/json": components["schemas"]["ConnectorsDto"];
                };
            };
        };
    };
    readonly "CallConnectors.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewConnectorDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedConnectorDto"];
                };
            };
        };
    };
    readonly "CallConnectors.log": {
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
                    readonly "application/json": components["schemas"]["ConnectorLogDto"];
                };
            };
        };
    };
    readonly "CallConnectors.remove": {
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
    readonly "CallConnectors.rotate": {
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
                    readonly "application/json": components["schemas"]["ConnectorSecretDto"];
                };
            };
        };
    };
    readonly "Companies.one": {
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
                    readonly "application/json": components["schemas"]["WholeCompanyDto"];
                };
            };
        };
    };
    readonly "Companies.change": {
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
                readonly "application/json": components["schemas"]["CompanyKindsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeCompanyDto"];
                };
            };
        };
    };
    readonly "Connectors.list": {
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
                    readonly "application/json": components["schemas"]["SourcesDto"];
                };
            };
        };
    };
    readonly "Connectors.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSourceDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedSourceDto"];
                };
            };
        };
    };
    readonly "Connectors.one": {
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
                    readonly "application/json": components["schemas"]["SourceDto"];
                };
            };
        };
    };
    readonly "Connectors.remove": {
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
    readonly "Connectors.change": {
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
                readonly "application/json": components["schemas"]["SourceChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SourceDto"];
                };
            };
        };
    };
    readonly "Hits.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                readonly verdict?: "accepted" | "duplicate" | "refused" | "failed" | "ignored" | "test" | "waiting";
            };
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
                    readonly "application/json": components["schemas"]["HitsDto"];
                };
            };
        };
    };
    readonly "Hits.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly hitId: string;
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
                    readonly "application/json": components["schemas"]["WholeHitDto"];
                };
            };
        };
    };
    readonly "Hits.decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly hitId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeletionDecisionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecidedHitDto"];
                };
            };
        };
    };
    readonly "Hits.replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly hitId: string;
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
                    readonly "application/json": components["schemas"]["ReplayedHitDto"];
                };
            };
        };
    };
    readonly "Hits.replaySince": {
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
                readonly "application/json": components["schemas"]["ReplaySinceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayedHitsDto"];
                };
            };
        };
    };
    readonly "Connectors.rotate": {
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
                readonly "application/json": components["schemas"]["NewSourceSecretDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SourceSecretDto"];
                };
            };
        };
    };
    readonly "Hits.test": {
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
                    readonly "application/json": components["schemas"]["TestHitDto"];
                };
            };
        };
    };
    readonly "Connectors.kinds": {
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
                    readonly "application/json": components["schemas"]["SourceKindsDto"];
                };
            };
        };
    };
    readonly "Connectors.try": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MappingTrialDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MappingTriedDto"];
                };
            };
        };
    };
    readonly "Conversations.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                readonly kind?: "care" | "social";
                /** @description Only those that belong to this lead. */
                readonly leadId?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                /** @description Only those of this member; `none`: of nobody. */
                readonly owner?: string;
                readonly personId?: string;
                /** @description Only those that stand so; `active`: open or waiting. */
                readonly status?: "open" | "waiting" | "resolved" | "closed" | "active";
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
                    readonly "application/json": components["schemas"]["ConversationsDto"];
                };
            };
        };
    };
    readonly "Conversations.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewConversationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedConversationDto"];
                };
            };
        };
    };
    readonly "Conversations.one": {
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
                    readonly "application/json": components["schemas"]["ConversationDto"];
                };
            };
        };
    };
    readonly "Conversations.assign": {
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
                readonly "application/json": components["schemas"]["ConversationAssignmentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConversationStandDto"];
                };
            };
        };
    };
    readonly "Conversations.makeLead": {
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
                readonly "application/json": components["schemas"]["LeadOfConversationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeLeadDto"];
                };
            };
        };
    };
    readonly "Conversations.add": {
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
                readonly "application/json": components["schemas"]["NewConversationMessageDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedMessageDto"];
                };
            };
        };
    };
    readonly "Conversations.press": {
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
                readonly "application/json": components["schemas"]["PriorityDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConversationStandDto"];
                };
            };
        };
    };
    readonly "Conversations.stand": {
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
                readonly "application/json": components["schemas"]["StatusDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConversationStandDto"];
                };
            };
        };
    };
    readonly "DecisionTemplate.read": {
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
                    readonly "application/json": components["schemas"]["DecisionTemplateDto"];
                };
            };
        };
    };
    readonly "DecisionTemplate.keep": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionTemplateWishDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionTemplateDto"];
                };
            };
        };
    };
    readonly "Encounters.register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewEncounterDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredEncounterDto"];
                };
            };
        };
    };
    readonly "Events.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
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
                    readonly "application/json": components["schemas"]["EventsDto"];
                };
            };
        };
    };
    readonly "Events.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewEventDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventStandDto"];
                };
            };
        };
    };
    readonly "Events.one": {
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
                    readonly "application/json": components["schemas"]["EventDto"];
                };
            };
        };
    };
    readonly "Events.change": {
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
                readonly "application/json": components["schemas"]["ChangedEventDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventStandDto"];
                };
            };
        };
    };
    readonly "Events.attendance": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description Only those who did; `absent`: registered and did not come. */
                readonly is?: "registered" | "attended" | "absent" | "lead";
                /** @description How many items to answer with. */
                readonly limit?: number;
            };
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
                    readonly "application/json": components["schemas"]["AttendancesDto"];
                };
            };
        };
    };
    readonly "Events.record": {
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
                readonly "application/json": components["schemas"]["AttendanceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedAttendanceDto"];
                };
            };
        };
    };
    readonly "Events.scans": {
        readonly parameters: {
            readonly query?: {
                readonly leadType?: string;
                /** @description Each becomes a lead, or tells the open one. */
                readonly makesLeads?: boolean;
            };
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
                    readonly "application/json": components["schemas"]["TakenScansDto"];
                };
            };
        };
    };
    readonly "Exports.list": {
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
                    readonly "application/json": components["schemas"]["ExportableDto"];
                };
            };
        };
    };
    readonly "Exports.run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExportDto"];
            };
        };
        readonly responses: {
            /** @description The rows. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/gzip": string;
                    readonly "application/x-ndjson": string;
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly "Forms.list": {
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
                    readonly "application/json": components["schemas"]["WebFormsDto"];
                };
            };
        };
    };
    readonly "Forms.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFormDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebFormDto"];
                };
            };
        };
    };
    readonly "Forms.one": {
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
                    readonly "application/json": components["schemas"]["WebFormDto"];
                };
            };
        };
    };
    readonly "Forms.change": {
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
                readonly "application/json": components["schemas"]["FormChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebFormDto"];
                };
            };
        };
    };
    readonly "Forms.hits": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                readonly verdict?: "accepted" | "duplicate" | "refused" | "failed" | "test";
            };
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
                    readonly "application/json": components["schemas"]["FormHitsDto"];
                };
            };
        };
    };
    readonly "Forms.hit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly hitId: string;
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
                    readonly "application/json": components["schemas"]["WholeFormHitDto"];
                };
            };
        };
    };
    readonly "Forms.replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly hitId: string;
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
                    readonly "application/json": components["schemas"]["ReplayedFormDto"];
                };
            };
        };
    };
    readonly "Forms.replaySince": {
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
                readonly "application/json": components["schemas"]["ReplayFormsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayedFormsDto"];
                };
            };
        };
    };
    readonly "Forms.versions": {
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
                    readonly "application/json": components["schemas"]["WebFormVersionsDto"];
                };
            };
        };
    };
    readonly "Frameworks.list": {
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
                    readonly "application/json": components["schemas"]["FrameworksDto"];
                };
            };
        };
    };
    readonly "Frameworks.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFrameworkDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationVersionDto"];
                };
            };
        };
    };
    readonly "Frameworks.activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
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
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "Frameworks.templates": {
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
                    readonly "application/json": components["schemas"]["FrameworkTemplatesDto"];
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
                    readonly "application/json": components["schemas"]["OfferedLeadsDto"];
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
                    readonly "application/json": components["schemas"]["AcceptedHandoverDto"];
                };
            };
        };
    };
    readonly "Giving.give": {
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
                readonly "application/json": components["schemas"]["GivingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GivenOfferDto"];
                };
            };
        };
    };
    readonly "Concessions.concede": {
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
                    readonly "application/json": components["schemas"]["ConcededRejectionDto"];
                };
            };
        };
    };
    readonly "Declining.decline": {
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
                readonly "application/json": components["schemas"]["DeclinationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclinedHandoverDto"];
                };
            };
        };
    };
    readonly "Disputes.dispute": {
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
                content: {
                    readonly "application/json": components["schemas"]["DisputeStateDto"];
                };
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
                content: {
                    readonly "application/json": components["schemas"]["RejectedHandoverDto"];
                };
            };
        };
    };
    readonly "Disputes.settle": {
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
                content: {
                    readonly "application/json": components["schemas"]["SettledDisputeDto"];
                };
            };
        };
    };
    readonly "HandoverTargets.read": {
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
                    readonly "application/json": components["schemas"]["HandoverTargetDto"];
                };
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
                content: {
                    readonly "application/json": components["schemas"]["WithdrawnHandoverDto"];
                };
            };
        };
    };
    readonly "CallHooks.take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connector: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenCallDto"];
                };
            };
        };
    };
    readonly "Mappings.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only for this kind of rows. */
                readonly kind?: "leads" | "opportunities" | "companies" | "products";
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
                    readonly "application/json": components["schemas"]["SavedMappingsDto"];
                };
            };
        };
    };
    readonly "Mappings.save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveMappingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedMappingDto"];
                };
            };
        };
    };
    readonly "Mappings.remove": {
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
    readonly "Imports.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
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
                    readonly "application/json": components["schemas"]["ImportsDto"];
                };
            };
        };
    };
    readonly "Imports.upload": {
        readonly parameters: {
            readonly query: {
                readonly fileName: string;
                /** @description What the rows are. */
                readonly kind: "leads" | "opportunities" | "companies" | "products";
                /** @description Of a spreadsheet: the sheet to read; the first one when left out. */
                readonly sheet?: string;
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
                content: {
                    readonly "application/json": components["schemas"]["UploadedImportDto"];
                };
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
                    readonly "application/json": components["schemas"]["ImportDto"];
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
                    readonly "application/json": components["schemas"]["ImportDto"];
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
            /** @description With a header: error_row, error_column, error, what_to_do, then the columns of the file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
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
                    readonly "application/json": components["schemas"]["ImportDto"];
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
                    readonly "application/json": components["schemas"]["ImportPreviewDto"];
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
                    readonly "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    readonly "Imports.choose": {
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
                readonly "application/json": components["schemas"]["SheetDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    readonly "Undos.preview": {
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
                    readonly "application/json": components["schemas"]["UndoPreviewDto"];
                };
            };
        };
    };
    readonly "Undos.undo": {
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
                readonly "application/json": components["schemas"]["UndoDto"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    readonly "Incoming.take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
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
                    readonly "application/json": components["schemas"]["ReceivedHitDto"];
                };
            };
        };
    };
    readonly "IntakeAddresses.list": {
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
                    readonly "application/json": components["schemas"]["IntakeAddressesDto"];
                };
            };
        };
    };
    readonly "IntakeAddresses.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewIntakeAddressDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IntakeAddressDto"];
                };
            };
        };
    };
    readonly "IntakeAddresses.one": {
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
                    readonly "application/json": components["schemas"]["IntakeAddressDto"];
                };
            };
        };
    };
    readonly "IntakeAddresses.remove": {
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
    readonly "IntakeAddresses.change": {
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
                readonly "application/json": components["schemas"]["IntakeAddressChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IntakeAddressDto"];
                };
            };
        };
    };
    readonly "IntakeAddresses.mails": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
            };
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
                    readonly "application/json": components["schemas"]["IntakeMailsDto"];
                };
            };
        };
    };
    readonly "Leads.list": {
        readonly parameters: {
            readonly query?: {
                readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other";
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description State of the latest hand-over. */
                readonly handover?: "offered" | "accepted" | "rejected" | "withdrawn" | "superseded";
                /** @description How many items to answer with. */
                readonly limit?: number;
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
                content: {
                    readonly "application/json": components["schemas"]["LeadsDto"];
                };
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
                content: {
                    readonly "application/json": components["schemas"]["CaptureResultsDto"];
                };
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
                    readonly "application/json": components["schemas"]["LeadPageDto"];
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
                content: {
                    readonly "application/json": components["schemas"]["AssignedLeadDto"];
                };
            };
        };
    };
    readonly "Attachments.list": {
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
                    readonly "application/json": components["schemas"]["AttachmentsDto"];
                };
            };
        };
    };
    readonly "Attachments.add": {
        readonly parameters: {
            readonly query: {
                /** @description What the file is called, with its ending. */
                readonly name: string;
            };
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
                    readonly "application/json": components["schemas"]["KeptAttachmentDto"];
                };
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
                content: {
                    readonly "application/json": components["schemas"]["AttemptLoggedDto"];
                };
            };
        };
    };
    readonly "FormConsents.list": {
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
                    readonly "application/json": components["schemas"]["LeadConsentsDto"];
                };
            };
        };
    };
    readonly "Conversations.handToCare": {
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
                readonly "application/json": components["schemas"]["CareQuestionDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedConversationDto"];
                };
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
                    readonly "application/json": components["schemas"]["MovedLeadsDto"];
                };
            };
        };
    };
    readonly "LeadQualification.record": {
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
                readonly "application/json": components["schemas"]["EvidenceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedEvidenceDto"];
                };
            };
        };
    };
    readonly "Resting.terms": {
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
                    readonly "application/json": components["schemas"]["SnoozeTermsDto"];
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
                content: {
                    readonly "application/json": components["schemas"]["ChangedLeadDto"];
                };
            };
        };
    };
    readonly "LeadWork.takeHoldBack": {
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
                    readonly "application/json": components["schemas"]["ChangedLeadDto"];
                };
            };
        };
    };
    readonly "Notes.mentionable": {
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
                    readonly "application/json": components["schemas"]["MentionablesDto"];
                };
            };
        };
    };
    readonly "LeadMessages.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
            };
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
                    readonly "application/json": components["schemas"]["MessagesDto"];
                };
            };
        };
    };
    readonly "LeadMessages.write": {
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
                readonly "application/json": components["schemas"]["NewMessageDto"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenMessageDto"];
                };
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
                content: {
                    readonly "application/json": components["schemas"]["PlannedStepDto"];
                };
            };
        };
    };
    readonly "Notes.add": {
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
                readonly "application/json": components["schemas"]["NewNoteDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedNoteDto"];
                };
            };
        };
    };
    readonly "Notes.remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly noteId: string;
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
                    readonly "application/json": components["schemas"]["ChangedLeadDto"];
                };
            };
        };
    };
    readonly "LeadQualification.read": {
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
                    readonly "application/json": components["schemas"]["LeadQualificationDto"];
                };
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
                    readonly "application/json": components["schemas"]["MovedLeadsDto"];
                };
            };
        };
    };
    readonly "Reopening.run": {
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
                readonly "application/json": components["schemas"]["ReopeningDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReopenedLeadDto"];
                };
            };
        };
    };
    readonly "Reopening.takeBack": {
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
                    readonly "application/json": components["schemas"]["ReopenedLeadDto"];
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
                content: {
                    readonly "application/json": components["schemas"]["ChangedLeadDto"];
                };
            };
        };
    };
    readonly "Routing.decisions": {
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
                    readonly "application/json": components["schemas"]["RoutingDecisionsDto"];
                };
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
                    readonly "application/json": components["schemas"]["MovedLeadsDto"];
                };
            };
        };
    };
    readonly "Encounters.ofLead": {
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
                    readonly "application/json": components["schemas"]["TouchesDto"];
                };
            };
        };
    };
    readonly "Leads.names": {
        readonly parameters: {
            readonly query: {
                /** @description Ids of up to 100 leads, with commas between them. */
                readonly ids: string;
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
                    readonly "application/json": components["schemas"]["LeadNamesDto"];
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
                    readonly "application/json": components["schemas"]["MovedLeadsDto"];
                };
            };
        };
    };
    readonly "LeadQualification.score": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LeadsToScoreDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoredLeadsDto"];
                };
            };
        };
    };
    readonly "Resting.snoozed": {
        readonly parameters: {
            readonly query?: {
                /** @description How many to answer with; `total` counts all. */
                readonly limit?: number;
                readonly ownerId?: string;
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
                content: {
                    readonly "application/json": components["schemas"]["SnoozedLeadsDto"];
                };
            };
        };
    };
    readonly "Resting.stuck": {
        readonly parameters: {
            readonly query?: {
                /** @description How many to answer with; `total` counts all. */
                readonly limit?: number;
                readonly ownerId?: string;
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
                content: {
                    readonly "application/json": components["schemas"]["StuckLeadsDto"];
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
    readonly "Mailbox.health": {
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
                    readonly "application/json": components["schemas"]["MailboxHealthDto"];
                };
            };
        };
    };
    readonly "Mailbox.unmatched": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
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
                    readonly "application/json": components["schemas"]["MessagesDto"];
                };
            };
        };
    };
    readonly "Mailbox.assign": {
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
                readonly "application/json": components["schemas"]["MessageAssignmentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenMessageDto"];
                };
            };
        };
    };
    readonly "Mailbox.dismiss": {
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
    readonly "Mailbox.makeLead": {
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
                readonly "application/json": components["schemas"]["MessageLeadDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrittenMessageDto"];
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
    readonly "Notifications.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description Only of these kinds, separated by commas. */
                readonly kind?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                /** @description `true` for those that are not read yet. */
                readonly unread?: "true" | "false";
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
                    readonly "application/json": components["schemas"]["NotificationsDto"];
                };
            };
        };
    };
    readonly "Notifications.read": {
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
                    readonly "application/json": components["schemas"]["UnreadDto"];
                };
            };
        };
    };
    readonly "Notifications.unread": {
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
                    readonly "application/json": components["schemas"]["UnreadDto"];
                };
            };
        };
    };
    readonly "Push.list": {
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
                    readonly "application/json": components["schemas"]["PushDevicesDto"];
                };
            };
        };
    };
    readonly "Push.keep": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPushDeviceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PushDeviceDto"];
                };
            };
        };
    };
    readonly "Push.forget": {
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
    readonly "Push.test": {
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
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PushDeviceDto"];
                };
            };
        };
    };
    readonly "Preferences.read": {
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
                    readonly "application/json": components["schemas"]["NotificationPreferencesDto"];
                };
            };
        };
    };
    readonly "Preferences.say": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaidPreferencesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationPreferencesDto"];
                };
            };
        };
    };
    readonly "Preferences.test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TestMailDto"];
                };
            };
        };
    };
    readonly "Notifications.readAll": {
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
                    readonly "application/json": components["schemas"]["AllReadDto"];
                };
            };
        };
    };
    readonly "Notifications.unreadAll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnreadAgainDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnreadDto"];
                };
            };
        };
    };
    readonly "Obligations.list": {
        readonly parameters: {
            readonly query?: {
                readonly agreementId?: string;
                /** @description Channel the lead came from, or `none`. */
                readonly channel?: "website" | "e-commerce" | "digital-catalogue" | "social" | "event" | "content" | "partner" | "seller" | "customer-care" | "referral" | "community" | "paid-search" | "paid-social" | "email" | "phone" | "direct" | "other" | "none";
                readonly clauseKey?: string;
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description First day on which its clock started, in the zone of the agreement. */
                readonly from?: string;
                readonly leadId?: string;
                /** @description `lead` for what a side owes, `owner` for the clocks of members. */
                readonly level?: "lead" | "owner";
                /** @description How many items to answer with. */
                readonly limit?: number;
                readonly ownerId?: string;
                readonly status?: "pending" | "met" | "breached" | "excused" | "cancelled";
                /** @description Team that has the lead, or `none`. */
                readonly teamId?: string;
                /** @description Key of the tier that was chosen when it began. */
                readonly tier?: string;
                /** @description Last day on which its clock started. */
                readonly to?: string;
                /** @description `true` for those that were excused by hand, `false` for all others. */
                readonly waived?: "true" | "false";
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
    readonly "Waivers.waive": {
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
                readonly "application/json": components["schemas"]["WaiverDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WaivedDto"];
                };
            };
        };
    };
    readonly "Waivers.waiveAll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WaiversDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WaivedListDto"];
                };
            };
        };
    };
    readonly "Opportunities.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description Open deals of which a step of the buyer's should have been taken by now. */
                readonly decision?: "overdue";
                readonly leadId?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
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
                content: {
                    readonly "application/json": components["schemas"]["OpportunitiesDto"];
                };
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
                    readonly "application/json": components["schemas"]["OpportunityStageDto"];
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
                    readonly "application/json": components["schemas"]["OpportunityPageDto"];
                };
            };
        };
    };
    readonly "DealAttachments.add": {
        readonly parameters: {
            readonly query: {
                /** @description What the file is called, with its ending. */
                readonly name: string;
            };
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
                    readonly "application/json": components["schemas"]["KeptAttachmentDto"];
                };
            };
        };
    };
    readonly "DealDecisions.setContact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContactPartDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetDealContactDto"];
                };
            };
        };
    };
    readonly "DealDecisions.removeContact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly personId: string;
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
                    readonly "application/json": components["schemas"]["RemovedDealContactDto"];
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
                content: {
                    readonly "application/json": components["schemas"]["OpportunityAmountDto"];
                };
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
                    readonly "application/json": components["schemas"]["OpportunityStageDto"];
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
                    readonly "application/json": components["schemas"]["OpportunityStageDto"];
                };
            };
        };
    };
    readonly "DealDecisions.plan": {
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
                readonly "application/json": components["schemas"]["DecisionPlanDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlannedDecisionDto"];
                };
            };
        };
    };
    readonly "DealDecisions.complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly stepId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StepDoneDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionStepStateDto"];
                };
            };
        };
    };
    readonly "DealDecisions.reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly stepId: string;
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
                    readonly "application/json": components["schemas"]["DecisionStepStateDto"];
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
                    readonly "application/json": components["schemas"]["OpportunityStageDto"];
                };
            };
        };
    };
    readonly "PartnerPolicy.read": {
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
                    readonly "application/json": components["schemas"]["PartnerPolicyAnswer"];
                };
            };
        };
    };
    readonly "PartnerPolicy.write": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnerPolicyDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerPolicyAnswer"];
                };
            };
        };
    };
    readonly "Partners.list": {
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
                    readonly "application/json": components["schemas"]["PartnersAnswer"];
                };
            };
        };
    };
    readonly "Partners.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPartnerDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerAnswer"];
                };
            };
        };
    };
    readonly "Partners.change": {
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
                readonly "application/json": components["schemas"]["PartnerChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerAnswer"];
                };
            };
        };
    };
    readonly "Partners.end": {
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
                readonly "application/json": components["schemas"]["PartnerEndingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerAnswer"];
                };
            };
        };
    };
    readonly "Partners.standing": {
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
                    readonly "application/json": components["schemas"]["PartnerStandingAnswer"];
                };
            };
        };
    };
    readonly "Partners.behind": {
        readonly parameters: {
            readonly query: {
                /** @description Key of the promise. */
                readonly clauseKey: string;
                /** @description Which of its figures. */
                readonly state: "kept" | "broken" | "open";
            };
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
                    readonly "application/json": components["schemas"]["OwedLeadsAnswer"];
                };
            };
        };
    };
    readonly "Partners.mine": {
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
                    readonly "application/json": components["schemas"]["PartnerStandingAnswer"];
                };
            };
        };
    };
    readonly "Partners.mineBehind": {
        readonly parameters: {
            readonly query: {
                /** @description Key of the promise. */
                readonly clauseKey: string;
                /** @description Which of its figures. */
                readonly state: "kept" | "broken" | "open";
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
                    readonly "application/json": components["schemas"]["OwedLeadsAnswer"];
                };
            };
        };
    };
    readonly "People.search": {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
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
    readonly "Consents.list": {
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
                    readonly "application/json": components["schemas"]["ConsentsDto"];
                };
            };
        };
    };
    readonly "Consents.add": {
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
                readonly "application/json": components["schemas"]["HeardConsentDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedConsentDto"];
                };
            };
        };
    };
    readonly "Erasure.preview": {
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
                    readonly "application/json": components["schemas"]["ErasurePreviewDto"];
                };
            };
        };
    };
    readonly "Erasure.erase": {
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
                readonly "application/json": components["schemas"]["ErasureDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErasedPersonDto"];
                };
            };
        };
    };
    readonly "Consents.everything": {
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
                    readonly "application/json": components["schemas"]["PersonExportDto"];
                };
            };
        };
    };
    readonly "Merges.tellApart": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly candidateId: string;
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
                    readonly "application/json": components["schemas"]["ToldApartDto"];
                };
            };
        };
    };
    readonly "Merges.propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly candidateId: string;
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
                    readonly "application/json": components["schemas"]["ProposedMergeDto"];
                };
            };
        };
    };
    readonly "Merges.list": {
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
                    readonly "application/json": components["schemas"]["MergesDto"];
                };
            };
        };
    };
    readonly "Merges.run": {
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
                readonly "application/json": components["schemas"]["MergeDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MergedPersonsDto"];
                };
            };
        };
    };
    readonly "Merges.undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly mergeId: string;
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
                    readonly "application/json": components["schemas"]["UnmergedPersonsDto"];
                };
            };
        };
    };
    readonly "Consents.link": {
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
                    readonly "application/json": components["schemas"]["PreferenceLinkDto"];
                };
            };
        };
    };
    readonly "Encounters.ofPerson": {
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
                    readonly "application/json": components["schemas"]["TouchesDto"];
                };
            };
        };
    };
    readonly "PredictiveModels.list": {
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
                    readonly "application/json": components["schemas"]["PredictiveModelsDto"];
                };
            };
        };
    };
    readonly "PredictiveModels.activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ModelActivationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "PredictiveModels.deactivate": {
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
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "PredictiveModels.drift": {
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
                    readonly "application/json": components["schemas"]["DriftWatchDto"];
                };
            };
        };
    };
    readonly "PredictiveModels.reverse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ModelReversalDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "TrainingRuns.list": {
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
                    readonly "application/json": components["schemas"]["TrainingRunsDto"];
                };
            };
        };
    };
    readonly "TrainingRuns.train": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTrainingRunDto"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingRunDto"];
                };
            };
        };
    };
    readonly "TrainingRuns.one": {
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
                    readonly "application/json": components["schemas"]["TrainingRunDto"];
                };
            };
        };
    };
    readonly "TrainingRuns.cancel": {
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
                    readonly "application/json": components["schemas"]["TrainingRunDto"];
                };
            };
        };
    };
    readonly "Keeping.list": {
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
                    readonly "application/json": components["schemas"]["KeepingsDto"];
                };
            };
        };
    };
    readonly "Keeping.choose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: "connector-hits" | "form-submissions" | "submissions" | "imports" | "unconfirmed" | "visits" | "unmatched-messages" | "deliveries";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeepDaysDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeptDaysDto"];
                };
            };
        };
    };
    readonly "Retention.list": {
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
                    readonly "application/json": components["schemas"]["RetentionRulesDto"];
                };
            };
        };
    };
    readonly "Retention.keep": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly kind: "prospects" | "customers";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeepForDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RetentionRuleDto"];
                };
            };
        };
    };
    readonly "Retention.preview": {
        readonly parameters: {
            readonly query: {
                /** @description As if persons were kept for so many months. */
                readonly months: number;
            };
            readonly header?: never;
            readonly path: {
                readonly kind: "prospects" | "customers";
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
                    readonly "application/json": components["schemas"]["RetentionPreviewDto"];
                };
            };
        };
    };
    readonly "ProcessMarks.list": {
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
                    readonly "application/json": components["schemas"]["ProcessMarksDto"];
                };
            };
        };
    };
    readonly "ProcessMarks.put": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewMarkDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessMarkDto"];
                };
            };
        };
    };
    readonly "ProcessMarks.withdraw": {
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
    readonly "Encounters.view": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductViewsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotedViewsDto"];
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
                    readonly "application/json": components["schemas"]["ReasonsDto"];
                };
            };
        };
    };
    readonly "Registrations.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                /** @description Only those of this partner. */
                readonly partnerId?: string;
                /** @description Only those that stand so. */
                readonly state?: "submitted" | "approved" | "refused" | "withdrawn" | "expired" | "won" | "lost";
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
                    readonly "application/json": components["schemas"]["RegistrationsAnswer"];
                };
            };
        };
    };
    readonly "Registrations.register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRegistrationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegistrationStandDto"];
                };
            };
        };
    };
    readonly "Registrations.one": {
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
                    readonly "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
        };
    };
    readonly "Registrations.approve": {
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
                    readonly "application/json": components["schemas"]["RegistrationStandDto"];
                };
            };
        };
    };
    readonly "Registrations.conflicts": {
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
                    readonly "application/json": components["schemas"]["ConflictsAnswer"];
                };
            };
        };
    };
    readonly "Registrations.extend": {
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
                readonly "application/json": components["schemas"]["ExtensionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegistrationStandDto"];
                };
            };
        };
    };
    readonly "Registrations.refuse": {
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
                readonly "application/json": components["schemas"]["RefusalDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegistrationStandDto"];
                };
            };
        };
    };
    readonly "Registrations.withdraw": {
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
                    readonly "application/json": components["schemas"]["RegistrationStandDto"];
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
                    readonly "application/json": components["schemas"]["RecordedRevenueDto"];
                };
            };
        };
    };
    readonly "Reviews.list": {
        readonly parameters: {
            readonly query: {
                /** @description Of this agreement only. */
                readonly agreementId?: string;
                /** @description At most so many, the latest. */
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
                content: {
                    readonly "application/json": components["schemas"]["ReviewsDto"];
                };
            };
        };
    };
    readonly "Reviews.open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewReviewDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedReviewDto"];
                };
            };
        };
    };
    readonly "Reviews.one": {
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
                    readonly "application/json": components["schemas"]["ShownReviewDto"];
                };
            };
        };
    };
    readonly "Reviews.close": {
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
                    readonly "application/json": components["schemas"]["ReviewStateDto"];
                };
            };
        };
    };
    readonly "ReviewWork.decide": {
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
                readonly "application/json": components["schemas"]["NewDecisionDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionStateDto"];
                };
            };
        };
    };
    readonly "ReviewWork.settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly decisionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionOutcomeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionStateDto"];
                };
            };
        };
    };
    readonly "Reviews.minutes": {
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
                readonly "application/json": components["schemas"]["MinutesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewStateDto"];
                };
            };
        };
    };
    readonly "ReviewWork.decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly proposalId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefusalOfProposalDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclinedProposalDto"];
                };
            };
        };
    };
    readonly "ReviewWork.accept": {
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
                readonly "application/json": components["schemas"]["AcceptanceOfProposalsDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProposedDraftDto"];
                };
            };
        };
    };
    readonly "Reviews.blank": {
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
                    readonly "application/json": components["schemas"]["BlankedReviewDto"];
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
    readonly "RoutingMembers.ownAbsences": {
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
                    readonly "application/json": components["schemas"]["ShownAbsencesDto"];
                };
            };
        };
    };
    readonly "RoutingMembers.away": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbsenceDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShownAbsenceDto"];
                };
            };
        };
    };
    readonly "RoutingMembers.back": {
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
    readonly "RoutingMembers.backlog": {
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
                    readonly "application/json": components["schemas"]["BacklogDto"];
                };
            };
        };
    };
    readonly "Routing.dryRun": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DryRunDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DryRunAnswerDto"];
                };
            };
        };
    };
    readonly "RoutingMembers.members": {
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
                    readonly "application/json": components["schemas"]["RoutedMembersDto"];
                };
            };
        };
    };
    readonly "RoutingMembers.capacity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MemberCapacityDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly "Routing.rules": {
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
                    readonly "application/json": components["schemas"]["RulesInForceDto"];
                };
            };
        };
    };
    readonly "Routing.publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoutingRulesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RulesInForceDto"];
                };
            };
        };
    };
    readonly "Routing.versions": {
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
                    readonly "application/json": components["schemas"]["RoutingVersionsDto"];
                };
            };
        };
    };
    readonly "SampleAudits.list": {
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
                    readonly "application/json": components["schemas"]["SampleAuditsDto"];
                };
            };
        };
    };
    readonly "SampleAudits.draw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSampleAuditDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleAuditDto"];
                };
            };
        };
    };
    readonly "SampleAudits.one": {
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
                    readonly "application/json": components["schemas"]["ShownSampleAuditDto"];
                };
            };
        };
    };
    readonly "SampleAudits.grade": {
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
                readonly "application/json": components["schemas"]["SampleGradeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SampleGradedDto"];
                };
            };
        };
    };
    readonly "ScoreModels.list": {
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
                    readonly "application/json": components["schemas"]["ScoreModelsDto"];
                };
            };
        };
    };
    readonly "ScoreModels.add": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewScoreModelDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationVersionDto"];
                };
            };
        };
    };
    readonly "ScoreModels.activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
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
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "ScoreModels.trialLeads": {
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
                    readonly "application/json": components["schemas"]["TrialLeadsDto"];
                };
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
                    readonly "application/json": components["schemas"]["FoundDto"];
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
    readonly "Sites.list": {
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
                    readonly "application/json": components["schemas"]["SitesDto"];
                };
            };
        };
    };
    readonly "Sites.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSiteDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteDto"];
                };
            };
        };
    };
    readonly "Sites.one": {
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
                    readonly "application/json": components["schemas"]["SiteDto"];
                };
            };
        };
    };
    readonly "Sites.change": {
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
                readonly "application/json": components["schemas"]["SiteChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteDto"];
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
                content: {
                    readonly "application/json": components["schemas"]["LabelledStagesDto"];
                };
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
                    readonly "application/json": components["schemas"]["LabelledStageDto"];
                };
            };
        };
    };
    readonly "Targets.list": {
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
                    readonly "application/json": components["schemas"]["TargetDefinitionsDto"];
                };
            };
        };
    };
    readonly "Targets.draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTargetDefinitionDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationVersionDto"];
                };
            };
        };
    };
    readonly "Targets.publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TargetReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
                };
            };
        };
    };
    readonly "Targets.try": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TargetTrialWishDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TargetTrialDto"];
                };
            };
        };
    };
    readonly "Targets.withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TargetReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualificationActivationDto"];
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
    readonly "TrackedLinks.list": {
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
                    readonly "application/json": components["schemas"]["TrackedLinksDto"];
                };
            };
        };
    };
    readonly "TrackedLinks.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTrackedLinkDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrackedLinkDto"];
                };
            };
        };
    };
    readonly "TrackedLinks.one": {
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
                    readonly "application/json": components["schemas"]["TrackedLinkDto"];
                };
            };
        };
    };
    readonly "TrackedLinks.change": {
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
                readonly "application/json": components["schemas"]["TrackedLinkChangeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrackedLinkDto"];
                };
            };
        };
    };
    readonly "TrackedLinks.code": {
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
                    readonly "image/svg+xml": string;
                };
            };
        };
    };
    readonly "Unsubscribe.read": {
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
                    readonly "application/json": components["schemas"]["UnsubscriptionDto"];
                };
            };
        };
    };
    readonly "Unsubscribe.stop": {
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
                    readonly "application/json": components["schemas"]["UnsubscriptionDto"];
                };
            };
        };
    };
    readonly "Unsubscribe.resume": {
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
                    readonly "application/json": components["schemas"]["UnsubscriptionDto"];
                };
            };
        };
    };
    readonly "Webhooks.list": {
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
                    readonly "application/json": components["schemas"]["WebhooksDto"];
                };
            };
        };
    };
    readonly "Webhooks.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewWebhookDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedWebhookDto"];
                };
            };
        };
    };
    readonly "Webhooks.one": {
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
                    readonly "application/json": components["schemas"]["WebhookDto"];
                };
            };
        };
    };
    readonly "Webhooks.reword": {
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
                readonly "application/json": components["schemas"]["WebhookWordingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookDto"];
                };
            };
        };
    };
    readonly "Webhooks.remove": {
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
    readonly "WebhookDeliveries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
                /** @description How many items to answer with. */
                readonly limit?: number;
                /** @description Only those in this state. */
                readonly state?: "pending" | "delivered" | "given_up" | "dropped";
            };
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
                    readonly "application/json": components["schemas"]["WebhookDeliveriesDto"];
                };
            };
        };
    };
    readonly "WebhookDeliveries.one": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deliveryId: string;
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
                    readonly "application/json": components["schemas"]["LoggedDeliveryDto"];
                };
            };
        };
    };
    readonly "WebhookDeliveries.replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deliveryId: string;
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
                    readonly "application/json": components["schemas"]["LoggedDeliveryDto"];
                };
            };
        };
    };
    readonly "WebhookDeliveries.replaySince": {
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
                readonly "application/json": components["schemas"]["WebhookReplayDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookReplayedDto"];
                };
            };
        };
    };
    readonly "Webhooks.rotate": {
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
                    readonly "application/json": components["schemas"]["WebhookSecretDto"];
                };
            };
        };
    };
    readonly "Webhooks.test": {
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
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookTestDto"];
                };
            };
        };
    };
    readonly "WorkRules.read": {
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
                    readonly "application/json": components["schemas"]["WorkRulesDto"];
                };
            };
        };
    };
    readonly "WorkRules.write": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkRulesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkRulesDto"];
                };
            };
        };
    };
}

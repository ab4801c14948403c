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
        readonly AttendeeDto: {
            /** @description The member. */
            readonly memberId: string;
            /** @description Name of that member. */
            readonly name: string;
        };
        readonly BlankedReviewDto: {
            /** @description Id of the review. */
            readonly id: string;
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
        readonly CompanyDto: {
            /** @description A code or a name. */
            readonly country?: string;
            readonly domain?: string;
            readonly employees?: number;
            readonly industry?: string;
            readonly name?: string;
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
        readonly ConsentDto: {
            readonly at?: string;
            readonly basis: string;
            readonly purpose: string;
            readonly text?: string;
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
        readonly DecisionStateDto: {
            /** @description Id of the decision. */
            readonly id: string;
            /**
             * @description Whether it is done.
             * @enum {string}
             */
            readonly status: "open" | "done" | "not-done";
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
            /**
             * Format: date-time
             * @description When that was; null while it is open.
             */
            readonly decidedAt: string | null;
            /** @description Member who accepted, rejected or withdrew it; null while it is open. */
            readonly decidedBy: string | null;
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
            /** @description Member it was offered to; null for whoever of the team accepts first. */
            readonly toMemberId: string | null;
            /** @description Team it was offered to. */
            readonly toTeamId: string;
        };
        readonly HoldDto: {
            readonly reason: string;
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
            readonly state: "uploaded" | "mapped" | "running" | "done" | "cancelled" | "failed";
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
            /** @description The codes a choice may take; empty for other types. */
            readonly options: readonly string[];
            /**
             * @description What it holds.
             * @enum {string}
             */
            readonly type: "text" | "email" | "choice" | "integer" | "amount" | "day" | "instant";
        };
        readonly ImportMappingDto: {
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
             * @description What stands between cells.
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
            /** @description For each column whose name is known. */
            readonly guesses: readonly components["schemas"]["ColumnGuessDto"][];
            /** @description The first 20. */
            readonly rows: readonly components["schemas"]["PreviewedRowDto"][];
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
        readonly LeadIdsDto: {
            readonly leadIds: readonly string[];
        };
        readonly LeadItemDto: {
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
        readonly LeadOwnerDto: {
            /** @description Id of the member. */
            readonly id: string;
            /** @description As colleagues see it. */
            readonly name: string;
        };
        readonly LeadPageDto: {
            /** @description The oldest first. */
            readonly attempts: readonly components["schemas"]["LoggedAttemptDto"][];
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
            /** @description Id of the attempt. */
            readonly id: string;
            /**
             * @description What came of it.
             * @enum {string}
             */
            readonly outcome: "connected" | "no_answer" | "left_message" | "sent" | "bounced" | "auto_reply" | "held" | "declined";
            /**
             * @description By which means.
             * @enum {string}
             */
            readonly type: "call" | "email" | "meeting" | "message" | "visit" | "note";
        };
        readonly LossDto: {
            readonly closedOn?: string;
            readonly evidence?: Record<string, never>;
            /** @description A code of the workspace's lost reasons. */
            readonly reason: string;
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
        readonly MemberCalendarDto: {
            /** @description Null: the calendar of the team judges. */
            readonly assigned: components["schemas"]["AssignedCalendarDto"] | null;
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
        readonly MergeCandidateDto: {
            /** @description Id of the proposed pair. */
            readonly id: string;
            /** @description The other one. */
            readonly person: components["schemas"]["PersonDto"];
            /** @description How likely they are one, from 0 to 1; an order, not a measured probability. */
            readonly score: number;
            /**
             * @description The kind of identity both were said to have.
             * @enum {string}
             */
            readonly why: "phone" | "external" | "anonymous";
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
        readonly MovedLeadsDto: {
            /** @description Ids of the leads that moved. */
            readonly moved: readonly string[];
            /** @description Those that did not; empty when all did. */
            readonly refused: readonly components["schemas"]["RefusedLeadDto"][];
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
        readonly NewMarkDto: {
            /** @description The first day on which the work was done differently, YYYY-MM-DD in the workspace's zone. */
            readonly on: string;
            /** @description What changed, in a line; it stands on the charts for everybody. */
            readonly text: string;
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
        readonly NewTeamDto: {
            /** @enum {string} */
            readonly kind: "marketing" | "sales" | "partner" | "care" | "operations" | "leadership";
            readonly name: string;
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
            /** @description The lead, the attempt or the hand-over it is about. */
            readonly subjectId: string;
            /** @description As it was written. */
            readonly text: string;
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
            readonly kind: "alarm" | "re-route" | "breach" | "waived" | "agreed" | "offer" | "dispute" | "proposed" | "escalated" | "settled";
            /** @description The lead it is about; null without one. */
            readonly leadId: string | null;
            /** @description Id of what it is about. */
            readonly subjectId: string;
            /**
             * @description What it is about: `obligation`, `handover` or `agreement`.
             * @example obligation
             */
            readonly subjectKind: string;
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
             * @description One member of that team; left out, whoever of the team accepts first.
             */
            readonly toMemberId?: string;
            /** Format: uuid */
            readonly toTeamId: string;
        };
        readonly OfferedLeadsDto: {
            /** @description One for each lead that is now on offer. */
            readonly handovers: readonly components["schemas"]["OpenedHandoverDto"][];
            /** @description Those that could not be offered; empty when all could. */
            readonly refused: readonly components["schemas"]["RefusedLeadDto"][];
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
        readonly RunDto: {
            /** @description Does everything and keeps nothing. */
            readonly dryRun?: boolean;
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
        readonly SkippedEventDto: {
            /** @description Why: cancelled, no-length, out-of-years. */
            readonly code: string;
            /** @description Line of the file on which it begins. */
            readonly line: number;
            /** @description Its title; null without one. */
            readonly name: string | null;
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
            readonly type: "person.created" | "person.updated" | "company.created" | "person.merged" | "person.unmerged" | "person.told_apart" | "lead.captured" | "lead.enriched" | "lead.qualified" | "lead.sales_qualified" | "lead.recycled" | "lead.disqualified" | "lead.moved" | "lead.assigned" | "lead.person_changed" | "lead.merged" | "lead.unmerged" | "lead.held" | "lead.resumed" | "lead.test_erased" | "lead.next_step_set" | "attempt.logged" | "handover.offered" | "handover.accepted" | "handover.rejected" | "handover.withdrawn" | "handover.superseded" | "handover.rerouted" | "handover.lapsed" | "handover.disputed" | "handover.conceded" | "handover.settlement_proposed" | "handover.escalated" | "handover.settled" | "opportunity.opened" | "opportunity.stage_changed" | "opportunity.won" | "opportunity.lost" | "revenue.recorded" | "agreement.drafted" | "agreement.redrafted" | "agreement.proposed" | "agreement.answered" | "agreement.withdrawn" | "agreement.signed" | "signature.delegated" | "signature.undelegated" | "signature.demanded" | "agreement.activated" | "agreement.ended" | "policy.activated" | "obligation.started" | "obligation.met" | "obligation.breached" | "obligation.fulfilled_late" | "obligation.excused" | "obligation.cancelled" | "obligation.reopened" | "obligation.rescheduled" | "obligation.waived" | "obligation.corrected" | "obligation.rebased" | "obligation.alarm_raised" | "capacity.exceeded" | "tally.changed" | "window.closed" | "dispute_window.closed" | "calendar.created" | "calendar.changed" | "calendar.archived" | "calendar.assigned" | "period.closed" | "period.carried" | "period.restatement_proposed" | "period.restatement_declined" | "period.restated" | "process.marked" | "process.unmarked" | "review.due" | "review.opened" | "review.decided" | "review.proposal_decided" | "review.words_blanked" | "review.closed";
        };
        readonly ToldApartDto: {
            /** @description Id of the pair. */
            readonly candidateId: string;
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
        readonly UnmergedPersonsDto: {
            /** @description The record that stands for itself again. */
            readonly loserId: string;
            /** @description Id of the merge that was taken back. */
            readonly mergeId: string;
            /** @description The record that had gone on. */
            readonly survivorId: string;
        };
        readonly UnreadDto: {
            /** @description How many are not read, of all. */
            readonly unread: number;
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
            /** @description With a header: row, column, value, detail. */
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
    readonly "Notifications.list": {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                readonly cursor?: string;
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
